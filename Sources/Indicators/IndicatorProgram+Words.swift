import Diagnostics
public import Records
public import Vocabulary

extension IndicatorProgram {
  /// Every word and sign of the formula language that a portal has a use for, with the first indicator that uses it, by
  /// length of its formula.
  public func words(of records: Records) -> [FormulaExample] {
    let vocabulary = FormulaVocabulary(records)
    let written = definitions.filter { !$0.isReported }.sorted {
      ($0.formula.utf8.count, $0.id.name) < ($1.formula.utf8.count, $1.id.name)
    }
    let tokens = written.map { definition in
      [definition.numerator, definition.denominator].compactMap { $0 }.map { formula in
        (try? FormulaToken.tokens(of: formula.source.text)) ?? []
      }
    }
    return vocabulary.words.compactMap { word in
      let index = tokens.firstIndex { formulas in formulas.contains(where: word.isUsed(in:)) }
      let user = index.map { written[$0] }
      guard let formula = user?.formula ?? vocabulary.example(of: word) else { return nil }
      return FormulaExample(word, formula: formula, indicator: user?.id)
    }
  }
}

extension FormulaWord {
  /// Whether a formula uses the word in its own meaning: `visits` is a column and can be an indicator as well.
  func isUsed(in tokens: [FormulaToken]) -> Bool {
    tokens.indices.contains { index in
      let before = index > 0 ? tokens[index - 1].kind : .end
      let called = index > 1 ? tokens[index - 2].kind : .end
      let after = index + 1 < tokens.count ? tokens[index + 1].kind : .end
      let isArgument = before == .sign("(")
      let isWord = tokens[index].kind == .word(text)
      switch kind {
      case .function: return isWord && after == .sign("(")
      case .counted: return isWord && isArgument && called == .word("count")
      case .week: return isWord && isArgument && called == .word("weeks")
      case .person: return isWord && isArgument && called == .word("distinct")
      case .form: return isWord && isArgument && called == .word("yearly")
      case .column:
        let isSummed = isArgument && ["sum", "mean", "share"].contains { called == .word($0) }
        return isWord && (isSummed || FormulaWord.asks(after))
      case .code: return isWord && FormulaWord.asks(after)
      case .condition: return id == "is-present" ? tokens[index].kind == .word("present") : isWord
      case .unit: return isWord || tokens[index].kind == .sign(text)
      case .sign: return isSign(tokens[index].kind, before)
      }
    }
  }

  private func isSign(_ token: FormulaToken.Kind, _ before: FormulaToken.Kind) -> Bool {
    if id == "parentheses" {
      if case .word = before { return false }
      return token == .sign("(")
    }
    // Between numbers, as in 15-29, it is a part of an age.
    if id == "minus", case .number = before { return false }
    return token == .sign(text)
  }

  private static func asks(_ token: FormulaToken.Kind) -> Bool {
    switch token {
    case .word(let word): ["is", "in", "not"].contains(word)
    case .sign(let sign): Condition.Comparator(rawValue: sign) != nil
    case .number, .end: false
    }
  }
}
