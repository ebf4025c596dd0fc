import Figures
import Vocabulary

/// What the printed parts of one indicator say of another, as its published formula tells.
struct RatioLink: Hashable, Sendable {
  /// The other's numerator is a count of this one, in the same place, period and category.
  var isNumerator: Bool
  var isDenominator: Bool

  /// `nil` where the other's formula does not speak of the counted one.
  init?(from other: IndicatorDescription, to counted: IndicatorDescription) {
    guard other.id != counted.id else { return nil }
    let names: Set<String> = [counted.id.name, counted.formula]
    let sides = other.formula.split(separator: "/", maxSplits: 1).map { RatioLink.trimmed($0) }
    let share = "share("
    let isShare =
      other.formula.hasPrefix(share) && counted.formula == "sum(" + other.formula.dropFirst(share.utf8.count)
    isNumerator = isShare || sides.count == 2 && names.contains(sides[0])
    isDenominator = sides.count == 2 && names.contains(sides[1])
    guard isNumerator || isDenominator else { return nil }
  }

  /// What a formula divides, or all of it where it divides nothing.
  static func numerator(of formula: String) -> String {
    formula.split(separator: "/", maxSplits: 1).first.map { trimmed($0) } ?? formula
  }

  /// Without spaces and a pair of brackets around it.
  private static func trimmed(_ side: Substring) -> String {
    var text = side
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    guard text.first == "(", text.last == ")" else { return String(text) }
    var depth = 0
    for (offset, character) in text.enumerated() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      // A bracket that closes before the end is not the partner of the first.
      if depth == 0, offset < text.count - 1 { return String(text) }
    }
    return String(text.dropFirst().dropLast())
  }
}
