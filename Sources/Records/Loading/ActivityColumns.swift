import Tables
import Vocabulary

/// Where the fields of an activity stand in a table; `nil` where the table does not have them.
struct ActivityColumns: Sendable {
  let id: Int?
  let centre: Int?
  let date: Int?
  let start: Int?
  let end: Int?
  let hours: Int?
  let kind: Int?
  let mode: Int?
  let topic: Int?
  /// In the order of the code lists.
  let genders: [Int?]
  let ages: [Int?]
  let total: Int?
  let firstTime: Int?
  let youthHours: Int?
  let producers: Int?
  let volunteers: Int?
  let staffHours: Int?
  let status: Int?
  /// The names of the columns of `genders`, for hints.
  let genderNames: [String]

  init(_ table: Table, _ codes: CodeLists) {
    id = table.column("id")
    centre = table.column("centre")
    date = table.column("date")
    start = table.column("start")
    end = table.column("end")
    hours = table.column("hours")
    kind = table.column("kind")
    mode = table.column("mode")
    topic = table.column("topic")
    genderNames = codes.gender.map { ActivityColumns.name(ofGender: $0.id) }
    genders = genderNames.map { table.column($0) }
    ages = codes.age.map { table.column(ActivityColumns.name(ofAge: $0.id)) }
    total = table.column("visits_total")
    firstTime = table.column("first_time")
    youthHours = table.column("youth_hours")
    producers = table.column("producers")
    volunteers = table.column("volunteers")
    staffHours = table.column("staff_hours")
    status = table.column("status")
  }

  static func set(_ codes: CodeLists) -> ColumnSet {
    ColumnSet(
      required: ["id", "centre", "date", "kind"],
      optional: ["start", "end", "hours", "mode", "topic"] + codes.gender.map { name(ofGender: $0.id) }
        + ["visits_total"] + codes.age.map { name(ofAge: $0.id) }
        + ["first_time", "youth_hours", "producers", "volunteers", "staff_hours", "status"])
  }

  /// `visits_not_stated` for `not-stated`.
  static func name(ofGender id: String) -> String { "visits_" + underscored(id) }

  /// `visits_age_30_plus` for `30-plus`.
  static func name(ofAge id: String) -> String { "visits_age_" + underscored(id) }

  private static func underscored(_ id: String) -> String { id.split(separator: "-").joined(separator: "_") }
}
