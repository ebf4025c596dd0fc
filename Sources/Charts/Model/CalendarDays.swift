import Figures
import Languages
import Vocabulary
import Wording

/// The days of a calendar chart by month, with the sums that may be printed.
struct CalendarDays: Sendable {
  struct Month: Sendable {
    var year: Int
    var month: Int
    /// By day of the month; `nil` where nothing is known of the day.
    var days: [PublishedObservation?]
    var first: Day
    /// The sum of its days; `nil` where one of them is not published or the values do not add up.
    var sum: Double?
  }

  let months: [Month]
  /// From Monday; `nil` as above.
  let weekdays: [Double?]
  /// The days that can't have a value, such as those a centre is closed on.
  let closed: Int
  /// The days whose value is withheld or not known.
  let unknown: Int

  /// More months than these are not drawn.
  private static let mostMonths = 60

  init(_ model: ChartModel) {
    var found: [Day: PublishedObservation] = [:]
    for cell in model.chart.series.first?.cells ?? [] {
      if let day = cell.day, found[day] == nil { found[day] = cell.observation }
    }
    let addsUp = model.indicator?.isAdditive ?? false
    var months: [Month] = []
    let days = found.keys.sorted()
    if let first = days.first, let last = days.last {
      var (year, month) = (first.parts.year, first.parts.month)
      while (year, month) <= (last.parts.year, last.parts.month), months.count < CalendarDays.mostMonths {
        if let start = Day(year: year, month: month, day: 1) {
          let count = Day.length(ofMonth: month, year: year)
          let cells = (0..<count).map { found[Day(number: start.number + Int32($0))] }
          months.append(
            Month(
              year: year, month: month, days: cells, first: start,
              sum: addsUp ? CalendarDays.sum(cells.compactMap { $0 }) : nil))
        }
        (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      }
    }
    self.months = months
    weekdays = (1...7).map { weekday in
      addsUp ? CalendarDays.sum(days.filter { $0.weekday == weekday }.compactMap { found[$0] }) : nil
    }
    unknown = found.values.count { $0.state == .withheld || $0.state == .notAvailable }
    closed = found.values.count { $0.state == .notApplicable }
  }

  /// The sum of all days; `nil` where one is withheld or unknown, for the rest would pass for the whole.
  private static func sum(_ days: [PublishedObservation]) -> Double? {
    guard !days.contains(where: { $0.state == .withheld || $0.state == .notAvailable }) else { return nil }
    let values = days.compactMap(\.value)
    return values.isEmpty ? nil : values.reduce(0, +)
  }
}
