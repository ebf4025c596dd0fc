import Records
import Vocabulary

/// One centre's months: what was recorded in them, and whether the register says that it was there.
struct CentreHistory: Sendable {
  let centre: Int
  let register: Register
  /// The months as year × 12 + month − 1; the arrays go by position in them.
  let months: Range<Int>
  let activities: [Int]
  let openDays: [Int]
  /// Whether openings or closures were recorded.
  let hasOpenings: [Bool]
  /// Whether there is any record.
  let hasRecord: [Bool]
  let isThere: [Bool]
  /// Whether there is a record after the last whole month.
  let hasLater: Bool
  /// The first and the last position with a record; `nil` where nothing was ever recorded.
  let first: Int?
  let last: Int?
  /// How long the silence around each month is, in months; 0 where there are activities.
  private let silences: [Int]
  private let habit: Habit

  init(_ monthly: MonthlyRecords, _ centre: Int, _ places: Places) {
    let register = Register(centre, places)
    let width = monthly.months.count
    let row = centre * width..<(centre + 1) * width
    let activities = monthly.activities[row].map { Int($0) }
    let openDays = monthly.openDays[row].map(\.nonzeroBitCount)
    let hasOpenings = row.map { monthly.openDays[$0] != 0 || monthly.closedDays[$0] != 0 }
    let isThere = monthly.months.map(register.isThere)
    let silences = CentreHistory.silences(activities, isThere)
    self.centre = centre
    self.register = register
    self.activities = activities
    self.openDays = openDays
    self.hasOpenings = hasOpenings
    self.isThere = isThere
    self.silences = silences
    months = monthly.months
    hasRecord = zip(activities, hasOpenings).map { $0 > 0 || $1 }
    hasLater = monthly.hasLater[centre]
    first = hasRecord.firstIndex(of: true)
    last = hasRecord.lastIndex(of: true)
    habit = Habit(activities.contains { $0 > 0 } ? activities : openDays, isThere, silences)
  }

  var hasActivities: Bool { activities.contains { $0 > 0 } }

  /// How many days a month it is open: the median of the months in which it is.
  var usualOpenDays: Int {
    let sorted = openDays.filter { $0 > 0 }.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// How many activities the same month of the other years has on average; `nil` where no other year is known.
  func meanOfOtherYears(_ position: Int) -> Double? {
    let others = otherYears(of: position)
    guard !others.isEmpty else { return nil }
    return Double(others.reduce(0) { $0 + activities[$1] }) / Double(others.count)
  }

  /// The positions of the same month in the other years from the first activity on, but for those of long silences.
  private func otherYears(of position: Int) -> [Int] {
    let begin = activities.firstIndex { $0 > 0 } ?? activities.count
    let first = (position % 12 + 12) % 12
    return stride(from: first, to: activities.count, by: 12).filter { other in
      other != position && other >= begin && isThere[other] && silences[other] <= Limits.season
    }
  }

  /// Whether so many months without anything are more than this centre's habit explains.
  func isUnusual(_ count: Int) -> Bool { habit.isUnusual(count) }

  /// Whether a month is quiet in most of the other years too, as a summer is.
  func isSeason(_ month: Int) -> Bool {
    let position = month - months.lowerBound
    if silences.indices.contains(position), silences[position] > Limits.season { return false }
    let others = otherYears(of: position)
    return others.count { activities[$0] == 0 } * 2 > others.count
  }

  /// The runs of positions of a span that hold something, in order.
  func runs(in span: Range<Int>, where holds: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for position in span {
      if holds(position) {
        start = start ?? position
      } else if let begin = start {
        runs.append(begin..<position)
        start = nil
      }
    }
    if let start { runs.append(start..<span.upperBound) }
    return runs
  }

  /// The length of the run of months without activities that each month lies in.
  private static func silences(_ activities: [Int], _ isThere: [Bool]) -> [Int] {
    var lengths = Array(repeating: 0, count: activities.count)
    var start = 0
    for position in 0...activities.count {
      if position < activities.count, activities[position] == 0, isThere[position] { continue }
      for index in start..<max(start, position) { lengths[index] = position - start }
      start = position + 1
    }
    return lengths
  }
}

/// How often a centre records something, and for how long it was silent before.
private struct Habit: Sendable {
  /// Records a month, from the first month that has any to the last; 0 where there are too few to tell.
  private var rate = 0.0
  private var longestPause = 0

  init(_ counts: [Int], _ isThere: [Bool], _ silences: [Int]) {
    guard let first = counts.firstIndex(where: { $0 > 0 }), let last = counts.lastIndex(where: { $0 > 0 }) else {
      return
    }
    let sum = counts.reduce(0, +)
    guard counts.count(where: { $0 > 0 }) >= Limits.leastMonths || sum >= Limits.leastActivities else { return }
    rate = Double(sum) / Double((first...last).count { isThere[$0] || counts[$0] > 0 })
    longestPause = (first...last).map { silences[$0] }.max() ?? 0
  }

  func isUnusual(_ months: Int) -> Bool {
    guard rate > 0 else { return false }
    return rate * Double(months) >= Limits.activities || months >= Limits.months && months > longestPause
  }
}
