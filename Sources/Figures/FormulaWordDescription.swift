public import Vocabulary

/// A word or sign of the language that formulas are written in, with a formula that uses it.
public struct FormulaWordDescription: Hashable, Sendable {
  /// What sort of word it is, such as `function`; a part of its explanation's name among the messages.
  public var kind: String
  public var id: String
  /// As it is written.
  public var text: String
  public var example: String
  /// The indicator that the example computes; `nil` where no indicator uses the word.
  public var indicator: IndicatorID?

  public init(kind: String, id: String, text: String, example: String, indicator: IndicatorID?) {
    self.kind = kind
    self.id = id
    self.text = text
    self.example = example
    self.indicator = indicator
  }
}
