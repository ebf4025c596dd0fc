import Configuration
import Indicators

/// Companions of withheld survey figures: what is left when published groups are taken off a larger one must be many
/// persons, or nothing.
extension ProtectionTable {
  /// Withholds a companion wherever a sum gives a withheld group away; true where it withheld anything.
  mutating func withholdSurveyCompanions(_ relations: [Relation], _ thresholds: Thresholds) -> Bool {
    var hasChanged = false
    for relation in relations {
      while needsCompanion(relation, thresholds), let cell = smallest(in: relation) {
        withhold(cell)
        hasChanged = true
      }
    }
    return hasChanged
  }

  private func needsCompanion(_ relation: Relation, _ thresholds: Thresholds) -> Bool {
    let hidden = relation.parts.filter { isHidden($0) }
    if let total = relation.total, isHidden(total) {
      return hidden.isEmpty && relation.parts.contains { persons($0) > 0 }
    }
    guard let first = hidden.first else { return false }
    let all = relation.total.map(persons) ?? relation.parts.map(persons).reduce(0, +)
    let rest = all - relation.parts.filter { !isHidden($0) }.map(persons).reduce(0, +)
    let isAlone = hidden.count == 1 && rest <= persons(first)
    return rest > 0 && (isAlone || rest < thresholds.surveyPublish)
  }

  /// The smallest published part above 0, else a part of 0, else the sum itself; nothing that was published before.
  private func smallest(in relation: Relation) -> Cell? {
    let open = relation.parts.filter { mayWithhold($0) && observation($0).measure != nil }
    let filled = open.filter { persons($0) > 0 }
    let part = (filled.isEmpty ? open : filled).min {
      (persons($0), $0.series, $0.position) < (persons($1), $1.series, $1.position)
    }
    return part ?? relation.total.flatMap { mayWithhold($0) ? $0 : nil }
  }

  private func persons(_ cell: Cell) -> Int { observation(cell).measure?.persons ?? 0 }
}
