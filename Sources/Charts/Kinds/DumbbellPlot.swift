import Figures
import Languages
import Wording

/// Rows of two dots: the earlier value hollow, the later filled, and the change at the right.
struct DumbbellPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let two: TwoValues
  private let names: NamedRows
  private let changeRoom: Double
  /// What the head of the changes takes above the rows, and from them to its baseline.
  private static let (headHeight, headLift) = (22.0, 8.0)

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    let two = TwoValues(model)
    self.two = two
    let changes = two.valued.map { TwoValues.change($0, model) } + [model.words.words[.chartChange]]
    let changeRoom = model.measure.width(changes)
    self.changeRoom = changeRoom
    names = NamedRows(
      two.valued.map { NamedRows.Row(name: $0.name, isOwn: $0.isOwn) }
        + two.missing.map { NamedRows.Row(name: $0.name, isOwn: $0.isOwn) },
      width: width, measure: model.measure, aside: changeRoom)
  }

  func picture() -> ChartPicture {
    let labels = two.valued.flatMap { [model.label($0.before), model.label($0.after)] }
    let room = model.measure.width(labels, weight: .bold) + Spacing.side + Spacing.hair
    let end = width.points - room - (width == .wide ? changeRoom + Spacing.side + Spacing.value : 0)
    let scale = LinearScale(domain: domain, start: names.room + room, end: end)
    var frame = RowFrame(
      PictureDraft(model, width: width, keys: keys), names, count: two.valued.count,
      scale: scale,
      references: ReferenceRules(
        model, width: end - names.room,
        bounds: names.room...max(names.room + 1, width.points - changeRoom - Spacing.side)),
      above: two.valued.isEmpty ? 0 : DumbbellPlot.headHeight)
    if frame.hasRows {
      let word = model.words.words[.chartChange]
      frame.drawing.add(
        TextRun(word, x: width.points, y: frame.plot.top - DumbbellPlot.headLift, anchor: .end, tone: .secondary))
    }
    frame.drawReferences()
    frame.drawRows(two.valued) { row, place, drawing in
      draw(row, place.middle, scale, into: &drawing)
      let y = width == .wide ? Type.baseline(around: place.middle) : Type.baseline(under: place.top)
      drawing.add(TextRun(TwoValues.change(row, model), x: width.points, y: y, anchor: .end))
    }
    return frame.picture(missing: two.missing.map(\.observation))
  }

  /// What the dots and the references span, be it a single value; zero is not asked for, as no length stands for a value.
  private var domain: ClosedRange<Double> {
    let references = model.chart.references.map(\.value).filter(\.isFinite)
    let values = two.values + references
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    return low...high
  }

  private var keys: [ChartHeader.Item] {
    let slot = two.valued.first { $0.slot != .context }?.slot ?? .context
    return [
      ChartHeader.Item(swatch: .dot(slot, isHollow: true), text: two.first),
      ChartHeader.Item(swatch: .dot(slot, isHollow: false), text: two.last),
    ]
  }

  private func draw(_ row: TwoValues.Row, _ y: Double, _ scale: LinearScale, into drawing: inout Drawing) {
    guard let before = row.before.value, let after = row.after.value else { return }
    let (from, to) = (scale(before), scale(after))
    drawing.add(.grid) { path in
      path.move(scale.start, y.snapped)
      path.across(scale.end - scale.start)
    }
    drawing.group(row.slot) { group in
      if row.comparison != nil, abs(to - from) > 2 * Marker.change {
        group.add(.bandEdgeHeavy) { path in
          path.move(from + (to > from ? Marker.change : -Marker.change), y)
          path.line(to, y)
        }
      }
      group.add(.hollowMarker) { $0.circle(from, y, radius: Marker.dot) }
      group.add(row.after.isTentative ? .hollowMarker : .marker) { $0.circle(to, y, radius: Marker.change) }
    }
    let isLeft = to < from
    drawing.add(
      TextRun(
        model.label(row.before), x: isLeft ? from + Spacing.side : from - Spacing.side, y: Type.baseline(around: y),
        anchor: isLeft ? .start : .end, tone: .value))
    drawing.add(TextRun(value: model.label(row.after), at: to, isLeft: isLeft, middle: y, gap: Spacing.side))
  }

  static var isMirrored: Bool { true }
  static let messages = TwoValues.messages

  static func refusal(_ model: ChartModel) -> String? { model.lengthRefusal }
  static func lead(_ model: ChartModel) -> [String] { TwoValues.lead(model) }
  static func notes(_ model: ChartModel) -> [String] { model.breaks.map(\.text) + TwoValues.notes(model) }
  static func table(_ model: ChartModel) -> DataTable { TwoValues.table(model) }
}
