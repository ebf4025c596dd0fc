import Figures
import Languages
import Vocabulary
import Wording

/// Breaks and annotations: rules and spans over the plot, and their texts in a lane above it, where no data are.
///
/// A text that has no room is a number in the lane and a note below the chart; none is left out.
struct EventLane: Sendable {
  private struct Event {
    /// Where the event is, in pixels.
    var x: Double
    /// The days it lasted, in pixels; `nil` for a break.
    var span: ClosedRange<Double>?
    var text: String
  }

  private var events: [Event]
  /// A text, where it stands and on which row from below.
  private struct EventBlock {
    var lines: [String]
    var middle: Double
    var width: Double
    var row: Int
  }

  private var blocks: [EventBlock] = []
  /// The texts that became numbers, in order.
  private(set) var notes: [String] = []
  /// The room the lane takes above the plot.
  var height: Double {
    blocks.isEmpty ? 0 : Type.height(blocks.map { $0.lines.count + $0.row }.max() ?? 0) + Spacing.text
  }

  /// The width of a text: of less room, numbers are made.
  private static let widths = 70.0...280
  private static let mostLines = 2
  /// How far rules reach over the plot, and the last line of a text stands over it.
  private static let rise = (rule: 6.0, text: 11.0)

  /// - Parameters:
  ///   - bounds: where the texts may stand.
  ///   - isNumbered: whether every text is a note, as where many plots share them.
  init(_ model: ChartModel, bounds: ClosedRange<Double>, isNumbered: Bool = false, _ positions: some PositionScale) {
    events = model.breaks.map { Event(x: positions.place(Double($0.position) - 0.5), span: nil, text: $0.text) }
    for annotation in model.chart.annotations {
      guard let span = EventLane.span(annotation.days, in: model.grid.positions) else { continue }
      let from = positions.place(span.lowerBound)
      let pixels = from...max(positions.place(span.upperBound), from + 3)
      let text = annotation.text.text(in: model.words.words.language, or: [])
      events.append(Event(x: (pixels.lowerBound + pixels.upperBound) / 2, span: pixels, text: text))
    }
    events.sort { ($0.x, $0.text) < ($1.x, $1.text) }
    guard !events.isEmpty else { return }
    let share = (bounds.upperBound - bounds.lowerBound) / Double(events.count)
    let room = min(EventLane.widths.upperBound, share - EventLane.gap - Spacing.hair)
    let texts = events.map { model.measure.wrap($0.text, to: max(room, 1)) }
    if !isNumbered, room >= EventLane.widths.lowerBound, texts.allSatisfy({ $0.count <= EventLane.mostLines }) {
      place(texts, bounds: bounds, measure: model.measure)
    } else {
      notes = events.enumerated().map { "(\($0 + 1)) \($1.text)" }
      place(events.indices.map { ["(\($0 + 1))"] }, bounds: bounds, measure: model.measure)
    }
  }

  /// What a text keeps from its neighbours.
  private static let gap = 10.0

  private mutating func place(_ texts: [[String]], bounds: ClosedRange<Double>, measure: TextMeasure) {
    let widths = texts.map { measure.width($0) + EventLane.gap }
    let rows = EventLane.rows(for: widths, in: bounds.upperBound - bounds.lowerBound)
    var middles = events.map(\.x)
    for row in 0..<rows {
      let members = Array(stride(from: row, to: events.count, by: rows))
      let placement = LabelPlacement(
        wanted: members.map { wanted($0, widths[$0]) }, heights: members.map { widths[$0] }, bounds: bounds)
      for (member, middle) in zip(members, placement()) { middles[member] = middle }
    }
    blocks = texts.indices.map {
      EventBlock(lines: texts[$0], middle: middles[$0], width: widths[$0], row: $0 % rows)
    }
  }

  /// The middle a text would stand at: around a break, and from the left edge of a span.
  private func wanted(_ event: Int, _ width: Double) -> Double {
    events[event].span.map { max(events[event].x, $0.lowerBound + width / 2 - EventLane.gap / 2) } ?? events[event].x
  }

  /// On how many rows texts stand by turns, so that those of a row have room beside each other.
  private static func rows(for widths: [Double], in room: Double) -> Int {
    var rows = 1
    while rows < widths.count {
      let fits = (0..<rows).allSatisfy { row in
        stride(from: row, to: widths.count, by: rows).reduce(0) { $0 + widths[$1] } <= room
      }
      if fits { break }
      rows += 1
    }
    return rows
  }

  /// Draws the spans, under the data.
  func drawSpans(_ plot: Box, into drawing: inout Drawing) {
    drawing.add(.span) { path in
      for span in events.compactMap(\.span) {
        let left = max(span.lowerBound, plot.left)
        let right = min(span.upperBound, plot.right)
        guard right > left else { continue }
        path.rectangle(Box(left: left, top: plot.top, right: right, bottom: plot.bottom))
      }
    }
  }

  /// Draws the rules and the texts, which stand above `plot`.
  ///
  /// - Parameter withTexts: whether the texts stand here; of plots that share them, at the first.
  func draw(_ plot: Box, withTexts: Bool = true, into drawing: inout Drawing) {
    drawing.add(.rule) { path in
      for (event, block) in zip(events, blocks) {
        let top = plot.top - EventLane.rise.rule
        if event.span == nil {
          path.move(event.x.snapped, plot.bottom)
          path.line(event.x.snapped, top)
        } else {
          path.move(event.x, plot.top)
          path.line(event.x, top)
        }
        if withTexts, abs(block.middle - event.x) > block.width / 2 { path.line(block.middle, top) }
      }
    }
    for block in blocks where withTexts {
      let y = plot.top - EventLane.rise.text - Type.height(block.lines.count - 1 + block.row)
      drawing.add(TextRun(block.lines, x: block.middle, y: y, anchor: .middle, tone: .secondary))
    }
  }

  /// Days as places on the axis of positions: the whole periods that they touch, for a point stands for all of its period,
  /// which reaches half a step to either side.
  private static func span(_ days: ClosedRange<Day>, in positions: [CellGrid.Position]) -> ClosedRange<Double>? {
    let touched = positions.indices.filter { positions[$0].period?.days.overlaps(days) ?? false }
    guard let first = touched.first, let last = touched.last else { return nil }
    return Double(first) - 0.5...Double(last) + 0.5
  }
}
