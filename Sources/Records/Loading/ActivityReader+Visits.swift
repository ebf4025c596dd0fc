import Diagnostics
import Tables
import Vocabulary

/// The visits in all, and of whom they are.
extension ActivityReader {
  /// Holds the visits against those by gender, age and the like, and works them out where only all parts are given.
  ///
  /// - Returns: whether the number of visits can be held against others.
  func checkVisits(_ rows: inout TableRows, _ row: inout ActivityRows.Row) -> Bool {
    guard let column = columns[.visits], let total = row.count(.visits) else { return workOut(&rows, &row) }
    var areSound = true
    for (list, slots) in columns.visits {
      areSound = check(list, slots, total, at: column, &rows, row) && areSound
    }
    return areSound
  }

  /// Adds the parts up where they are all visits, and every one of them is given.
  private func workOut(_ rows: inout TableRows, _ row: inout ActivityRows.Row) -> Bool {
    let areRead = rows.isSound || columns.visits.allSatisfy { areSound(rows, row, [.status, .visits], $0.slots) }
    for (list, slots) in columns.visits where list.isWhole {
      let parts = sum(row, slots)
      guard parts.isComplete, !slots.isEmpty else { continue }
      row.set(.visits, Int32(truncatingIfNeeded: parts.sum))
      var areSound = areRead
      for (other, slots) in columns.visits where other.id != list.id {
        areSound = check(other, slots, parts.sum, at: nil, &rows, row) && areSound
      }
      return areSound
    }
    row.set(.visits, 0)
    guard areRead, row.status == .held else { return areRead }
    let whole = columns.visits.first { $0.list.isWhole }?.list.id
    rows.report(
      "activity.no-visits", columns[.visits] ?? columns[.id] ?? 0, "the activity was held but its visits are missing",
      hint: whole.map { "fill in visits_total, or every \($0); write 0 where nobody came" }
        ?? "fill in visits_total; write 0 where nobody came")
    return false
  }

  /// Holds the parts of a list against the total: never more, and not less where they are all visits and all are given.
  ///
  /// - Parameter column: that of the total, if there is one.
  private func check(
    _ list: Dimension, _ slots: Range<Int>, _ total: Int, at column: Int?, _ rows: inout TableRows,
    _ row: ActivityRows.Row
  ) -> Bool {
    let parts = sum(row, slots)
    let first = slots.lazy.compactMap { columns.place(ofSlot: $0) }.first
    // Where the lists have faults, parts may be missing among them.
    let isKnown = context.codes.soundness != .faulty
    let isLess = isKnown && parts.sum < total && list.isWhole && parts.isComplete && !slots.isEmpty
    guard parts.sum > total || isLess, let place = list.isWhole ? column ?? first : first else { return true }
    if list.isWhole {
      rows.report(
        "activity.\(list.id == "gender" ? "gender" : "part")-sum", place,
        "the total is \(total), but the visits by \(list.id) sum to \(parts.sum)",
        hint: unknown(of: list, slots).map { "correct one of them; what is not known belongs to \($0)" }
          ?? "correct one of them")
    } else {
      rows.report(
        "activity.\(list.id == "age" ? "age" : "part")-sum", place,
        "the visits by \(list.id) sum to \(parts.sum), which is more than the total of \(total)",
        hint: list.id == "age" ? "correct the ages or the total" : "correct the parts or the total")
    }
    return false
  }

  /// The column of what is not known, if the list has a value for that.
  private func unknown(of list: Dimension, _ slots: Range<Int>) -> String? {
    guard let unknown = list.values.firstIndex(where: \.isUnknown), unknown < slots.count else { return nil }
    return columns.name(ofSlot: slots.lowerBound + unknown)
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
