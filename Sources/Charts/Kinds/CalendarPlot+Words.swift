import Figures
import Languages
import Vocabulary
import Wording

extension CalendarPlot {
  static let messages: [MessageKey] = [
    .chartTableSum, .chartWeekday, .chartWeekdayLetter, .chartWeekdayLong, .chartLeadBusiest, .chartLeadQuietest,
    .chartLeadDaysMissing, .chartLeadWeekday,
  ]

  static var cells: CellPlaces { .labels }
  /// Months as rows and days of the month as columns, with the sums of months and weekdays.
  static func table(_ model: ChartModel) -> DataTable {
    let words = model.words.words
    let days = CalendarDays(model)
    let most = days.months.map(\.days.count).max() ?? 0
    func sum(_ value: Double?) -> DataTable.Entry {
      DataTable.Entry(text: value.map { model.words.value($0, of: model.chart.indicator) } ?? "")
    }
    let empty = DataTable.Entry(text: "")
    var rows = days.months.map { month in
      let entries = month.days.map { $0.map { DataTable.entry($0, model) } ?? empty }
      return DataTable.Row(
        head: words.period(.month(year: month.year, month: month.month)),
        entries: entries + Array(repeating: empty, count: most - entries.count) + [sum(month.sum)])
    }
    let blank = Array(repeating: empty, count: most)
    for (index, value) in days.weekdays.enumerated() where value != nil {
      rows.append(
        DataTable.Row(head: words[.chartWeekdayLong, ["day": .integer(index + 1)]], entries: blank + [sum(value)]))
    }
    if days.closed > 0 {
      let count = DataTable.Entry(text: words.number(Double(days.closed)))
      rows.append(DataTable.Row(head: words[.chartClassNone], entries: blank + [count]))
    }
    if days.unknown > 0 {
      let count = DataTable.Entry(text: words.number(Double(days.unknown)))
      rows.append(DataTable.Row(head: words[.chartClassMissing], entries: blank + [count]))
    }
    return DataTable(
      corner: words[.chartTablePeriod], heads: (0..<most).map { String($0 + 1) } + [words[.chartTableSum]],
      rows: rows)
  }

  /// The busiest and the quietest month, the busiest weekday, and the days without a value.
  static func lead(_ model: ChartModel) -> [String] {
    let words = model.words.words
    let days = CalendarDays(model)
    var sentences: [String] = []
    let months = days.months.compactMap { month in month.sum.map { (of: month, sum: $0) } }
    // Where a month or a weekday has no sum, no other can be called the highest.
    let valued = days.months.count { $0.days.contains { $0 != nil && $0?.state != .notApplicable } }
    if months.count == valued {
      let ends = [
        (MessageKey.chartLeadBusiest, months.max { $0.sum < $1.sum }),
        (.chartLeadQuietest, months.min { $0.sum < $1.sum }),
      ]
      for case (let key, let found?) in ends where isSole(found.sum, among: months.map(\.sum), model) {
        let period = words.period(.month(year: found.of.year, month: found.of.month), .locative)
        sentences.append(words[key, ["period": .text(period), "phrase": phrase(found.sum, model)]])
      }
    }
    let weekdays = days.weekdays.enumerated().compactMap { index, sum in sum.map { (day: index + 1, sum: $0) } }
    if days.unknown == 0, let most = weekdays.max(by: { $0.sum < $1.sum }),
      isSole(most.sum, among: weekdays.map(\.sum), model)
    {
      sentences.append(words[.chartLeadWeekday, ["day": .integer(most.day), "phrase": phrase(most.sum, model)]])
    }
    if days.unknown > 0 { sentences.append(words[.chartLeadDaysMissing, ["count": .integer(days.unknown)]]) }
    return sentences
  }

  private static func phrase(_ value: Double, _ model: ChartModel) -> MessageArgument {
    .text(model.words.phrase(value, of: model.chart.indicator))
  }

  /// Whether a value is one of several and printed like no other.
  private static func isSole(_ value: Double, among values: [Double], _ model: ChartModel) -> Bool {
    let printed = model.words.value(value, of: model.chart.indicator)
    return values.count > 1 && values.count { model.words.value($0, of: model.chart.indicator) == printed } == 1
  }
}

extension MessageKey {
  static let chartTableSum = MessageKey("chart.table.sum")
  static let chartWeekday = MessageKey("chart.weekday.short", "day")
  static let chartWeekdayLetter = MessageKey("chart.weekday.letter", "day")
  static let chartWeekdayLong = MessageKey("chart.weekday.long", "day")
  static let chartLeadBusiest = MessageKey("chart.lead.busiest", "period", "phrase")
  static let chartLeadQuietest = MessageKey("chart.lead.quietest", "period", "phrase")
  static let chartLeadDaysMissing = MessageKey("chart.lead.days-missing", "count")
  static let chartLeadWeekday = MessageKey("chart.lead.weekday", "day", "phrase")
}
