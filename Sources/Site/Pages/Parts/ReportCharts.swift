import Charts
import Figures
import OpenData
import Vocabulary

/// The charts of what others published of an indicator: over time, by parts, and places beside each other.
struct ReportCharts {
  let indicator: Indicator
  /// The place that a page is of; `nil` on that of the indicator.
  let place: Place?
  /// What follows the ids, where a page shows an indicator in several units.
  var suffix = ""
  /// Whether a page of a place is the home of its charts, which writes their files.
  var isHome = true
  let context: PageContext

  /// So many places are lines of one chart where none stands for all of them.
  private static let mostLines = 8

  func all() -> [PlacedChart] {
    let places = place.map { [$0] } ?? LatestReport.places(of: indicator, in: context)
    guard let first = places.first else { return [] }
    guard place != nil || first.kind == .network || places.count == 1 else {
      return ([lines(of: places)] + Place.Kind.allCases.map(comparison)).compactMap { $0 }
    }
    return
      ([years(at: first)] + indicator.breakdowns.map { parts(of: $0, at: first) }
      + (place == nil ? Place.Kind.allCases.map(comparison) : [])).compactMap { $0 }
  }

  private var data: DataFile {
    place.map { context.site.told.file(of: indicator.id, at: $0) } ?? .figures(indicator.id, at: nil)
  }

  /// The kind of period in which a series is told, and all of it: years where there are any.
  private func span(at places: [PlaceID], _ category: Category? = nil) -> ClosedRange<Period>? {
    for kind in LatestReport.kinds(context.figures) {
      let known = places.flatMap {
        context.figures.series(indicator.id, at: $0, by: kind, category: category).filter(\.isKnown).map(\.key.period)
      }
      guard let first = known.min(), let last = known.max() else { continue }
      let span = first...last
      // A few figures of a long time leave their chart to others.
      return FigureQuery.list(span).count <= FigureQuery.mostPeriods ? span : nil
    }
    return nil
  }

  private func chart(
    _ query: FigureQuery, _ name: String, at home: PlaceID?, isHome: Bool, isWorth: (Chart) -> Bool
  ) -> PlacedChart? {
    context.chart(
      ChartRequest(query), id: name + suffix, at: ChartAddress(indicator.id, home, name, in: context.language),
      isHome: isHome,
      publication: place.map {
        context.addresses.ownPages.publication(indicator.id, $0.id, isMain: name == "years")
      },
      data: data,
      isWorth: isWorth)
  }

  private func years(at place: Place) -> PlacedChart? {
    guard let span = span(at: [place.id]) else { return nil }
    let query = FigureQuery(indicator.id, at: [place.id], in: span.lowerBound.kind == .year ? nil : span)
    return chart(query, "years", at: place.id, isHome: self.place != nil && isHome) { chart in
      (chart.series.first?.cells.count { $0.observation.value != nil } ?? 0) >= 2
    }
  }

  private func parts(of dimension: String, at place: Place) -> PlacedChart? {
    let values = context.figures.world.dimension(dimension)?.values ?? []
    let spans = values.compactMap { span(at: [place.id], Category(dimension: dimension, value: $0.id)) }
    guard let first = spans.first else { return nil }
    let same = spans.filter { $0.lowerBound.kind == first.lowerBound.kind }
    let start = same.map(\.lowerBound).min() ?? first.lowerBound
    let end = same.map(\.upperBound).max() ?? first.upperBound
    let query = FigureQuery(indicator.id, at: [place.id], in: start...end, by: .dimension(dimension))
    return chart(query, Dimension.addressName(of: dimension), at: place.id, isHome: self.place != nil && isHome) {
      chart in
      chart.series.count >= 2 && chart.series.contains { $0.cells.contains { $0.observation.value != nil } }
    }
  }

  private func lines(of places: [Place]) -> PlacedChart? {
    let ids = places.map(\.id)
    guard places.count <= ReportCharts.mostLines, let span = span(at: ids) else { return nil }
    return chart(FigureQuery(indicator.id, at: ids, in: span), "lines", at: nil, isHome: true) { chart in
      chart.series.contains { $0.cells.count { $0.observation.value != nil } >= 2 }
    }
  }

  /// Places of a kind side by side in the last year of which at least two of them have figures.
  private func comparison(among kind: Place.Kind) -> PlacedChart? {
    guard kind != .network, let network = context.site.network else { return nil }
    let known = context.places(kind).flatMap {
      context.figures.series(indicator.id, at: $0.id, by: .year).filter { $0.value != nil }.map(\.key.period)
    }
    let counts = Dictionary(known.map { ($0, 1) }, uniquingKeysWith: +)
    guard let last = counts.filter({ $0.value >= 2 }).keys.max() else { return nil }
    let query = FigureQuery(indicator.id, at: [network.id], in: last...last, by: .places(kind))
    let name = kind == .municipality ? "places" : "centres"
    return chart(query, name, at: nil, isHome: true) { _ in true }
  }
}
