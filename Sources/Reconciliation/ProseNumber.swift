/// The values that digits with separators can stand for, whatever the language.
enum ProseNumber {
  private static let separators: Set<Character> = [".", ",", "'", "’", "\u{00A0}", "\u{202F}"]

  /// Whether a separator stands between two digits.
  static func hasSeparator(_ text: String) -> Bool {
    let digits = Set("0123456789")
    let characters = Array(text)
    return characters.indices.dropFirst().dropLast().contains {
      separators.contains(characters[$0]) && digits.contains(characters[$0 - 1]) && digits.contains(characters[$0 + 1])
    }
  }

  /// Every value the number can be read as: with its separators between groups of three, or the last before decimals.
  static func readings(of text: String) -> [Double] {
    let number = text.drop { !$0.isASCII || !$0.isNumber }
      .prefix { ($0.isASCII && $0.isNumber) || separators.contains($0) }
    let parts = number.split(omittingEmptySubsequences: true) { separators.contains($0) }
    guard let first = parts.first, let last = parts.last else { return [] }
    var readings: [Double] = []
    if isGrouped(parts), let value = Double(parts.joined()) { readings.append(value) }
    let whole = parts.dropLast()
    if parts.count > 1, isGrouped(Array(whole)), let value = Double("\(whole.joined()).\(last)") {
      readings.append(value)
    }
    return first.count > 18 ? [] : readings
  }

  private static func isGrouped(_ parts: [Substring]) -> Bool {
    guard let first = parts.first else { return false }
    return parts.count == 1 || (first.count <= 3 && parts.dropFirst().allSatisfy { $0.count == 3 })
  }
}
