import Vocabulary

/// How a language prints numbers, read once from CLDR.
///
/// A class because it never changes and is asked for with every number: a copy would take a dozen texts with it.
final class NumberStyle: Sendable {
  let decimalSeparator: String
  let groupSeparator: String
  /// The digit zero; the other nine follow it.
  let zero: Unicode.Scalar
  let groupSize: Int
  /// The size of the groups left of the first, where it differs, as in India; 0 or less where it does not.
  let secondGroupSize: Int
  /// The digits that must stand before the first group separator for grouping to begin: 2 leaves 1234 whole.
  let minimumGroupingDigits: Int
  let minus: (before: String, after: String)
  let plus: String
  let percent: (before: String, after: String)
  let negativePercent: (before: String, after: String)

  init(
    decimalSeparator: String, groupSeparator: String, zero: Unicode.Scalar, groupSize: Int, secondGroupSize: Int,
    minimumGroupingDigits: Int, minus: (String, String), plus: String, percent: (String, String),
    negativePercent: (String, String)
  ) {
    self.decimalSeparator = decimalSeparator
    self.groupSeparator = groupSeparator
    self.zero = zero
    self.groupSize = groupSize
    self.secondGroupSize = secondGroupSize
    self.minimumGroupingDigits = minimumGroupingDigits
    self.minus = (NumberStyle.withMinus(minus.0), NumberStyle.withMinus(minus.1))
    self.plus = plus
    self.percent = percent
    self.negativePercent = (NumberStyle.withMinus(negativePercent.0), NumberStyle.withMinus(negativePercent.1))
  }

  /// The style of the root locale, for a language CLDR does not know.
  static let root = NumberStyle(
    decimalSeparator: ".", groupSeparator: ",", zero: "0", groupSize: 3, secondGroupSize: 0, minimumGroupingDigits: 1,
    minus: ("-", ""), plus: "+", percent: ("", "%"), negativePercent: ("-", "%"))

  /// Digits alone, as lines and bytes are counted.
  static let ungrouped = NumberStyle(
    decimalSeparator: ".", groupSeparator: "", zero: "0", groupSize: 0, secondGroupSize: 0, minimumGroupingDigits: 1,
    minus: ("-", ""), plus: "+", percent: ("", "%"), negativePercent: ("-", "%"))

  /// The minus is U+2212 in print, whatever the language's data have.
  private static func withMinus(_ affix: String) -> String {
    String(String.UnicodeScalarView(affix.unicodeScalars.map { $0 == "-" ? "\u{2212}" : $0 }))
  }

  func text(_ number: PrintedNumber) -> String { number.isNegative ? text(number, minus) : text(number, ("", "")) }

  func percentText(_ number: PrintedNumber) -> String { text(number, number.isNegative ? negativePercent : percent) }

  /// The digits with their separators, without a sign.
  func magnitude(_ number: PrintedNumber) -> String { text(number, ("", "")) }

  /// Bytes are gathered and decoded once: this runs for every figure of every page.
  private func text(_ number: PrintedNumber, _ affixes: (before: String, after: String)) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    if !affixes.before.isEmpty { bytes.append(contentsOf: affixes.before.utf8) }
    var digits = [20 of UInt8](repeating: 0)
    var count = NumberStyle.fill(&digits, with: number.whole)
    let groups = groupSize > 0 && count >= groupSize + max(1, minimumGroupingDigits)
    for left in stride(from: count, to: 0, by: -1) {
      if groups, left < count, isGroupStart(left: left) { bytes.append(contentsOf: groupSeparator.utf8) }
      append(digits[left - 1], to: &bytes)
    }
    if number.decimals > 0 {
      bytes.append(contentsOf: decimalSeparator.utf8)
      count = NumberStyle.fill(&digits, with: number.fraction)
      for place in stride(from: number.decimals, to: 0, by: -1) {
        append(place > count ? 0 : digits[place - 1], to: &bytes)
      }
    }
    if !affixes.after.isEmpty { bytes.append(contentsOf: affixes.after.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digits of a number from the last to the first; at least one.
  private static func fill(_ digits: inout [20 of UInt8], with number: UInt64) -> Int {
    var rest = number
    var count = 0
    repeat {
      digits[count] = UInt8(rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    return count
  }

  private func isGroupStart(left: Int) -> Bool {
    if left == groupSize { return true }
    let size = secondGroupSize > 0 ? secondGroupSize : groupSize
    return left > groupSize && (left - groupSize) % size == 0
  }

  private func append(_ digit: UInt8, to bytes: inout [UInt8]) {
    if zero.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: zero.value) &+ digit)
    } else if let scalar = Unicode.Scalar(zero.value + UInt32(digit)) {
      bytes.append(contentsOf: String(scalar).utf8)
    }
  }
}
