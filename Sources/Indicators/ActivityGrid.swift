import Records
import Vocabulary

/// Centres × months: the grid into which activities are summed, and which rows fall into which of its fields.
struct ActivityGrid: Sendable {
  /// A span longer than a century is a slip of somebody's keyboard; what lies before it is left out.
  private static let mostMonths = 1200

  let centres: Int
  /// The months as year × 12 + month − 1.
  let months: Range<Int>
  let firstDay: Day
  let dayCount: Int
  /// For each activity its field, centre × months + month; −1 where it was not held.
  let fields: ContiguousArray<Int32>
  /// The same for activities of every status.
  let allFields: ContiguousArray<Int32>
  /// How many activities, of any status, and closed days each field has records of.
  let coverage: [Int32]
  /// How many held activities of demonstration sources each field has.
  let demonstration: [Int32]
  /// By centre, a bit for each day of which there is a record of any kind: an activity, an opening or a closure.
  let recordedDays: DayMarks

  init?(_ records: Records) {
    let activities = records.activities
    let openingDays = records.openings.lazy.map(\.date.number)
    guard let first = [activities.day.min(), openingDays.min()].compactMap({ $0 }).min(),
      let last = [activities.day.max(), openingDays.max()].compactMap({ $0 }).max()
    else { return nil }
    let end = ActivityGrid.month(of: Day(number: last)) + 1
    let start = max(ActivityGrid.month(of: Day(number: first)), end - ActivityGrid.mostMonths)
    guard let firstDay = Day(year: start / 12, month: start % 12 + 1, day: 1) else { return nil }
    self.months = start..<end
    self.firstDay = firstDay
    self.dayCount = Int(last - firstDay.number) + 1
    self.centres = records.places.centres.count
    var monthOfDay: ContiguousArray<Int32> = []
    monthOfDay.reserveCapacity(dayCount)
    for number in firstDay.number...last {
      monthOfDay.append(Int32(ActivityGrid.month(of: Day(number: number)) - start))
    }
    let width = Int32(end - start)
    var fields = ContiguousArray<Int32>(repeating: -1, count: activities.count)
    var allFields = fields
    var recordedDays = DayMarks(rows: centres, days: dayCount)
    var coverage = [Int32](repeating: 0, count: centres * months.count)
    var demonstration = coverage
    let held = Activities.Status.held.rawValue
    for row in 0..<activities.count {
      let day = activities.day[row] - firstDay.number
      guard day >= 0, Int(activities.centre[row]) < centres else { continue }
      let field = Int32(activities.centre[row]) * width + monthOfDay[Int(day)]
      coverage[Int(field)] += 1
      allFields[row] = field
      recordedDays.mark(Int(day), row: Int(activities.centre[row]))
      guard activities.status[row] == held else { continue }
      fields[row] = field
      if activities.isDemonstration[row] { demonstration[Int(field)] += 1 }
    }
    for opening in records.openings where opening.centre < centres {
      let day = opening.date.number - firstDay.number
      guard day >= 0 else { continue }
      coverage[opening.centre * Int(width) + Int(monthOfDay[Int(day)])] += 1
      recordedDays.mark(Int(day), row: opening.centre)
    }
    self.fields = fields
    self.allFields = allFields
    self.recordedDays = recordedDays
    self.coverage = coverage
    self.demonstration = demonstration
  }

  var lastDay: Day? { dayCount > 0 ? Day(number: firstDay.number + Int32(dayCount) - 1) : nil }

  /// The field of a centre and day; `nil` for days outside the grid.
  func field(centre: Int, day: Day) -> Int? {
    guard centre < centres, day >= firstDay, Int(day.number - firstDay.number) < dayCount else { return nil }
    return centre * months.count + ActivityGrid.month(of: day) - months.lowerBound
  }

  /// The days of a period that the grid has, counted from its first.
  func days(of period: Period) -> Range<Int> {
    let days = period.days
    let first = Int(days.lowerBound.number - firstDay.number)
    let next = Int(days.upperBound.number - firstDay.number) + 1
    return (first..<next).clamped(to: 0..<dayCount)
  }

  static func month(of day: Day) -> Int {
    let (year, month, _) = day.parts
    return year * 12 + month - 1
  }
}
