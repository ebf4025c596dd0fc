/// A rule of protection with its numbers, as everybody is told of it; the sentences are messages named like the rule.
public struct RuleStatement: Hashable, Sendable {
  /// A number of people, answers, residents or posts, by the name that sentences and data give it, such as `least`.
  public struct Number: Hashable, Sendable {
    public var name: String
    public var value: Double

    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }

    public init(_ name: String, _ value: Int) { self.init(name, Double(value)) }
  }

  public var rule: RuleID
  public var numbers: [Number]
  /// The indicators whose figures a figure is withheld with; none for other rules than `derived`.
  public var indicators: [IndicatorID]

  public init(_ rule: RuleID, _ numbers: [Number] = [], indicators: [IndicatorID] = []) {
    self.rule = rule
    self.numbers = numbers
    self.indicators = indicators
  }
}
