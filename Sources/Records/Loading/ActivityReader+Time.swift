import Tables

extension ActivityReader {
  /// When an activity was and how long it took; hours are 0 for what was not held and gives none.
  struct Time {
    var start: Int?
    var end: Int?
    var hours = 0.0
  }

  func readTime(_ rows: inout TableRows, status: Activities.Status) -> Time {
    var time = Time(start: rows.time(columns.start), end: rows.time(columns.end))
    let hours = readHours(&rows)
    guard rows.isSound else { return time }
    if (time.start == nil) != (time.end == nil) {
      let (filled, empty) = time.start == nil ? (columns.end, "start") : (columns.start, "end")
      rows.report(
        "activity.half-time", filled ?? 0, "only one of start and end is given", hint: "fill in the \(empty) too")
      return time
    }
    if let start = time.start, let end = time.end {
      // An end before the start lies on the next day; the same time twice is a whole day only where hours say so.
      let span = end > start ? end - start : end - start + 1440
      if end == start, hours == nil {
        rows.report(
          "activity.no-hours", columns.end ?? 0, "the activity ends when it starts", hint: "correct start or end")
        return time
      }
      time.hours = hours ?? Double(span) / 60
      if let hours, abs(hours * 60 - Double(span)) > 3 { warnOfMismatch(&rows, hours, span) }
    } else if let hours {
      time.hours = hours
    } else if status == .held {
      rows.report(
        "activity.no-hours", columns.hours ?? columns.start ?? columns.date ?? 0, "the activity has no duration",
        hint: "fill in hours, or start and end")
    }
    warnOfLength(&rows, time.hours, at: hours == nil ? columns.end : columns.hours)
    return time
  }

  private func readHours(_ rows: inout TableRows) -> Double? {
    guard let column = columns.hours, let hours = rows.decimal(column) else { return nil }
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
    guard let column = columns.hours else { return }
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

extension ActivityReader {
  /// What is known of the people of an activity.
  struct People {
    var firstTime = Activities.absent
    var youthHours = Double.nan
    var producers = Activities.absent
    var volunteers = Activities.absent
    var staffHours = Double.nan
  }

  func readPeople(_ rows: inout TableRows, visits: Int32, hours: Double) -> People {
    var people = People()
    if let column = columns.firstTime, let number = rows.integer(column, in: LoadingContext.visits) {
      checkPart(&rows, column, number, of: visits, "activity.first-time", "first visits")
      people.firstTime = Int32(truncatingIfNeeded: number)
    }
    if let column = columns.producers, let number = rows.integer(column, in: LoadingContext.visits) {
      checkPart(&rows, column, number, of: visits, "activity.producers", "producers")
      people.producers = Int32(truncatingIfNeeded: number)
    }
    if let column = columns.youthHours, let number = rows.decimal(column, in: 0...100_000) {
      if number > hours + 0.005, rows.isSound {
        rows.report(
          "activity.youth-hours", column,
          "the youth-produced hours are \(ActivityReader.text(number)), the activity took \(ActivityReader.text(hours))",
          hint: "count hours of the activity, not hours times people")
      }
      people.youthHours = number
    }
    if let number = rows.integer(columns.volunteers, in: LoadingContext.visits) {
      people.volunteers = Int32(truncatingIfNeeded: number)
    }
    if let number = rows.decimal(columns.staffHours, in: 0...100_000) { people.staffHours = number }
    return people
  }

  private func checkPart(
    _ rows: inout TableRows, _ column: Int, _ part: Int, of visits: Int32, _ id: String, _ name: String
  ) {
    guard part > visits, rows.isSound else { return }
    rows.report(id, column, "\(part) \(name) are more than the \(visits) visits", hint: "correct one of them")
  }
}
