import Diagnostics

/// Conditions:
///
///     condition  = all { "or" all }
///     all        = negation { "and" negation }
///     negation   = "not" negation | "(" condition ")" | column test
///     test       = "is" [ "not" ] "present" | [ "not" ] "in" "(" code { "," code } ")" | comparator constant
///     code       = word | number [ "-" number | "-" word ]
extension FormulaParser {
  mutating func condition() throws(FormulaProblem) -> Condition {
    var left = try conjunction()
    while takeWord("or") { left = .or(left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(FormulaProblem) -> Condition {
    var left = try negation()
    while takeWord("and") { left = .and(left, try negation()) }
    return left
  }

  private mutating func negation() throws(FormulaProblem) -> Condition {
    if takeWord("not") { return .not(try nested { parser throws(FormulaProblem) in try parser.negation() }) }
    if takeSign("(") {
      let inner = try nested { parser throws(FormulaProblem) in try parser.condition() }
      try expect(")")
      return inner
    }
    return try test()
  }

  private mutating func test() throws(FormulaProblem) -> Condition {
    let token = next
    guard case .word(let word) = token.kind else { throw unexpected("a column") }
    _ = take()
    if let column = names.codes(word) { return try test(of: column) }
    if let column = names.numbers(word) { return try test(of: column) }
    let problem =
      names.reason(word, at: token.offset)
      ?? unknownColumn(word, at: token.offset, among: names.codeNames + names.numberNames)
    throw names.marked(problem, of: word)
  }

  private mutating func test(of column: CodeColumn) throws(FormulaProblem) -> Condition {
    if let isPresent = try presence() { return isPresent ? .isPresent(column) : .not(.isPresent(column)) }
    let isNegative = takeWord("not")
    if takeWord("in") {
      let words = try list()
      return isNegative ? .not(.codes(column, words)) : .codes(column, words)
    }
    if isNegative { throw unexpected("in") }
    if takeSign("=") { return .codes(column, [try word()]) }
    if takeSign("!=") { return .not(.codes(column, [try word()])) }
    throw unexpected("=, !=, in or is present")
  }

  private mutating func test(of column: NumberColumn) throws(FormulaProblem) -> Condition {
    if let isPresent = try presence() {
      return isPresent ? .numberIsPresent(column) : .not(.numberIsPresent(column))
    }
    guard case .sign(let sign) = next.kind, let comparator = Condition.Comparator(rawValue: sign) else {
      throw unexpected("=, !=, <, <=, >, >= or is present")
    }
    _ = take()
    let isNegative = takeSign("-")
    guard case .number(let size) = next.kind else { throw unexpected("a number") }
    let value = isNegative ? -size : size
    _ = take()
    let offset = next.offset
    let (factor, isTime) = try unit()
    guard !isTime || column.isInHours else {
      throw FormulaProblem(
        id: "formula.unit", offset: offset, message: "\"\(column.name)\" is not counted in hours",
        hint: "leave the unit out")
    }
    return .compare(column, comparator, value * factor)
  }

  /// `is present` or `is not present`; `nil` where neither stands here.
  private mutating func presence() throws(FormulaProblem) -> Bool? {
    guard takeWord("is") else { return nil }
    let isNegative = takeWord("not")
    guard takeWord("present") else { throw unexpected("present") }
    return !isNegative
  }

  private mutating func list() throws(FormulaProblem) -> [Condition.Word] {
    try expect("(")
    var words = [try word()]
    while takeSign(",") { words.append(try word()) }
    try expect(")")
    return words
  }

  private mutating func word() throws(FormulaProblem) -> Condition.Word {
    let token = next
    switch token.kind {
    case .word(let text):
      _ = take()
      return Condition.Word(text: text, offset: token.offset)
    case .number:
      // Codes may begin with a number: 15-19, 30-plus, 3d-print. Only their first hyphen may have spaces around it.
      var last = take()
      var text = last.text
      while next.kind != .end,
        last.touches(next) || last.kind == .sign("-") || next.kind == .sign("-") && !text.contains("-")
      {
        if case .sign(let sign) = next.kind, sign != "-" { break }
        last = take()
        text += last.text
      }
      guard !text.hasSuffix("-") else { throw unexpected("the end of an age, such as 15-19") }
      return Condition.Word(text: text, offset: token.offset)
    case .sign, .end: throw unexpected("a code, such as open")
    }
  }
}
