/// The names of months and quarters of a language.
struct CalendarNames: Sendable {
  var months: [String]
  var shortMonths: [String]
  var standaloneMonths: [String]
  var standaloneShortMonths: [String]
  var quarters: [String]
  var shortQuarters: [String]

  /// Numbers for names, for a language CLDR does not know.
  static let root = CalendarNames(
    months: (1...12).map(String.init), shortMonths: (1...12).map(String.init),
    standaloneMonths: (1...12).map(String.init), standaloneShortMonths: (1...12).map(String.init),
    quarters: (1...4).map { "Q\($0)" }, shortQuarters: (1...4).map { "Q\($0)" })
}
