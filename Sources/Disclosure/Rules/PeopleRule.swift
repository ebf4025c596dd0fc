import Configuration
import Indicators
import Vocabulary

/// Counts of persons from 1 up to, and not including, a number are withheld; so is what is made of such counts
/// (`Documentation/Rules.md`, rule 1).
struct PeopleRule: Rule {
  static let id = RuleID.people
  private let least: Int

  init(_ thresholds: Thresholds) { least = thresholds.people }

  func withholds(_ figure: RuledFigure) -> Bool {
    let value = figure.value
    return ([value.numerator ?? value.value, value.denominator ?? 0] + value.subgroups)
      .contains { isSmall($0, below: least) }
  }

  var sums: RuleSums { .counts(least: least) }
  var numbers: [RuleStatement.Number] { [.init("least", least)] }
}
