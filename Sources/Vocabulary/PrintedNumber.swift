/// A number as it is printed: rounded to a fixed number of decimals, half away from zero.
///
/// Plural categories follow what is printed, so they are chosen from this and not from the value.
public struct PrintedNumber: Hashable, Sendable {
  public let isNegative: Bool
  /// What stands before the decimal separator.
  public let whole: UInt64
  /// The digits after it as a number: 5 for `1,05`.
  public let fraction: UInt64
  public let decimals: Int

  /// The number as printed with exactly `decimals` decimals.
  ///
  /// A tie is decided on the shortest decimal form of the value, so that 0.285 with two decimals is 0,29 as a reader
  /// expects, though the nearest binary number lies below.
  /// - Parameter decimals: 0...9.
  public init(_ value: Double, decimals: Int) {
    let places = min(max(decimals, 0), 9)
    let power = PrintedNumber.powers[places]
    let scaled = (value.magnitude * Double(power))
    var units: UInt64
    if !(scaled < 9e15) {
      // Beyond what a double counts in ones there is nothing to round; what is no number prints as the largest.
      units = scaled < 1.8e19 ? UInt64(scaled) : UInt64.max
    } else {
      units = UInt64(scaled)
      let rest = scaled - Double(units)
      let isTie = (rest - 0.5).magnitude <= scaled.ulp * 2
      if isTie || rest > 0.5 { units += 1 }
    }
    self.decimals = places
    self.whole = units / power
    self.fraction = units % power
    self.isNegative = value < 0 && units != 0
  }

  public init(_ value: Int) {
    self.decimals = 0
    self.whole = UInt64(value.magnitude)
    self.fraction = 0
    self.isNegative = value < 0
  }

  /// Whether nothing but zeros is printed.
  public var isZero: Bool { whole == 0 && fraction == 0 }

  /// The printed value without its sign, in units of its last digit: 105 for `1,05`.
  public var steps: UInt64 {
    let (product, isTooLarge) = whole.multipliedReportingOverflow(by: PrintedNumber.powers[decimals])
    let (sum, isBeyond) = product.addingReportingOverflow(fraction)
    return isTooLarge || isBeyond ? UInt64.max : sum
  }

  /// Fewer steps than these are too few to say by what part of them another number differs.
  public static let leastBase: UInt64 = 20

  /// The value that is printed.
  public var value: Double {
    let magnitude = Double(whole) + Double(fraction) / Double(PrintedNumber.powers[decimals])
    return isNegative ? -magnitude : magnitude
  }

  private static let powers: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]
}
