import Indicators
import Vocabulary

/// Primary protection: what is withheld for what it is (`Documentation/Rules.md`, rules 1, 2, 3, 6 and 7).
extension ProtectionTable {
  mutating func withholdByRule() {
    var verdicts: [(cell: Cell, rule: RuleID)] = []
    for series in raw.series.indices {
      let rules = rules(of: raw.series[series].indicator)
      guard !rules.isEmpty else { continue }
      for position in raw.series[series].observations.indices {
        let cell = Cell(series: series, position: position)
        guard let value = observation(cell).measure else { continue }
        let figure = RuledFigure(cell, value, in: self)
        if let rule = rules.first(where: { $0.withholds(figure) }) { verdicts.append((cell, type(of: rule).id)) }
      }
    }
    for (cell, rule) in verdicts { withhold(cell, by: rule) }
  }

  /// The figure for all categories together.
  func total(of cell: Cell) -> Cell? {
    let series = raw.series[cell.series]
    guard let all = self.series(series.indicator, series.place, series.kind, nil),
      let position = position(of: series.observations[cell.position].period, in: all)
    else { return nil }
    return Cell(series: all, position: position)
  }
}
