import Figures
import Languages
import Vocabulary
import Wording

/// Columns laid on their side: for each category its name, and below it its bars or its one stacked bar.
struct BarRows: Sendable {
  let model: ChartModel
  let width: PictureWidth
  private let stack: Stack?
  private let barHeight = 18.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    stack = model.kind == .stackedColumns ? Stack(model) : nil
  }

  private var drawn: [Int] { stack?.parts ?? Array(model.chart.series.indices) }

  func picture() -> Picture {
    var drawing = Drawing(width: width.points)
    let measure = model.measure
    var y = ChartHeader(model, keys: keys).draw(width: width.points, measure: measure, into: &drawing)
    let labels = model.grid.cells.flatMap { $0.compactMap { $0.map { model.label($0.observation) } } }
    let values = labels.map { measure.width($0, size: 14, weight: .bold) }.max() ?? 0
    let valueRoom = stack != nil && stack?.total == nil ? 0 : values + 10
    let extent = stack.map { 0...max($0.columns.compactMap { $0?.sum }.max() ?? 1, 1e-9) } ?? model.grid.extent ?? 0...1
    let low = min(0, extent.lowerBound)
    let domain = low...max(extent.upperBound, low + 1e-9, 0)
    let scale = LinearScale(domain: domain, start: low < 0 ? valueRoom : 0.5, end: width.points - valueRoom)
    var notes: [String] = []
    for position in model.grid.positions.indices {
      if let mark = model.breaks.first(where: { $0.position == position }) {
        y = drawBreak(mark.text, y, into: &drawing)
      }
      y = drawName(position, y, into: &drawing)
      y = stack == nil ? drawBars(position, y, scale, into: &drawing) : drawStack(position, y, scale, into: &drawing)
      y += 10
    }
    notes = model.chart.annotations.map { model.words.text($0.text) }
    drawing.height = y
    return Picture(drawing: drawing, notes: notes)
  }

  private var keys: [ChartHeader.Item] {
    let intervals = ChartHeader.intervals(model)
    guard drawn.count > 1 else { return intervals }
    return drawn.map { ChartHeader.Item(sample: .bar(model.slots[$0]), text: model.chart.series[$0].name) }
      + intervals
  }

  private func drawName(_ position: Int, _ y: Double, into drawing: inout Drawing) -> Double {
    var name = model.grid.positions[position].label
    if let stack, let base = model.base(of: stack.parts, at: position) { name += " · " + base }
    let lines = model.measure.wrap(name, to: width.points, size: 14).map { TextRun.Line(text: $0) }
    drawing.add(TextRun(lines, x: 0, y: y + 13))
    return y + 17 * Double(lines.count) + 3
  }

  private func drawBreak(_ text: String, _ y: Double, into drawing: inout Drawing) -> Double {
    let lines = model.measure.wrap(text, to: width.points, size: 14).map { TextRun.Line(text: $0) }
    drawing.add(.rule) { path in
      path.move(0, (y + 2).snapped)
      path.across(width.points)
    }
    drawing.add(TextRun(lines, x: 0, y: y + 20, tone: .secondary))
    return y + 17 * Double(lines.count) + 16
  }

  private func drawBars(
    _ position: Int, _ top: Double, _ scale: LinearScale, into drawing: inout Drawing
  ) -> Double {
    var y = top
    for series in drawn {
      guard let observation = model.grid.observation(series, position) else { continue }
      let zero = scale.baseline
      var end = zero
      if let value = observation.value {
        end = scale(value)
        let box = Box(left: min(zero, end), top: y, right: max(zero, end), bottom: y + barHeight - 1)
        let interval = observation.measure?.interval.map {
          scale($0.lowerBound)...max(scale($0.lowerBound), scale($0.upperBound))
        }
        BarMark(
          slot: model.slots[series], box: box, isTentative: observation.isTentative, interval: interval,
          isPatterned: drawn.count > 1
        )
        .draw(into: &drawing)
        end = value < 0 ? min(end, interval?.lowerBound ?? end) : max(end, interval?.upperBound ?? end)
      } else if observation.state == .withheld {
        BarMark.drawWithheld(x: zero, top: y, height: barHeight - 1, into: &drawing)
        end = zero + 13
      }
      let isNegative = end < zero
      let line = TextRun.Line(text: "", bold: model.label(observation))
      drawing.add(
        TextRun(
          [line], x: end + (isNegative ? -6 : 6), y: y + barHeight / 2 + 5, anchor: isNegative ? .end : .start,
          tone: .value))
      y += barHeight
    }
    return y
  }

  private func drawStack(
    _ position: Int, _ y: Double, _ scale: LinearScale, into drawing: inout Drawing
  ) -> Double {
    guard let stack, let column = stack.columns[position] else {
      let missing = drawn.compactMap { model.grid.observation($0, position) }.first { $0.value == nil }
      if let missing {
        let lines = model.measure.wrap(model.reason(missing), to: width.points, size: 14)
        drawing.add(TextRun(lines.map { TextRun.Line(text: $0) }, x: 0, y: y + 14, tone: .secondary))
        return y + 17 * Double(lines.count)
      }
      return y
    }
    var sum = 0.0
    for part in column.parts where part.value > 0 {
      let box = Box(
        left: scale(sum) + (sum > 0 ? 1 : 0), top: y,
        right: scale(sum + part.value) - (sum + part.value < column.sum ? 1 : 0), bottom: y + barHeight)
      sum += part.value
      guard box.width > 0.2 else { continue }
      let observation = model.grid.observation(part.series, position)
      BarMark(
        slot: model.slots[part.series], box: box, isTentative: observation?.isTentative ?? false, isPatterned: true
      )
      .draw(into: &drawing)
      drawPartValue(observation, in: box, slot: model.slots[part.series], into: &drawing)
    }
    if let total = stack.total, let observation = model.grid.observation(total, position) {
      let line = TextRun.Line(text: "", bold: model.label(observation))
      drawing.add(TextRun([line], x: scale(column.sum) + 6, y: y + barHeight / 2 + 5))
    }
    return y + barHeight
  }

  /// A part's value in its bar, where there is room for it.
  private func drawPartValue(
    _ observation: PublishedObservation?, in box: Box, slot: Slot, into drawing: inout Drawing
  ) {
    guard let observation, !observation.isTentative else { return }
    let text = model.label(observation)
    guard model.measure.width(text, size: 14) + 12 <= box.width else { return }
    drawing.group(slot) { group in
      group.add(TextRun(text, x: (box.left + box.right) / 2, y: box.bottom - 4, anchor: .middle, tone: .onBar))
    }
  }
}
