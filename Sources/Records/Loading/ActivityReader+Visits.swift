import Diagnostics
import Tables

/// The visits in all, and of whom they are.
extension ActivityReader {
  /// Holds the visits against those by gender and age, and works them out where only these are given.
  ///
  /// - Returns: whether the number of visits can be held against others.
  func checkVisits(_ rows: inout TableRows, _ row: inout ActivityRows.Row) -> Bool {
    let byGender = sum(row, columns.genders)
    guard let column = columns[.visits], let total = row.count(.visits) else {
      let areSound = rows.isSound || areSound(rows, row, [.status, .visits], columns.genders)
      let isWorkedOut = byGender.isComplete && !columns.genders.isEmpty
      row.set(.visits, isWorkedOut ? Int32(truncatingIfNeeded: byGender.sum) : 0)
      if isWorkedOut { return checkAges(&rows, row, total: byGender.sum) && areSound }
      guard areSound, row.status == .held else { return areSound }
      rows.report(
        "activity.no-visits", columns[.visits] ?? columns[.id] ?? 0, "the activity was held but its visits are missing",
        hint: "fill in visits_total, or every gender; write 0 where nobody came")
      return false
    }
    let isDifferent = byGender.sum != total
    let isWrong = isDifferent && (byGender.isComplete || byGender.sum > total || hasEveryGiven(byGender.count))
    if isWrong {
      let unknown: ProblemText =
        columns.genders.last.map { .verbatim(columns.name(ofSlot: $0)) } ?? "a column of its own"
      rows.report(
        "activity.gender-sum", column, "the total is \(total), but the visits by gender sum to \(byGender.sum)",
        hint: "correct one of them; what is not known belongs to \(unknown)")
    }
    return checkAges(&rows, row, total: total) && !isWrong
  }

  /// Every column of genders that the table has is filled in this row, and there is at least one.
  private func hasEveryGiven(_ count: Int) -> Bool {
    count > 0 && count == columns.genders.count { columns.place(ofSlot: $0) != nil }
  }

  private func checkAges(_ rows: inout TableRows, _ row: ActivityRows.Row, total: Int) -> Bool {
    let sum = sum(row, columns.ages).sum
    guard sum > total, let column = columns.ages.lazy.compactMap({ columns.place(ofSlot: $0) }).first else {
      return true
    }
    rows.report(
      "activity.age-sum", column, "the visits by age sum to \(sum), which is more than the total of \(total)",
      hint: "correct the ages or the total")
    return false
  }

  /// The sum of some parts, how many of them are filled, and whether all are.
  private func sum(_ row: ActivityRows.Row, _ slots: Range<Int>) -> (sum: Int, count: Int, isComplete: Bool) {
    var sum = 0
    var count = 0
    for slot in slots where row.numbers[slot] >= 0 {
      sum += Int(row.numbers[slot])
      count += 1
    }
    return (sum, count, count == slots.count)
  }

  /// Holds what is known of the people of an activity against its visits and hours.
  func checkPeople(
    _ rows: inout TableRows, _ row: ActivityRows.Row, areVisitsKnown: Bool, areHoursKnown: Bool
  ) {
    if areVisitsKnown {
      checkPart(&rows, row, .firstTime, "activity.first-time", "first visits")
      checkPart(&rows, row, .producers, "activity.producers", "producers")
    }
    guard areHoursKnown, let column = columns[.youthHours], let youth = row.hours(.youthHours),
      let hours = row.hours(.hours), youth > hours + 0.005
    else { return }
    rows.report(
      "activity.youth-hours", column,
      "the youth-produced hours are \(ActivityReader.text(youth)), the activity took \(ActivityReader.text(hours))",
      hint: "count hours of the activity, not hours times people")
  }

  private func checkPart(
    _ rows: inout TableRows, _ row: ActivityRows.Row, _ field: ActivityField, _ id: String, _ name: ProblemText
  ) {
    guard let column = columns[field], let part = row.count(field), let visits = row.count(.visits), part > visits
    else { return }
    rows.report(id, column, "\(part) \(name) are more than the \(visits) visits", hint: "correct one of them")
  }
}
