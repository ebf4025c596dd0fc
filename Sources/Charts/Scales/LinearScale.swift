/// A straight map from values to pixels, forwards or backwards.
struct LinearScale: Hashable, Sendable {
  var domain: ClosedRange<Double>
  /// The pixel of the domain's lower bound.
  var start: Double
  /// The pixel of the domain's upper bound.
  var end: Double

  /// The pixel of `value`; the middle, where the domain is one point.
  func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return (start + end) / 2 }
    return start + (value - domain.lowerBound) / span * (end - start)
  }

  /// The pixels of an interval, the lesser first.
  func callAsFunction(_ interval: ClosedRange<Double>) -> ClosedRange<Double> {
    let (from, to) = (self(interval.lowerBound), self(interval.upperBound))
    return min(from, to)...max(from, to)
  }

  /// The pixel of zero, or of the bound next to it.
  var baseline: Double { self(min(max(0, domain.lowerBound), domain.upperBound)) }
}
