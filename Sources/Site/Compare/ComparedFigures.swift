import Configuration
import Figures
import Languages
import Vocabulary
import Wording

/// What may be compared between municipalities: rates, shares and indexes, never counts, which grow with the place.
struct ComparedFigures: Sendable {
  /// An indicator in the newest year that is complete.
  struct Column: Sendable {
    let indicator: Indicator
    let period: Period
  }

  /// Every indicator of which municipalities have figures.
  let all: [Column]
  /// Those of the table that shows all municipalities: the ones that the portal names, or all.
  let columns: [Column]
  /// The municipalities, by id; none where too few are there to be compared.
  let places: [Place]

  /// Those that are most like each of them and have figures; none where they are too few.
  let similar: [PlaceID: SimilarPlaces]

  /// Of fewer places, each sees what it needs on the other's page.
  private static let leastPlaces = 3

  init(_ figures: PublishedFigures, _ rules: ComparisonRules) {
    let municipalities = figures.town == nil ? figures.places.filter { $0.kind == .municipality } : []
    let places = municipalities.count < ComparedFigures.leastPlaces || figures.network == nil ? [] : municipalities
    all = figures.indicators.compactMap { indicator in
      guard indicator.isLevel, indicator.sibling == nil, indicator.placeKinds.contains(.municipality),
        let period = ComparedFigures.newest(indicator, at: places, in: figures)
      else { return nil }
      return Column(indicator: indicator, period: period)
    }
    let named = Set(rules.indicators)
    columns = named.isEmpty ? all : all.filter { named.contains($0.indicator.id) }
    self.places = all.isEmpty ? [] : places
    let shown = columns
    let present = self.places.filter { place in
      shown.contains { column in
        let key = FigureKey(indicator: column.indicator.id, place: place.id, period: column.period)
        return figures.observation(key).isKnown
      }
    }
    similar = Dictionary(
      self.places.compactMap { place in
        // One that has no figures can still see what places like it have.
        let others = present.filter { $0.id != place.id }
        return SimilarPlaces(to: place, among: [place] + others).map { (place.id, $0) }
      }
    ) { first, _ in first }
  }

  var isEmpty: Bool { columns.isEmpty || places.isEmpty }

  /// The page of a municipality among those that are like it; `nil` where it has none.
  func link(similarTo place: PlaceID, in context: PageContext) -> NamedLink? {
    guard !isEmpty, similar[place] != nil else { return nil }
    return context.link(
      named: context.text(Section.similar.title), to: context.addresses.similar(to: place, context.language))
  }

  /// The last full year of which any of the places has a figure that is whole.
  private static func newest(_ indicator: Indicator, at places: [Place], in figures: PublishedFigures) -> Period? {
    let last = Period.year(figures.lastFullYear)
    return places.lazy.flatMap { figures.series(indicator.id, at: $0.id, by: .year) }
      .filter { $0.value != nil && $0.isWhole && $0.key.period <= last }.map(\.key.period).max()
  }
}
