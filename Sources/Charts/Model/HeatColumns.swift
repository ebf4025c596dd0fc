import Figures

/// The columns of a shaded table: which positions it shows, and what stands at their heads.
struct HeatColumns: Sendable {
  /// All positions but the first ones at which nothing is known of any series.
  let shown: Range<Int>
  private let model: ChartModel

  init(_ model: ChartModel) {
    self.model = model
    let count = model.grid.positions.count
    let first = (0..<count).first { position in
      model.grid.cells.contains { ![.notAvailable, nil].contains($0[position]?.observation.state) }
    }
    shown = (first ?? 0)..<count
  }

  /// The number of the break before a position, from 1.
  func breakNumber(at position: Int) -> Int? {
    model.breaks.firstIndex { $0.position == position }.map { $0 + 1 }
  }

  /// The name of a column, with the number of the break before it.
  func head(_ position: Int) -> String {
    model.grid.positions[position].label + (breakNumber(at: position).map { " (\($0))" } ?? "")
  }
}
