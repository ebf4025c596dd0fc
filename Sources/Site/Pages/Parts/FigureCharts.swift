import Charts
import Content
import Figures
import OpenData
import Vocabulary
import Wording

/// The charts of an indicator at a place: its years, its parts, its months, its terms, and how statements were answered. Each
/// is titled by what it shows.
struct FigureCharts {
  let indicator: Indicator
  let place: Place
  /// Whether the page is the home of these charts, which writes their files.
  let isHome: Bool
  /// What follows the ids on a page that shows several indicators.
  let suffix: String
  let context: PageContext

  init(_ indicator: Indicator, at place: Place, isHome: Bool, suffix: String = "", in context: PageContext) {
    self.indicator = indicator
    self.place = place
    self.isHome = isHome
    self.suffix = suffix
    self.context = context
  }

  private var figures: PublishedFigures { context.figures }

  func all() -> [PlacedChart] {
    guard !indicator.isReported else {
      return ReportCharts(indicator: indicator, place: place, suffix: suffix, isHome: isHome, context: context).all()
    }
    return [years()].compactMap { $0 } + beside()
  }

  /// The years, of which the title tells the change.
  func years() -> PlacedChart? {
    context.standardCharts.years(
      indicator.id, at: place, id: suffix.isEmpty ? nil : "years\(suffix)", isHome: isHome)
  }

  /// All but the years.
  func beside() -> [PlacedChart] {
    let parts = indicator.breakdowns.map(parts)
    let charts =
      parts + [indicator.isAdditive ? months() : nil] + figures.world.periodSets.kindsBesideCalendar.map(periods)
    return charts.compactMap { $0 }
      + context.standardCharts.answers(indicator.id, at: place, suffix: suffix, isHome: isHome)
  }

  private func chart(
    _ request: ChartRequest, _ name: String, isWorth: (Chart) -> Bool = { _ in true }
  ) -> PlacedChart? {
    context.chart(
      request, id: name + suffix, at: ChartAddress(indicator.id, place.id, name, in: context.language),
      isHome: isHome, publication: context.addresses.ownPages.publication(indicator.id, place.id, isMain: false),
      data: context.site.told.file(of: indicator.id, at: place), isWorth: isWorth)
  }

  /// The parts of an indicator by year; `nil` where there are fewer than two, or all are withheld.
  private func parts(by dimension: String) -> PlacedChart? {
    return chart(
      .parts(of: indicator.id, at: place.id, by: dimension), Dimension.addressName(of: dimension)
    ) { chart in
      chart.series.count >= 2 && chart.series.contains { $0.cells.contains { $0.observation.value != nil } }
    }
  }

  /// The months of an indicator at a place; `nil` where fewer than a year is known.
  private func months() -> PlacedChart? {
    let months = figures.series(indicator.id, at: place.id, by: .month)
    guard months.count(where: { $0.value != nil }) >= 12, let first = months.first(where: \.isKnown),
      let last = months.last(where: { $0.isKnown && !figures.isUnfinished($0) })
    else { return nil }
    return chart(
      .months(first.key.period...last.key.period, of: indicator.id, at: place.id), "months")
  }

  /// The terms of a set, or the weeks; `nil` where there are not two.
  private func periods(_ kind: Period.Kind) -> PlacedChart? {
    let series = figures.series(indicator.id, at: place.id, by: kind).filter(\.isKnown)
    guard let last = series.last(where: { !figures.isUnfinished($0) })?.key.period,
      let first = series.first?.key.period, first < last
    else { return nil }
    let span = max(first, last.advanced(by: 1 - FigureQuery.mostPeriods))...last
    return chart(
      ChartRequest(FigureQuery(indicator.id, at: [place.id], in: span)), "by-period-\(kind.name)"
    ) { chart in (chart.series.first?.cells.count { $0.observation.value != nil } ?? 0) >= 2 }
  }
}
