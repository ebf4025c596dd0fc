import Vocabulary

/// The axis of periods below a plot: ticks on the points and labels under some of them.
struct PeriodAxis: Sendable {
  var positions: [CellGrid.Position]
  var labelled: [Int]
  private var widths: [Double]

  /// - Parameters:
  ///   - step: the distance of two neighbouring positions in pixels.
  ///   - most: at most this many labels.
  ///   - areBounded: whether labels must stay in bounds, so that those at the ends are moved inwards.
  init(_ model: ChartModel, step: Double, most: Int, areBounded: Bool = false) {
    positions = model.grid.positions
    let periods = positions.compactMap(\.period)
    widths = positions.map { model.measure.width($0.label) }
    if periods.count == positions.count {
      // Labels that are moved inwards come half their width nearer to their neighbours.
      let spread = areBounded ? widths.map { $0 * 1.5 } : widths
      labelled = CalendarTicks(periods: periods, widths: spread, step: step, most: most)()
    } else {
      labelled = Array(positions.indices)
    }
  }

  /// The positions with a tick: those with a label, the first, and each January of months.
  private var ticks: [Int] {
    positions.indices.filter { index in
      guard !labelled.contains(index), index > 0, let period = positions[index].period else { return true }
      return period.kind == .month && period.days.lowerBound.parts.month == 1
    }
  }

  /// What the axis takes below a plot.
  static let height = 30.0
  private static let tick = 5.0
  /// From the plot to the baseline of the labels.
  private static let drop = 22.0

  /// - Parameter bounds: where the labels must stay; in the picture where `nil`.
  func draw(
    _ plot: Box, _ scale: some PositionScale, within bounds: ClosedRange<Double>? = nil, into drawing: inout Drawing
  ) {
    drawing.add(.zero) { path in
      for index in ticks {
        path.move(scale.middle(index).snapped, plot.bottom)
        path.down(PeriodAxis.tick)
      }
    }
    for index in labelled {
      let label = positions[index].label
      let bounds = bounds ?? 0...drawing.width
      let half = widths[index] / 2
      let middle = max(bounds.lowerBound + half, min(scale.middle(index), bounds.upperBound - half))
      drawing.add(TextRun(label, x: middle, y: plot.bottom + PeriodAxis.drop, anchor: .middle, tone: .secondary))
    }
  }
}
