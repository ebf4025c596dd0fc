import Languages

/// A number as somebody typed it, read with the separators of a language.
struct TypedNumber {
  /// The digits with a full stop before the decimals and a hyphen for minus: `-92898.5`.
  var plain: String
  /// The decimals typed.
  var decimals: Int
  var hasPercentSign: Bool

  /// Reads a text that is one number, with a percent sign or without; `nil` for anything else.
  init?(_ text: String, in words: Words) {
    let (group, point) = TypedNumber.separators(of: words)
    var rest = text.filter { !TypedNumber.isInvisible($0) }[...]
    rest = TypedNumber.trimmed(rest)
    hasPercentSign = rest.hasSuffix("%") || rest.hasPrefix("%") || rest.hasSuffix("٪")
    rest = TypedNumber.trimmed(rest.drop { $0 == "%" })
    while let last = rest.last, last == "%" || last == "٪" { rest.removeLast() }
    rest = TypedNumber.trimmed(rest)
    var sign = ""
    if let first = rest.first, first == "-" || first == "\u{2212}" {
      sign = "-"
      rest = rest.dropFirst()
    }
    let halves = rest.split(separator: point, omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = TypedNumber.whole(halves[0], group: group) else { return nil }
    plain = sign + whole
    decimals = 0
    guard halves.count == 2 else { return }
    guard let digits = TypedNumber.digits(halves[1]), !digits.isEmpty, digits.count <= 9 else { return nil }
    plain += "." + digits
    decimals = digits.count
  }

  /// The separators of groups and decimals, seen in a number the language prints.
  private static func separators(of words: Words) -> (group: Character, point: Character) {
    let marks = words.number(1_234_567.5, decimals: 1).filter { $0.wholeNumberValue == nil && !isInvisible($0) }
    return (marks.first ?? ",", marks.last ?? ".")
  }

  /// The digits of the whole part: without groups, or in groups of three.
  private static func whole(_ text: Substring, group: Character) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == group || ($0.isWhitespace && group.isWhitespace) }
    guard let first = groups.first, groups.count == 1 || (1...3).contains(first.count) else { return nil }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    let joined = groups.joined()
    guard let digits = digits(joined[...]), !digits.isEmpty, digits.count <= 18 else { return nil }
    let significant = digits.drop { $0 == "0" }
    return significant.isEmpty ? "0" : String(significant)
  }

  private static func digits(_ text: Substring) -> String? {
    var digits = ""
    for character in text {
      guard let value = character.wholeNumberValue, value < 10 else { return nil }
      digits += String(value)
    }
    return digits
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Marks of direction, which some languages put around a sign.
  private static func isInvisible(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { [0x200E, 0x200F, 0x061C, 0xFEFF].contains($0.value) }
  }
}
