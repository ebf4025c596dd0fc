/// Weeks of ISO 8601: from Monday to Sunday, the first of a year being the one that holds 4 January.
extension Period {
  /// How many weeks a year has: 52 or 53.
  public static func weeks(in year: Int) -> Int {
    Int(firstMonday(of: year + 1).number - firstMonday(of: year).number) / 7
  }

  /// The week in which a day lies.
  static func week(of day: Day) -> Period {
    let monday = day.monday
    let year = Day(number: monday.number + 3).parts.year
    return .week(year: year, week: Int(monday.number - firstMonday(of: year).number) / 7 + 1)
  }

  /// The Monday with which the first week of a year begins.
  static func firstMonday(of year: Int) -> Day { Day(number: Day.number(year: year, month: 1, day: 4)).monday }
}
