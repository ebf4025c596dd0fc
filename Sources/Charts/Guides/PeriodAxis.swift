import Vocabulary

/// The axis of periods below a plot: ticks on the points and labels under some of them.
struct PeriodAxis: Sendable {
  var positions: [CellGrid.Position]
  var labelled: [Int]
  private var widths: [Double]
  /// Where the labels must stay; in the picture where `nil`.
  private var bounds: ClosedRange<Double>?

  /// - Parameters:
  ///   - step: the distance of two neighbouring positions in pixels.
  ///   - most: at most this many labels.
  ///   - bounds: where labels must stay; those at the ends are moved inwards.
  init(_ model: ChartModel, step: Double, most: Int, bounds: ClosedRange<Double>? = nil) {
    self.bounds = bounds
    positions = model.grid.positions
    let periods = positions.compactMap(\.period)
    widths = positions.map { model.measure.width($0.label, size: 14) }
    if periods.count == positions.count {
      // Labels that are moved inwards come half their width nearer to their neighbours.
      let spread = bounds == nil ? widths : widths.map { $0 * 1.5 }
      labelled = CalendarTicks(periods: periods, widths: spread, step: step, most: most)()
    } else {
      labelled = Array(positions.indices)
    }
  }

  /// - Parameter x: the pixel of a position.
  func draw(_ plot: Box, x: PointScale, into drawing: inout Drawing) {
    drawing.add(.zero) { path in
      for index in labelled {
        path.move(x(index).snapped, plot.bottom)
        path.down(5)
      }
    }
    for index in labelled {
      let label = positions[index].label
      let bounds = bounds ?? 0...drawing.width
      let half = widths[index] / 2
      let middle = max(bounds.lowerBound + half, min(x(index), bounds.upperBound - half))
      drawing.add(TextRun(label, x: middle, y: plot.bottom + 22, anchor: .middle, tone: .secondary))
    }
  }
}
