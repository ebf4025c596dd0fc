/// A round number on an axis, kept as whole numbers so that every machine picks and prints the same.
struct Tick: Hashable, Sendable {
  /// The tick is `mantissa` × 10 ^ `exponent`.
  var mantissa: Int
  var exponent: Int

  var value: Double { Double(mantissa).scaled(byTenTo: exponent) }

  /// The decimals it needs to be printed in full.
  var decimals: Int {
    guard exponent < 0, mantissa != 0 else { return 0 }
    var rest = mantissa
    var decimals = -exponent
    while decimals > 0, rest % 10 == 0 {
      rest /= 10
      decimals -= 1
    }
    return decimals
  }
}

extension Double {
  /// The number times a power of ten; one rounding, no `pow`.
  func scaled(byTenTo exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(abs(exponent), 22) { power *= 10 }
    return exponent < 0 ? self / power : self * power
  }
}
