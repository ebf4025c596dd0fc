import Records
import Vocabulary

/// Weeks of a period, whatever was done in them.
struct CalendarWeeks: Sendable {
  let months: RecordedMonths
  let centres: [Centre]
  /// Until when records are complete.
  let cutOff: Day

  /// Weeks of the centres that were there, added up over centres; those with a record or a closure, or all.
  ///
  /// A week lies in the period that its Thursday lies in, as ISO 8601 counts the weeks of a year, and not after the
  /// day until which records are complete.
  func count(recorded: Bool, _ question: MeasureQuestion) -> Double? {
    guard let grid = months.grid else { return nil }
    let days = question.period.days
    let last = min(days.upperBound, cutOff)
    var total = 0
    for index in question.place.centres {
      let centre = centres[index]
      var thursday = Day(number: days.lowerBound.monday.number + 3)
      if thursday < days.lowerBound { thursday = Day(number: thursday.number + 7) }
      while thursday <= last {
        let isThere = (centre.opened ?? thursday) <= thursday && (centre.closed ?? thursday) >= thursday
        if isThere, months.counts(index, in: thursday.parts.year, question.place),
          !recorded || isRecorded(thursday.monday, centre: index, grid)
        {
          total += 1
        }
        thursday = Day(number: thursday.number + 7)
      }
    }
    return Double(total)
  }

  private func isRecorded(_ monday: Day, centre: Int, _ grid: ActivityGrid) -> Bool {
    // A week of open days says nothing of what was done, where that was to be handed over and was not.
    let thursday = Day(number: monday.number + 3)
    guard !months.lacksActivities(centre: centre, month: ActivityGrid.month(of: thursday)) else { return false }
    let first = Int(monday.number - grid.firstDay.number)
    return (first..<first + 7).contains {
      (0..<grid.dayCount).contains($0) && grid.recordedDays.isMarked($0, row: centre)
    }
  }
}
