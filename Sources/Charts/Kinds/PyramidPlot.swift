import Figures
import Languages
import Wording

/// Two groups back to back over age classes, the youngest at the bottom; what is neither stands below by itself.
struct PyramidPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let sides: Sides
  private static let (rowHeight, barHeight) = (26.0, 22.0)
  /// The most that the name of a class takes between the sides.
  private static let mostName = 140.0

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

  func picture() -> ChartPicture {
    guard width.isWide else { return blocks() }
    let measure = model.measure
    let classes = classes
    let labels = classes.map { measure.wrap(model.grid.positions[$0].label, to: PyramidPlot.mostName) }
    let gutter = measure.width(labels.flatMap { $0 }) + 2 * Spacing.side
    let inner = ((width.points - gutter) / 2, (width.points + gutter) / 2)
    let texts = sides.pair.flatMap { series in classes.map { text(series, $0) } }
    let room = measure.width(texts) + Spacing.text
    let scale = LinearScale(domain: 0...most, start: 0, end: inner.0 - room)
    var draft = PictureDraft(model, width: width, keys: keys)
    drawHeads(inner, in: &draft)
    let top = draft.y
    for (position, lines) in zip(classes, labels).reversed() {
      let height = PyramidPlot.height(lines)
      let middle = draft.y + height / 2
      draft.drawing.add(
        TextRun(
          lines, x: width.points / 2, y: Type.baseline(around: middle, lines: lines.count), anchor: .middle))
      for (series, way) in zip(sides.pair, [-1.0, 1]) {
        draw(
          series, position, middle, zero: way < 0 ? inner.0 : inner.1, way, scale, against: compared(way),
          into: &draft.drawing)
      }
      draft.y += height
    }
    drawOutlines(classes, labels, from: top, inner, scale, into: &draft.drawing)
    draft.drawing.add(.zero) { path in
      for x in [inner.0, inner.1] {
        path.move(x.snapped, top)
        path.down(draft.y - top)
      }
    }
    drawOthers(inner, scale, in: &draft)
    return draft.picture()
  }

  /// The height of a row by its name.
  private static func height(_ name: [String]) -> Double { max(rowHeight, Type.height(name.count) + Spacing.value) }

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
    // "Residents, women" and "Residents, men" are residents, women and men.
    let parts = names.map { $0.split(separator: ", ", maxSplits: 1).map(String.init) }
    if let first = parts.first?.first, parts.count > 1, parts.allSatisfy({ $0.count == 2 && $0[0] == first }) {
      names = ["\(first), \(model.words.words.list(parts.map { $0[1] }))"]
    }
    return [
      ChartHeader.Item(swatch: width.isWide ? .outline : .target, text: model.words.words.list(names))
    ]
  }

  private func text(_ series: Int, _ position: Int) -> String {
    model.grid.observation(series, position).map { model.label($0) } ?? ""
  }

  private func drawHeads(_ inner: (Double, Double), in draft: inout PictureDraft) {
    let heads = sides.pair.map { series in
      model.measure.wrap(model.chart.series[series].name, to: inner.0 - Spacing.side, weight: .bold)
    }
    let y = Type.baseline(under: draft.y)
    for ((series, lines), (x, anchor)) in zip(
      zip(sides.pair, heads), [(inner.0, TextRun.Anchor.end), (inner.1, .start)])
    {
      draft.drawing.group(model.slots[series]) { group in
        group.add(TextRun(lines, weight: .bold, x: x, y: y, anchor: anchor, tone: .own))
      }
    }
    draft.y += Type.height(heads.map(\.count).max() ?? 0) + Spacing.value
  }

  /// Draws a bar and its value to the left or the right of `zero`, or the sign of what is missing.
  private func draw(
    _ series: Int, _ position: Int, _ middle: Double, zero: Double, _ way: Double, _ scale: LinearScale,
    against held: Int?, into drawing: inout Drawing
  ) {
    guard let observation = model.grid.observation(series, position) else { return }
    let anchor: TextRun.Anchor = way < 0 ? .end : .start
    let top = middle - PyramidPlot.barHeight / 2
    let y = Type.baseline(around: middle)
    guard let value = observation.value else {
      let isWithheld = observation.state == .withheld
      if isWithheld {
        let strokes = BarMark.strokes
        BarMark.drawWithheld(
          x: way < 0 ? zero - strokes - 2 : zero + 1, top: top, height: PyramidPlot.barHeight, into: &drawing)
      }
      let x = zero + way * (isWithheld ? BarMark.strokes + Spacing.text : Spacing.value)
      return drawing.add(TextRun(model.label(observation), x: x, y: y, anchor: anchor, tone: .secondary))
    }
    let length = scale(max(0, value))
    let (from, to) = way < 0 ? (zero - length, zero) : (zero, zero + length)
    BarMark(
      slot: model.slots[series], box: Box(left: from, top: top, right: to, bottom: top + PyramidPlot.barHeight),
      isTentative: observation.isTentative, isPatterned: true
    )
    .draw(into: &drawing)
    // Past the outline that it is held against.
    let other = held.flatMap { model.grid.observation($0, position)?.value }.map { scale(max(0, $0)) } ?? 0
    let label = model.label(observation)
    // At the end of the bar, not of the outline: inside it where the outline reaches further and it has room.
    if other > length - 1, !observation.isTentative, model.measure.width(label) + Spacing.word <= length {
      let x = zero + way * (length - Spacing.value)
      return drawing.group(model.slots[series]) { group in
        group.add(TextRun(label, x: x, y: y, anchor: way < 0 ? .start : .end, tone: .onBar))
      }
    }
    drawing.add(
      TextRun(label, x: zero + way * (max(length, other) + Spacing.value), y: y, anchor: anchor, tone: .value))
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
        let height = PyramidPlot.height(lines)
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

  /// Draws a bar for each value of the further series, on the same scale.
  private func drawOthers(_ inner: (Double, Double), _ scale: LinearScale, in draft: inout PictureDraft) {
    draft.y += Spacing.word
    for series in sides.others {
      let cells = model.grid.positions.indices.filter { model.grid.observation(series, $0) != nil }
      for position in cells {
        let own = model.chart.series[series].name
        let name = cells.count > 1 ? "\(own), \(model.grid.positions[position].label)" : own
        let lines = model.measure.wrap(name, to: inner.1 - Spacing.side)
        let height = PyramidPlot.height(lines)
        let middle = draft.y + height / 2
        let first = Type.baseline(around: middle, lines: lines.count)
        draft.drawing.add(TextRun(lines, x: inner.1 - Spacing.text, y: first, anchor: .end))
        draw(series, position, middle, zero: inner.1, 1, scale, against: nil, into: &draft.drawing)
        draft.y += height
      }
    }
  }
}

