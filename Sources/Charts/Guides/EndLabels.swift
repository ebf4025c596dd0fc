/// Names with their values at the ends of lines, moved apart, with leader lines where they had to move.
struct EndLabels: Sendable {
  /// Which end of the lines is labelled.
  enum Side: Hashable, Sendable { case left, right }

  /// A label: what it says, in whose colour, and where the thing is that it names.
  struct Label: Sendable {
    var name: String
    var value: String
    var slot: Slot
    /// Where the line ends.
    var x: Double
    var y: Double
    /// Where it was before, for the order of ends at the same height.
    var before: Double
  }

  /// The gap between the plot and the labels, in which leader lines run.
  static let gap = 18.0

  private var blocks: [(label: Label, lines: [TextRun.Line])]
  private let leading = 17.0

  /// - Parameter room: the greatest width of a label.
  init(_ labels: [Label], room: Double, measure: TextMeasure) {
    let ordered = labels.enumerated().sorted {
      ($0.element.y, $0.element.before, $0.offset) < ($1.element.y, $1.element.before, $1.offset)
    }
    blocks = ordered.map { ($0.element, EndLabels.lines(of: $0.element, room: room, measure: measure)) }
  }

  /// The height of all labels together.
  var height: Double { blocks.reduce(0) { $0 + height($1.lines) } }

  /// The width of the widest label.
  func width(_ measure: TextMeasure) -> Double {
    blocks.flatMap { $0.lines.map { measure.width(of: $0, size: 14) } }.max() ?? 0
  }

  /// Draws the labels beside `plot`, kept between `bounds`.
  func draw(_ plot: Box, side: Side = .right, bounds: ClosedRange<Double>, into drawing: inout Drawing) {
    let placement = LabelPlacement(
      wanted: blocks.map(\.label.y), heights: blocks.map { height($0.lines) }, bounds: bounds)
    let way = side == .right ? 1.0 : -1
    let edge = side == .right ? plot.right : plot.left
    let x = edge + EndLabels.gap * way
    for (block, middle) in zip(blocks, placement()) {
      drawing.group(block.label.slot) { group in
        if abs(middle - block.label.y) > 3 || (edge - block.label.x) * way > 1 {
          group.add(.leader) { path in
            path.move(block.label.x + 6 * way, block.label.y)
            path.line(x - 10 * way, middle)
            path.across(6 * way)
          }
        }
        let top = middle - leading * Double(block.lines.count) / 2
        let tone: TextRun.Tone = block.label.slot == .context ? .secondary : .own
        let anchor: TextRun.Anchor = side == .right ? .start : .end
        group.add(TextRun(block.lines, x: x, y: top + 13, anchor: anchor, tone: tone, leading: leading))
      }
    }
  }

  private func height(_ lines: [TextRun.Line]) -> Double { leading * Double(lines.count) + 1 }

  /// The name, wrapped, with the value in bold after its last line or below it.
  private static func lines(of label: Label, room: Double, measure: TextMeasure) -> [TextRun.Line] {
    guard !label.name.isEmpty else { return [TextRun.Line(text: "", bold: label.value)] }
    var lines = measure.wrap(label.name, to: room, size: 14).map { TextRun.Line(text: $0) }
    guard !label.value.isEmpty else { return lines }
    if let last = lines.last {
      let joined = TextRun.Line(text: last.text + " ", bold: label.value)
      if measure.width(of: joined, size: 14) <= room {
        lines[lines.count - 1] = joined
        return lines
      }
    }
    return lines + [TextRun.Line(text: "", bold: label.value)]
  }
}
