/// Numbers in bytes and back.
enum Decimals {
  /// The powers of ten that a `Double` holds exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The number in `range`; `nil` where it is none that is written plainly, or one that can be read in two ways:
  /// `78.000` is 78 and 78 thousand.
  ///
  /// With at most 15 digits the quotient of two exact numbers is the nearest `Double` (Clinger 1990); longer ones
  /// go through the standard library.
  static func number(in bytes: [UInt8], _ range: Range<Int>, mayHaveComma: Bool) -> Double? {
    var index = range.lowerBound
    let isNegative = index < range.upperBound && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var mantissa = 0
    var digits = 0
    var decimals: Int?
    var whole = 0
    let start = index
    while index < range.upperBound {
      let byte = bytes[index]
      if byte &- 48 < 10 {
        if digits < 15 { mantissa = mantissa * 10 + Int(byte - 48) }
        digits += 1
        if let count = decimals { decimals = count + 1 }
      } else if byte == 46 || (byte == 44 && mayHaveComma), decimals == nil, digits > 0 {
        decimals = 0
        whole = digits
      } else {
        return nil
      }
      index += 1
    }
    guard digits > 0, decimals != 0 else { return nil }
    if decimals == 3, whole <= 3, bytes[start] != 48 { return nil }
    guard digits > 15 else {
      let value = Double(mantissa) / powers[decimals ?? 0]
      return isNegative ? -value : value
    }
    guard digits <= 40 else { return nil }
    let text = String(decoding: bytes[range].map { $0 == 44 ? 46 : $0 }, as: UTF8.self)
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  /// A bound of a range, without needless decimals.
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
