import Records
import Vocabulary

/// What every centre brought in every month, up to the last whole one before the cut-off.
struct MonthlyRecords: Sendable {
  /// The months as year × 12 + month − 1.
  let months: Range<Int>
  let centres: Int
  /// Activities that were held or cancelled, by centre and month; what was only planned is no record.
  private(set) var activities: ContiguousArray<Int32>
  /// A bit for each day on which the centre was open, and for each that was recorded as closed.
  private(set) var openDays: ContiguousArray<UInt32>
  private(set) var closedDays: ContiguousArray<UInt32>
  /// The row of each centre's last activity; −1 where it has none.
  private(set) var lastRows: ContiguousArray<Int>
  /// Whether a centre has a record in the month in which the cut-off lies, if that is not a whole one.
  private(set) var hasLater: ContiguousArray<Bool>

  /// `nil` where there is no record before the cut-off.
  init?(_ records: Records, cutOff: Day) {
    let rows = records.activities
    let planned = Activities.Status.planned.rawValue
    var first = Int32.max
    for row in 0..<rows.count where rows.status[row] != planned && rows.day[row] < first { first = rows.day[row] }
    for opening in records.openings { first = min(first, opening.date.number) }
    let end = monthNumber(of: Day(number: cutOff.number + 1))
    guard first <= cutOff.number else { return nil }
    let start = max(monthNumber(of: Day(number: first)), end - Limits.mostMonths)
    guard start < end, let firstDay = Day(year: start / 12, month: start % 12 + 1, day: 1) else { return nil }
    months = start..<end
    centres = records.places.centres.count
    activities = ContiguousArray(repeating: 0, count: centres * months.count)
    openDays = ContiguousArray(repeating: 0, count: centres * months.count)
    closedDays = openDays
    lastRows = ContiguousArray(repeating: -1, count: centres)
    hasLater = ContiguousArray(repeating: false, count: centres)
    let calendar = MonthDays(from: firstDay, through: cutOff)
    count(rows, calendar)
    for opening in records.openings { count(opening, calendar) }
  }

  private mutating func count(_ rows: Activities, _ calendar: MonthDays) {
    let planned = Activities.Status.planned.rawValue
    let width = months.count
    for row in 0..<rows.count where rows.status[row] != planned {
      let centre = Int(rows.centre[row])
      guard let month = calendar.month(of: rows.day[row]), centre < centres else { continue }
      if lastRows[centre] < 0 || rows.day[row] > rows.day[lastRows[centre]] { lastRows[centre] = row }
      if month < width { activities[centre * width + month] += 1 } else { hasLater[centre] = true }
    }
  }

  private mutating func count(_ opening: Opening, _ calendar: MonthDays) {
    guard let month = calendar.month(of: opening.date.number), opening.centre < centres else { return }
    guard month < months.count else {
      hasLater[opening.centre] = true
      return
    }
    let index = opening.centre * months.count + month
    let bit = UInt32(1) << UInt32(opening.date.parts.day - 1)
    if opening.status == .closed { closedDays[index] |= bit } else { openDays[index] |= bit }
  }

  /// Whether there is anything of a centre in a month, counted from the first: an activity, an opening or a closure.
  func hasRecord(_ centre: Int, _ position: Int) -> Bool {
    let index = centre * months.count + position
    return activities[index] > 0 || openDays[index] != 0 || closedDays[index] != 0
  }
}

/// The month of a day, as year × 12 + month − 1.
func monthNumber(of day: Day) -> Int {
  let (year, month, _) = day.parts
  return year * 12 + month - 1
}

/// The months of many days, looked up instead of worked out.
private struct MonthDays {
  private let first: Int32
  private var positions: ContiguousArray<Int32> = []

  init(from first: Day, through last: Day) {
    self.first = first.number
    positions.reserveCapacity(Int(last.number - first.number) + 1)
    let start = monthNumber(of: first)
    var day = first.number
    while day <= last.number {
      let (year, month, date) = Day(number: day).parts
      let rest = Int32(Day.length(ofMonth: month, year: year) - date)
      for _ in day...min(day + rest, last.number) { positions.append(Int32(year * 12 + month - 1 - start)) }
      day += rest + 1
    }
  }

  /// The month, counted from the first; `nil` for a day that is not among them.
  func month(of day: Int32) -> Int? {
    let index = Int(day) - Int(first)
    return index >= 0 && index < positions.count ? Int(positions[index]) : nil
  }
}
