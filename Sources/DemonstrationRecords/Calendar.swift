import Vocabulary

/// When centres work: seasons, closed weeks, and the spring of 2020 almost only online.
enum Calendar {
  static let days: [Day] = span(2019, 1, 1, 2025, 12, 31)

  /// How much of an ordinary month happens in each; little in July and August.
  private static let months = [0.95, 0.95, 1.15, 1.05, 1.15, 0.95, 0.4, 0.3, 1.05, 1.2, 1.15, 0.85]

  static func season(_ day: Day) -> Double { months[day.parts.month - 1] }

  /// The weeks around New Year and the second and third week of August.
  static func isClosedWeek(_ day: Day) -> Bool {
    let (_, month, date) = day.parts
    if month == 8 { return (8...21).contains(date) }
    return (month == 12 && date >= 24) || (month == 1 && date <= 2)
  }

  /// The closures of the epidemic, in which activities moved online.
  static func isOnline(_ day: Day) -> Bool {
    let (year, month, date) = day.parts
    if year == 2020 { return (month == 3 && date >= 13) || month == 4 || month == 5 || month >= 11 }
    return year == 2021 && month == 1
  }

  private static func span(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int, _ f: Int) -> [Day] {
    guard let first = Day(year: a, month: b, day: c), let last = Day(year: d, month: e, day: f) else { return [] }
    return (first.number...last.number).map { Day(number: $0) }
  }
}
