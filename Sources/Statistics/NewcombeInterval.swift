/// A share and the number it is a share of: 56 of 70.
public struct Proportion: Hashable, Sendable {
  /// What counts as positive; need not be whole.
  public var positive: Double
  public var count: Double

  public init(_ positive: Double, of count: Double) {
    self.positive = positive
    self.count = count
  }
}

/// The interval of `after` − `before` for independent proportions, in −1...1; `nil` where one of them is empty.
///
/// The hybrid score interval (Newcombe 1998, "Interval estimation for the difference between independent
/// proportions", method 10). That two intervals overlap is no test of a difference; this is.
public func newcombeInterval(
  from before: Proportion, to after: Proportion, z: Double = normalQuantile95
) -> ClosedRange<Double>? {
  guard let first = wilsonInterval(of: after.positive, in: after.count, z: z),
    let second = wilsonInterval(of: before.positive, in: before.count, z: z)
  else { return nil }
  let p = min(max(after.positive / after.count, 0), 1)
  let q = min(max(before.positive / before.count, 0), 1)
  let down = length(p - first.lowerBound, second.upperBound - q)
  let up = length(first.upperBound - p, q - second.lowerBound)
  return max(-1, p - q - down)...min(1, p - q + up)
}

private func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
