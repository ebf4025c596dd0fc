import Figures
import Languages
import Vocabulary
import Wording

/// The halves and quarters of every year in one table, a row to a year: what a year's figure hides.
struct WithinYears {
  let indicator: Indicator
  let place: Place
  let context: PageContext

  static let messages: [MessageKey] = [.withinYears, .quarterHead, .halfHead]

  /// A column of the table.
  private enum Part: CaseIterable {
    case quarter1, quarter2, quarter3, quarter4, half1, half2

    func period(in year: Int) -> Period {
      switch self {
      case .quarter1: .quarter(year: year, quarter: 1)
      case .quarter2: .quarter(year: year, quarter: 2)
      case .quarter3: .quarter(year: year, quarter: 3)
      case .quarter4: .quarter(year: year, quarter: 4)
      case .half1: .halfYear(year: year, half: 1)
      case .half2: .halfYear(year: year, half: 2)
      }
    }
  }

  /// `nil` where nothing is published of parts of years.
  var table: FigureTable? {
    let known = [Period.Kind.quarter, .halfYear].flatMap { kind in
      context.figures.series(indicator.id, at: place.id, by: kind).filter(\.isKnown)
    }
    let byPeriod = Dictionary(known.map { ($0.key.period, $0) }) { first, _ in first }
    let years = Set(known.map { $0.key.period.days.lowerBound.parts.year }).sorted(by: >)
    let parts = Part.allCases.filter { part in years.contains { byPeriod[part.period(in: $0)] != nil } }
    guard !parts.isEmpty else { return nil }
    let words = context.words
    let rows = years.map { year in
      FigureTable.Row(
        name: words.words.period(.year(year)), address: nil,
        cells: parts.map { part in byPeriod[part.period(in: year)].map(FigureTable.Cell.figure) ?? .text("–") })
    }
    let caption = context.text(
      .withinYears,
      ["measure": .text(words.measure(of: indicator.id)), "place": .text(words.name(of: place.id))])
    return FigureTable(
      words: words, caption: context.marked(caption, known), rowHead: context.text(TemplateLabels.key("period")),
      heads: parts.map(head), rows: rows, isSortable: false)
  }

  private func head(_ part: Part) -> String {
    switch part.period(in: context.site.year) {
    case .quarter(_, let quarter): context.text(.quarterHead, ["quarter": .integer(quarter)])
    case .halfYear(_, let half): context.text(.halfHead, ["half": .integer(half)])
    default: ""
    }
  }
}

extension MessageKey {
  fileprivate static let withinYears = MessageKey("site.table.within-years", "measure", "place")
  fileprivate static let quarterHead = MessageKey("site.table.quarter", "quarter")
  fileprivate static let halfHead = MessageKey("site.table.half", "half")
}
