import Figures
import Languages
import Vocabulary
import Wording

/// Breaks and annotations: rules and spans over the plot, and their texts in a lane above it, where no data are.
///
/// A text begins where its event does, and has two lines at most. One that has no room there is a number in the lane and a
/// note below the chart; none is left out.
struct EventLane: Sendable {
  private struct Event {
    /// Where the event is, in pixels.
    var x: Double
    /// The days it lasted, in pixels; `nil` for a break.
    var span: ClosedRange<Double>?
    var text: String
    /// The text as it stands in the lane, wrapped once: which texts have room is tried many times.
    var lines: [String] = []

    /// Where its text begins.
    var start: Double { span?.lowerBound ?? x }
  }

  /// A text or a number, and the events that it stands for, which follow each other.
  private struct EventBlock {
    var lines: [String]
    var events: Range<Int>
    var isNumber: Bool
    /// With what it keeps from its neighbours.
    var width = 0.0
    var middle = 0.0
  }

  private var events: [Event]
  private var blocks: [EventBlock] = []
  /// The texts that became numbers, in order.
  private(set) var notes: [String] = []
  /// The room the lane takes above the plot.
  var height: Double {
    blocks.isEmpty ? 0 : Type.height(blocks.map(\.lines.count).max() ?? 0) + Spacing.text
  }

  private let bounds: ClosedRange<Double>
  private let measure: TextMeasure

  /// The widths that a text is wrapped to, of which the least is taken that gives two lines.
  private static let widths: [Double] = [70, 90, 110, 140, 180, 230, 280]
  private static let mostLines = 2
  /// A text of less than this stands on one line.
  private static let oneLine = 130.0
  /// What a text keeps from its neighbours, and how far behind its event's edge it may begin; beside texts a number may
  /// stand further away, for a line leads to it.
  private static let (gap, mostMove, mostOfNumber) = (10.0, 24.0, 60.0)
  /// How far rules reach over the plot, and the last line of a text stands over it.
  private static let rise = (rule: 6.0, text: 11.0)

  /// - Parameters:
  ///   - bounds: where the texts may stand.
  ///   - isNumbered: whether every text is a note, as where many plots share them.
  init(_ model: ChartModel, bounds: ClosedRange<Double>, isNumbered: Bool = false, _ positions: some PositionScale) {
    self.bounds = bounds
    measure = model.measure
    events = model.breaks.map { Event(x: positions.place(Double($0.position) - 0.5), span: nil, text: $0.text) }
    for annotation in model.chart.annotations {
      guard let span = EventLane.span(annotation.days, in: model.grid.positions) else { continue }
      let from = positions.place(span.lowerBound)
      let pixels = from...max(positions.place(span.upperBound), from + 3)
      let text = annotation.text.text(in: model.words.words.language, or: [])
      events.append(Event(x: (pixels.lowerBound + pixels.upperBound) / 2, span: pixels, text: text))
    }
    events.sort { ($0.start, $0.text) < ($1.start, $1.text) }
    guard !events.isEmpty else { return }
    if !isNumbered, events.count <= EventLane.mostWorded {
      for index in events.indices { events[index].lines = wrapped(events[index].text) }
    }
    write(isNumbered ? [] : worded())
  }

  // MARK: Which are texts

  /// The events whose texts have room where they are: breaks before all others, then from the left.
  private func worded() -> Set<Int> {
    guard events.count <= EventLane.mostWorded else { return [] }
    var worded: Set<Int> = []
    for event in events.indices.sorted(by: { (rank($0), $0) < (rank($1), $1) }) {
      guard events[event].lines.count <= EventLane.mostLines else { continue }
      let tried = worded.union([event])
      if place(pieces(tried)) != nil { worded = tried }
    }
    return worded
  }

  /// Of more events than these all are numbers.
  private static let mostWorded = 12

  /// What breaks a series says more of its values than what happened meanwhile.
  private func rank(_ event: Int) -> Int { events[event].span == nil ? 0 : 1 }

  private func wrapped(_ text: String) -> [String] {
    if measure.width(text) <= EventLane.oneLine { return [text] }
    for width in EventLane.widths {
      let lines = measure.wrap(text, to: width)
      // A word is not broken to save room.
      let isWhole = !text.split(separator: " ").contains { measure.width(String($0)) > width }
      if lines.count <= EventLane.mostLines, isWhole { return lines }
    }
    return measure.wrap(text, to: EventLane.widths.last ?? 0)
  }

  /// The lane with some events in words and the others as numbers; equal texts have one number.
  private func pieces(_ worded: Set<Int>) -> [EventBlock] {
    var known: [String] = []
    return events.indices.map { event in
      if worded.contains(event) { return piece(events[event].lines, event..<event + 1, isNumber: false) }
      let text = events[event].text
      if !known.contains(text) { known.append(text) }
      let number = (known.firstIndex(of: text) ?? 0) + 1
      return piece(["(\(number))"], event..<event + 1, isNumber: true)
    }
  }

