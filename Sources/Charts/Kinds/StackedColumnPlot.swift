import Figures
import Languages
import Wording

/// The parts of a whole on each other, a column for each period; on a narrow picture, and for long names, bars from left to
/// right. The published total is only written.
struct StackedColumnPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let stack: Stack

  private static let leastHeight = 220.0
  /// The part of a usual plot that the columns have beside the names of their parts.
  private static let columnShare = 0.75
  /// Thinner than this no part is drawn.
  private static let leastPart = 0.2

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    stack = Stack(model)
  }

  static var drawsHollow: Bool { true }

  func picture() -> ChartPicture {
    guard width.isWide, let labels = ColumnLabels(model, share: StackedColumnPlot.columnShare) else {
      return lying()
    }
    let names = EndLabels(partLabels, width: EndLabels.most(width), measure: model.measure)
    var frame = CartesianFrame(
      model, width: width, keys: ChartHeader.references(model),
      axis: ValueAxis(model, over: 0...(stack.columns.compactMap { $0?.sum }.max() ?? 1), target: 5),
      right: names.room, inset: stack.total == nil ? Spacing.hair : Spacing.item,
      height: { _ in max(width.card?.plot ?? StackedColumnPlot.leastHeight, names.height) },
      positions: { BandScale.columns(model.grid.positions.count, from: $0, to: $1) })
    frame.drawBehind(hasBase: false)
    drawColumns(in: &frame)
    frame.panel.drawBase(into: &frame.drawing)
    frame.drawEvents()
    frame.draw(labels)
    let note = drawCounts(in: &frame)
    frame.draft.y += Spacing.hair
    frame.draw(names)
    var picture = frame.picture()
    if let note { picture.notes.append(note) }
    return picture
  }

  private func drawColumns(in frame: inout CartesianFrame<BandScale>) {
    let (bands, values) = (frame.panel.positions, frame.panel.values)
    var bars = BarPaths()
    for (position, column) in stack.columns.enumerated() {
      guard let column else {
        let missing = stack.parts.compactMap { model.grid.observation($0, position) }.first { $0.value == nil }
        if let missing { frame.drawSign(missing, x: bands.middle(position), width: bands.width) }
        continue
      }
      let left = bands(position)
      for (part, span) in column.spans {
        let box = Box(
          left: left, top: values(span.upperBound), right: left + bands.width, bottom: values(span.lowerBound)
        )
        .parted(above: span.upperBound < column.sum, below: span.lowerBound > 0)
        guard box.height > StackedColumnPlot.leastPart else { continue }
        let isTentative = model.grid.observation(part.series, position)?.isTentative ?? false
        bars.add(box, model.slots[part.series], isTentative: isTentative)
      }
      if let total = stack.total, let observation = model.grid.observation(total, position) {
        frame.drawing.add(
          TextRun(
            model.label(observation), weight: .bold, x: bands.middle(position), y: values(column.sum) - Spacing.value,
            anchor: .middle, tone: .value))
      }
    }
    bars.draw(into: &frame.drawing)
  }

  /// Writes below each column of how many cases its shares are; where there is no room, gives the note that says it of all.
  private func drawCounts(in frame: inout CartesianFrame<BandScale>) -> String? {
    let counts = model.grid.positions.indices.map { model.base(of: stack.parts, at: $0) }
    guard counts.contains(where: { $0 != nil }) else { return nil }
    // The same number below each column is said once.
    let isSame = counts.count > 1 && Set(counts).count == 1
    guard !isSame, model.measure.width(counts.compactMap { $0 }) + Spacing.text <= frame.panel.positions.step else {
      return casesNote(model.grid.positions.indices.compactMap { Stack.cases(of: stack.parts, at: $0, in: model) })
    }
    for (position, count) in counts.enumerated() {
      guard let count else { continue }
      frame.drawing.add(
        TextRun(
          count, x: frame.panel.positions.middle(position), y: Type.baseline(under: frame.draft.y), anchor: .middle,
          tone: .secondary))
    }
    frame.draft.y += Type.line
    return nil
  }

  /// The parts named right of the last whole column, in the middle of theirs.
  private var partLabels: [EndLabels.Label] {
    guard let position = stack.columns.lastIndex(where: { $0 != nil }), let column = stack.columns[position] else {
      return []
    }
    var sum = 0.0
    return column.parts.map { part in
      let middle = sum + part.value / 2
      sum += part.value
      let observation = model.grid.observation(part.series, position)
      return EndLabels.Label(
        name: model.chart.series[part.series].name, value: observation.map { model.label($0) } ?? "",
        slot: model.slots[part.series], end: middle, before: Double(part.series))
    }
  }
}

