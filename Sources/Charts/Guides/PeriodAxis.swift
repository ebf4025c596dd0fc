import Vocabulary

/// The axis of periods below a plot: ticks on the points and labels under some of them.
struct PeriodAxis: Sendable {
  var positions: [CellGrid.Position]
  var labelled: [Int]

  /// - Parameters:
  ///   - step: the distance of two neighbouring positions in pixels.
  ///   - most: at most this many labels.
  init(_ model: ChartModel, step: Double, most: Int) {
    positions = model.grid.positions
    let periods = positions.compactMap(\.period)
    let widths = positions.map { model.measure.width($0.label, size: 14) }
    if periods.count == positions.count {
      labelled = CalendarTicks(periods: periods, widths: widths, step: step, most: most)()
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
      drawing.add(TextRun(label, x: x(index), y: plot.bottom + 22, anchor: .middle, tone: .secondary))
    }
  }
}
