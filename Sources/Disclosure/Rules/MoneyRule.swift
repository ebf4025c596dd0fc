import Configuration
import Indicators
import Vocabulary

/// Money of a place with few full-time posts is somebody's salary: it is withheld where the accounts are not public
/// (`Documentation/Rules.md`, rule 7).
struct MoneyRule: Rule {
  static let id = RuleID.money
  private let posts: Double

  init(_ thresholds: Thresholds) { posts = thresholds.staff }

  func withholds(_ figure: RuledFigure) -> Bool {
    // A total of unknown posts is public from a municipality up.
    !figure.value.hasPublicAccounts && figure.value.staff.map { $0 < posts } ?? (figure.place == .centre)
  }

  var sums: RuleSums { .money }
  var numbers: [RuleStatement.Number] { [.init("posts", posts)] }
}
