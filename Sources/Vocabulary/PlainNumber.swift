extension [UInt8] {
  /// Appends a number for machines to read: a point, at most `decimals` decimals (0...6), no zeros at its end.
  ///
  /// Rounds half away from zero. Ours because data files and charts hold some hundred thousand of them, and every one
  /// must be the same digits on every machine. The value is finite and below 10¹² in size.
  public mutating func append(plain value: Double, decimals: Int) {
    precondition(value.isFinite && abs(value) < 1e12, "a number for machines is finite and of at most 12 digits")
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
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

  /// Appends a whole number's digits, a sign before a negative one.
  public mutating func append(digitsOf number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let size = number.magnitude
    var power: UInt = 1
    while size / power >= 10 { power *= 10 }
    while power > 0 {
      append(UInt8(48 + size / power % 10))
      power /= 10
    }
  }
}
