public import Configuration
@_spi(Disclosure) public import Figures
public import Indicators
public import Records
public import Vocabulary

/// What is told beside figures, and not computed from records.
public struct PublicContext: Sendable {
  /// Where figures come from.
  public var lineage: Lineage?
  /// Where the figures that others published do not agree.
  public var notes: [Discrepancy]
  /// What is missing of the records, and what every centre brought.
  public var gaps: [RecordGap]
  public var coverage: [RecordCoverage]
  /// The themes under which indicators are listed.
  public var themes: [IndicatorTheme]

  public init(
    lineage: Lineage? = nil, notes: [Discrepancy] = [], gaps: [RecordGap] = [], coverage: [RecordCoverage] = [],
    themes: [IndicatorTheme] = []
  ) {
    self.lineage = lineage
    self.notes = notes
    self.gaps = gaps
    self.coverage = coverage
    self.themes = themes
  }
}

/// Turns what was computed into what may be published, withholding more until an attack on the result finds nothing, or
/// there is nothing left to withhold around what it finds. Nothing else makes `PublishedFigures` for a site.
///
/// - Parameters:
///   - publishedBefore: the figures that an earlier release published with the value they have now. Everybody may know
///     them, so that they hide nothing: none of them is taken as a companion.
///   - attack: which withheld figures could be worked out from some that are published.
public func protect(
  _ raw: RawFigures, records: Records, portal: Portal, context: PublicContext, publishedBefore: (FigureKey) -> Bool,
  attack: (PublishedFigures) -> [FigureKey]
) -> PublishedFigures {
  let start = ProtectionStart(
    raw, places: records.places, rules: ProtectionRules(portal.thresholds), portal.thresholds,
    publishedBefore: publishedBefore)
  var exposed: [[FigureKey]] = []
  while true {
    let figures = protect(
      raw, records: records, portal: portal, from: start, context: context, exposed: exposed)
    let found = attack(figures)
    guard !found.isEmpty, exposed.count < furtherCompanionRounds else { return figures }
    exposed.append(found)
  }
}

/// One try of it.
///
/// Order of work: every figure by the rules of its indicator; then, until nothing changes, figures that are derived
/// from withheld ones, and companions without which a withheld figure could be worked out.
///
/// - Parameters:
///   - rules: the rules of protection; all that there are, with the portal's thresholds, unless said otherwise.
///   - exposed: what an attack on the results worked out, try by try: each time more is withheld around it.
public func protect(
  _ raw: RawFigures, records: Records, portal: Portal, rules: ProtectionRules? = nil,
  context: PublicContext = PublicContext(), publishedBefore: (FigureKey) -> Bool = { _ in false },
  exposed: [[FigureKey]] = []
) -> PublishedFigures {
  let start = ProtectionStart(
    raw, places: records.places, rules: rules ?? ProtectionRules(portal.thresholds), portal.thresholds,
    publishedBefore: publishedBefore)
  return protect(raw, records: records, portal: portal, from: start, context: context, exposed: exposed)
}

private func protect(
  _ raw: RawFigures, records: Records, portal: Portal, from start: ProtectionStart, context: PublicContext,
  exposed: [[FigureKey]]
) -> PublishedFigures {
  let table = start.table(exposed: exposed)
  var draft = FiguresDraft(describing: raw, records: records, portal: portal)
  draft.lineage = context.lineage
  draft.notes = context.notes
  draft.gaps = context.gaps
  draft.coverage = context.coverage
  draft.themes = context.themes
  draft.rules = start.rules.statements
  draft.withheldBy = table.causes
  let world = PublishedFigures(draft)
  draft.series = raw.series.indices.map { table.published($0, in: world) }
  draft.withholdReported()
  draft.days = DailyFigures.openings(raw, records: records)
  draft.answers = AnswerFigures.responses(raw, PublishedFigures(draft), records: records, portal.thresholds)
  return PublishedFigures(draft)
}

/// What every try begins with: the figures by the rules of their indicators, and the sums that tell of each other.
private struct ProtectionStart {
  let rules: ProtectionRules
  private let table: ProtectionTable
  private let derived: DerivedFigures
  private let visits: VisitCompanions
  private let answers: SurveyCompanions
  private let money: MoneyCompanions
  private let persons: PersonCompanions

  init(
    _ raw: RawFigures, places: Places, rules: ProtectionRules, _ thresholds: Thresholds,
    publishedBefore: (FigureKey) -> Bool
  ) {
    let raw = RawTable(raw, places: places, rules: rules, publishedBefore: publishedBefore)
    var table = ProtectionTable(raw, countedRules: rules.countedIDs)
    table.withholdByRule()
    self.rules = rules
    self.table = table
    derived = DerivedFigures(raw.program)
    visits = VisitCompanions(raw)
    answers = SurveyCompanions(raw, thresholds)
    money = MoneyCompanions(raw)
    persons = PersonCompanions(raw, thresholds)
  }

  /// Withholds around what was worked out, then what is derived and what is needed to hide the rest, until nothing
  /// changes.
  func table(exposed: [[FigureKey]]) -> ProtectionTable {
    var table = table
    var visits = visits
    table.withholdFurther(exposed)
    var hasChanged = true
    while hasChanged {
      derived.withhold(in: &table)
      let ofVisits = visits.withhold(in: &table)
      let ofAnswers = answers.withhold(in: &table)
      let ofMoney = money.withhold(in: &table)
      let ofPersons = persons.withhold(in: &table)
      hasChanged = ofVisits || ofAnswers || ofMoney || ofPersons
    }
    return table
  }
}

extension ProtectionTable {
  /// A series as everybody sees it.
  fileprivate func published(_ index: Int, in world: PublishedFigures) -> [PublishedObservation] {
    let series = raw.series[index]
    let indicator = raw.program.definitions[series.indicator].id
    return series.observations.enumerated().map { position, observation in
      let key = FigureKey(
        indicator: indicator, place: series.place, period: observation.period, category: series.category)
      let before = position > 0 ? series.observations[position - 1] : nil
      let state = state(Cell(series: index, position: position))
      var flags = flags(observation, after: before, key, raw.rules(of: series.indicator), world)
      // Beside a withheld figure it would tell how few answers or residents there were.
      if state == .withheld { flags.remove(.lowReliability) }
      // What others say of a figure tells nothing that they have not told of it; beside a withheld one it would.
      if state != .withheld { flags.formUnion(observation.said) }
      return PublishedObservation(
        key: key, state: state, flags: flags, origin: observation.source.map { .reported(source: $0) } ?? .computed)
    }
  }

  private func flags(
    _ observation: RawObservation, after before: RawObservation?, _ key: FigureKey, _ rules: [any Rule],
    _ world: PublishedFigures
  ) -> ObservationFlags {
    var flags: ObservationFlags = []
    if observation.isProvisional || observation.isDoubtful { flags.insert(.provisional) }
    if observation.hasOldResidents { flags.insert(.estimated) }
    if observation.isPartial { flags.insert(.partial) }
    if observation.isDemonstration { flags.insert(.demonstration) }
    if let value = observation.measure, rules.contains(where: { $0.marks(value) }) { flags.insert(.lowReliability) }
    if let before {
      let differs = before.questionnaires != observation.questionnaires
      let isAsked = before.questionnaires != 0 && observation.questionnaires != 0
      let isBroken = world.hasBreak(
        in: key.indicator, at: key.place, between: before.period.days, and: observation.period.days)
      if isBroken || differs && isAsked { flags.insert(.breakBefore) }
    }
    return flags
  }
}
