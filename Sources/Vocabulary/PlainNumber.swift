extension [UInt8] {
  /// Appends a number for machines to read: a point, at most `decimals` decimals (0...6), no zeros at its end.
  ///
  /// Rounds half away from zero. Ours because data files and charts hold some hundred thousand of them, and every one
  /// must be the same digits on every machine. A number so great that a `Double` can't tell its ones apart is written as
  /// Swift does it, such as 1e+16, and with fewer decimals where it can't tell those apart; what is no number is
  /// nothing.
  public mutating func append(plain value: Double, decimals: Int) {
    guard abs(value) < PlainNumber.exact else {
      if value.isFinite { append(contentsOf: String(value).utf8) }
      return
    }
    if decimals == 1, abs(value) < PlainNumber.exact / 100 {
      append(tenths: Int((value * 10).rounded()))
      return
    }
    var scale = 1
    for _ in 0..<Swift.max(0, decimals) where abs(value) * Double(scale) < PlainNumber.exact / 10 { scale *= 10 }
    var scaled = Int((value * Double(scale)).rounded())
    if scaled < 0 {
      append(UInt8(ascii: "-"))
      scaled = -scaled
    }
    append(digitsOf: scaled / scale)
    var fraction = scaled % scale
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    while fraction > 0 {
      scale /= 10
      append(UInt8(48 + fraction / scale))
      fraction %= scale
    }
  }

  /// One decimal is what pictures have, a thousand times each: without a division by what is not known.
  private mutating func append(tenths: Int) {
    if tenths < 0 { append(UInt8(ascii: "-")) }
    let size = tenths.magnitude
    append(digitsOf: size / 10)
    guard size % 10 > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(truncatingIfNeeded: 48 + size % 10))
  }

  /// Appends a whole number's digits, a sign before a negative one.
  public mutating func append(digitsOf number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  /// Divisions by a constant are cheap, and most numbers have few digits.
  private mutating func append(digitsOf size: UInt) {
    if size >= 100 { append(digitsOf: size / 100) }
    if size >= 10 { append(UInt8(truncatingIfNeeded: 48 + size / 10 % 10)) }
    append(UInt8(truncatingIfNeeded: 48 + size % 10))
  }
}

/// How great numbers may be.
public enum PlainNumber {
  /// What figures may have: twelve digits, which every page, picture and file has room for.
  public static let range = -999_999_999_999.0...999_999_999_999.0

  /// A number as data files print it, with at most six decimals.
  public static func text(of value: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(plain: value, decimals: 6)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a `Double` counts in ones: its whole numbers below 2⁵³ are all there.
  fileprivate static let exact = 9e15
}
