import Charts
import Figures
import Vocabulary
import Wording

/// The charts that pages ask for, where there is enough to show.
extension PageComposer {
  var builder: ChartBuilder {
    let geometry = site.content.geometry.map { $0.geometry(licence: words.text($0.licence)) }
    return ChartBuilder(words: words, geometry: geometry, source: sourceLine)
  }

  /// A chart of a page; `nil` where nothing is known of what it asks for.
  func chart(_ request: ChartRequest?, id: String) -> Chart? {
    guard let request else { return nil }
    // A page asks for what it may not have: then it has no such chart, and nobody has to mend anything.
    var faults: [ChartFault] = []
    return builder.chart(request, id: id, faults: &faults)
  }

  func yearChart(_ indicator: IndicatorID, at place: Place) -> Chart? {
    chart(.years(of: indicator, at: place.id), id: "years")
  }

  /// The months of an indicator at a place; `nil` where fewer than a year is known.
  func monthChart(_ indicator: IndicatorID, at place: Place) -> Chart? {
    let months = figures.series(indicator, at: place.id, by: .month)
    guard months.count(where: { $0.value != nil }) >= 12, let first = months.first(where: \.isKnown),
      let last = months.last(where: \.isKnown)
    else { return nil }
    return chart(.months(first.key.period...last.key.period, of: indicator, at: place.id), id: "months")
  }

  /// The parts of an indicator by year; `nil` where there are fewer than two, or all are withheld.
  func breakdownChart(_ indicator: Indicator, at place: Place, by dimension: Dimension) -> Chart? {
    let made = chart(.parts(of: indicator.id, at: place.id, by: dimension.id), id: "by-\(dimension.id)")
    return made.flatMap { chart in
      let hasValues = chart.series.contains { $0.cells.contains { $0.observation.value != nil } }
      return chart.series.count >= 2 && hasValues ? chart : nil
    }
  }

  /// Places side by side in one period: municipalities where things are counted. Nobody is ranked by what young people
  /// answered: of a survey the centres stand by name, each with its interval beside the network.
  func comparisonChart(_ indicator: Indicator, in period: Period) -> Chart? {
    guard let network = site.network else { return nil }
    let kind: Place.Kind = indicator.isSurvey ? .centre : .municipality
    let made = chart(.comparison(of: indicator.id, among: kind, below: network.id, in: period), id: "places")
    return made.flatMap { ($0.series.first?.cells.count ?? 0) >= 2 ? $0 : nil }
  }

  /// The days of a year on which a centre was open, and for how long; `nil` where that was not recorded.
  func openDaysChart(at place: Place, in period: Period) -> Chart? {
    guard let indicator = figures.days.first(where: { $0.place == place.id })?.indicator,
      figures.days(indicator, at: place.id, in: period).contains(where: { $0.observation.value != nil })
    else { return nil }
    return chart(.days(of: indicator, at: place.id, in: period), id: "days")
  }

  /// The survey indexes of one place and year as dots with intervals; `nil` where there are fewer than two.
  func indexChart(at place: Place, in period: Period) -> Chart? {
    let indexes = figures.indicators.filter { $0.isIndex && $0.placeKinds.contains(place.kind) }
    let made = chart(.indicators(indexes.map(\.id), at: place.id, in: period), id: "survey")
    return made.flatMap { ($0.series.first?.cells.count ?? 0) >= 2 ? $0 : nil }
  }

  /// How the statements of an index were answered at a place, in the last year that is known; one for each scale.
  func answerCharts(_ indicator: IndicatorID, at place: Place) -> [Chart] {
    let known = figures.answers(indicator, at: place.id)
    let scales = known.count { $0.period == known.map(\.period).max() }
    return (0..<scales).compactMap { scale in
      chart(
        .answers(of: indicator, at: place.id, scale: scale), id: scale == 0 ? "answers" : "answers-\(scale + 1)")
    }
  }
}

extension Indicator {
  /// Whether it is an index of what young people answered, and not how many did.
  var isIndex: Bool { isSurvey && unit == .percent }
}
