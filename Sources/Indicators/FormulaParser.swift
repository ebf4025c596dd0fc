import Diagnostics
import Vocabulary

/// Reads a formula by recursive descent:
///
///     sum    = product { ("+" | "-") product }
///     product = part { ("*" | "/") part }
///     part   = number [ unit ] | "(" sum ")" | indicator | function "(" [ argument ] ")" [ "where" condition ]
struct FormulaParser {
  static let functions = FormulaWord.functions.map(\.text)
  /// How deep parentheses and `not` may nest.
  private static let deepest = 50

  private let tokens: [FormulaToken]
  /// The portal's lists and columns.
  let names: FormulaNames
  private var position = 0
  private var depth = 0

  /// The formula in `text`; the first problem is thrown.
  static func parse(_ text: String, _ names: FormulaNames) throws(FormulaProblem) -> Formula {
    var parser = FormulaParser(tokens: try FormulaToken.tokens(of: text), names: names)
    let formula = try parser.sum()
    guard parser.next.kind == .end else {
      throw parser.unexpected("the end of the formula or one of + - * / where")
    }
    return formula
  }

  private init(tokens: [FormulaToken], names: FormulaNames) {
    self.tokens = tokens
    self.names = names
  }

  // MARK: Reading tokens

  var next: FormulaToken { tokens[position] }

  mutating func take() -> FormulaToken {
    let token = tokens[position]
    if position < tokens.count - 1 { position += 1 }
    return token
  }

  mutating func takeSign(_ sign: String) -> Bool {
    guard next.kind == .sign(sign) else { return false }
    position += 1
    return true
  }

  mutating func takeWord(_ word: String) -> Bool {
    guard next.kind == .word(word) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ sign: String) throws(FormulaProblem) {
    guard takeSign(sign) else { throw unexpected("\"\(sign)\"") }
  }

  func unexpected(_ expected: ProblemText) -> FormulaProblem {
    let found: ProblemText =
      switch next.kind {
      case .word(let word): "\"\(word)\""
      case .number(let number): "\"\(number)\""
      case .sign(let sign): "\"\(sign)\""
      case .end: "the end of the formula"
      }
    return FormulaProblem(
      id: "formula.syntax", offset: next.offset, message: "found \(found), expected \(expected)",
      hint: "an example: sum(hours) where mode = online")
  }