extension PyramidPlot {
  /// On a narrow picture the sides of a class stand under its name, the oldest class first as in a pyramid.
  private func blocks() -> ChartPicture {
    let drawn = sides.pair + sides.others
    var draft = PictureDraft(model, width: width, keys: ChartHeader.bars(model, drawn) + keys)
    let texts = drawn.flatMap { series in model.grid.positions.indices.map { text(series, $0) } }
    let room = model.measure.width(texts) + Spacing.side
    let scale = LinearScale(domain: 0...most, start: 0, end: width.points - room)
    let others = model.grid.positions.indices.filter { !classes.contains($0) }
    for position in classes.reversed() + others {
      let shown = drawn.filter { model.grid.observation($0, position) != nil }
      guard !shown.isEmpty else { continue }
      draft.addText(model.grid.positions[position].label, gap: BarBlocks.nameGap)
      for series in shown {
        let way = series == sides.left ? -1.0 : 1
        let held = sides.pair.contains(series) ? compared(way) : nil
        drawBar(series, position, held, draft.y + PyramidPlot.barHeight / 2, scale, into: &draft.drawing)
        draft.y += PyramidPlot.barHeight + 1
      }
      draft.y += Spacing.side - 1
    }
    return draft.picture()
  }

  private func drawBar(
    _ series: Int, _ position: Int, _ held: Int?, _ middle: Double, _ scale: LinearScale, into drawing: inout Drawing
  ) {
    draw(series, position, middle, zero: 0.5, 1, scale, against: held, into: &drawing)
    guard let value = held.flatMap({ model.grid.observation($0, position)?.value }), value.isFinite else { return }
    var stroke = Path()
    stroke.move(scale(max(0, value)), middle - PyramidPlot.barHeight / 2)
    stroke.down(PyramidPlot.barHeight)
    drawing.add(.intervalOnBar, stroke)
    drawing.add(.target, stroke)
  }
}
