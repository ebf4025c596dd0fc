import Configuration
import Indicators
import Vocabulary

/// Rates of few residents are withheld, and those of not many more are marked: one person changes them by much
/// (`Documentation/Rules.md`, rule 6).
struct SmallDenominatorRule: Rule {
  static let id = RuleID.smallDenominator
  private let least: Int
  private let reliable: Int

  init(_ thresholds: Thresholds) {
    least = thresholds.denominatorPublish
    reliable = thresholds.denominatorReliable
  }

  func withholds(_ figure: RuledFigure) -> Bool { (figure.value.denominator ?? 0) < Double(least) }

  func marks(_ value: RawObservation.Value) -> Bool { (value.denominator ?? 0) < Double(reliable) }

  var numbers: [RuleStatement.Number] { [.init("least", least), .init("reliable", reliable)] }
}
