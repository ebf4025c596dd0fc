import Records
import Vocabulary

/// A column of numbers of the activity records: one that every portal can have, or one of its own.
enum NumberColumn: Hashable, Sendable {
  case hours, visits, firstTime, youthHours, producers, volunteers, staffHours
  /// With its place among `CodeLists.columns`.
  case own(Int, OwnColumn)

  /// Those that are no portal's own, in the order of the reference.
  static let everywhere: [NumberColumn] = [
    .hours, .visits, .firstTime, .youthHours, .producers, .volunteers, .staffHours,
  ]

  /// As tables and formulas call it.
  var name: String {
    switch self {
    case .hours: "hours"
    case .visits: "visits"
    case .firstTime: "first_time"
    case .youthHours: "youth_hours"
    case .producers: "producers"
    case .volunteers: "volunteers"
    case .staffHours: "staff_hours"
    case .own(_, let column): CodeLists.column(of: column.id)
    }
  }

  /// Whether the unit is hours, so that constants may be given in hours or minutes.
  var isInHours: Bool {
    switch self {
    case .hours, .youthHours, .staffHours: true
    case .visits, .firstTime, .producers, .volunteers: false
    case .own(_, let column): column.kind == .hours
    }
  }

  /// Whether it counts persons by gender, age and the like.
  var isCountedByPerson: Bool { self == .visits }

  /// Whether it counts persons of whom few tell of somebody, all of them together too.
  var isOfFewPersons: Bool {
    switch self {
    case .firstTime: true
    case .own(_, let column): column.isOfPersons
    default: false
    }
  }
}

/// A column of codes of the activity records; its codes come from the portal's lists, those of the status are fixed.
enum CodeColumn: Hashable, Sendable {
  case status
  /// A list of the portal, with where activities hold it.
  case list(String, CodeLists.Place)

  /// As formulas call it.
  var name: String {
    switch self {
    case .status: "status"
    case .list(let id, _): id
    }
  }

  /// The statuses, in the order of `Activities.Status`.
  static let statuses = Activities.Status.allCases.map { "\($0)" }

  /// Whether it tells of the persons counted in a row, not of the row.
  var isByPerson: Bool { if case .list(_, .visits) = self { true } else { false } }

  /// Whether a row can have several of its codes.
  var isMany: Bool { if case .list(_, .several) = self { true } else { false } }
}
