import Figures
import Languages
import Wording

/// The names below columns: thinned where they are periods, wrapped where they are not.
struct ColumnLabels: Sendable {
  /// By position; nothing where there is no room for the name of a period.
  let lines: [[String]]

  /// The width of a plot that has its axis at the left.
  private static let plotWidth = 640.0
  private static let mostLines = 3

  /// `nil` where the names are too long to stand below columns.
  ///
  /// - Parameter share: the part of a usual plot that the columns have.
  init?(_ model: ChartModel, share: Double = 1) {
    let positions = model.grid.positions
    let step = ColumnLabels.plotWidth / Double(max(positions.count, 1)) * share
    if positions.allSatisfy({ $0.period != nil }) {
      let widths = positions.map { model.measure.width($0.label) }
      let shown = Set(CalendarTicks(periods: positions.compactMap(\.period), widths: widths, step: step)())
      lines = positions.indices.map { shown.contains($0) ? [positions[$0].label] : [] }
      return
    }
    let room = step - Spacing.value
    let words = positions.flatMap { $0.label.split(separator: " ") }
    guard words.allSatisfy({ model.measure.width(String($0)) <= room }) else { return nil }
    lines = positions.map { model.measure.wrap($0.label, to: room) }
    guard lines.allSatisfy({ $0.count <= ColumnLabels.mostLines }) else { return nil }
  }
}

extension CartesianFrame where Positions == BandScale {
  /// From a plot to the baseline of the names below it, and to their top.
  private static var drop: (baseline: Double, top: Double) { (20, 10) }

  /// Draws the names of columns below the plot.
  ///
  /// - Parameter below: what stays free for the values of columns that hang.
  mutating func draw(_ labels: ColumnLabels, below: Double = 0) {
    for (position, lines) in labels.lines.enumerated() {
      let half = panel.model.measure.width(lines) / 2
      let x = max(half, min(panel.positions.middle(position), drawing.width - half))
      let y = panel.box.bottom + below + CartesianFrame.drop.baseline
      drawing.add(TextRun(lines, x: x, y: y, anchor: .middle, tone: .secondary))
    }
    draft.y = panel.box.bottom + below + CartesianFrame.drop.top + Type.height(labels.lines.map(\.count).max() ?? 1)
  }

  /// Draws the sign in place of a column, with strokes where the value is withheld.
  mutating func drawSign(_ observation: PublishedObservation, x: Double, width: Double) {
    let zero = panel.values.baseline
    let side = BarMark.strokes
    let isWithheld = observation.state == .withheld
    if isWithheld {
      let half = min(width, 2 * side) / 2
      drawing.add(.hatch) { path in
        path.rectangle(Box(left: x - half, top: zero - side, right: x + half, bottom: zero))
        path.move(x - half, zero)
        path.step(side, -side)
        if half > side / 2 {
          path.move(x + half - side, zero)
          path.step(side, -side)
        }
      }
    }
    let y = zero - BarMark.lift - (isWithheld ? side : 0)
    drawing.add(TextRun(panel.model.label(observation), x: x, y: y, anchor: .middle, tone: .secondary))
  }
}
