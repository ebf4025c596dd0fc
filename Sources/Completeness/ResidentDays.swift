public import Records
public import Vocabulary

/// The days of the year on which residents are known, such as 1 January.
public struct ResidentDays: Hashable, Sendable {
  private struct Date: Hashable, Comparable {
    var month: Int
    var day: Int

    static func < (left: Date, right: Date) -> Bool { (left.month, left.day) < (right.month, right.day) }
  }

  private let dates: [Date]

  /// A day of the year on which there are residents only now and then is none of them.
  public init(_ population: [ResidentCount]) {
    var counts: [Date: Int] = [:]
    for row in population {
      let parts = row.date.parts
      counts[Date(month: parts.month, day: parts.day), default: 0] += 1
    }
    dates = counts.filter { $0.value * Limits.rareDay >= population.count }.keys.sorted()
  }

  /// The days after one and up to another, in order.
  func due(after first: Day, through last: Day) -> [Day] {
    guard first < last else { return [] }
    return (first.parts.year...last.parts.year).flatMap { year in
      dates.compactMap { Day(year: year, month: $0.month, day: $0.day) }.filter { $0 > first && $0 <= last }
    }
  }

  /// Whether residents of a day are older than they had to be for a period: of a year before the one in which it ends,
  /// although there is a day that would be nearer.
  public func areOld(_ day: Day, for period: Period) -> Bool {
    let end = period.days.upperBound
    guard day.parts.year < end.parts.year else { return false }
    return !due(after: day, through: end).isEmpty
  }
}
