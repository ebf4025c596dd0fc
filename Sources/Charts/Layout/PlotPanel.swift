import Figures

/// A plot with its scales: positions across, values up, and the events above it.
struct PlotPanel<Positions: PositionScale>: Sendable {
  let model: ChartModel
  let box: Box
  let positions: Positions
  let axis: ValueAxis
  let values: LinearScale
  let lane: EventLane

  /// - Parameters:
  ///   - inset: what stays free above the greatest value.
  init(
    _ model: ChartModel, box: Box, positions: Positions, axis: ValueAxis, lane: EventLane, inset: Double = 0
  ) {
    self.model = model
    self.box = box
    self.positions = positions
    self.axis = axis
    self.lane = lane
    values = LinearScale(domain: axis.domain, start: box.bottom, end: box.top + inset)
  }

  /// A mark's pixel.
  func place(_ position: Int, _ value: Double) -> (x: Double, y: Double) { (positions.middle(position), values(value)) }

  func drawGrid(into drawing: inout Drawing) { axis.drawGrid(box, values, into: &drawing) }

  /// Draws the numbers of the axis at the left.
  func drawNumbers(into drawing: inout Drawing) { axis.drawLabels(box, values, into: &drawing) }

  /// Draws the line below the marks: at zero, or the lowest value with a zigzag where zero is left out.
  func drawBase(into drawing: inout Drawing) { axis.drawBase(box, values, into: &drawing) }

  /// Draws a dashed line at each reference.
  func drawReferences(into drawing: inout Drawing) {
    drawing.add(.reference) { path in
      for reference in model.chart.references where reference.value.isFinite {
        path.move(box.left, values(reference.value))
        path.across(box.width)
      }
    }
  }

  /// Draws a cross on the bottom line where the value of one of some series is withheld, and else a ring where it is not
  /// available.
  func drawAbsent(_ series: some Collection<Int>, into drawing: inout Drawing) {
    drawing.add(.missing) { path in
      func has(_ standing: CellFacts.Standing, _ position: Int) -> Bool {
        series.contains { model.grid.facts($0, position).standing == standing }
      }
      for position in model.grid.positions.indices where has(.withheld, position) {
        path.cross(positions.middle(position), box.bottom)
      }
      for position in model.grid.positions.indices where has(.notAvailable, position) && !has(.withheld, position) {
        path.circle(positions.middle(position), box.bottom, radius: 3)
      }
    }
  }
}
