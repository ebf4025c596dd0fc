import Figures
import Languages
import Wording

/// Two groups back to back over age classes, the youngest at the bottom; what is neither stands below by itself.
struct PyramidPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let sides: Sides
  private let rowHeight = 26.0
  private let barHeight = 22.0

  /// Which series stand where.
  struct Sides: Sendable {
    var left: Int?
    var right: Int?
    var others: [Int]
    /// What the left and the right side are held against.
    var compared: [Int]

    init(_ series: [Chart.Series]) {
      let drawn = series.indices.filter { series[$0].role != .comparison }
      left = drawn.first
      right = drawn.dropFirst().first
      others = Array(drawn.dropFirst(2))
      compared = Array(series.indices.filter { series[$0].role == .comparison }.prefix(2))
    }

    var pair: [Int] { [left, right].compactMap { $0 } }
  }

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    sides = Sides(model.chart.series)
  }

  func picture() -> Picture {
    guard width == .wide else { return rows() }
    var drawing = Drawing(width: width.points)
    let measure = model.measure
    var y = ChartHeader(model, keys: keys).draw(width: width.points, measure: measure, into: &drawing)
    let classes = classes
    let labels = classes.map { measure.wrap(model.grid.positions[$0].label, to: 140, size: 14) }
    let gutter = (labels.map { measure.width($0, size: 14) }.max() ?? 0) + 20
    let inner = ((width.points - gutter) / 2, (width.points + gutter) / 2)
    let texts = sides.pair.flatMap { series in classes.map { text(series, $0) } }
    let room = (texts.map { measure.width($0, size: 14) }.max() ?? 0) + 8
    let scale = LinearScale(domain: 0...most, start: 0, end: inner.0 - room)
    y = drawHeads(y, inner, into: &drawing)
    let top = y
    for (position, lines) in zip(classes, labels).reversed() {
      let height = max(rowHeight, 17 * Double(lines.count) + 6)
      let middle = y + height / 2
      let first = middle - 17 * Double(lines.count) / 2 + 13.5
      drawing.add(
        TextRun(lines.map { TextRun.Line(text: $0) }, x: width.points / 2, y: first, anchor: .middle))
      for (series, way) in zip(sides.pair, [-1.0, 1]) {
        draw(
          series, position, middle, zero: way < 0 ? inner.0 : inner.1, way, scale, against: compared(way),
          into: &drawing)
      }
      y += height
    }
    drawOutlines(classes, labels, from: top, inner, scale, into: &drawing)
    drawing.add(.zero) { path in
      for x in [inner.0, inner.1] {
        path.move(x.snapped, top)
        path.down(y - top)
      }
    }
    drawing.height = drawOthers(y, inner, scale, into: &drawing)
    return Picture(drawing: drawing)
  }

  /// The positions at which one of the two sides has a cell, the youngest first.
  private var classes: [Int] {
    model.grid.positions.indices.filter { position in
      sides.pair.contains { model.grid.observation($0, position) != nil }
    }
  }

  /// The greatest value on either side, below or of what they are held against; both sides have the same scale.
  private var most: Double {
    let values = model.grid.cells.flatMap { $0.compactMap { $0?.observation.value } }.filter(\.isFinite)
    return max(values.max() ?? 0, 1e-9)
  }

  private var keys: [ChartHeader.Item] {
    guard !sides.compared.isEmpty else { return [] }
    var names: [String] = []
    for series in sides.compared where !names.contains(model.chart.series[series].name) {
      names.append(model.chart.series[series].name)
    }
    return [
      ChartHeader.Item(sample: width == .wide ? .outline : .target, text: model.words.words.list(names))
    ]
  }

  private func text(_ series: Int, _ position: Int) -> String {
    model.grid.observation(series, position).map { model.label($0) } ?? ""
  }

  private func drawHeads(_ top: Double, _ inner: (Double, Double), into drawing: inout Drawing) -> Double {
    let heads = sides.pair.map { series in
      model.measure.wrap(model.chart.series[series].name, to: inner.0 - 10, size: 14, weight: .bold)
    }
    for ((series, lines), (x, anchor)) in zip(
      zip(sides.pair, heads), [(inner.0, TextRun.Anchor.end), (inner.1, .start)])
    {
      drawing.group(model.slots[series]) { group in
        group.add(
          TextRun(lines.map { TextRun.Line(text: "", bold: $0) }, x: x, y: top + 13, anchor: anchor, tone: .own))
      }
    }
    return top + 17 * Double(heads.map(\.count).max() ?? 0) + 6
  }

  /// Draws a bar and its value to the left or the right of `zero`, or the sign of what is missing.
  private func draw(
    _ series: Int, _ position: Int, _ middle: Double, zero: Double, _ way: Double, _ scale: LinearScale,
    against held: Int?, into drawing: inout Drawing
  ) {
    guard let observation = model.grid.observation(series, position) else { return }
    let anchor: TextRun.Anchor = way < 0 ? .end : .start
    let top = middle - barHeight / 2
    guard let value = observation.value else {
      let isWithheld = observation.state == .withheld
      if isWithheld {
        BarMark.drawWithheld(x: way < 0 ? zero - 14 : zero + 1, top: top, height: barHeight, into: &drawing)
      }
      let x = zero + way * (isWithheld ? 20 : 6)
      return drawing.add(TextRun(model.label(observation), x: x, y: middle + 5, anchor: anchor, tone: .secondary))
    }
    let length = scale(max(0, value))
    let (from, to) = way < 0 ? (zero - length, zero) : (zero, zero + length)
    BarMark(
      slot: model.slots[series], box: Box(left: from, top: top, right: to, bottom: top + barHeight),
      isTentative: observation.isTentative, isPatterned: true
    )
    .draw(into: &drawing)
    // Past the outline that it is held against.
    let other = held.flatMap { model.grid.observation($0, position)?.value }.map { scale(max(0, $0)) } ?? 0
    drawing.add(
      TextRun(
        model.label(observation), x: zero + way * (max(length, other) + 6), y: middle + 5, anchor: anchor, tone: .value)
    )
  }

  private func compared(_ way: Double) -> Int? { way < 0 ? sides.compared.first : sides.compared.dropFirst().first }

  /// The steps of what the sides are held against; broken where a value is missing.
  private func drawOutlines(
    _ classes: [Int], _ labels: [[String]], from top: Double, _ inner: (Double, Double), _ scale: LinearScale,
    into drawing: inout Drawing
  ) {
    var outline = Path()
    addOutlines(classes, labels, from: top, inner, scale, to: &outline)
    // Background beneath it keeps it apart from bars of any colour.
    drawing.add(.intervalOnBar, outline)
    drawing.add(.outline, outline)
  }

  private func addOutlines(
    _ classes: [Int], _ labels: [[String]], from top: Double, _ inner: (Double, Double), _ scale: LinearScale,
    to path: inout Path
  ) {
    for way in [-1.0, 1] {
      guard let series = compared(way) else { continue }
      let zero = way < 0 ? inner.0 : inner.1
      var y = top
      var isOpen = false
      for (position, lines) in zip(classes, labels).reversed() {
        let height = max(rowHeight, 17 * Double(lines.count) + 6)
        if let value = model.grid.observation(series, position)?.value, value.isFinite {
          let x = zero + way * scale(max(0, value))
          isOpen ? path.line(x, y) : path.move(x, y)
          path.down(height)
          isOpen = true
        } else {
          isOpen = false
        }
        y += height
      }
    }
  }

  /// Draws a bar for each value of the further series, on the same scale, and gives the y below them.
  private func drawOthers(
    _ top: Double, _ inner: (Double, Double), _ scale: LinearScale, into drawing: inout Drawing
  ) -> Double {
    var y = top + 12
    for series in sides.others {
      let cells = model.grid.positions.indices.filter { model.grid.observation(series, $0) != nil }
      for position in cells {
        let own = model.chart.series[series].name
        let name = cells.count > 1 ? "\(own), \(model.grid.positions[position].label)" : own
        let lines = model.measure.wrap(name, to: inner.1 - 10, size: 14)
        let height = max(rowHeight, 17 * Double(lines.count) + 6)
        let first = y + height / 2 - 17 * Double(lines.count) / 2 + 13.5
        drawing.add(TextRun(lines.map { TextRun.Line(text: $0) }, x: inner.1 - 8, y: first, anchor: .end))
        draw(series, position, y + height / 2, zero: inner.1, 1, scale, against: nil, into: &drawing)
        y += height
      }
    }
    return y
  }
}

