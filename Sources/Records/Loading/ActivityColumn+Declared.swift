import Tables

extension ActivityColumn {
  /// The columns of activities as the reference tells them; those that a portal's own lists make are told by their
  /// beginnings.
  static var declared: [TableColumn] {
    let fixed = all(CodeLists()).compactMap { $0.declared }
    let counted: [TableColumn] = [
      TableColumn(
        "visits_", .count(LoadingContext.visits),
        "Visits of each value of the list gender, with `_` for each hyphen of its id.", "12", ending: "gender"),
      TableColumn(
        "visits_age_", .count(LoadingContext.visits), "Visits of each value of the list age, likewise.", "7",
        ending: "age"),
    ]
    let place = fixed.firstIndex { $0.name == "visits_total" } ?? fixed.count
    return Array(fixed[..<place]) + counted + fixed[place...]
  }

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
    case .topics: .codes("topic")
    case .code(.centres): .reference(to: "centres")
    case .code(.kinds): .code("kind")
    case .code(.modes): .code("mode")
    case .code(.statuses): .oneOf(LoadingContext.statuses)
    case .count: .count(LoadingContext.visits)
    case .number: .number(0...1_000_000)
    }
  }

  private static let told: [String: (meaning: String, example: String)] = [
    "id": ("A name of the activity that is once in its source.", "m-2026-014"),
    "centre": ("The centre that held it.", "mitte"),
    "date": ("The day.", "2026-01-07"),
    "start": ("When it began.", "15:00"),
    "end": ("When it ended; a time before `start` is on the next day.", "18:00"),
    "hours": ("How long it took, where `start` and `end` are not given.", "3"),
    "kind": ("What it was: a value of the list kind.", "open"),
    "mode": ("How it was held: a value of the list mode.", "onsite"),
    "topic": ("What it was about: values of the list topic, with spaces between.", "sport culture"),
    "visits_total": ("All visits: who comes twice is counted twice.", "19"),
    "first_time": ("Visits of people who came for the first time.", "2"),
    "youth_hours": ("Hours that young people planned and held it themselves.", "1.5"),
    "producers": ("Young people who did so.", "3"),
    "volunteers": ("People who helped without pay.", "1"),
    "staff_hours": ("Hours of staff: two people for three hours are 6.", "6"),
    "status": ("Whether it was held; empty means held.", "held"),
  ]
}
