import Figures
import Languages
import Wording

/// Rows of bars, or of dots with intervals, in order of value; those without a value below a rule, with the reason.
struct RankedPlot: Sendable {
  let model: ChartModel
  let width: PictureWidth
  private let rows: RankedRows
  private let labels: [[String]]
  private let missingLabels: [[String]]
  private let labelRoom: Double
  private let barHeight = 20.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    let rows = RankedRows(model)
    self.rows = rows
    let measure = model.measure
    let room = width == .wide ? 720 * 0.4 : 360
    labels = rows.valued.map { measure.wrap($0.label, to: room, size: 14, weight: RankedPlot.weight($0)) }
    missingLabels = rows.missing.map { measure.wrap($0.label, to: room, size: 14, weight: RankedPlot.weight($0)) }
    let widest = zip(rows.valued + rows.missing, labels + missingLabels).map {
      measure.width($1, size: 14, weight: RankedPlot.weight($0))
    }
    labelRoom = width == .wide ? (widest.max() ?? 0).rounded(.up) + 10 : 0
  }

  func picture() -> Picture {
    var drawing = Drawing(width: width.points)
    let measure = model.measure
    var top = PictureHeader(model, keys: keys).draw(width: width.points, measure: measure, into: &drawing)
    let valueRoom =
      (rows.valued.map { measure.width(model.label($0.observation), size: 14, weight: .bold) }.max() ?? 0) + 10
    let axis = axis(in: width.points - labelRoom - valueRoom - 20)
    let hasNegative = axis.domain.lowerBound < 0
    let start = labelRoom + (hasNegative ? valueRoom : 0)
    let domain = isDots ? axis.domain : bounds
    let scale = LinearScale(
      domain: domain, start: start + (isDots ? 12 : 0), end: width.points - valueRoom - (isDots ? 8 : 0))
    let references = ReferenceRules(model, width: width.points - labelRoom)
    top += references.height
    let tops = rowTops(from: top)
    let bottom = tops.last ?? top
    let plot = Box(left: scale.start, top: top, right: scale.end, bottom: bottom)
    if isDots, !rows.valued.isEmpty { axis.drawDown(plot, into: &drawing) }
    drawBaseline(tops, scale, into: &drawing)
    references.draw(plot, scale, bounds: labelRoom...width.points, measure: measure, into: &drawing)
    for (index, row) in rows.valued.enumerated() {
      draw(row, labels[index], top: tops[index], bottom: tops[index + 1], scale, into: &drawing)
    }
    drawing.height = drawMissing(from: bottom + (isDots && !rows.valued.isEmpty ? 30 : 4), scale, into: &drawing)
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

  private var isDots: Bool { model.chart.kind == .rankedDots }

  private var keys: [PictureHeader.Item] {
    guard rows.valued.contains(where: { $0.observation.measure?.interval != nil }) else { return [] }
    return [PictureHeader.Item(sample: .interval, text: model.words.words[.chartIntervalKey])]
  }

  private var extent: ClosedRange<Double>? { model.grid.extent }

  /// The domain of bars, which have no axis: from zero to the greatest value.
  private var bounds: ClosedRange<Double> {
    let references = model.chart.references.map(\.value).filter(\.isFinite)
    let low = min(0, extent?.lowerBound ?? 0, references.min() ?? 0)
    let high = max(0, extent?.upperBound ?? 0, references.max() ?? 0)
    return low...(high > low ? high : low + 1)
  }

  private static func weight(_ row: RankedRows.Row) -> TextMeasure.Weight { row.slot == .own ? .bold : .regular }

  /// The tops of the rows, and the bottom of the last.
  private func rowTops(from top: Double) -> [Double] {
    var tops = [top]
    for lines in labels {
      let text = 17 * Double(lines.count)
      tops.append((tops.last ?? top) + (width == .wide ? max(28, text + 8) : text + barHeight + 14))
    }
    return tops
  }

  private func draw(
    _ row: RankedRows.Row, _ lines: [String], top: Double, bottom: Double, _ scale: LinearScale,
    into drawing: inout Drawing
  ) {
    let middle = width == .wide ? (top + bottom) / 2 : bottom - barHeight / 2 - 6
    drawLabel(row, lines, top: top, middle: middle, into: &drawing)
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
      if let interval { group.add(.bandEdgeHeavy) { IntervalMark(ends: interval, y: y).add(to: &$0) } }
      group.add(row.observation.isTentative ? .hollowMarker : .marker) { $0.circle(x, y, radius: 4.5) }
    }
  }

  private func drawLabel(
    _ row: RankedRows.Row, _ lines: [String], top: Double, middle: Double, into drawing: inout Drawing
  ) {
    let isOwn = row.slot == .own
    let texts = lines.map { isOwn ? TextRun.Line(text: "", bold: $0) : TextRun.Line(text: $0) }
    if width == .wide {
      let y = middle - 17 * Double(lines.count) / 2 + 13.5
      drawing.add(TextRun(texts, x: labelRoom - 8, y: y, anchor: .end))
    } else {
      drawing.add(TextRun(texts, x: 0, y: top + 13, tone: .value))
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

  /// Draws the rows without a value and gives the y below them.
  private func drawMissing(from top: Double, _ scale: LinearScale, into drawing: inout Drawing) -> Double {
    guard !rows.missing.isEmpty else { return top + 4 }
    var y = top
    if !rows.valued.isEmpty {
      drawing.add(.grid) { path in
        path.move(0, (y + 4).snapped)
        path.across(width.points)
      }
      y += 12
    }
    for (row, lines) in zip(rows.missing, missingLabels) {
      let start = width == .wide ? labelRoom : 0
      let isWithheld = row.observation.state == .withheld
      let indent = isWithheld ? 20.0 : 0
      let reason = model.measure.wrap(
        model.reason(row.observation), to: width.points - start - indent, size: 14)
      let text = 17 * Double(lines.count)
      let reasonHeight = max(17 * Double(reason.count), isWithheld ? barHeight : 0)
      let height = width == .wide ? max(28, text + 8, reasonHeight + 8) : text + reasonHeight + 12
      let middle = width == .wide ? y + height / 2 : y + text + reasonHeight / 2 + 4
      drawLabel(row, lines, top: y, middle: middle, into: &drawing)
      if isWithheld {
        BarMark.drawWithheld(x: start, top: middle - barHeight / 2, height: barHeight, into: &drawing)
      }
      let first = middle - 17 * Double(reason.count) / 2 + 13.5
      drawing.add(
        TextRun(reason.map { TextRun.Line(text: $0) }, x: start + indent, y: first, tone: .secondary))
      y += height
    }
    return y + 4
  }
}
