/// Vertical dashed lines at the references of a chart of rows, with their names and values above the plot.
struct ReferenceRules: Sendable {
  private var blocks: [(lines: [String], value: Double)]

  init(_ model: ChartModel, width: Double) {
    let room = min(220, width / Double(max(model.chart.references.count, 1)) - 10)
    blocks = model.chart.references.filter(\.value.isFinite).sorted { $0.value < $1.value }.map { reference in
      let text = model.label(reference)
      return (model.measure.wrap(text, to: max(room, 60), size: 14), reference.value)
    }
  }

  /// The room the names take above the plot.
  var height: Double { blocks.isEmpty ? 0 : Double(blocks.map(\.lines.count).max() ?? 0) * 17 + 6 }

  func draw(
    _ plot: Box, _ scale: LinearScale, bounds: ClosedRange<Double>, measure: TextMeasure, into drawing: inout Drawing
  ) {
    let widths = blocks.map { measure.width($0.lines, size: 14) + 8 }
    let places = LabelPlacement(wanted: blocks.map { scale($0.value) }, heights: widths, bounds: bounds)()
    drawing.add(.reference) { path in
      for block in blocks {
        path.move(scale(block.value), plot.bottom)
        path.line(scale(block.value), plot.top - 4)
      }
    }
    for (block, middle) in zip(blocks, places) {
      let y = plot.top - 10 - 17 * Double(block.lines.count - 1)
      let lines = block.lines.map { TextRun.Line(text: $0) }
      drawing.add(TextRun(lines, x: middle, y: y, anchor: .middle))
    }
  }
}
