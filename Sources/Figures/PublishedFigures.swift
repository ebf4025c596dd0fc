public import Vocabulary

/// Everything the rooms to the right may know: the public world and its published observations.
///
/// It can't be changed, and only `Disclosure` makes one for a site: what a page, a chart or a file shows has passed it.
public struct PublishedFigures: Sendable {
  public let indicators: [Indicator]
  /// The network first, then municipalities and centres by id.
  public let places: [Place]
  public let dimensions: [Dimension]
  public let sources: [Source]
  public let breaks: [SeriesBreak]
  public let annotations: [Annotation]
  public let targets: [Target]
  /// Figures that others published; never mixed with the computed ones.
  public let reported: [ReportedFigure]
  /// The words of the formulas' language, in order.
  public let formulaWords: [FormulaExample]
  /// Where the figures that others published do not agree.
  public let notes: [Discrepancy]
  /// What is missing of the records, by place, kind and time.
  public let gaps: [RecordGap]
  /// What every centre with records brought, in the order of places.
  public let coverage: [RecordCoverage]
  /// Until when records are complete.
  public let cutOff: Day
  /// Where figures come from; `nil` where nobody asks for it.
  public let lineage: Lineage?
  /// The rules of protection, in the order in which they are told.
  public let rules: [RuleStatement]
  /// How many figures are withheld by each rule, in the whole portal: of a single figure nobody is told which.
  public let withheldBy: [RuleID: Int]
  /// Figures by day: of the little that is no secret so finely, such as the hours that a centre was open.
  public let days: [DailyFigures]
  private let daysByPlace: [IndicatorPlace: DailyFigures]
  /// How the statements of survey indexes were answered, by index, year, and place from the network down.
  public let answers: [AnswerFigures]
  private let answersByPlace: [IndicatorPlace: [AnswerFigures]]
  private let indicatorsByID: [IndicatorID: Indicator]
  private let placesByID: [PlaceID: Place]
  private let placesByParent: [PlaceID: [Place]]
  private let series: [SeriesKey: [PublishedObservation]]

  private struct IndicatorPlace: Hashable {
    var indicator: IndicatorID
    var place: PlaceID
  }

  private struct SeriesKey: Hashable {
    var indicator: IndicatorID
    var place: PlaceID
    var kind: Period.Kind
    var category: Category?
  }

  @_spi(Disclosure) public init(_ draft: FiguresDraft) {
    indicators = draft.indicators
    places = draft.places
    dimensions = draft.dimensions
    sources = draft.sources
    breaks = draft.breaks
    annotations = draft.annotations
    targets = draft.targets
    reported = draft.reported
    formulaWords = draft.formulaWords
    notes = draft.notes
    gaps = draft.gaps
    coverage = draft.coverage
    cutOff = draft.cutOff
    lineage = draft.lineage
    rules = draft.rules
    withheldBy = draft.withheldBy
    answers = draft.answers
    answersByPlace = Dictionary(grouping: answers) { IndicatorPlace(indicator: $0.indicator, place: $0.place) }
    days = draft.days
    daysByPlace = Dictionary(days.map { (IndicatorPlace(indicator: $0.indicator, place: $0.place), $0) }) { first, _ in
      first
    }
    indicatorsByID = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
    placesByID = Dictionary(places.map { ($0.id, $0) }) { first, _ in first }
    placesByParent = Dictionary(grouping: places.filter { $0.parent != nil }) { $0.parent ?? $0.id }
    var series: [SeriesKey: [PublishedObservation]] = [:]
    for observations in draft.series {
      guard let key = observations.first?.key else { continue }
      series[SeriesKey(indicator: key.indicator, place: key.place, kind: key.period.kind, category: key.category)] =
        observations
    }
    self.series = series
  }

  /// The observations of every period of a kind, in order; empty where there are none.
  public func series(
    _ indicator: IndicatorID, at place: PlaceID, by kind: Period.Kind, category: Category? = nil
  ) -> [PublishedObservation] {
    series[SeriesKey(indicator: indicator, place: place, kind: kind, category: category)] ?? []
  }

  /// One observation; `.notAvailable` where there is none.
  public func observation(_ key: FigureKey) -> PublishedObservation {
    let all = series(key.indicator, at: key.place, by: key.period.kind, category: key.category)
    return all.first { $0.key.period == key.period }
      ?? PublishedObservation(key: key, state: .notAvailable, origin: .computed)
  }

  /// The figures by day of a period, in order; empty where there are none.
  public func days(
    _ indicator: IndicatorID, at place: PlaceID, in period: Period
  ) -> [(day: Day, observation: PublishedObservation)] {
    let found = daysByPlace[IndicatorPlace(indicator: indicator, place: place)]
    return (found?.days ?? []).filter { period.days.contains($0.day) }
  }

  /// How the statements of an index were answered at a place, by year, for each scale they have; empty where it is not
  /// published.
  public func answers(_ indicator: IndicatorID, at place: PlaceID) -> [AnswerFigures] {
    answersByPlace[IndicatorPlace(indicator: indicator, place: place)] ?? []
  }

  public func indicator(_ id: IndicatorID) -> Indicator? { indicatorsByID[id] }
  public func place(_ id: PlaceID) -> Place? { placesByID[id] }
  public func dimension(_ id: String) -> Dimension? { dimensions.first { $0.id == id } }
  public func source(_ id: String) -> Source? { sources.first { $0.id == id } }

  /// How many figures of an indicator are published with a value, and how many are withheld.
  public func counts(of indicator: IndicatorID) -> (published: Int, withheld: Int) {
    var published = 0
    var withheld = 0
    for (key, observations) in series where key.indicator == indicator {
      published += observations.count { $0.value != nil }
      withheld += observations.count { $0.state == .withheld }
    }
    return (published, withheld)
  }

  /// The places right below a place, in order.
  public func children(of place: PlaceID) -> [Place] { placesByParent[place] ?? [] }
}
