import Tables
import Vocabulary

/// The table of a centre's activities. Hours are left out, as start and end are given.
enum ActivityTable {
  private static let header =
    ["id", "centre", "date", "start", "end", "kind", "mode", "topic"]
    + Codes.genders.map { "visits_" + column($0) } + ["visits_total"] + Codes.ages.map { "visits_age_" + column($0) }
    + ["first_time", "youth_hours", "producers", "volunteers", "status", "staff_hours"]

  static func bytes(_ activities: [Activity], of centre: InventedCentre) -> [UInt8] {
    var table = TableWriter()
    table.row(header)
    for activity in activities {
      table.cell(activity.id)
      table.cell(centre.id)
      table.cell(activity.day.iso)
      table.cell(clock(activity.start))
      table.cell(clock(activity.start + activity.minutes))
      table.cell(Codes.kinds[activity.kind])
      table.cell(activity.mode)
      table.cell(activity.topics.map { Codes.topics[$0] }.joined(separator: " "))
      if activity.isCancelled {
        for _ in 0..<(Codes.genders.count + Codes.ages.count + 5) { table.emptyCell() }
        table.cell("cancelled")
        table.emptyCell()
      } else {
        writePeople(activity, into: &table)
        table.emptyCell()
        table.cell(activity.staffQuarters.map { hours($0) } ?? "")
      }
      table.endRow()
    }
    return table.bytes
  }

  private static func writePeople(_ activity: Activity, into table: inout TableWriter) {
    for number in activity.genders { table.cell(number) }
    table.cell(activity.visits)
    for number in activity.ages { table.cell(number) }
    table.optional(activity.firstTime)
    table.cell(activity.youthQuarters.map { hours($0) } ?? "")
    table.optional(activity.producers)
    table.cell(activity.volunteers)
  }

  /// `visits_not_stated` for `not-stated`.
  private static func column(_ code: String) -> String { code.split(separator: "-").joined(separator: "_") }

  private static func hours(_ quarters: Int) -> String {
    "\(quarters / 4)" + ["", ".25", ".5", ".75"][quarters % 4]
  }

  /// `15:30`.
  static func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension TableWriter {
  /// A number, or an empty cell where it was not recorded.
  mutating func optional(_ number: Int?) {
    guard let number else { return emptyCell() }
    cell(number)
  }
}
