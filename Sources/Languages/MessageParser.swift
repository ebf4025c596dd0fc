import Diagnostics

/// Reads ICU message syntax.
///
/// ICU has a reader of its own; ours is here because each problem must be located and each argument checked when the
/// catalogue is loaded, and because a message is then filled in without ICU.
struct MessageParser {
  /// What is wrong with a message, in bytes from its start.
  struct Problem: Error, Hashable, Sendable {
    var id: String
    var offset: Int
    var message: ProblemText
    var hint: ProblemText?
  }

  /// What a reader found beside the message itself.
  struct Parsed: Sendable {
    var message: Message
    /// Every use of an argument, in the order written.
    var uses: [Message.Use]
    /// Every plural with the place of its argument.
    var plurals: [(plural: Message.Plural, offset: Int)]
  }

  private let bytes: [UInt8]
  private var index = 0
  private var uses: [Message.Use] = []
  private var plurals: [(plural: Message.Plural, offset: Int)] = []

  /// The most bytes of a message, which is a sentence or a few.
  static let mostBytes = 20_000
  /// The greatest distance between a number and what a plural counts; ICU's messages have 1.
  private static let offsets = -1000...1000

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The message, or the first thing that is wrong with it.
  static func read(_ text: String) throws(Problem) -> Parsed {
    guard text.utf8.count <= mostBytes else {
      throw Problem(
        id: "message.too-long", offset: 0, message: "the message has more than \(mostBytes) bytes", hint: "shorten it")
    }
    var parser = MessageParser(text)
    let message = try parser.message(depth: 0, inPlural: false)
    guard parser.index == parser.bytes.count else {
      throw Problem(
        id: "message.brace", offset: parser.index, message: "a \"}\" closes nothing",
        hint: "remove it, or write '}' between apostrophes to print it")
    }
    return Parsed(message: message, uses: parser.uses, plurals: parser.plurals)
  }