  mutating func nested<Result>(
    _ body: (inout FormulaParser) throws(FormulaProblem) -> Result
  ) throws(FormulaProblem) -> Result {
    guard depth < FormulaParser.deepest else {
      throw FormulaProblem(
        id: "formula.syntax", offset: next.offset, message: "the formula nests deeper than \(FormulaParser.deepest)",
        hint: "split it")
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  // MARK: Arithmetic

  private mutating func sum() throws(FormulaProblem) -> Formula {
    var left = try product()
    while true {
      if takeSign("+") {
        left = .binary(.add, left, try product())
      } else if takeSign("-") {
        left = .binary(.subtract, left, try product())
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(FormulaProblem) -> Formula {
    var left = try part()
    while true {
      if takeSign("*") {
        left = .binary(.multiply, left, try part())
      } else if takeSign("/") {
        left = .binary(.divide, left, try part())
      } else {
        return left
      }
    }
  }

  private mutating func part() throws(FormulaProblem) -> Formula {
    let token = next
    switch token.kind {
    case .number(let value):
      position += 1
      return .number(value * (try unit().factor))
    case .sign("("):
      position += 1
      let inner = try nested { parser throws(FormulaProblem) in try parser.sum() }
      try expect(")")
      return inner
    case .word(let word):
      position += 1
      guard takeSign("(") else { return try name(word, at: token.offset) }
      return try call(word, at: token.offset)
    default: throw unexpected("a number, an indicator or a function")
    }
  }

  private func name(_ word: String, at offset: Int) throws(FormulaProblem) -> Formula {
    if FormulaParser.functions.contains(word) {
      throw FormulaProblem(
        id: "formula.syntax", offset: offset, message: "\"\(word)\" is a function and needs parentheses",
        hint: "write \(word)(…)")
    }
    return .reference(word, offset: offset)
  }

  // MARK: Units

  /// A unit after a constant: hours, minutes or per cent.
  mutating func unit() throws(FormulaProblem) -> (factor: Double, isTime: Bool) {
    if takeSign("%") { return (0.01, false) }
    guard case .word(let word) = next.kind, !["where", "and", "or"].contains(word) else { return (1, false) }
    let offset = next.offset
    position += 1
    switch word {
    case "h": return (1, true)
    case "min": return (1.0 / 60, true)
    default:
      throw FormulaProblem(
        id: "formula.unit", offset: offset, message: "\"\(word)\" is not a unit", hint: "use h, min or %")
    }
  }

  // MARK: Functions

  private mutating func call(_ function: String, at offset: Int) throws(FormulaProblem) -> Formula {
    switch function {
    case "count": return try count(at: offset)
    case "sum":
      let column = try numberColumn()
      return .quantity(.sum(column), try rest(), offset: offset)
    case "mean":
      let column = try numberColumn()
      let condition = try rest()
      return .binary(
        .divide, .quantity(.sum(column), condition, offset: offset),
        .quantity(.filled(column), condition, offset: offset))
    case "share":
      let column = try numberColumn()
      return .share(column, try rest(), offset: offset)
    case "weeks": return try weeks(at: offset)
    case "union_hours": return .quantity(.unionHours, try rest(), offset: offset)
    case "open_hours": return .quantity(.openHours, try rest(), offset: offset)
    case "distinct":
      let column = try column(Formula.DeliveredColumn.self, "visitors, producers or volunteers")
      return .distinct(column, try rest(), offset: offset)
    case "yearly":
      let column = try column(FormColumn.self, "an entry of the yearly form, such as staff_cost")
      try expect(")")
      return .yearly(column)
    case "distance": return try distance()
    case "index":
      let (word, place) = try argument("an index of a questionnaire")
      try expect(")")
      return .index(word, offset: place)
    case "residents": return try residents()
    default:
      throw FormulaProblem(
        id: "formula.unknown-function", offset: offset, message: "\"\(function)\" is not a function",
        hint: hint(for: function, among: FormulaParser.functions))
    }
  }

  /// The closing parenthesis and what may follow it.
  private mutating func rest() throws(FormulaProblem) -> Condition {
    try expect(")")
    return takeWord("where") ? try condition() : .always
  }

  private mutating func count(at offset: Int) throws(FormulaProblem) -> Formula {
    guard case .word(let word) = next.kind, !takeWord("activities") else {
      return .quantity(.count, try rest(), offset: offset)
    }
    let counted: [String: Formula] = [
      "answers": .answers, "asked": .asked, "centres": .centres, "goals": .goals(reached: false),
      "goals_reached": .goals(reached: true),
    ]
    guard let formula = counted[word] else {
      throw unknownColumn(word, at: next.offset, among: FormulaWord.counted.map(\.text))
    }
    position += 1
    try expect(")")
    return formula
  }

  private mutating func weeks(at offset: Int) throws(FormulaProblem) -> Formula {
    guard case .word(let word) = next.kind else { return .quantity(.weeks, try rest(), offset: offset) }
    guard let found = FormulaWord.weeks.first(where: { $0.text == word }) else {
      throw unknownColumn(word, at: next.offset, among: FormulaWord.weeks.map(\.text))
    }
    position += 1
    try expect(")")
    return .calendarWeeks(recorded: found.text == "recorded")
  }

  /// How far two values lie apart, whichever is larger.
  private mutating func distance() throws(FormulaProblem) -> Formula {
    try nested { parser throws(FormulaProblem) in
      let left = try parser.sum()
      try parser.expect(",")
      let right = try parser.sum()
      try parser.expect(")")
      return .binary(.distance, left, right)
    }
  }

  private mutating func residents() throws(FormulaProblem) -> Formula {
    if takeWord("all") {
      try expect(")")
      return .residents(nil)
    }
    let offset = next.offset
    guard let from = takeAge(), takeSign("-"), let to = takeAge() else {
      throw unexpected("all or an age span such as 15-29")
    }
    guard from <= to else {
      throw FormulaProblem(
        id: "formula.argument", offset: offset, message: "the age span \(from)-\(to) is turned round",
        hint: "write \(to)-\(from)")
    }
    try expect(")")
    return .residents(from...to)
  }

  private mutating func takeAge() -> Int? {
    guard case .number(let value) = next.kind, let age = Int(exactly: value), (0...150).contains(age) else {
      return nil
    }
    position += 1
    return age
  }

  private mutating func argument(_ expected: ProblemText) throws(FormulaProblem) -> (String, Int) {
    let token = next
    guard case .word(let word) = token.kind else { throw unexpected(expected) }
    position += 1
    return (word, token.offset)
  }

  private mutating func numberColumn() throws(FormulaProblem) -> NumberColumn {
    let (word, offset) = try argument("a column of numbers, such as hours")
    guard let column = names.numbers(word) else {
      throw names.marked(unknownColumn(word, at: offset, among: names.numberNames), of: word)
    }
    return column
  }

  private mutating func column<Column>(
    _ type: Column.Type, _ expected: ProblemText
  ) throws(FormulaProblem) -> Column where Column: RawRepresentable<String> & CaseIterable {
    let (word, offset) = try argument(expected)
    guard let column = Column(rawValue: word) else {
      throw unknownColumn(word, at: offset, among: Column.allCases.map(\.rawValue))
    }
    return column
  }

  func unknownColumn(_ word: String, at offset: Int, among names: [String]) -> FormulaProblem {
    FormulaProblem(
      id: "formula.unknown-column", offset: offset, message: "\"\(word)\" is not a column that fits here",
      hint: hint(for: word, among: names))
  }
}
