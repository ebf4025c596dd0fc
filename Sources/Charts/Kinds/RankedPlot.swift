import Figures
import Languages
import Wording

/// Rows of bars, or of dots with intervals, in order of value; those without a value below a rule, with the reason.
struct RankedPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let rows: RankedRows
  private let names: NamedRows
  private let barHeight = 20.0

  init(_ model: ChartModel, width: PictureWidth) { self.init(model, width: width, name: { $0.label }) }

  /// - Parameter name: how a row is named here.
  init(_ model: ChartModel, width: PictureWidth, name: (RankedRows.Row) -> String) {
    self.model = model
    self.width = width
    let rows = RankedRows(model)
    self.rows = rows
    names = NamedRows(
      (rows.valued + rows.missing).map { NamedRows.Row(name: name($0), isOwn: $0.slot == .own) }, width: width,
      measure: model.measure)
  }

  static var isMirrored: Bool { true }
  static var drawsIntervals: Bool { true }

  static func lead(_ model: ChartModel) -> [String] { Lead.ranked(model) }
  static func table(_ model: ChartModel) -> DataTable { DataTable(rows: model) }

  /// Why rows stand in the order of their names.
  static func notes(_ model: ChartModel) -> [String] {
    RankedRows.areByName(model) ? [model.words.words[.chartNoteSorted]] : []
  }

  func picture() -> Picture {
    var drawing = Drawing(width: width.points)
    let measure = model.measure
    var top = ChartHeader(model, keys: keys).draw(width: width.points, measure: measure, into: &drawing)
    let valueRoom =
      (rows.valued.map { measure.width(model.label($0.observation), size: 14, weight: .bold) }.max() ?? 0) + 10
    let axis = axis(in: width.points - names.room - valueRoom - 20)
    let hasNegative = axis.domain.lowerBound < 0
    let start = names.room + (hasNegative ? valueRoom : 0)
    let domain = isDots ? axis.domain : bounds
    // The labels below the axis have room at its ends.
    let halves = isDots ? axis.ends(measure) : (first: 0, last: 0)
    let scale = LinearScale(
      domain: domain, start: max(start + (isDots ? 12 : 0), halves.first),
      end: width.points - max(valueRoom + (isDots ? 8 : 0), halves.last))
    let references = ReferenceRules(model, width: width.points - names.room)
    top += references.height
    let tops = names.tops(rows.valued.indices, from: top)
    let bottom = tops.last ?? top
    let plot = Box(left: scale.start, top: top, right: scale.end, bottom: bottom)
    if isDots, !rows.valued.isEmpty { axis.drawDown(plot, into: &drawing) }
    drawBaseline(tops, scale, into: &drawing)
    references.draw(plot, scale, bounds: names.room...width.points, measure: measure, into: &drawing)
    for (index, row) in rows.valued.enumerated() {
      let middle = names.middle(index, top: tops[index])
      names.draw(index, top: tops[index], middle: middle, into: &drawing)
      draw(row, middle: middle, scale, into: &drawing)
    }
    let missing = rows.missing.enumerated().map { (rows.valued.count + $0, $1.observation) }
    drawing.height = names.drawMissing(
      missing, of: model, from: bottom + (isDots && !rows.valued.isEmpty ? 30 : 4), hasRule: !rows.valued.isEmpty,
      into: &drawing)
    return Picture(drawing: drawing)
  }

  /// An axis whose labels keep apart in the room it has.
  private func axis(in room: Double) -> ValueAxis {
    var target = width == .wide ? 6 : 4
    var axis = ValueAxis(model, over: extent, target: target)
    while target > 2, !axis.fits(room, model.measure) {
      target -= 1
      axis = ValueAxis(model, over: extent, target: target)
    }
    return axis
  }

  private var isDots: Bool { model.kind == .rankedDots }

  private var keys: [ChartHeader.Item] { ChartHeader.intervals(model) }

  private var extent: ClosedRange<Double>? { model.grid.extent }

  /// The domain of bars, which have no axis: from zero to the greatest value.
  private var bounds: ClosedRange<Double> {
    let references = model.chart.references.map(\.value).filter(\.isFinite)
    let low = min(0, extent?.lowerBound ?? 0, references.min() ?? 0)
    let high = max(0, extent?.upperBound ?? 0, references.max() ?? 0)
    return low...(high > low ? high : low + 1)
  }

  private func draw(
    _ row: RankedRows.Row, middle: Double, _ scale: LinearScale, into drawing: inout Drawing
  ) {
    guard let measure = row.observation.measure else { return }
    let x = scale(measure.value)
    let interval = measure.interval.map { scale($0.lowerBound)...max(scale($0.lowerBound), scale($0.upperBound)) }
    if isDots {
      drawDot(row, x: x, y: middle, interval, scale, into: &drawing)
    } else {
      let zero = scale.baseline
      let box = Box(
        left: min(zero, x), top: middle - barHeight / 2, right: max(zero, x), bottom: middle + barHeight / 2)
      BarMark(slot: row.slot, box: box, isTentative: row.observation.isTentative, interval: interval)
        .draw(into: &drawing)
    }
    let isNegative = measure.value < 0
    let end = isNegative ? min(x, interval?.lowerBound ?? x) : max(x, interval?.upperBound ?? x)
    let label = TextRun.Line(text: "", bold: model.label(row.observation))
    let gap = isDots ? 10.0 : 6
    drawing.add(
      TextRun(
        [label], x: end + (isNegative ? -gap : gap), y: middle + 5, anchor: isNegative ? .end : .start, tone: .value))
  }

  private func drawDot(
    _ row: RankedRows.Row, x: Double, y: Double, _ interval: ClosedRange<Double>?, _ scale: LinearScale,
    into drawing: inout Drawing
  ) {
    drawing.add(.grid) { path in
      path.move(scale.start, y.snapped)
      path.across(scale.end - scale.start)
    }
    drawing.group(row.slot) { group in
      if let interval { group.add(.bandEdgeHeavy) { IntervalMark(ends: interval, middle: y).add(to: &$0) } }
      group.add(row.observation.isTentative ? .hollowMarker : .marker) { $0.circle(x, y, radius: 4.5) }
    }
  }

  /// The line at zero: along all rows, or along the bars alone where names stand above them.
  private func drawBaseline(_ tops: [Double], _ scale: LinearScale, into drawing: inout Drawing) {
    guard let first = tops.first, let last = tops.last, last > first else { return }
    let x = scale.baseline.snapped
    drawing.add(.zero) { path in
      if width == .wide {
        path.move(x, first)
        path.down(last - first)
      } else {
        for bottom in tops.dropFirst() {
          path.move(x, bottom - barHeight - 8)
          path.down(barHeight + 4)
        }
      }
    }
  }
}