  /// Parts up to the end or to a brace that closes what is around.
  private mutating func message(depth: Int, inPlural: Bool) throws(Problem) -> Message {
    guard depth < 12 else {
      throw Problem(id: "message.depth", offset: index, message: "the message nests too deep", hint: "split it")
    }
    var parts: [Message.Part] = []
    var literal: [UInt8] = []
    func flush(_ parts: inout [Message.Part], _ literal: inout [UInt8]) {
      if !literal.isEmpty { parts.append(.text(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: "}") {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        flush(&parts, &literal)
        parts.append(try argument(depth: depth, inPlural: inPlural))
      case UInt8(ascii: "#") where inPlural:
        flush(&parts, &literal)
        parts.append(.pound)
        index += 1
      case UInt8(ascii: "'"): quoted(into: &literal, inPlural: inPlural)
      default:
        literal.append(bytes[index])
        index += 1
      }
    }
    flush(&parts, &literal)
    return Message(parts: parts)
  }

  /// An apostrophe: two print one; one before a brace quotes up to the next; any other prints itself.
  private mutating func quoted(into literal: inout [UInt8], inPlural: Bool) {
    let apostrophe = UInt8(ascii: "'")
    index += 1
    guard index < bytes.count else { return literal.append(apostrophe) }
    let next = bytes[index]
    if next == apostrophe {
      literal.append(apostrophe)
      index += 1
      return
    }
    guard next == UInt8(ascii: "{") || next == UInt8(ascii: "}") || (inPlural && next == UInt8(ascii: "#")) else {
      return literal.append(apostrophe)
    }
    while index < bytes.count {
      if bytes[index] == apostrophe {
        guard index + 1 < bytes.count, bytes[index + 1] == apostrophe else {
          index += 1
          return
        }
        index += 1
      }
      literal.append(bytes[index])
      index += 1
    }
  }

  /// `{name}`, `{name, number}`, `{name, plural, …}`; the index stands on the opening brace.
  private mutating func argument(depth: Int, inPlural: Bool) throws(Problem) -> Message.Part {
    let start = index
    index += 1
    skipSpace()
    let nameStart = index
    let name = word()
    guard !name.isEmpty else {
      throw Problem(
        id: "message.argument", offset: nameStart, message: "a name of an argument is missing after \"{\"",
        hint: "write it as {n}, or '{' between apostrophes to print a brace")
    }
    uses.append(Message.Use(argument: name, offset: nameStart))
    if try closes(start) { return .argument(name) }
    try expectComma(after: name, start)
    let typeStart = index
    let type = word()
    switch type {
    case "number": return try number(name, start)
    case "plural", "selectordinal":
      try expectComma(after: type, start)
      return try plural(name, isOrdinal: type == "selectordinal", start, depth)
    case "select":
      try expectComma(after: type, start)
      let (cases, _) = try cases(of: "select", start, depth, inPlural: inPlural)
      return .select(argument: name, cases: cases)
    default:
      throw Problem(
        id: "message.type", offset: typeStart, message: "\"\(type)\" is not a kind of argument",
        hint: "use number, plural, selectordinal or select")
    }
  }

  private mutating func number(_ name: String, _ start: Int) throws(Problem) -> Message.Part {
    if try closes(start) { return .argument(name) }
    try expectComma(after: "number", start)
    let styleStart = index
    let style = word()
    guard style == "percent" || style == "integer" else {
      throw Problem(
        id: "message.style", offset: styleStart, message: "\"\(style)\" is not a style of numbers",
        hint: "use percent, or leave it out: decimals come with the number")
    }
    guard try closes(start) else { throw unclosed(start) }
    return style == "percent" ? .percent(name) : .argument(name)
  }

  private mutating func plural(
    _ name: String, isOrdinal: Bool, _ start: Int, _ depth: Int
  ) throws(Problem) -> Message.Part {
    let (cases, offset) = try cases(of: "plural", start, depth, inPlural: true)
    var plural = Message.Plural(argument: name, exact: [:], cases: [], offset: offset, isOrdinal: isOrdinal)
    for item in cases {
      if item.name.hasPrefix("="), let value = Int(item.name.dropFirst()) {
        plural.exact[value] = item.message
      } else {
        plural.cases.append(item)
      }
    }
    plurals.append((plural, start))
    return .plural(plural)
  }

  /// `one {…} other {…}` up to the brace that closes the argument.
  private mutating func cases(
    of type: String, _ start: Int, _ depth: Int, inPlural: Bool
  ) throws(Problem) -> (cases: [Message.Case], offset: Int) {
    var cases: [Message.Case] = []
    var offset = 0
    if type == "plural", bytes[index...].starts(with: "offset:".utf8) {
      index += 7
      skipSpace()
      let numberStart = index
      let written = word()
      guard let value = Int(written), MessageParser.offsets.contains(value) else {
        throw Problem(
          id: "message.offset", offset: numberStart, message: "\"\(written.prefix(30))\" is not an offset",
          hint: "use a whole number from \(MessageParser.offsets.lowerBound) to \(MessageParser.offsets.upperBound)")
      }
      offset = value
    }
    while try !closes(start) {
      let nameStart = index
      let isExact = type == "plural" && bytes[index] == UInt8(ascii: "=")
      if isExact { index += 1 }
      let name = (isExact ? "=" : "") + word()
      try check(name, of: type, isExact: isExact, at: nameStart, among: cases)
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "{") else {
        throw Problem(
          id: "message.case", offset: index, message: "the case \"\(name)\" has no text",
          hint: "write \(name) {…}")
      }
      let brace = index
      index += 1
      let message = try message(depth: depth + 1, inPlural: inPlural)
      guard index < bytes.count else { throw unclosed(brace) }
      index += 1
      cases.append(Message.Case(name: name, message: message))
    }
    guard cases.contains(where: { $0.name == "other" }) else {
      throw Problem(
        id: "message.other", offset: start, message: "the \(type) has no case \"other\"", hint: "add other {…}")
    }
    return (cases, offset)
  }

  private func check(
    _ name: String, of type: String, isExact: Bool, at offset: Int, among cases: [Message.Case]
  ) throws(Problem) {
    guard name != "", name != "=" else {
      throw Problem(
        id: "message.case", offset: offset, message: "the name of a case is missing",
        hint: type == "plural" ? "use one, two, few, many, other, decimal or =0" : "write a word and its text in braces"
      )
    }
    if isExact, Int(name.dropFirst()) == nil {
      throw Problem(
        id: "message.case", offset: offset, message: "\"\(name)\" is not a whole number", hint: "write =0 or =1")
    }
    if cases.contains(where: { $0.name == name }) {
      throw Problem(
        id: "message.case", offset: offset, message: "the case \"\(name)\" stands twice", hint: "keep one of them")
    }
  }

  /// Whether the argument ends here; its brace is then read.
  private mutating func closes(_ start: Int) throws(Problem) -> Bool {
    skipSpace()
    guard index < bytes.count else { throw unclosed(start) }
    guard bytes[index] == UInt8(ascii: "}") else { return false }
    index += 1
    return true
  }

  private func unclosed(_ start: Int) -> Problem {
    Problem(id: "message.brace", offset: start, message: "this \"{\" is never closed", hint: "add a \"}\"")
  }

  private mutating func expectComma(after word: String, _ start: Int) throws(Problem) {
    skipSpace()
    guard index < bytes.count else { throw unclosed(start) }
    guard bytes[index] == UInt8(ascii: ",") else {
      throw Problem(
        id: "message.argument", offset: index, message: "expected \",\" or \"}\" after \"\(word)\"",
        hint: "the name of an argument is letters, digits, - and _")
    }
    index += 1
    skipSpace()
  }

  private mutating func skipSpace() {
    while index < bytes.count, [32, 9, 10, 13].contains(bytes[index]) { index += 1 }
  }

  /// Letters, digits, `-`, `_`, and any letter beyond ASCII.
  private mutating func word() -> String {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case 48...57, 65...90, 97...122, 45, 95, 128...255: index += 1
      default: return String(decoding: bytes[start..<index], as: UTF8.self)
      }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}
