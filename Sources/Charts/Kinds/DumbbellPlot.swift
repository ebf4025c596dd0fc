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

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    let two = TwoValues(model)
    self.two = two
    let changes = two.valued.map { TwoValues.change($0, model) } + [model.words.words[.chartChange]]
    let changeRoom = changes.map { model.measure.width($0, size: 14) }.max() ?? 0
    self.changeRoom = changeRoom
    names = NamedRows(
      two.valued.map { NamedRows.Row(name: $0.name, isOwn: $0.isOwn) }
        + two.missing.map { NamedRows.Row(name: $0.name, isOwn: $0.isOwn) },
      width: width, measure: model.measure, aside: changeRoom)
  }

  func picture() -> Picture {
    var drawing = Drawing(width: width.points)
    let measure = model.measure
    var top = ChartHeader(model, keys: keys).draw(width: width.points, measure: measure, into: &drawing)
    let labels = two.valued.flatMap { [model.label($0.before), model.label($0.after)] }
    let room = (labels.map { measure.width($0, size: 14, weight: .bold) }.max() ?? 0) + 14
    let end = width.points - room - (width == .wide ? changeRoom + 16 : 0)
    let scale = LinearScale(domain: domain, start: names.room + room, end: end)
    let references = ReferenceRules(model, width: end - names.room)
    top += max(references.height, two.valued.isEmpty ? 0 : 22)
    if !two.valued.isEmpty {
      let word = model.words.words[.chartChange]
      drawing.add(TextRun(word, x: width.points, y: top - 8, anchor: .end, tone: .secondary))
    }
    let tops = names.tops(two.valued.indices, from: top)
    let bottom = tops.last ?? top
    let plot = Box(left: scale.start, top: top, right: scale.end, bottom: bottom)
    let bounds = names.room...max(names.room + 1, width.points - changeRoom - 10)
    references.draw(plot, scale, bounds: bounds, measure: measure, into: &drawing)
    for (index, row) in two.valued.enumerated() {
      let middle = names.middle(index, top: tops[index])
      names.draw(index, top: tops[index], middle: middle, into: &drawing)
      draw(row, middle, scale, into: &drawing)
      let y = width == .wide ? middle + 5 : tops[index] + 13
      drawing.add(TextRun(TwoValues.change(row, model), x: width.points, y: y, anchor: .end))
    }
    let missing = two.missing.enumerated().map { (two.valued.count + $0, $1.observation) }
    drawing.height = names.drawMissing(
      missing, of: model, from: bottom + 4, hasRule: !two.valued.isEmpty, into: &drawing)
    return Picture(drawing: drawing)
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
      ChartHeader.Item(sample: .dot(slot, isHollow: true), text: two.first),
      ChartHeader.Item(sample: .dot(slot, isHollow: false), text: two.last),
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
      if row.comparison != nil, abs(to - from) > 10 {
        group.add(.bandEdgeHeavy) { path in
          path.move(from + (to > from ? 5 : -5), y)
          path.line(to, y)
        }
      }
      group.add(.hollowMarker) { $0.circle(from, y, radius: 4.5) }
      group.add(row.after.isTentative ? .hollowMarker : .marker) { $0.circle(to, y, radius: 5) }
    }
    let way = to >= from ? 1.0 : -1
    let earlier = TextRun.Line(text: model.label(row.before))
    let later = TextRun.Line(text: "", bold: model.label(row.after))
    drawing.add(
      TextRun([earlier], x: from - 10 * way, y: y + 5, anchor: way > 0 ? .end : .start, tone: .value))
    drawing.add(TextRun([later], x: to + 10 * way, y: y + 5, anchor: way > 0 ? .start : .end, tone: .value))
  }

  static var isMirrored: Bool { true }

  static func refusal(_ model: ChartModel) -> String? { model.lengthRefusal }
  static func lead(_ model: ChartModel) -> [String] { TwoValues.lead(model) }
  static func notes(_ model: ChartModel) -> [String] { model.breaks.map(\.text) + TwoValues.notes(model) }
  static func table(_ model: ChartModel) -> DataTable { TwoValues.table(model) }
}
