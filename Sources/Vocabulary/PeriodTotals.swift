/// What sums that are told of some months say of others: a year without two terms is the months that these leave.
public struct PeriodTotals: Sendable {
  /// For the beginning of a month the sum from where its group begins; groups are not linked by any sum.
  private var sums: [Int: (group: Int, sum: Double)] = [:]

  /// - Parameter known: months, as in `Period.months`, with what is told of all of them together.
  public init(_ known: some Sequence<(months: Range<Int>, value: Double)>) {
    var steps: [Int: [(to: Int, value: Double)]] = [:]
    for (months, value) in known {
      steps[months.lowerBound, default: []].append((months.upperBound, value))
      steps[months.upperBound, default: []].append((months.lowerBound, -value))
    }
    for (group, start) in steps.keys.sorted().enumerated() where sums[start] == nil {
      sums[start] = (group, 0)
      var queue = [start]
      while let month = queue.popLast(), let own = sums[month] {
        for step in steps[month] ?? [] where sums[step.to] == nil {
          sums[step.to] = (group, own.sum + step.value)
          queue.append(step.to)
        }
      }
    }
  }

  /// The sum of some months; `nil` where what is told does not say it.
  public func sum(of months: Range<Int>) -> Double? {
    guard let start = sums[months.lowerBound], let end = sums[months.upperBound], start.group == end.group else {
      return nil
    }
    return end.sum - start.sum
  }
}
