import Indicators
import Vocabulary

/// Figures that are made of others (`Documentation/Rules.md`, rule 8).
struct DerivedFigures {
  /// For each indicator those it is computed from.
  private let parts: [[Int]]
  /// For each indicator the counts of categories that go into it.
  private let subgroups: [[IndicatorProgram.Subgroup]]

  init(_ program: IndicatorProgram) {
    parts = program.definitions.indices.map { program.parts(of: $0) }
    subgroups = program.definitions.indices.map { program.subgroups(of: $0) }
  }

  /// A figure that is made of a withheld one is withheld, and so is a count that a withheld share gives away.
  func withhold(in table: inout ProtectionTable) {
    let raw = table.raw
    for (index, series) in raw.series.enumerated() {
      for part in parts[series.indicator] {
        guard let source = raw.seriesIndex(part, series.place, series.kind, series.category) else { continue }
        let isShare = raw.program.isShareOfWhole(series.indicator)
        for position in series.observations.indices {
          guard let other = raw.position(of: series.observations[position].period, in: source) else { continue }
          let derived = RawTable.Cell(series: index, position: position)
          let origin = RawTable.Cell(series: source, position: other)
          if table[origin] { table.withhold(derived, by: .derived) }
          if isShare, table[derived] { table.withhold(origin, by: .derived) }
        }
      }
      for part in subgroups[series.indicator] {
        guard let source = raw.seriesIndex(part.indicator, series.place, series.kind, part.category) else { continue }
        for position in series.observations.indices {
          guard let other = raw.position(of: series.observations[position].period, in: source) else { continue }
          let group = RawTable.Cell(series: source, position: other)
          if table[group] { table.withhold(RawTable.Cell(series: index, position: position), by: .derived) }
        }
      }
    }
  }
}
