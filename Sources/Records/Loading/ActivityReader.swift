import Diagnostics
import Tables
import Vocabulary

/// Reads a piece of a table of activities into columns.
struct ActivityReader: Sendable {
  let context: LoadingContext
  let columns: ActivityColumns
  let isDemonstration: Bool

  init(_ columns: ActivityColumns, source: Int, context: LoadingContext) {
    self.columns = columns
    self.context = context
    isDemonstration = context.sources[source].isDemonstration
  }

  func read(_ rows: inout TableRows, into part: inout ActivityPart) {
    while rows.next() { readRow(&rows, into: &part) }
  }

  private func readRow(_ rows: inout TableRows, into part: inout ActivityPart) {
    let status = readStatus(&rows)
    let centre = readCentre(&rows)
    let day = readDay(&rows, centre: centre, status: status)
    let time = readTime(&rows, status: status)
    let kind = rows.misses(columns.kind, "kind") ? nil : rows.code(columns.kind, of: context.kinds)
    let mode = rows.code(columns.mode, of: context.modes)
    let topics = rows.mask(columns.topic, of: context.topics)
    let visits = readVisits(&rows, status: status, into: &part)
    let people = readPeople(&rows, visits: visits, hours: time.hours)
    checkID(&rows)
    guard rows.isSound, let id = columns.id, let centre, let day, let kind else { return }
    part.ids.append(rows.hash(id))
    part.activities.line.append(Int32(truncatingIfNeeded: rows.line))
    part.append(people, visits: visits)
    part.append(time, centre: centre, day: day, status: status)
    part.activities.kind.append(UInt8(kind))
    part.activities.mode.append(mode.map { UInt8($0) } ?? Activities.noCode)
    part.activities.topics.append(topics)
    part.activities.isDemonstration.append(isDemonstration || context.isDemonstration[centre])
  }

  private func readStatus(_ rows: inout TableRows) -> Activities.Status {
    let code = rows.code(columns.status, of: context.statuses)
    return code.flatMap { Activities.Status(rawValue: UInt8($0)) } ?? .held
  }

  private func readCentre(_ rows: inout TableRows) -> Int? {
    rows.misses(columns.centre, "centre")
      ? nil : rows.code(columns.centre, of: context.centres, "records.unknown-centre")
  }

  private func readDay(_ rows: inout TableRows, centre: Int?, status: Activities.Status) -> Day? {
    guard !rows.misses(columns.date, "date"), let column = columns.date, let day = rows.day(column, in: context.years)
    else { return nil }
    if day > context.cutOff, status != .planned {
      rows.report(
        "activity.after-cut-off", column, "the day lies after the cut-off date \(context.cutOff.iso)",
        hint: "correct the day, or set cut_off in portal.yml later")
    }
    if let centre, day.number < context.opened[centre] || day.number > context.closed[centre] {
      rows.report(
        "activity.centre-not-open", column, "the centre \"\(context.centres.words[centre])\" was not open on this day",
        hint: "correct the day, or opened and closed in \(context.centresPath)")
    }
    return day
  }

  private func checkID(_ rows: inout TableRows) {
    guard !rows.misses(columns.id, "id"), let column = columns.id else { return }
    if let trait = PersonalTrait(inCode: rows.cell(column), births: rows.births), trait != .phoneNumber, trait != .date
    {
      rows.report(
        "records.personal-data", column, "the id seems to hold \(trait.name)",
        hint: "give the activity a number of its own; data about persons must not reach the portal")
    } else if rows.isExponent(column) {
      rows.report(
        "activity.id-digits", column,
        "the id \(rows.shown(column)) is a number whose last digits a spreadsheet left out",
        hint: "format the column as text, and export the table anew")
    }
  }
}

extension ActivityReader {
  /// Reads the visits by gender and age, and gives the total.
  private func readVisits(
    _ rows: inout TableRows, status: Activities.Status, into part: inout ActivityPart
  ) -> Int32 {
    let byGender = ActivityReader.readParts(&rows, columns.genders, into: &part.genders)
    let byAge = ActivityReader.readParts(&rows, columns.ages, into: &part.ages)
    guard let column = columns.total, let total = rows.integer(column, in: 0...1_000_000) else {
      if byGender.isComplete, !columns.genders.isEmpty { return checkAges(&rows, byAge.sum, total: byGender.sum) }
      if status == .held, rows.isSound { reportNoVisits(&rows) }
      return 0
    }
    if byGender.sum != total, byGender.isComplete || byGender.sum > total || hasEveryGiven(byGender.count) {
      rows.report(
        "activity.gender-sum", column, "the total is \(total), but the visits by gender sum to \(byGender.sum)",
        hint: "correct one of them; what is not known belongs to \(columns.genderNames.last ?? "a column of its own")")
    }
    return checkAges(&rows, byAge.sum, total: total)
  }

  /// Every column of genders that the table has is filled in this row, and there is at least one.
  private func hasEveryGiven(_ count: Int) -> Bool { count > 0 && count == columns.genders.count { $0 != nil } }

  private func checkAges(_ rows: inout TableRows, _ sum: Int, total: Int) -> Int32 {
    if sum > total, let column = columns.ages.lazy.compactMap(\.self).first {
      rows.report(
        "activity.age-sum", column, "the visits by age sum to \(sum), which is more than the total of \(total)",
        hint: "correct the ages or the total")
    }
    return Int32(truncatingIfNeeded: total)
  }

  private func reportNoVisits(_ rows: inout TableRows) {
    rows.report(
      "activity.no-visits", columns.total ?? columns.id ?? 0, "the activity was held but its visits are missing",
      hint: "fill in visits_total, or every gender; write 0 where nobody came")
  }

  private static func readParts(
    _ rows: inout TableRows, _ columns: [Int?], into parts: inout ContiguousArray<Int32>
  ) -> (sum: Int, count: Int, isComplete: Bool) {
    var sum = 0
    var count = 0
    for index in parts.indices {
      guard let column = columns[index], let part = rows.integer(column, in: 0...1_000_000) else {
        parts[index] = Activities.absent
        continue
      }
      parts[index] = Int32(truncatingIfNeeded: part)
      sum += part
      count += 1
    }
    return (sum, count, count == parts.count)
  }
}
