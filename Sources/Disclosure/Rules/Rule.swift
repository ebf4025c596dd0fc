import Configuration
import Indicators
import Vocabulary

/// One rule of protection: what it withholds, what it marks, how its figures add up, and what everybody is told of it.
///
/// A new rule is a file beside this one, its name in `ProtectionRules.types`, and its sentences among the messages.
protocol Rule: Sendable {
  /// The name by which definitions ask for it.
  static var id: RuleID { get }

  init(_ thresholds: Thresholds)

  /// Whether a figure is withheld for what it is.
  func withholds(_ figure: RuledFigure) -> Bool

  /// Whether a figure that is published is marked as less reliable, and so not compared.
  func marks(_ value: RawObservation.Value) -> Bool

  /// How the figures of an indicator add up whose first rule it is.
  var sums: RuleSums { get }

  /// Whether figures for all categories together tell of nobody, however small they are.
  var isWholePublic: Bool { get }

  /// Its numbers, by the names that its sentences and `kazalo explain --json` give them.
  var numbers: [RuleStatement.Number] { get }
}

extension Rule {
  func marks(_ value: RawObservation.Value) -> Bool { false }
  var sums: RuleSums { .none }
  var isWholePublic: Bool { false }

  /// Whether a number tells of somebody: zero tells of nobody.
  func isSmall(_ value: Double, below threshold: Int) -> Bool { value > 0 && value < Double(threshold) }
}

/// How figures add up, so that a withheld one could be worked out from others.
enum RuleSums: Hashable {
  /// Not at all, or nothing of what is withheld.
  case none
  /// Counts, over categories, places and periods; below `least` they are small.
  case counts(least: Int)
  /// Persons who answered, over categories and places.
  case answers
  /// Money, over places and categories.
  case money
}

/// What an indicator asks for and nobody knows: its figures are withheld, all of them.
struct UnknownRule: Rule {
  static let id = RuleID("unknown")

  init(_ thresholds: Thresholds = Thresholds()) {}

  func withholds(_ figure: RuledFigure) -> Bool { true }
  var numbers: [RuleStatement.Number] { [] }
}