extension PyramidPlot {
  /// On a narrow picture the sides of a class stand under its name, the oldest class first as in a pyramid.
  private func rows() -> Picture {
    var drawing = Drawing(width: width.points)
    let measure = model.measure
    let drawn = sides.pair + sides.others
    let bars = drawn.map { ChartHeader.Item(sample: .bar(model.slots[$0]), text: model.chart.series[$0].name) }
    var y = ChartHeader(model, keys: bars + keys).draw(width: width.points, measure: measure, into: &drawing)
    let texts = drawn.flatMap { series in model.grid.positions.indices.map { text(series, $0) } }
    let room = (texts.map { measure.width($0, size: 14) }.max() ?? 0) + 10
    let scale = LinearScale(domain: 0...most, start: 0, end: width.points - room)
    let others = model.grid.positions.indices.filter { !classes.contains($0) }
    for position in classes.reversed() + others {
      let shown = drawn.filter { model.grid.observation($0, position) != nil }
      guard !shown.isEmpty else { continue }
      let lines = measure.wrap(model.grid.positions[position].label, to: width.points, size: 14)
      drawing.add(TextRun(lines.map { TextRun.Line(text: $0) }, x: 0, y: y + 13))
      y += 17 * Double(lines.count) + 3
      for series in shown {
        let way = series == sides.left ? -1.0 : 1
        let held = sides.pair.contains(series) ? compared(way) : nil
        drawBar(series, position, held, y + rowHeight / 2 - 2, scale, into: &drawing)
        y += rowHeight - 3
      }
      y += 9
    }
    drawing.height = y
    return Picture(drawing: drawing)
  }

  private func drawBar(
    _ series: Int, _ position: Int, _ held: Int?, _ middle: Double, _ scale: LinearScale, into drawing: inout Drawing
  ) {
    draw(series, position, middle, zero: 0.5, 1, scale, against: held, into: &drawing)
    guard let value = held.flatMap({ model.grid.observation($0, position)?.value }), value.isFinite else { return }
    var stroke = Path()
    stroke.move(scale(max(0, value)), middle - barHeight / 2)
    stroke.down(barHeight)
    drawing.add(.intervalOnBar, stroke)
    drawing.add(.target, stroke)
  }
}
