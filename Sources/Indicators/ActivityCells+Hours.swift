import Records
import Vocabulary

/// The length of unions of intervals, a centre and day at a time.
extension ActivityCells {
  /// An interval in minutes after midnight of the day it begins on.
  private struct Span {
    var centre: Int
    var day: Int32
    var start: Int
    var end: Int
    var field: Int
  }

  /// Hours in which at least one activity ran. One whose times were not recorded counts with its hours.
  mutating func addUnions(_ mask: ContiguousArray<Bool>?, _ activities: Activities) {
    add(spans(of: activities, mask, nil) { _, _ in true }, nil)
  }

  /// Hours in which a centre was open. What was recorded of a day's opening holds; for a day of which nothing was,
  /// or not when, the activities that pass stand in.
  mutating func addOpenHours(_ mask: ContiguousArray<Bool>?, _ records: Records, _ grid: ActivityGrid) {
    hasDemonstrationOpenings = ContiguousArray(repeating: false, count: grid.centres * grid.months.count)
    var known = DayMarks(rows: grid.centres, days: grid.dayCount)
    var spans: [Span] = []
    for opening in records.openings {
      guard let field = grid.field(centre: opening.centre, day: opening.date) else { continue }
      let day = Int(opening.date.number - grid.firstDay.number)
      if records.isDemonstration(opening.location) { hasDemonstrationOpenings[field] = true }
      guard opening.status != .closed else {
        known.mark(day, row: opening.centre)
        continue
      }
      guard let start = opening.start, let end = opening.end else { continue }
      known.mark(day, row: opening.centre)
      spans.append(
        Span(
          centre: opening.centre, day: opening.date.number, start: start, end: end < start ? end + 1440 : end,
          field: field))
    }
    spans += self.spans(of: records.activities, mask, grid) { centre, day in
      !known.isMarked(Int(day - grid.firstDay.number), row: centre)
    }
    add(spans, grid)
  }

  /// Keeps hours of a day, where these are asked for.
  private mutating func add(_ hours: Double, centre: Int, day: Int32, _ grid: ActivityGrid?) {
    guard let grid, !hoursByDay.isEmpty else { return }
    hoursByDay[centre * grid.dayCount + Int(day - grid.firstDay.number)] += hours
  }

  /// The intervals of activities; those without times are added at once, with their hours.
  private mutating func spans(
    of activities: Activities, _ mask: ContiguousArray<Bool>?, _ grid: ActivityGrid?, where counts: (Int, Int32) -> Bool
  ) -> [Span] {
    var spans: [Span] = []
    for row in fields.indices where fields[row] >= 0 {
      if let mask, !mask[row] { continue }
      let centre = Int(activities.centre[row])
      guard counts(centre, activities.day[row]) else { continue }
      let start = Int(activities.start[row])
      let end = Int(activities.end[row])
      let field = Int(fields[row])
      guard start >= 0, end >= 0 else {
        sums[field * slots.count] += activities.hours[row]
        add(activities.hours[row], centre: centre, day: activities.day[row], grid)
        continue
      }
      spans.append(
        Span(
          centre: centre, day: activities.day[row], start: start, end: end < start ? end + 1440 : end, field: field))
    }
    return spans
  }

  private mutating func add(_ spans: [Span], _ grid: ActivityGrid?) {
    let spans = spans.sorted { ($0.centre, $0.day, $0.start, $0.end) < ($1.centre, $1.day, $1.start, $1.end) }
    var reached = 0
    for (index, span) in spans.enumerated() {
      let isFirst = index == 0 || (spans[index - 1].centre, spans[index - 1].day) != (span.centre, span.day)
      if isFirst { reached = 0 }
      let minutes = span.end - max(span.start, reached)
      if minutes > 0 {
        sums[span.field * slots.count] += Double(minutes) / 60
        add(Double(minutes) / 60, centre: span.centre, day: span.day, grid)
      }
      reached = max(reached, span.end)
    }
  }
}

extension PersonTest {
  /// The columns of the values.
  func columns(_ activities: Activities, _ lists: CodeLists) -> [ContiguousArray<Int32>] {
    guard case .visits(let place)? = lists.place(of: list) else { return [] }
    let columns = activities.visitsByList[place]
    return values.filter(columns.indices.contains).map { columns[$0] }
  }

  /// The persons of the values that were counted in each row; NaN where none of these was recorded and somebody came.
  func values(_ activities: Activities, _ lists: CodeLists) -> ContiguousArray<Double> {
    var sums = ContiguousArray(repeating: Double.nan, count: activities.count)
    for row in sums.indices where activities.visits[row] == 0 { sums[row] = 0 }
    for column in columns(activities, lists) {
      for row in sums.indices where column[row] >= 0 {
        sums[row] = (sums[row].isNaN ? 0 : sums[row]) + Double(column[row])
      }
    }
    return sums
  }
}