  private func piece(_ lines: [String], _ events: Range<Int>, isNumber: Bool) -> EventBlock {
    EventBlock(
      lines: lines, events: events, isNumber: isNumber, width: measure.width(lines) + EventLane.gap)
  }

  private mutating func write(_ worded: Set<Int>) {
    let pieces = pieces(worded)
    var texts: [String] = []
    for event in events.indices where !worded.contains(event) && !texts.contains(events[event].text) {
      texts.append(events[event].text)
    }
    notes = texts.enumerated().map { "(\($0 + 1)) \($1)" }
    blocks = place(pieces) ?? place(gathered(pieces), isBound: false) ?? []
  }

  /// Numbers that have no room beside each other as ranges of a few, such as `(1)–(3)`.
  private func gathered(_ pieces: [EventBlock]) -> [EventBlock] {
    let room = bounds.upperBound - bounds.lowerBound
    var gathered = pieces
    var size = 1
    while gathered.reduce(0, { $0 + $1.width }) > room, size < pieces.count {
      size += 1
      gathered = stride(from: 0, to: pieces.count, by: size).map { first in
        let members = pieces[first..<min(first + size, pieces.count)]
        var names: [String] = []
        for name in members.flatMap(\.lines) where !names.contains(name) { names.append(name) }
        let name = names.count > 1 ? "\(names[0])–\(names[names.count - 1])" : names[0]
        return piece([name], first..<first + members.count, isNumber: true)
      }
    }
    return gathered
  }

  // MARK: Where they stand

  /// The blocks where they have room; `nil` where one would have to leave its event.
  private func place(_ pieces: [EventBlock], isBound: Bool = true) -> [EventBlock]? {
    let wanted = pieces.map(wanted)
    guard !isBound || pieces.reduce(0, { $0 + $1.width }) <= bounds.upperBound - bounds.lowerBound + EventLane.gap
    else {
      return nil
    }
    // Where texts begin is in order; where their middles are need not be.
    var ascending = wanted
    for index in ascending.indices.dropFirst() { ascending[index] = max(ascending[index], ascending[index - 1]) }
    let middles = LabelPlacement(
      wanted: ascending, heights: pieces.map(\.width),
      bounds: bounds.lowerBound - EventLane.gap / 2...bounds.upperBound + EventLane.gap / 2)()
    let areNumbers = pieces.allSatisfy(\.isNumber)
    var placed = pieces
    for index in placed.indices {
      if isBound, !areNumbers, !reaches(pieces[index], from: middles[index], wanted[index]) { return nil }
      placed[index].middle = middles[index]
    }
    return placed
  }

  /// Whether a block at a place still belongs to its event: a text stands over the event's rule or span.
  private func reaches(_ piece: EventBlock, from middle: Double, _ wanted: Double) -> Bool {
    guard !piece.isNumber else { return abs(middle - wanted) <= EventLane.mostOfNumber }
    let event = events[piece.events.lowerBound]
    let half = (piece.width - EventLane.gap) / 2
    let end = event.span?.upperBound ?? event.x
    return middle + half >= event.start && middle - half <= max(end, event.start + EventLane.mostMove)
  }

  /// The middle of a block that begins where its event does, or of a number over it; within the bounds.
  private func wanted(_ piece: EventBlock) -> Double {
    let event = events[piece.events.lowerBound]
    let half = piece.width / 2
    let middle = piece.isNumber ? event.x : event.start + half - EventLane.gap / 2
    return max(
      bounds.lowerBound + half - EventLane.gap / 2, min(middle, bounds.upperBound - half + EventLane.gap / 2))
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
      let top = plot.top - EventLane.rise.rule
      for block in blocks {
        for event in events[block.events] {
          // The text of a span begins over its edge.
          let x = event.span == nil ? event.x : block.isNumber ? event.x : event.start
          path.move(event.span == nil ? x.snapped : x, event.span == nil ? plot.bottom : plot.top)
          path.line(event.span == nil ? x.snapped : x, top)
          if withTexts, abs(block.middle - x) > block.width / 2 { path.line(block.middle, top) }
        }
      }
    }
    for block in blocks where withTexts {
      let y = plot.top - EventLane.rise.text - Type.height(block.lines.count - 1)
      let left = block.middle - (block.width - EventLane.gap) / 2
      drawing.add(
        block.isNumber
          ? TextRun(block.lines, x: block.middle, y: y, anchor: .middle, tone: .secondary)
          : TextRun(block.lines, x: left, y: y, tone: .secondary))
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
