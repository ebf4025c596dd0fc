import Figures
import Languages
import Wording

/// Two groups back to back over age classes, the youngest at the bottom; what is neither stands below by itself.
struct PyramidPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  let sides: Sides
  static let (rowHeight, barHeight) = (26.0, 22.0)
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
    guard isMirrored else { return paired() }
    let measure = model.measure
    let all = classes.known.reversed() + classes.unknown
    let labels = Dictionary(
      uniqueKeysWithValues: all.map { ($0, measure.wrap(model.grid.positions[$0].label, to: PyramidPlot.mostName)) })
    // Values stand beside the names: at the end of a bar they would be read as those of the outline.
    let values = sides.pair.flatMap { series in all.map { text(series, $0) } }
    let room = (measure.width(values) * measure.spacing).rounded(.up) + Spacing.value
    let gutter = measure.width(labels.values.flatMap { $0 }) + 2 * (room + Spacing.side)
    let inner = ((width.points - gutter) / 2, (width.points + gutter) / 2)
    let scale = LinearScale(domain: 0...most, start: 0, end: inner.0)
    var draft = PictureDraft(model, width: width, keys: keys)
    drawHeads(inner, in: &draft)
    var tops: [(position: Int, box: Box)] = []
    for position in all {
      if position == classes.unknown.first, !tops.isEmpty { drawRule(in: &draft) }
      let lines = labels[position] ?? []
      let box = Box(left: inner.0, top: draft.y, right: inner.1, bottom: draft.y + PyramidPlot.height(lines))
      tops.append((position, box))
      draft.drawing.add(
        TextRun(
          lines, x: width.points / 2, y: Type.baseline(around: box.middle.y, lines: lines.count), anchor: .middle))
      for (series, way) in zip(sides.pair, [-1.0, 1]) {
        draw(series, position, box, way, room, scale, into: &draft.drawing)
      }
      draft.y = box.bottom
    }
    drawOutlines(tops.prefix(classes.known.count), scale, into: &draft.drawing)
    draft.drawing.add(.zero) { path in
      for row in tops {
        for x in [inner.0, inner.1] {
          path.move(x.snapped, row.box.top)
          path.down(row.box.height)
        }
      }
    }
    drawOthers(inner, room, scale, in: &draft)
    return draft.picture()
  }

  /// Whether the sides are the two halves of a whole, such as two genders. Two places, or a place then and now, are compared
  /// row by row, and so stand beside each other.
  private var isMirrored: Bool {
    !sides.pair.allSatisfy { series in
      ["place:", "period:"].contains { model.chart.series[series].entity.hasPrefix($0) }
    }
  }

  /// A thin rule above what has no place in the order.
  private func drawRule(in draft: inout PictureDraft) {
    draft.y += Spacing.text
    draft.drawing.add(.grid) { path in
      path.move(0, draft.y.snapped)
      path.across(width.points)
    }
    draft.y += Spacing.text
  }

  /// The height of a row by its name.
  static func height(_ name: [String]) -> Double { max(rowHeight, Type.height(name.count) + Spacing.value) }

  /// The positions at which one of the two sides has a cell, in their order: the classes, and those of which none is known.
  var classes: (known: [Int], unknown: [Int]) {
    let all = model.grid.positions.indices.filter { position in
      sides.pair.contains { model.grid.observation($0, position) != nil }
    }
    func isRest(_ position: Int) -> Bool { sides.pair.contains { model.grid.cells[$0][position]?.isRest ?? false } }
    return (all.filter { !isRest($0) }, all.filter(isRest))
  }

  /// The greatest value on either side, below or of what they are held against; both sides have the same scale.
  var most: Double {
    max(model.grid.extent?.upperBound ?? 0, 1e-9)
  }

  var keys: [ChartHeader.Item] {
    let intervals = ChartHeader.intervals(model)
    guard !sides.compared.isEmpty else { return intervals }
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
      ChartHeader.Item(swatch: width.isWide && isMirrored ? .outline : .target, text: model.words.words.list(names))
    ] + intervals
  }

  func text(_ series: Int, _ position: Int) -> String {
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

  /// Draws a bar to the left or the right of the gutter with its value inside it, or the sign of what is missing.
  private func draw(
    _ series: Int, _ position: Int, _ gutter: Box, _ way: Double, _ room: Double, _ scale: LinearScale,
    into drawing: inout Drawing
  ) {
    guard let observation = model.grid.observation(series, position) else { return }
    let zero = way < 0 ? gutter.left : gutter.right
    let top = gutter.middle.y - PyramidPlot.barHeight / 2
    if let value = observation.value {
      let length = scale(max(0, value))
      BarMark(
        slot: model.slots[series],
        box: Box(
          left: min(zero, zero + way * length), top: top, right: max(zero, zero + way * length),
          bottom: top + PyramidPlot.barHeight), isTentative: observation.isTentative,
        interval: observation.measure?.interval.map { ends in
          let (near, far) = (zero + way * scale(max(0, ends.lowerBound)), zero + way * scale(max(0, ends.upperBound)))
          return min(near, far)...max(near, far)
        }, isPatterned: true
      )
      .draw(into: &drawing)
    } else if observation.state == .withheld {
      BarMark.drawWithheld(
        x: way < 0 ? zero - BarMark.strokes - 2 : zero + 1, top: top, height: PyramidPlot.barHeight, into: &drawing)
    }
    drawing.add(
      TextRun(
        model.label(observation), x: way < 0 ? zero + room : zero - Spacing.value,
        y: Type.baseline(around: gutter.middle.y), anchor: .end,
        tone: observation.value == nil ? .secondary : .ink))
  }

  func compared(_ way: Double) -> Int? { way < 0 ? sides.compared.first : sides.compared.dropFirst().first }

  /// The steps of what the sides are held against; broken where a value is missing.
  private func drawOutlines(
    _ rows: some Collection<(position: Int, box: Box)>, _ scale: LinearScale, into drawing: inout Drawing
  ) {
    var outline = Path()
    for way in [-1.0, 1] {
      guard let series = compared(way) else { continue }
      var isOpen = false
      for (position, box) in rows {
        guard let value = model.grid.observation(series, position)?.value, value.isFinite else {
          isOpen = false
          continue
        }
        let x = (way < 0 ? box.left : box.right) + way * scale(max(0, value))
        isOpen ? outline.line(x, box.top) : outline.move(x, box.top)
        outline.down(box.height)
        isOpen = true
      }
    }
    // Background beneath it keeps it apart from bars of any colour.
    drawing.add(.intervalOnBar, outline)
    drawing.add(.outline, outline)
  }

  /// Draws a bar for each value of the further series, on the same scale.
  private func drawOthers(
    _ inner: (Double, Double), _ room: Double, _ scale: LinearScale, in draft: inout PictureDraft
  ) {
    draft.y += Spacing.word
    for series in sides.others {
      let cells = model.grid.positions.indices.filter { model.grid.observation(series, $0) != nil }
      for position in cells {
        let own = model.chart.series[series].name
        let name = cells.count > 1 ? "\(own), \(model.grid.positions[position].label)" : own
        let lines = model.measure.wrap(name, to: inner.1 - room - Spacing.side)
        let height = PyramidPlot.height(lines)
        let row = Box(left: inner.0, top: draft.y, right: inner.1, bottom: draft.y + height)
        let first = Type.baseline(around: row.middle.y, lines: lines.count)
        draft.drawing.add(TextRun(lines, x: inner.1 - room - Spacing.side, y: first, anchor: .end))
        draw(series, position, row, 1, room, scale, into: &draft.drawing)
        draft.y += height
      }
    }
  }
}
