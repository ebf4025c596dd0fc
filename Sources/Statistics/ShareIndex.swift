/// An index of shares: the mean over persons of the share of their answers that is positive.
///
/// Kept as two sums, so that the indexes of centres pool into that of their municipality by addition.
public struct ShareIndex: Hashable, Sendable {
  /// The sum of the persons' shares, each in 0...1.
  public private(set) var sum = 0.0
  /// The persons who answered enough of the items.
  public private(set) var persons = 0

  public init() {}

  public init(sum: Double, persons: Int) {
    self.sum = sum
    self.persons = persons
  }

  /// Takes in one person; someone who answered fewer than `minimum` items does not count.
  public mutating func add(positive: Int, answered: Int, minimum: Int) {
    guard answered >= max(1, minimum) else { return }
    sum += Double(positive) / Double(answered)
    persons += 1
  }

  public static func + (left: ShareIndex, right: ShareIndex) -> ShareIndex {
    ShareIndex(sum: left.sum + right.sum, persons: left.persons + right.persons)
  }

  /// The index as 0...1; `nil` where nobody counts.
  public var value: Double? { persons > 0 ? min(1, sum / Double(persons)) : nil }

  /// Wilson's 95 % interval with the persons as its base.
  public var interval: ClosedRange<Double>? { wilsonInterval(of: sum, in: Double(persons)) }
}

/// The mean of scores 1...`steps` as 0...100: (mean − 1) ÷ (steps − 1) × 100; `nil` where there are none, or the scale has
/// fewer than two steps.
///
/// Reversed items are turned round before: a score becomes `steps` + 1 − score.
public func meanScore(_ scores: [Int], steps: Int) -> Double? {
  guard !scores.isEmpty, steps >= 2 else { return nil }
  let mean = scores.reduce(0) { $0 + Double($1) } / Double(scores.count)
  return (mean - 1) / Double(steps - 1) * 100
}
