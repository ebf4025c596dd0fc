import Vocabulary

extension PublishedFigures {
  /// So many years that can be compared must lie before a change to say what is usual.
  private static let leastYears = 4

  /// Whether a change on the year before is no larger than those of most years before it; `false` where too few of them
  /// can be compared, and of survey figures, whose interval says it.
  ///
  /// The usual change is the median of the changes from year to year. It describes the series and is no test.
  public func isUsual(_ comparison: Comparison) -> Bool {
    let key = comparison.after.key
    guard case .year = key.period, comparison.after.measure?.base == nil, let change = size(of: comparison) else {
      return false
    }
    var changes: [Double] = []
    var year = key.period.yearBefore
    while true {
      var (before, after) = (key, key)
      after.period = year
      before.period = year.yearBefore
      guard let size = size(of: compare(before, after)) else { break }
      changes.append(size)
      year = year.yearBefore
    }
    guard changes.count >= PublishedFigures.leastYears - 1 else { return false }
    changes.sort()
    let middle = changes.count / 2
    let median = changes.count % 2 == 1 ? changes[middle] : (changes[middle - 1] + changes[middle]) / 2
    return change <= median
  }

  /// How large a change is: relative to the figure before, of shares in points; `nil` where nothing was compared.
  private func size(of comparison: Comparison) -> Double? {
    (comparison.relative ?? comparison.difference).map(\.magnitude)
  }
}
