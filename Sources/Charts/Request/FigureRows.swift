public import Figures
import Languages
public import Vocabulary
public import Wording

/// A line of a chart or a row of a table: one place or category over the periods.
public struct FigureRow: Sendable {
  public var name: String
  public var place: PlaceID
  public var category: Category?
  /// One for each period.
  public var observations: [PublishedObservation]
}

/// Finds the rows and columns of what is asked for.
public struct FigureRows: Sendable {
  public let words: FigureWords

  public init(_ words: FigureWords) { self.words = words }

  private var figures: PublishedFigures { words.figures }

  /// The computed figure, or the one a source reported.
  public func observation(_ key: FigureKey, source: String?) -> PublishedObservation {
    guard let source else { return figures.observation(key) }
    return figures.reported(key, by: source)
  }

  /// The periods a query names, else every year from the first to the last of which something is known. A year that is not
  /// over would look like a fall: it is left out, but where there is no other.
  public func periods(of query: FigureQuery) -> [Period] {
    if let named = query.periods { return FigureQuery.list(named) }
    if let source = query.source {
      let places = Set(query.places + children(of: query))
      let isAny = source == PublishedFigures.anySource && figures.world.source(source) == nil
      let known = figures.reported(of: query.indicator).filter { figure in
        (isAny || figure.source == source) && places.contains(figure.key.place) && figure.key.period.kind == .year
      }
      let over = known.filter { !$0.flags.contains(.provisional) || $0.key.period.days.upperBound <= figures.cutOff }
      return Set((over.isEmpty ? known : over).map(\.key.period)).sorted()
    }
    var known: ClosedRange<Period>?
    var unfinished: Set<Period> = []
    for place in query.places + children(of: query) {
      for category in categories(of: query) {
        for observation in figures.series(query.indicator, at: place, by: .year, category: category)
        where observation.isKnown {
          let period = observation.key.period
          if figures.isUnfinished(observation) {
            unfinished.insert(period)
            continue
          }
          known = known.map { min($0.lowerBound, period)...max($0.upperBound, period) } ?? period...period
        }
      }
    }
    return known.map(FigureQuery.list) ?? unfinished.sorted()
  }

  /// The rows of a query: the values of a dimension, the places of a kind, or the places it names.
  ///
  /// What nobody named has a row only where something of it is known; of the values of a dimension only where that is not
  /// zero throughout.
  ///
  /// - Parameter isMap: whether places of which nothing is known stand among the rows too, for they have a spot on a map.
  public func rows(of query: FigureQuery, _ periods: [Period], isMap: Bool = false) -> [FigureRow] {
    switch query.breakdown {
    case .dimension(let id):
      guard let dimension = figures.world.dimension(id), let place = query.places.first else { return [] }
      return dimension.values.map { value in
        let category = Category(dimension: id, value: value.id)
        return row(words.name(of: category), place, category, query, periods)
      }
      .filter { row in row.observations.contains { ($0.value ?? 0) != 0 || $0.state == .withheld } }
    case .places:
      let rows = children(of: query).map { row(words.name(of: $0), $0, query.category, query, periods) }
      return words.words.sorted(rows.filter { isMap || $0.observations.contains(where: \.isKnown) }) { $0.name }
    case nil:
      return query.places.map { row(words.name(of: $0), $0, query.category, query, periods) }
    }
  }

  /// What must be said of a period that is not over, of each that is shown.
  public func notes(of rows: [FigureRow]) -> [String] {
    let unfinished = rows.flatMap(\.observations).filter { $0.value != nil && figures.isUnfinished($0) }
    return Set(unfinished.map(\.key.period)).sorted().map { period in
      words.words[
        .noteUntil,
        ["period": .text(words.words.period(period)), "date": .text(words.words.date(figures.cutOff, .short))]]
    }
  }

  func row(
    _ name: String, _ place: PlaceID, _ category: Category?, _ query: FigureQuery, _ periods: [Period]
  ) -> FigureRow {
    FigureRow(
      name: name, place: place, category: category,
      observations: periods.map { period in
        let key = FigureKey(indicator: query.indicator, place: place, period: period, category: category)
        return observation(key, source: query.source)
      })
  }

  /// All sources of what stands in rows, in the order of sources; none of what is computed.
  func sources(of observations: some Sequence<PublishedObservation>) -> [Source] {
    var named: Set<String> = []
    for case .reported(let source) in observations.lazy.filter({ $0.value != nil }).map(\.origin) {
      named.insert(source)
    }
    return named.isEmpty ? [] : figures.sources.filter { named.contains($0.id) }
  }

  private func categories(of query: FigureQuery) -> [Category?] {
    guard let id = query.dimension, let dimension = figures.world.dimension(id) else { return [query.category] }
    return dimension.values.map { Category(dimension: id, value: $0.id) }
  }

  /// The places of the kind it is broken down by that lie below its places, or are among them.
  private func children(of query: FigureQuery) -> [PlaceID] {
    guard case .places(let kind)? = query.breakdown else { return [] }
    let places = Set(query.places)
    return figures.places.filter { place in
      place.kind == kind
        && (places.contains(place.id)
          || place.parent.map { parent in
            places.contains(parent) || figures.world.place(parent)?.parent.map(places.contains) == true
          } == true)
    }
    .map(\.id)
  }
}
