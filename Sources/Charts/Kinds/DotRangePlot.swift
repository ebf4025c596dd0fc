import Figures
import Languages
import Vocabulary
import Wording

/// Rows of the values of a few periods: those that are long ago small and grey, the last large with its value and
/// interval, and a line from the least to the greatest.
struct DotRangePlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let ranges: DotRanges

  /// The radius of the first period and of the one before the last; that of the last.
  private static let radii = (first: 2.5, before: 4.0, last: 5.5)
  /// The least radius of a square, which stands for a value before a break.
  private static let square = 3.4
  /// The part of a wide picture that names may take.
  private static let share = 0.36
  /// What stays free at either end of the scale.
  private static let edge = 10.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    ranges = DotRanges(model)
  }

  static var isMirrored: Bool { true }
  static var drawsIntervals: Bool { true }
  static var drawsHollow: Bool { true }
  static let messages: [MessageKey] = [.chartRangeBefore]

  /// More periods are lines.
  static func substitute(for chart: Chart) -> Chart.Kind? {
    let periods = Set(chart.series.flatMap { $0.cells.map(\.observation.key.period) })
    guard periods.count > DotRanges.mostPeriods else { return nil }
    return chart.series.count == 1 ? .line : .smallMultiples
  }

  static func refusal(_ model: ChartModel) -> String? { TwoValues.refusal(model) }
  static func table(_ model: ChartModel) -> DataTable { DotRanges.table(model) }

  static func lead(_ model: ChartModel) -> [String] {
    guard model.chart.series.count > 1 else { return Lead.overTime(model) }
    return Lead.lastShared(model).map { Lead.extremes(model, at: $0) } ?? []
  }

  static func notes(_ model: ChartModel) -> [String] {
    model.breaks.map(\.text) + (model.chart.series.count > 1 ? TwoValues.notes(model) : [])
  }

  func picture() -> ChartPicture {
    let values = ranges.rows.map(valueText)
    let head = ranges.positions.last.map { model.grid.positions[$0].label } ?? ""
    let valueRoom = max(
      zip(ranges.rows, values).map { model.measure.width($1, weight: weight($0)) }.max() ?? 0,
      model.measure.width(head))
    let rows =
      ranges.rows.map { NamedRows.Row(name: $0.name, isOwn: $0.isOwn, detail: DotRanges.absences($0, model)) }
      + ranges.missing.map { NamedRows.Row(name: $0.name) }
    func names(_ height: Double) -> NamedRows {
      NamedRows(
        rows, width: width, measure: model.measure, markHeight: height, anchor: .start, share: DotRangePlot.share,
        aside: valueRoom)
    }
    let start = names(NamedRows.barHeight).room
    let axis = axis(in: width.points - start - (width.isWide ? valueRoom + Spacing.item : 0) - 2 * DotRangePlot.edge)
    let scale = scale(axis, from: start, valueRoom: valueRoom)
    let swarms = ranges.rows.map { row in
      DotSwarm(row.dots.map { (scale($0.value), radius($0)) }, first: 0)
    }
    let most = swarms.map { 2 * max($0.reach.above, $0.reach.below) }.max() ?? 0
    let height = max(NamedRows.barHeight, most)
    let all = names(height)
    var frame = RowFrame(
      PictureDraft(model, width: width, keys: keys), all, count: ranges.rows.count, scale: scale,
      references: ReferenceRules(
        model, width: scale.end - all.room, bounds: all.room...max(all.room + 1, width.points - valueRoom)),
      above: ranges.rows.isEmpty ? 0 : Type.line + Spacing.value)
    if frame.hasRows {
      frame.drawing.add(
        TextRun(head, x: width.points, y: frame.plot.top - Spacing.text, anchor: .end, tone: .secondary))
    }
    axis?.drawDown(frame.plot, along: frame.bands(height), into: &frame.drawing)
    frame.drawRows(Array(ranges.rows.indices)) { index, place, drawing in
      let row = ranges.rows[index]
      draw(row, swarms[index], scale, place.middle, into: &drawing)
      let y = width.isWide ? Type.baseline(around: place.middle) : Type.baseline(under: place.top)
      drawing.add(TextRun(values[index], weight: weight(row), x: width.points, y: y, anchor: .end))
    }
    return frame.picture(
      missing: ranges.missing.map(\.observation), gap: axis == nil ? Spacing.hair : ValueAxis.height)
  }

  /// The last value of a row; one of an earlier period says of which.
  private func valueText(_ row: DotRanges.Row) -> String {
    let label = model.label(row.last.observation)
    return isOfLast(row) ? label : "\(label) (\(model.grid.positions[row.last.position].label))"
  }

  private func isOfLast(_ row: DotRanges.Row) -> Bool { row.last.position == ranges.positions.last }

  private func weight(_ row: DotRanges.Row) -> TextMeasure.Weight { isOfLast(row) ? .bold : .regular }

  /// The axis of values, which need not begin at zero, as no length stands for one; `nil` where all are equal.
  private func axis(in room: Double) -> ValueAxis? {
    let domain = TwoValues.domain(ranges.values + model.chart.references.map(\.value).filter(\.isFinite), model)
    guard !ranges.values.isEmpty, domain.lowerBound < domain.upperBound else { return nil }
    return ValueAxis.fitting(model, over: domain, in: room, most: width.isWide ? 5 : 4)
  }

  private func scale(_ axis: ValueAxis?, from start: Double, valueRoom: Double) -> LinearScale {
    let ends = axis?.ends(model.measure) ?? (first: 0, last: 0)
    let end = width.points - (width.isWide ? valueRoom + Spacing.item : 0)
    return LinearScale(
      domain: axis?.domain ?? TwoValues.domain(ranges.values, model),
      start: start + max(DotRangePlot.edge, width.isWide ? ends.first - Spacing.text : ends.first),
      end: end - max(DotRangePlot.edge, width.isWide ? 0 : ends.last))
  }

  /// How large a dot of a position is: the later, the larger.
  private func radius(_ position: Int) -> Double {
    guard let at = ranges.positions.firstIndex(of: position), at < ranges.positions.count - 1 else {
      return DotRangePlot.radii.last
    }
    let steps = Double(max(ranges.positions.count - 2, 1))
    let part = ranges.positions.count > 2 ? Double(at) / steps : 1
    return DotRangePlot.radii.first + part * (DotRangePlot.radii.before - DotRangePlot.radii.first)
  }

  private func radius(_ dot: DotRanges.Dot) -> Double {
    dot.isBeforeBreak ? max(radius(dot.position), DotRangePlot.square) : radius(dot.position)
  }

  private var keys: [ChartHeader.Item] {
    let slot = ranges.rows.first { $0.slot != .comparison }?.slot ?? .calm
    var items = ranges.positions.map { position in
      ChartHeader.Item(
        swatch: .point(position == ranges.positions.last ? slot : .context, .circle, radius: radius(position)),
        text: model.grid.positions[position].label)
    }
    if ranges.rows.contains(where: { $0.dots.contains(where: \.isBeforeBreak) }) {
      items.append(
        ChartHeader.Item(
          swatch: .point(.context, .square, radius: DotRangePlot.radii.before),
          text: model.words.words[.chartRangeBefore]))
    }
    let hasInterval = ranges.rows.contains { $0.last.observation.measure?.interval != nil }
    return items + (hasInterval ? ChartHeader.intervals(model) : [])
  }

  private func draw(
    _ row: DotRanges.Row, _ swarm: DotSwarm, _ scale: LinearScale, _ middle: Double, into drawing: inout Drawing
  ) {
    let span = scale(row.span)
    let last = row.last
    drawing.group(.context) { group in
      group.add(.contextLine) { path in
        guard span.upperBound - span.lowerBound > 0.5 else { return }
        path.move(span.lowerBound, middle)
        path.line(span.upperBound, middle)
      }
    }
    // Over the interval the dots can be seen, and over these the last one.
    if let interval = last.observation.measure?.interval {
      drawing.group(row.slot) { group in
        group.add(.bandEdgeHeavy) { IntervalMark(ends: scale(interval), middle: middle).add(to: &$0) }
      }
    }
    drawing.group(.context) { group in
      for isTentative in [false, true] {
        group.add(isTentative ? .hollowMarker : .marker) { path in
          for (dot, offset) in zip(row.dots, swarm.offsets).dropFirst()
          where dot.observation.isTentative == isTentative {
            let marker: Marker = dot.isBeforeBreak ? .square : .circle
            marker.add(to: &path, scale(dot.value), middle + offset, radius: radius(dot))
          }
        }
      }
    }
    drawing.group(row.slot) { group in
      group.add(last.observation.isTentative ? .hollowMarker : .marker) {
        $0.circle(scale(last.value), middle, radius: radius(last.position))
      }
    }
  }
}

extension MessageKey {
  fileprivate static let chartRangeBefore = MessageKey("chart.range.before")
}
