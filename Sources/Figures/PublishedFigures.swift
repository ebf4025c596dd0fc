public import Vocabulary

/// Everything the rooms to the right may know: the public world and its published observations.
///
/// It can't be changed, and only `Disclosure` makes one for a site: what a page, a chart or a file shows has passed it.
@dynamicMemberLookup
public struct PublishedFigures: Sendable {
  public let world: PublicWorld
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
  /// Where figures come from; `nil` where nobody asks for it.
  public let lineage: Lineage?
  /// The rules of protection, in the order in which they are told.
  public let rules: [RuleStatement]
  /// How many figures are withheld by each rule, in the whole portal: of a single figure nobody is told which.
  public let withheldBy: [RuleID: Int]
  /// Figures by day: of the little that is no secret so finely, such as the hours that a centre was open.
  public let days: [DailyFigures]
  /// How the statements of survey indexes were answered, by index, year, and place from the network down.
  public let answers: [AnswerFigures]
  let index: FigureIndex

  @_spi(Disclosure) public init(_ draft: FiguresDraft) {
    world = PublicWorld(draft)
    reported = draft.reported
    formulaWords = draft.formulaWords
    notes = draft.notes
    gaps = draft.gaps
    coverage = draft.coverage
    lineage = draft.lineage
    rules = draft.rules
    withheldBy = draft.withheldBy
    answers = draft.answers
    days = draft.days
    index = FigureIndex(draft)
  }

  /// What the world holds, such as `places` and `indicators`.
  public subscript<Value>(dynamicMember path: KeyPath<PublicWorld, Value>) -> Value { world[keyPath: path] }

  /// The observations of every period of a kind, in order; empty where there are none.
  public func series(
    _ indicator: IndicatorID, at place: PlaceID, by kind: Period.Kind, category: Category? = nil
  ) -> [PublishedObservation] {
    index.series(indicator, at: world.standIns[place] ?? place, by: kind, category: category)
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
    (index.days(indicator, at: world.standIns[place] ?? place)?.days ?? []).filter { period.days.contains($0.day) }
  }

  /// How the statements of an index were answered at a place, by year, for each scale they have; empty where it is not
  /// published.
  public func answers(_ indicator: IndicatorID, at place: PlaceID) -> [AnswerFigures] {
    index.answers(indicator, at: world.standIns[place] ?? place)
  }

  /// What others published of an indicator, in the order of the tables.
  public func reported(of indicator: IndicatorID) -> [ReportedFigure] { index.reported(of: indicator) }

  /// What others published of one key, in the order of the tables.
  public func reported(_ key: FigureKey) -> [ReportedFigure] {
    index.reported(of: key.indicator).filter { $0.key == key }
  }

  /// How many figures of an indicator are published with a value, and how many are withheld.
  public func counts(of indicator: IndicatorID) -> (published: Int, withheld: Int) { index.counts(of: indicator) }
}
