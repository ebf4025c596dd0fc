import Configuration
import Indicators
import Vocabulary

/// Visits of a gender, an age or another category of persons from 1 up to, and not including, a number are withheld: who came is easily guessed
/// (`Documentation/Rules.md`, rule 2).
struct SubgroupVisitsRule: Rule {
  static let id = RuleID.visitsBySubgroup
  private let least: Int

  init(_ thresholds: Thresholds) { least = thresholds.subgroupVisits }

  func withholds(_ figure: RuledFigure) -> Bool {
    // Months and quarters of first visits would be too many sums to hide in.
    if figure.isOfFewPersons, figure.period == .month || figure.period == .quarter { return true }
    if figure.value.subgroups.contains(where: { isSmall($0, below: least) }) { return true }
    guard figure.isOfSomePersons else { return false }
    return isSmall(figure.value.numerator ?? figure.value.value, below: least)
  }

  var sums: RuleSums { .counts(least: least) }
  /// Visits of all together are no secret: it is their parts that tell of persons.
  var isWholePublic: Bool { true }
  var numbers: [RuleStatement.Number] { [.init("least", least)] }
}
