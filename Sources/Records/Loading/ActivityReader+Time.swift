import Diagnostics
import Tables

/// When an activity was and how long it took.
extension ActivityReader {
  /// Holds the hours against start and end, and works them out where only these are given; 0 for what was not held and
  /// gives none.
  ///
  /// - Returns: whether the hours can be held against others.
  func checkTime(_ rows: inout TableRows, _ row: inout ActivityRows.Row) -> Bool {
    let given = row.hours(.hours)
    let areSound = rows.isSound || areSound(rows, row, [.status, .start, .end, .hours])
    row.reals[ActivityField.hours.rawValue] = given ?? 0
    guard areSound else { return false }
    let (start, end) = (row.count(.start), row.count(.end))
    if (start == nil) != (end == nil) {
      let (filled, empty) = start == nil ? (columns[.end], "start") : (columns[.start], "end")
      rows.report(
        "activity.half-time", filled ?? 0, "only one of start and end is given", hint: "fill in the \(empty) too")
      return false
    }
    if let start, let end {
      // An end before the start lies on the next day; the same time twice is a whole day only where hours say so.
      let span = end > start ? end - start : end - start + 1440
      if end == start, given == nil {
        rows.report(
          "activity.no-hours", columns[.end] ?? 0, "the activity ends when it starts", hint: "correct start or end")
        return false
      }
      row.reals[ActivityField.hours.rawValue] = given ?? Double(span) / 60
      if let given, abs(given * 60 - Double(span)) > 3 { warnOfMismatch(&rows, given, span) }
    } else if given == nil, row.status == .held {
      rows.report(
        "activity.no-hours", columns[.hours] ?? columns[.start] ?? columns[.date] ?? 0, "the activity has no duration",
        hint: "fill in hours, or start and end")
      return false
    }
    warnOfLength(&rows, row.reals[ActivityField.hours.rawValue], at: given == nil ? columns[.end] : columns[.hours])
    return true
  }

  func readHours(_ rows: inout TableRows, _ column: Int) -> Double? {
    guard let hours = rows.decimal(column) else { return nil }
    guard hours > 0, hours <= 24 else {
      let isMinutes = hours >= 30 && hours <= 1440
      rows.report(
        isMinutes ? "activity.minutes" : "activity.hours", column,
        "\(rows.shown(column)) is not a number of hours from 0 to 24",
        hint: isMinutes
          ? "these look like minutes: \(rows.text(column)) minutes are \(ActivityReader.text(hours / 60)) hours"
          : "use more than 0 and at most 24")
      return nil
    }
    return hours
  }

  private func warnOfMismatch(_ rows: inout TableRows, _ hours: Double, _ span: Int) {
    guard let column = columns[.hours] else { return }
    rows.warn(
      "activity.hours-mismatch", column,
      "the hours are \(ActivityReader.text(hours)), but from start to end it is \(ActivityReader.text(Double(span) / 60))",
      hint: "correct one of them; the hours are used")
  }

  private func warnOfLength(_ rows: inout TableRows, _ hours: Double, at column: Int?) {
    guard hours > 12, let column else { return }
    rows.warn(
      "activity.long", column, "the activity takes \(ActivityReader.text(hours)) hours",
      hint: "check start, end and hours; of a trip, count the hours of its programme")
  }

  /// A number of hours with at most two decimals.
  static func text(_ hours: Double) -> String {
    let hundredths = Int((hours * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
