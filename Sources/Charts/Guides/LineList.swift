/// The lines' names below a narrow plot, by last value: a piece of the line, the name, the value.
struct LineList: Sendable {
  private let labels: [EndLabels.Label]
  private let width: Double
  private let measure: TextMeasure

  init(_ labels: [EndLabels.Label], width: Double, measure: TextMeasure) {
    self.labels = labels.enumerated().sorted {
      ($0.element.y, $0.element.before, $0.offset) < ($1.element.y, $1.element.before, $1.offset)
    }.map(\.element)
    self.width = width
    self.measure = measure
  }

  /// Draws the rows from `top` and gives the y below them.
  func draw(from top: Double, _ drawing: inout Drawing) -> Double {
    var y = top + 10
    for label in labels {
      let valueWidth = measure.width(label.value, size: 14, weight: .bold)
      let isBelow = valueWidth > (width - 36) / 2
      let lines = measure.wrap(label.name, to: width - 36 - (isBelow ? 0 : valueWidth + 12), size: 14)
      LineMark.sample(label.slot, x: 0, y: y, into: &drawing)
      let tone: TextRun.Tone = label.slot == .context ? .secondary : .own
      drawing.group(label.slot) { group in
        group.add(TextRun(lines.map { TextRun.Line(text: $0) }, x: 36, y: y + 5, tone: tone))
        if isBelow { y += 17 * Double(lines.count) }
        let value = TextRun.Line(text: "", bold: label.value)
        group.add(TextRun([value], x: width, y: y + 5, anchor: .end, tone: tone))
      }
      y += 17 * Double(isBelow ? 1 : lines.count) + 7
    }
    return y
  }
}
