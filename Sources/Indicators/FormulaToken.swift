import Diagnostics

/// A word, number or sign of a formula.
struct FormulaToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A name or keyword. A hyphen between letters or digits belongs to it: `learning-help`.
    case word(String)
    case number(Double)
    case sign(String)
    case end
  }

  var kind: Kind
  /// Bytes from the formula's beginning.
  var offset: Int
  /// As it is written: `05` is the number 5.
  var text = ""

  /// The tokens of a formula, the last of them `.end`.
  static func tokens(of text: String) throws(FormulaProblem) -> [FormulaToken] {
    let bytes = Array(text.utf8)
    guard bytes.count <= 4000 else {
      throw FormulaProblem(
        id: "formula.syntax", offset: 0, message: "the formula has more than 4000 characters", hint: "split it")
    }
    var tokens: [FormulaToken] = []
    var position = 0
    while position < bytes.count {
      let start = position
      switch bytes[position] {
      case 32, 9, 10, 13: position += 1
      case 97...122, 65...90, 95:
        position = endOfWord(bytes, from: position)
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        tokens.append(.init(kind: .word(word), offset: start, text: word))
      case 48...57:
        let number = try number(bytes, at: &position)
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        tokens.append(.init(kind: .number(number), offset: start, text: text))
      default:
        let sign = try sign(bytes, at: position)
        position += sign.utf8.count
        tokens.append(.init(kind: .sign(sign), offset: start, text: sign))
      }
    }
    tokens.append(.init(kind: .end, offset: bytes.count))
    return tokens
  }

  /// Whether nothing stands between a token and the next.
  func touches(_ next: FormulaToken) -> Bool { offset + text.utf8.count == next.offset }

  private static func endOfWord(_ bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let joins = bytes[position] == 45 && position + 1 < bytes.count && isWordByte(bytes[position + 1])
      guard isWordByte(bytes[position]) || joins else { break }
      position += 1
    }
    return position
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 95
  }

  private static func number(_ bytes: [UInt8], at position: inout Int) throws(FormulaProblem) -> Double {
    let start = position
    while position < bytes.count, (48...57).contains(bytes[position]) || bytes[position] == 46 { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let followsComma = position + 1 < bytes.count && bytes[position] == 44 && (48...57).contains(bytes[position + 1])
    if followsComma {
      throw FormulaProblem(
        id: "formula.syntax", offset: start, message: "\"\(text),\" is not a number",
        hint: "write decimals with a point, as in 0.5, and no sign between thousands")
    }
    guard let value = Double(text), value.isFinite else {
      throw FormulaProblem(
        id: "formula.syntax", offset: start, message: "\"\(text.prefix(60))\" is not a number",
        hint: "write it as in 0.5")
    }
    return value
  }

  private static func sign(_ bytes: [UInt8], at position: Int) throws(FormulaProblem) -> String {
    if position + 1 < bytes.count {
      let two = String(decoding: bytes[position...position + 1], as: UTF8.self)
      if ["!=", "<=", ">="].contains(two) { return two }
    }
    let one = String(decoding: bytes[position...position], as: UTF8.self)
    if ["+", "-", "*", "/", "(", ")", ",", "=", "<", ">", "%"].contains(one) { return one }
    let rest = String(decoding: bytes[position...], as: UTF8.self)
    throw FormulaProblem(
      id: "formula.syntax", offset: position, message: "\"\(rest.first.map(String.init) ?? one)\" has no meaning here",
      hint: "use names, numbers and + - * / ( )")
  }
}
