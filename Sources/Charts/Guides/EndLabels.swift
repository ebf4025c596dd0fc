import Figures

/// Names with their values at the ends of lines, moved apart, with leader lines where they had to move.
struct EndLabels: Sendable {
  /// Which end of the lines is labelled.
  enum Side: Hashable, Sendable { case left, right }

  /// A label: what it says, in whose colour, and the value that it names.
  struct Label: Sendable {
    var name: String
    /// The value as it is printed.
    var value: String
    var slot: ColourSlot
    /// Where the line ends.
    var end: Double
    /// The position at which it ends; `nil` for the edge of the plot.
    var position: Int?
    /// Where it was before, for the order of ends at the same height.
    var before: Double
    /// Whether the value is that of an earlier period, which it then names; it is not in bold.
    var isEarlier = false
  }

  /// The gap between the plot and the labels, in which leader lines run.
  private static let gap = 18.0
  /// A leader line begins and ends so far from what it joins, and meets its label level.
  private static let leader = (start: 6.0, end: 10.0, level: 6.0)

  /// The part of a picture that the names at one side may take.
  static func most(_ width: PictureWidth) -> Double { width.points * (width.isWide ? 0.34 : 0.3) }

  private let blocks: [(label: Label, lines: [TextRun.Line])]
  private let measure: TextMeasure

  /// - Parameter width: the greatest width of a label.
  init(_ labels: [Label], width: Double, measure: TextMeasure) {
    blocks = labels.map { ($0, EndLabels.lines(of: $0, width: width, measure: measure)) }
    self.measure = measure
  }

  /// The height of all labels together.
  var height: Double { blocks.reduce(0) { $0 + EndLabels.height($1.lines) } }

  /// What the labels take beside a plot, with the gap before them.
  var room: Double {
    (blocks.flatMap { $0.lines.map { measure.width(of: $0) } }.max() ?? 0) * measure.spacing + EndLabels.gap
  }

  private static func height(_ lines: [TextRun.Line]) -> Double { Type.height(lines.count) + 1 }

  /// The blocks from the top, with where the line of each ends.
  private func ordered(_ values: LinearScale) -> [(block: (label: Label, lines: [TextRun.Line]), y: Double)] {
    blocks.enumerated().map { (offset: $0, block: $1, y: values($1.label.end), before: values($1.label.before)) }
      .sorted { ($0.y, $0.before, $0.offset) < ($1.y, $1.before, $1.offset) }
      .map { ($0.block, $0.y) }
  }

  /// Draws the labels beside `plot`.
  ///
  /// - Parameters:
  ///   - slack: how far they may stand above and below the plot.
  ///   - x: the pixel of a position.
  func draw(
    _ plot: Box, _ values: LinearScale, side: Side = .right, slack: Double, into drawing: inout Drawing,
    x: (Int) -> Double
  ) {
    let ordered = ordered(values)
    let placement = LabelPlacement(
      wanted: ordered.map(\.y), heights: ordered.map { EndLabels.height($0.block.lines) },
      bounds: plot.top - slack...plot.bottom + slack)
    let way = side == .right ? 1.0 : -1
    let edge = side == .right ? plot.right : plot.left
    let start = edge + EndLabels.gap * way
    for ((block, y), middle) in zip(ordered, placement()) {
      let end = block.label.position.map(x) ?? edge
      drawing.group(block.label.slot) { group in
        if abs(middle - y) > 3 || (edge - end) * way > 1 {
          group.add(.leader) { path in
            path.move(end + EndLabels.leader.start * way, y)
            path.line(start - EndLabels.leader.end * way, middle)
            path.across(EndLabels.leader.level * way)
          }
        }
        let top = middle - Type.height(block.lines.count) / 2
        group.add(
          TextRun(
            block.lines, x: start, y: Type.baseline(under: top), anchor: side == .right ? .start : .end,
            tone: EndLabels.tone(block.label)))
      }
    }
  }

  private static func tone(_ label: Label) -> TextRun.Tone { label.slot == .context ? .secondary : .own }

  /// The last value of a series as it is printed: with its period where that is not the last.
  static func text(_ observation: PublishedObservation, at position: Int, of model: ChartModel) -> String {
    let label = model.label(observation)
    return position == model.grid.positions.count - 1 ? label : "\(label) (\(model.grid.positions[position].label))"
  }

  /// The name of what a value belongs to, wrapped, with the value in bold.
  static func lines(_ name: String, _ value: String, width: Double, measure: TextMeasure) -> [TextRun.Line] {
    lines(of: Label(name: name, value: value, slot: .own, end: 0, before: 0), width: width, measure: measure)
  }

  /// The name, wrapped, with the value in bold after its last line or below it.
  private static func lines(of label: Label, width: Double, measure: TextMeasure) -> [TextRun.Line] {
    guard !label.name.isEmpty else { return [TextRun.Line(label.value, .bold)] }
    var lines = measure.wrap(label.name, to: width).map { TextRun.Line($0) }
    guard !label.value.isEmpty else { return lines }
    if let last = lines.last {
      let joined =
        label.isEarlier
        ? TextRun.Line(last.text + " " + label.value) : TextRun.Line(text: last.text + " ", bold: label.value)
      if measure.width(of: joined) * measure.spacing <= width {
        lines[lines.count - 1] = joined
        return lines
      }
    }
    return lines + [TextRun.Line(label.value, label.weight)]
  }
}

extension EndLabels.Label {
  fileprivate var weight: TextMeasure.Weight { isEarlier ? .regular : .bold }
}

extension EndLabels {
  /// Draws the labels as a list below a narrow plot, by value: a piece of the line, the name, the value; gives the y below.
  func list(_ values: LinearScale, width: Double, from top: Double, into drawing: inout Drawing) -> Double {
    let indent = LineMark.sampleWidth + Spacing.text
    var y = top + Spacing.side
    for (block, _) in ordered(values) {
      let label = block.label
      let valueWidth = measure.width(label.value, weight: label.weight) * measure.spacing
      let isBelow = valueWidth > (width - indent) / 2
      let lines = measure.wrap(label.name, to: width - indent - (isBelow ? 0 : valueWidth + Spacing.word))
      LineMark.sample(label.slot, x: 0, y: y, into: &drawing)
      let tone = EndLabels.tone(label)
      drawing.group(label.slot) { group in
        group.add(TextRun(lines, x: indent, y: Type.baseline(around: y), tone: tone))
        if isBelow { y += Type.height(lines.count) }
        group.add(
          TextRun(label.value, weight: label.weight, x: width, y: Type.baseline(around: y), anchor: .end, tone: tone))
      }
      y += Type.height(isBelow ? 1 : lines.count) + EndLabels.listGap
    }
    return y
  }

  private static let listGap = 7.0
}
