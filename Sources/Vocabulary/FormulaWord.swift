/// A word or sign of the language that formulas are written in.
public struct FormulaWord: Hashable, Sendable {
  /// The sorts of words, in the order of the reference.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case function, counted, week, column, person, form, code, condition, sign, unit
  }

  public var kind: Kind
  /// As it is written in a formula.
  public var text: String
  /// The name of its explanation among the messages: letters and hyphens.
  public var id: String
  /// How it is used, for a word that no formula has an example of; what the portal declares stands in braces: `{code}`.
  public var usage: String

  /// Of a list or a column of the portal's own: what it calls it.
  public var title: LocalizedText?

  public init(_ kind: Kind, _ text: String, id: String? = nil, title: LocalizedText? = nil, _ usage: String) {
    self.kind = kind
    self.text = text
    self.id = id ?? String(text.map { $0 == "_" ? "-" : $0 })
    self.title = title
    self.usage = usage
  }
}

/// A word of the formulas' language with a formula that uses it.
public struct FormulaExample: Hashable, Sendable {
  public var word: FormulaWord
  public var formula: String
  /// The indicator that the formula computes; `nil` where no indicator uses the word.
  public var indicator: IndicatorID?

  public init(_ word: FormulaWord, formula: String, indicator: IndicatorID?) {
    self.word = word
    self.formula = formula
    self.indicator = indicator
  }
}
