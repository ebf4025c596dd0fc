import Indicators
import Vocabulary

/// Primary protection: what is withheld for what it is (`Documentation/Rules.md`, rules 1, 2, 3, 6 and 7).
extension ProtectionTable {
  mutating func withholdByRule() {
    var verdicts: [(cell: Cell, rule: RuleID)] = []
    for series in raw.series.indices {
      let rules = raw.rules(of: raw.series[series].indicator)
      guard !rules.isEmpty else { continue }
      for position in raw.series[series].observations.indices {
        let cell = Cell(series: series, position: position)
        guard let value = raw.observation(cell).measure else { continue }
        let figure = RuledFigure(cell, value, in: raw)
        if let rule = rules.first(where: { $0.withholds(figure) }) { verdicts.append((cell, type(of: rule).id)) }
      }
    }
    for (cell, rule) in verdicts { withhold(cell, by: rule) }
  }
}
