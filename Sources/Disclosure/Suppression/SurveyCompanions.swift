import Configuration
import Indicators

/// Companions of withheld survey figures: what is left when published groups are taken off a larger one must be many
/// persons, or nothing (`Documentation/Rules.md`, rule 11).
struct SurveyCompanions {
  private typealias Cell = RawTable.Cell

  private let relations: [SurveyRelation]
  private let thresholds: Thresholds

  init(_ raw: RawTable, _ thresholds: Thresholds) {
    relations = SurveyRelation.all(in: raw)
    self.thresholds = thresholds
  }

  /// Withholds a companion wherever a sum gives a withheld group away; true where it withheld anything.
  func withhold(in table: inout ProtectionTable) -> Bool {
    var hasChanged = false
    for relation in relations {
      while needsCompanion(relation, table), let cell = smallest(in: relation, table) {
        table.withhold(cell)
        hasChanged = true
      }
    }
    return hasChanged
  }

  private func needsCompanion(_ relation: SurveyRelation, _ table: ProtectionTable) -> Bool {
    let persons = { (cell: Cell) in self.persons(cell, table) }
    let hidden = relation.parts.filter { table.isHidden($0) }
    if let total = relation.total, table.isHidden(total) {
      return hidden.isEmpty && relation.parts.contains { persons($0) > 0 }
    }
    guard let first = hidden.first else { return false }
    let all = relation.total.map(persons) ?? relation.parts.map(persons).reduce(0, +)
    let rest = all - relation.parts.filter { !table.isHidden($0) }.map(persons).reduce(0, +)
    let isAlone = hidden.count == 1 && rest <= persons(first)
    return rest > 0 && (isAlone || rest < thresholds.surveyPublish)
  }

  /// The smallest published part above 0, else a part of 0, else the sum itself; nothing that was published before.
  private func smallest(in relation: SurveyRelation, _ table: ProtectionTable) -> Cell? {
    let persons = { (cell: Cell) in self.persons(cell, table) }
    let open = relation.parts.filter { table.mayWithhold($0) && table.raw.observation($0).measure != nil }
    let filled = open.filter { persons($0) > 0 }
    let part = (filled.isEmpty ? open : filled).min {
      (persons($0), $0.series, $0.position) < (persons($1), $1.series, $1.position)
    }
    return part ?? relation.total.flatMap { table.mayWithhold($0) ? $0 : nil }
  }

  private func persons(_ cell: Cell, _ table: ProtectionTable) -> Int {
    table.raw.observation(cell).measure?.persons ?? 0
  }
}
