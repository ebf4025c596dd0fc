import Vocabulary

/// The plural rules of a language in the syntax of CLDR (UTS #35, part 3, "Language Plural Rules").
///
/// The rules are CLDR's own, read through ICU; only their evaluation is here, because a build asks a hundred thousand
/// times and a call of ICU formats a number each time.
struct PluralRules: Sendable {
  /// The categories in CLDR's order: zero, one, two, few, many, other; `other` is always there.
  let categories: [String]
  /// Whether CLDR has rules for the language at all.
  let isKnown: Bool
  private let rules: [(category: String, condition: [[RangeRelation]])]

  private static let order = ["zero", "one", "two", "few", "many", "other"]

  /// The rules as CLDR writes them; a rule that can't be read never holds.
  init(_ written: [(category: String, rule: String)]) {
    isKnown = !written.isEmpty
    rules = PluralRules.order.dropLast().compactMap { category in
      guard let rule = written.first(where: { $0.category == category })?.rule else { return nil }
      return (category, PluralRules.condition(rule))
    }
    categories = rules.map(\.category) + ["other"]
  }

  /// The rules of a locale, or of the next wider one that CLDR has; only `other` where it has none.
  init(locale: String, ordinal: Bool) {
    var name = String(locale.prefix { $0 != "@" })
    while !name.isEmpty {
      if let written = ICU.pluralRules(name, ordinal: ordinal) {
        self.init(written)
        return
      }
      name = name.lastIndex(of: "_").map { String(name[..<$0]) } ?? ""
    }
    self.init([])
  }

  /// The category of a number as it is printed.
  func category(of number: PrintedNumber) -> String {
    for rule in rules where rule.condition.contains(where: { $0.allSatisfy { $0.holds(for: number) } }) {
      return rule.category
    }
    return "other"
  }

  /// For each category but `other` the condition for a whole number `n` in C, without those that none meets.
  var conditionsOfWholeNumbers: [String] {
    rules.compactMap { rule in
      let alternatives = rule.condition.compactMap { relations -> String? in
        let parts = relations.map(\.ofWholeNumber)
        guard !parts.contains("0") else { return nil }
        let needed = parts.filter { $0 != "1" }
        return needed.isEmpty ? "1" : needed.joined(separator: " && ")
      }
      return alternatives.isEmpty ? nil : alternatives.joined(separator: " || ")
    }
  }

  /// One comparison, such as `i % 100 != 3..4,9`.
  private struct RangeRelation: Sendable {
    var operand: Character
    var modulus: UInt64?
    var isNegated: Bool
    var ranges: [ClosedRange<UInt64>]

    func holds(for number: PrintedNumber) -> Bool {
      var isWhole = true
      var value: UInt64
      switch operand {
      case "n":
        value = number.whole
        isWhole = number.fraction == 0
      case "i": value = number.whole
      case "v": value = UInt64(number.decimals)
      case "f": value = number.fraction
      case "t": value = RangeRelation.withoutZeros(number.fraction)
      case "w": value = RangeRelation.digits(of: number)
      default: value = 0  // c and e: an exponent, which is never printed here
      }
      if let modulus { value %= modulus }
      let isContained = isWhole && ranges.contains { $0.contains(value) }
      return isContained != isNegated
    }

    /// The comparison of a whole number `n` in C; `0` or `1` where it does not depend on the number.
    var ofWholeNumber: String {
      guard operand == "n" || operand == "i" else {
        // A whole number has no decimals, and no exponent.
        return ranges.contains { $0.contains(0) } != isNegated ? "1" : "0"
      }
      let value = modulus.map { "n%\($0)" } ?? "n"
      let parts = ranges.map { range in
        if range.count == 1 { return "\(value)\(isNegated ? "!=" : "==")\(range.lowerBound)" }
        return isNegated
          ? "(\(value)<\(range.lowerBound) || \(value)>\(range.upperBound))"
          : "(\(value)>=\(range.lowerBound) && \(value)<=\(range.upperBound))"
      }
      guard parts.count > 1 else { return parts.first ?? "1" }
      return "(\(parts.joined(separator: isNegated ? " && " : " || ")))"
    }

    private static func withoutZeros(_ fraction: UInt64) -> UInt64 {
      var rest = fraction
      while rest != 0, rest % 10 == 0 { rest /= 10 }
      return rest
    }

    /// The number of decimals without the zeros at the end.
    private static func digits(of number: PrintedNumber) -> UInt64 {
      guard number.fraction != 0 else { return 0 }
      var (rest, count) = (number.fraction, number.decimals)
      while rest % 10 == 0 { (rest, count) = (rest / 10, count - 1) }
      return UInt64(count)
    }
  }

  private static func condition(_ rule: String) -> [[RangeRelation]] {
    let text = rule.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    let words = text.split(separator: " ").map(String.init)
    var alternatives: [[RangeRelation]] = []
    for alternative in words.split(separator: "or") {
      let relations = alternative.split(separator: "and").map { relation(Array($0)) }
      guard !relations.isEmpty, relations.allSatisfy({ $0 != nil }) else { continue }
      alternatives.append(relations.compactMap { $0 })
    }
    return alternatives
  }

  /// Reads `n % 10 = 3..4,9`, `v != 0`.
  private static func relation(_ words: [String]) -> RangeRelation? {
    guard let sign = words.firstIndex(where: { $0 == "=" || $0 == "!=" }), sign + 1 < words.count,
      let operand = words[0].first, words[0].count == 1
    else { return nil }
    var modulus: UInt64?
    if sign == 3, words[1] == "%" { modulus = UInt64(words[2]) }
    var ranges: [ClosedRange<UInt64>] = []
    for part in words[(sign + 1)...].joined().split(separator: ",") {
      let ends = part.split(separator: ".").compactMap { UInt64($0) }
      guard let first = ends.first, let last = ends.last, first <= last else { return nil }
      ranges.append(first...last)
    }
    return RangeRelation(operand: operand, modulus: modulus, isNegated: words[sign] == "!=", ranges: ranges)
  }
}
