import Figures
import Languages
import Wording

/// Rows of two dots: the earlier value hollow, the later filled, and the change beside them.
struct DumbbellPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let two: TwoValues
  private let names: NamedRows
  private let changeRoom: Double
  /// What the head of the changes takes above the rows, and from them to its baseline.
  private static let (headHeight, headLift) = (22.0, 8.0)

  /// The part of a wide picture that names may take.
  private static let mostName = 0.3

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
      width: width, measure: model.measure, anchor: .start, share: DumbbellPlot.mostName, aside: changeRoom)
  }

  func picture() -> ChartPicture {
    let scale = scale
    let end = scale.end
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
    let axis = ticks(in: scale)
    if let axis { axis.drawDown(frame.plot, into: &frame.drawing) }
    frame.drawRows(two.valued) { row, place, drawing in
      draw(row, place.middle, scale, into: &drawing)
      let y = width.isWide ? Type.baseline(around: place.middle) : Type.baseline(under: place.top)
      drawing.add(TextRun(TwoValues.change(row, model), x: width.points, y: y, anchor: .end))
    }
    return frame.picture(missing: two.missing.map(\.observation), gap: axis == nil ? Spacing.hair : ValueAxis.height)
  }

  /// As long as the values at the dots leave it: those at its ends stand outside it, others may lie within.
  private var scale: LinearScale {
    let limits = (names.room, width.points - (width.isWide ? changeRoom + Spacing.side + Spacing.value : 0))
    let whole = LinearScale(domain: domain, start: 0, end: 1)
    var ends: [(isLeft: Bool, part: Double, room: Double)] = []
    for row in two.valued {
      let isFalling = (row.after.value ?? 0) < (row.before.value ?? 0)
      for (observation, isBefore) in [(row.before, true), (row.after, false)] {
        guard let value = observation.value else { continue }
        let weight: TextMeasure.Weight = isBefore ? .regular : .bold
        let room = model.measure.width(model.label(observation), weight: weight) + Spacing.side + Spacing.hair
        // The only value of a row stands on either side.
        if row.lacking != nil || isBefore != isFalling { ends.append((true, whole(value), room)) }
        if row.lacking != nil || isBefore == isFalling { ends.append((false, whole(value), room)) }
      }
    }
    var (start, end) = (limits.0 + Spacing.word, limits.1 - Spacing.word)
    for _ in 0..<DumbbellPlot.fittings {
      let lefts = ends.filter { $0.isLeft && $0.part < 1 }
      start = lefts.map { (limits.0 + $0.room - $0.part * end) / (1 - $0.part) }.reduce(start, max)
      let rights = ends.filter { !$0.isLeft && $0.part > 0 }
      end = rights.map { (limits.1 - $0.room - (1 - $0.part) * start) / $0.part }.reduce(end, min)
    }
    // Where values leave no length all have their room at both ends.
    guard end - start >= DumbbellPlot.leastLength else {
      let room = ends.map(\.room).max() ?? 0
      return LinearScale(domain: domain, start: limits.0 + room, end: limits.1 - room)
    }
    return LinearScale(domain: domain, start: start, end: end)
  }

  /// How often either end is moved by the other, and the least length of a scale that was fitted.
  private static let (fittings, leastLength) = (4, 60.0)

  /// A few values that show the size of a step, where the rows are many enough to need them; the dots print their own.
  private func ticks(in scale: LinearScale) -> ValueAxis? {
    guard width.isWide, two.valued.count > 1 else { return nil }
    let all = ValueAxis(model, over: scale.domain, target: 3, fromZero: false)
    let axis = all.within(scale.domain)
    let ends = axis.ends(model.measure)
    guard axis.ticks.count > 1, axis.fits(scale.end - scale.start, model.measure),
      scale.start - names.room >= ends.first, width.points - scale.end >= ends.last
    else { return nil }
    return axis
  }

  /// What the dots and the references span; zero is not asked for, as no length stands for a value.
  private var domain: ClosedRange<Double> {
    TwoValues.domain(two.values + model.chart.references.map(\.value).filter(\.isFinite), model)
  }

  private var keys: [ChartHeader.Item] {
    let slot = two.valued.first { $0.slot != .context }?.slot ?? .context
    return [
      ChartHeader.Item(swatch: .dot(slot, isHollow: true), text: two.first),
      ChartHeader.Item(swatch: .dot(slot, isHollow: false), text: two.last),
    ] + ChartHeader.intervals(model)
  }

  private func draw(_ row: TwoValues.Row, _ y: Double, _ scale: LinearScale, into drawing: inout Drawing) {
    drawing.add(.grid) { path in
      path.move(scale.start, y.snapped)
      path.across(scale.end - scale.start)
    }
    drawIntervals(of: row, y, scale, into: &drawing)
    guard let before = row.before.value, let after = row.after.value else {
      return drawOne(of: row, y, scale, into: &drawing)
    }
    let (from, to) = (scale(before), scale(after))
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

  /// The intervals of the two values, the earlier above the dots and the later below them.
  private func drawIntervals(of row: TwoValues.Row, _ y: Double, _ scale: LinearScale, into drawing: inout Drawing) {
    drawing.group(row.slot) { group in
      for (observation, drop) in [(row.before, -DumbbellPlot.intervalDrop), (row.after, DumbbellPlot.intervalDrop)] {
        guard let interval = observation.measure?.interval else { continue }
        group.add(.bandEdge) { path in
          path.move(scale(interval.lowerBound), y + drop)
          path.line(scale(interval.upperBound), y + drop)
        }
      }
    }
  }

  /// From the middle of a row to the lines of its intervals.
  private static let intervalDrop = 9.0

  /// Draws the one value of a row that is known, and behind it why the other is not: `12,0 (2025: not available)`.
  private func drawOne(of row: TwoValues.Row, _ y: Double, _ scale: LinearScale, into drawing: inout Drawing) {
    guard let lacking = row.lacking, let known = row.before.value ?? row.after.value else { return }
    let isBefore = row.before.value != nil
    let x = scale(known)
    drawing.group(row.slot) { group in
      group.add(isBefore || row.after.isTentative ? .hollowMarker : .marker) {
        $0.circle(x, y, radius: isBefore ? Marker.dot : Marker.change)
      }
    }
    let value = model.label(isBefore ? row.before : row.after)
    let weight: TextMeasure.Weight = isBefore ? .regular : .bold
    let valueWidth = model.measure.width(value, weight: weight)
    let free = (left: x - names.room - Spacing.side, right: width.points - x - Spacing.side)
    func text(_ reason: String) -> String { "(\(isBefore ? two.last : two.first): \(reason))" }
    let sign = model.words.value(lacking)
    // Behind the value where a side has room for both; else at the other side of the dot, if need be the sign alone, which
    // the notes explain.
    let together = [text(model.reason(lacking)), text(sign)].first {
      valueWidth + Spacing.value + model.measure.width($0) <= max(free.left, free.right)
    }
    let reasonWidth = model.measure.width(together ?? text(sign))
    let isLeft =
      together == nil
      ? free.left > free.right && valueWidth <= free.left
      : valueWidth + Spacing.value + reasonWidth > free.right
    let way = isLeft ? -1.0 : 1
    let base = Type.baseline(around: y)
    func add(_ text: String, _ weight: TextMeasure.Weight, at x: Double, isLeft: Bool) {
      drawing.add(TextRun(text, weight: weight, x: x, y: base, anchor: isLeft ? .end : .start, tone: .value))
    }
    add(value, weight, at: x + way * Spacing.side, isLeft: isLeft)
    if let together {
      add(together, .regular, at: x + way * (Spacing.side + valueWidth + Spacing.value), isLeft: isLeft)
    } else {
      let other = isLeft ? free.right : free.left
      add(reasonWidth <= other ? text(sign) : sign, .regular, at: x - way * Spacing.side, isLeft: !isLeft)
    }
  }

  static var isMirrored: Bool { true }
  static var drawsIntervals: Bool { true }
  static let messages = TwoValues.messages

  static func refusal(_ model: ChartModel) -> String? { TwoValues.refusal(model) }
  static func lead(_ model: ChartModel) -> [String] { TwoValues.lead(model) }
  static func notes(_ model: ChartModel) -> [String] { model.breaks.map(\.text) + TwoValues.notes(model) }
  static func table(_ model: ChartModel) -> DataTable { TwoValues.table(model) }
}
