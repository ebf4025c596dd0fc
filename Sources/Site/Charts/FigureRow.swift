import Figures
import Languages
import Vocabulary
import Wording

/// A line of a chart or a row of a table: one place or category over the periods.
struct FigureRow {
  var name: String
  var place: PlaceID
  var category: Category?
  /// One for each period.
  var observations: [PublishedObservation]
}

extension ReferenceResolver {
  /// The periods a query names, else every year of which there is a figure.
  func periods(of query: FigureQuery) -> [Period] {
    if let named = query.periods { return FigureQuery.list(named) }
    if let source = query.source {
      let reported = figures.reported.filter { figure in
        figure.source == source && figure.key.indicator == query.indicator && query.places.contains(figure.key.place)
          && figure.key.period.kind == .year
      }
      return Set(reported.map(\.key.period)).sorted()
    }
    let places = query.places + (query.by.map { children($0, of: query.places) } ?? [])
    let years = places.flatMap { place in
      figures.series(query.indicator, at: place, by: .year, category: query.category).filter { $0.value != nil }
    }
    return Set(years.map(\.key.period)).sorted()
  }

  /// The rows of a query: the values of a dimension, the places of a kind, or the places it names.
  func rows(of query: FigureQuery, _ periods: [Period]) -> [FigureRow] {
    if let by = query.by, let dimension = figures.dimension(by), let place = query.places.first {
      return dimension.values.map { value in
        let category = Category(dimension: by, value: value.id)
        return row(words.name(of: category), place, category, query, periods)
      }
      .filter { row in row.observations.contains { $0.state != .notAvailable } }
    }
    var places = query.by.map { children($0, of: query.places) } ?? query.places
    if let compare = query.compare, !places.contains(compare) { places.append(compare) }
    let rows = places.map { row(words.name(of: $0), $0, query.category, query, periods) }
    guard query.by != nil else { return rows }
    return words.words.sorted(rows) { $0.name }
  }

  private func row(
    _ name: String, _ place: PlaceID, _ category: Category?, _ query: FigureQuery, _ periods: [Period]
  ) -> FigureRow {
    FigureRow(
      name: name, place: place, category: category,
      observations: periods.map { period in
        let key = FigureKey(indicator: query.indicator, place: place, period: period, category: category)
        return observation(key, source: query.source)
      })
  }

  /// The places of a kind that lie below some places, or are among them.
  private func children(_ kind: String, of places: [PlaceID]) -> [PlaceID] {
    let places = Set(places)
    return figures.places.filter { place in
      place.kind.rawValue == kind
        && (places.contains(place.id)
          || place.parent.map { parent in
            places.contains(parent) || figures.place(parent)?.parent.map(places.contains) == true
          } == true)
    }
    .map(\.id)
  }
}
