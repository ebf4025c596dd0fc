import Tables

extension ActivityColumn {
  /// The columns of activities as the reference tells them; those that a portal's own lists and columns make are told by
  /// what they have in common.
  static var declared: [TableColumn] {
    let fixed = all(CodeLists()).compactMap { $0.declared }
    let place = fixed.firstIndex { $0.name == "visits_total" } ?? fixed.count
    return Array(fixed[..<place]) + sorted + [fixed[place]] + counted + fixed[(place + 1)...] + own
  }

  /// What a portal's lists make columns of that say which kind an activity was of.
  private static let sorted = [
    TableColumn(
      "", .text,
      "For a list of `codes.yml` a column with its id, with `_` for each hyphen: a value of the list, or several with "
        + "spaces between where the list says `many: true`.", "open", ending: "list")
  ]

  /// What a portal's lists make columns of that say who came.
  private static let counted = [
    TableColumn(
      "visits_", .count(LoadingContext.visits),
      "Visits of each value of a list with `counts: visits`, with `_` for each hyphen; the id of the list stands before "
        + "the value, as in `visits_age_15_plus`, but for gender, or where no other list has the value.", "12",
      ending: "value")
  ]

  private static let own = [
    TableColumn(
      "", .number(LoadingContext.amounts),
      "For each of `columns:` in `codes.yml` a column with its id: whole numbers, numbers, hours or money.", "250",
      ending: "column")
  ]

  /// `nil` for what no table says.
  private var declared: TableColumn? {
    guard let name else { return nil }
    let (meaning, example) = ActivityColumn.told[name] ?? ("", "")
    return TableColumn(name, told, required: isRequired, meaning, example)
  }

  private var told: TableColumn.Kind {
    switch cell {
    case .id: .text
    case .day: .day
    case .time: .time
    case .hours: .number(0...24)
    case .code(.centres): .reference(to: "centres")
    case .code(.list), .codes: .text
    case .code(.statuses): .oneOf(LoadingContext.statuses)
    case .count: .count(LoadingContext.visits)
    case .number: .number(0...1_000_000)
    case .own: .number(LoadingContext.amounts)
    }
  }

  private static let told: [String: (meaning: String, example: String)] = [
    "id": ("A name of the activity that is once in its source.", "m-2026-014"),
    "centre": ("The centre that held it.", "mitte"),
    "date": ("The day.", "2026-01-07"),
    "start": ("When it began.", "15:00"),
    "end": ("When it ended; a time before `start` is on the next day.", "18:00"),
    "hours": ("How long it took, where `start` and `end` are not given.", "3"),
    "visits_total": ("All visits: who comes twice is counted twice.", "19"),
    "first_time": ("Visits of people who came for the first time.", "2"),
    "youth_hours": ("Hours that young people planned and held it themselves.", "1.5"),
    "producers": ("Young people who did so.", "3"),
    "volunteers": ("People who helped without pay.", "1"),
    "staff_hours": ("Hours of staff: two people for three hours are 6.", "6"),
    "status": ("Whether it was held; empty means held.", "held"),
  ]
}
