/// Vertical dashed lines at the references of a chart of rows, with their names and values above the plot.
struct ReferenceRules: Sendable {
  private let blocks: [(lines: [String], value: Double)]
  private let bounds: ClosedRange<Double>
  private let measure: TextMeasure

  /// The width of a name.
  private static let widths = 60.0...220
  /// How far a line reaches over the rows, and its name stands over it.
  private static let rise = (line: 4.0, name: 10.0)

  /// What stays free between a line and the texts beside it, and the shortest piece of a line.
  private static let (margin, leastPiece) = (3.0, 4.0)

  /// - Parameters:
  ///   - width: the room that the names share.
  ///   - bounds: where they must stay.
  init(_ model: ChartModel, width: Double, bounds: ClosedRange<Double>) {
    self.bounds = bounds
    measure = model.measure
    let room = min(
      ReferenceRules.widths.upperBound, width / Double(max(model.chart.references.count, 1)) - Spacing.side)
    blocks = model.chart.references.filter(\.value.isFinite).sorted { $0.value < $1.value }.map { reference in
      let text = model.label(reference)
      return (model.measure.wrap(text, to: max(room, ReferenceRules.widths.lowerBound)), reference.value)
    }
  }

  /// The room the names take above the plot.
  var height: Double { blocks.isEmpty ? 0 : Type.height(blocks.map(\.lines.count).max() ?? 0) + Spacing.value }

  /// - Parameter texts: what the lines leave out.
  func draw(_ plot: Box, _ scale: LinearScale, around texts: [Box], into drawing: inout Drawing) {
    let widths = blocks.map { measure.width($0.lines) + Spacing.text }
    let places = LabelPlacement(wanted: blocks.map { scale($0.value) }, heights: widths, bounds: bounds)()
    drawing.add(.reference) { path in
      for block in blocks {
        let x = scale(block.value)
        var y = plot.bottom
        let crossed = texts.filter { $0.left - ReferenceRules.margin < x && x < $0.right + ReferenceRules.margin }
        for box in crossed.map(\.withAir).sorted(by: { $0.bottom > $1.bottom }) where box.top < y {
          if box.bottom < y - ReferenceRules.leastPiece {
            path.move(x, y)
            path.line(x, box.bottom)
          }
          y = min(y, box.top)
        }
        let top = plot.top - ReferenceRules.rise.line
        guard top < y else { continue }
        path.move(x, y)
        path.line(x, top)
      }
    }
    for (block, middle) in zip(blocks, places) {
      let y = plot.top - ReferenceRules.rise.name - Type.height(block.lines.count - 1)
      drawing.add(TextRun(block.lines, x: middle, y: y, anchor: .middle))
    }
  }
}

extension Box {
  /// With what a line keeps from a text above and below it.
  fileprivate var withAir: Box { Box(left: left, top: top - 2, right: right, bottom: bottom + 2) }
}
