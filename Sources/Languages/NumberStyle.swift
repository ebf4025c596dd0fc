/// How a language prints numbers, read once from CLDR.
struct NumberStyle: Sendable {
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

  /// The minus is U+2212 in print, whatever the language's data have.
  private static func withMinus(_ affix: String) -> String {
    String(String.UnicodeScalarView(affix.unicodeScalars.map { $0 == "-" ? "\u{2212}" : $0 }))
  }

  func text(_ number: PrintedNumber) -> String {
    let magnitude = magnitude(number)
    return number.isNegative ? minus.before + magnitude + minus.after : magnitude
  }

  func percentText(_ number: PrintedNumber) -> String {
    let affixes = number.isNegative ? negativePercent : percent
    return affixes.before + magnitude(number) + affixes.after
  }

  /// The digits with their separators, without a sign.
  func magnitude(_ number: PrintedNumber) -> String {
    var text = ""
    text.reserveCapacity(24)
    let digits = Array(String(number.whole).utf8)
    let groups = groupSize > 0 && digits.count >= groupSize + max(1, minimumGroupingDigits)
    for (index, digit) in digits.enumerated() {
      if groups, index > 0, isGroupStart(left: digits.count - index) { text += groupSeparator }
      append(digit, to: &text)
    }
    if number.decimals > 0 {
      text += decimalSeparator
      let fraction = Array(String(number.fraction).utf8)
      for _ in fraction.count..<number.decimals { append(48, to: &text) }
      for digit in fraction { append(digit, to: &text) }
    }
    return text
  }

  private func isGroupStart(left: Int) -> Bool {
    if left == groupSize { return true }
    let size = secondGroupSize > 0 ? secondGroupSize : groupSize
    return left > groupSize && (left - groupSize) % size == 0
  }

  private func append(_ digit: UInt8, to text: inout String) {
    guard let scalar = Unicode.Scalar(zero.value + UInt32(digit) - 48) else { return }
    text.unicodeScalars.append(scalar)
  }
}
