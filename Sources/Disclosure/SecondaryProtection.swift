import Configuration
import Indicators

/// Secondary protection: the place where companions of withheld figures are chosen.
///
/// What stands here sees to it that no single published sum gives a withheld part away. Attacks that join several
/// sums into equations are for the audit that follows this step.
extension ProtectionTable {
  /// Withholds a companion wherever a sum gives a withheld part away; true where it withheld anything.
  mutating func withholdCompanions(_ relations: [Relation], _ thresholds: Thresholds) -> Bool {
    var hasChanged = false
    for relation in relations {
      while needsCompanion(relation, thresholds), let cell = cheapest(in: relation) {
        withhold(cell)
        hasChanged = true
      }
    }
    return hasChanged
  }

  private func needsCompanion(_ relation: Relation, _ thresholds: Thresholds) -> Bool {
    let hidden = relation.parts.filter { self[$0] }
    if let total = relation.total, self[total] { return hidden.isEmpty && relation.parts.contains { amount($0) > 0 } }
    guard let first = hidden.first else { return false }
    if definition(first).protection == .survey, observation(first).measure?.numerator != nil {
      // What is left when the published parts are taken off speaks of that many persons.
      let all = relation.total.map(amount) ?? relation.parts.map(amount).reduce(0, +)
      let rest = all - relation.parts.filter { !self[$0] }.map(amount).reduce(0, +)
      return rest > 0 && rest < Double(thresholds.surveyPublish)
    }
    let least = definition(first).protection == .people ? thresholds.people : thresholds.subgroupVisits
    return hidden.count < 2 || hidden.map(amount).reduce(0, +) < Double(least)
  }

  /// The smallest published part above 0, else a part of 0.
  private func cheapest(in relation: Relation) -> Cell? {
    let open = relation.parts.filter { !self[$0] && observation($0).measure != nil }
    let filled = open.filter { amount($0) > 0 }
    return (filled.isEmpty ? open : filled).min {
      (amount($0), $0.series, $0.position) < (amount($1), $1.series, $1.position)
    }
  }

  /// How many visits or persons a figure speaks of.
  private func amount(_ cell: Cell) -> Double {
    guard let value = observation(cell).measure else { return 0 }
    return value.persons.map(Double.init) ?? value.numerator ?? value.value
  }
}