extension StackedColumnPlot {
  private func lying() -> ChartPicture {
    let labels = model.grid.cells.flatMap { $0.compactMap { $0.map { model.label($0.observation) } } }
    let room = model.measure.width(labels, weight: .bold) + Spacing.side
    let blocks = BarBlocks(
      model, width: width, keys: stack.parts.count > 1 ? ChartHeader.bars(model, stack.parts) : [],
      domain: 0...max(stack.columns.compactMap { $0?.sum }.max() ?? 1, 1e-9), valueRoom: stack.total == nil ? 0 : room)
    let details = model.grid.positions.indices.map { model.base(of: stack.parts, at: $0) }
    return blocks.picture(details: details) { position, top, drawing in
      guard let column = stack.columns[position] else { return drawReason(position, top, into: &drawing) }
      draw(column, position, top, blocks.scale, into: &drawing)
      return top + BarBlocks.barHeight
    }
  }

  /// Why a column is not whole.
  private func drawReason(_ position: Int, _ top: Double, into drawing: inout Drawing) -> Double {
    let missing = stack.parts.compactMap { model.grid.observation($0, position) }.first { $0.value == nil }
    guard let missing else { return top }
    let lines = model.measure.wrap(model.reason(missing), to: width.points)
    drawing.add(TextRun(lines, x: 0, y: Type.baseline(under: top) + 1, tone: .secondary))
    return top + Type.height(lines.count)
  }

  private func draw(
    _ column: Stack.Column, _ position: Int, _ y: Double, _ scale: LinearScale, into drawing: inout Drawing
  ) {
    for (part, span) in column.spans {
      let box = Box(
        left: scale(span.lowerBound), top: y, right: scale(span.upperBound), bottom: y + BarBlocks.barHeight
      )
      .parted(left: span.lowerBound > 0, right: span.upperBound < column.sum)
      guard box.width > StackedColumnPlot.leastPart else { continue }
      let (slot, observation) = (model.slots[part.series], model.grid.observation(part.series, position))
      BarMark(slot: slot, box: box, isTentative: observation?.isTentative ?? false, isPatterned: true)
        .draw(into: &drawing)
      // The value stands in the part where there is room for it.
      guard let observation, !observation.isTentative else { continue }
      let text = model.label(observation)
      guard model.measure.width(text) + Spacing.word <= box.width else { continue }
      drawing.group(slot) { group in
        group.add(
          TextRun(text, x: box.middle.x, y: box.bottom - Spacing.hair, anchor: .middle, tone: .onBar))
      }
    }
    if let total = stack.total, let observation = model.grid.observation(total, position) {
      drawing.add(
        TextRun(
          value: model.label(observation), at: scale(column.sum), isLeft: false, middle: y + BarBlocks.barHeight / 2,
          tone: .ink))
    }
  }
}

extension Box {
  /// The box with a pixel free towards its neighbours; less in a thin one, which would not be seen.
  fileprivate func parted(
    left: Bool = false, right: Bool = false, above: Bool = false, below: Bool = false
  ) -> Box {
    func gap(_ size: Double) -> Double { size > 6 ? 1 : size > 2 ? 0.5 : 0 }
    let (across, down) = (gap(width), gap(height))
    return Box(
      left: self.left + (left ? across : 0), top: top + (above ? down : 0), right: self.right - (right ? across : 0),
      bottom: bottom - (below ? down : 0))
  }
}
