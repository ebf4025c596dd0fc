public import Configuration
public import Figures
public import Indicators
public import Records
public import Vocabulary

/// Turns what was computed into what may be published. Nothing else builds `PublishedFigures`.
///
/// Order of work: every figure by the rule of its indicator; then, until nothing changes, figures that are derived
/// from withheld ones, and companions without which a withheld figure could be worked out.
///
/// - Parameters:
///   - publishedBefore: the figures that an earlier release published with the value they have now. Everybody may know
///     them, so that they hide nothing: none of them is taken as a companion.
///   - exposed: what an attack on the result worked out, try by try: each time more is withheld around it.
public func protect(
  _ raw: RawFigures, records: Records, portal: Portal, publishedBefore: (FigureKey) -> Bool = { _ in false },
  exposed: [[FigureKey]] = []
) -> PublishedFigures {
  var table = ProtectionTable(raw, places: records.places, publishedBefore: publishedBefore)
  table.withholdByRule(portal.thresholds)
  table.withholdFurther(exposed)
  let relations = table.surveyRelations()
  let money = table.moneySums()
  let persons = PersonRelations(table)
  var sums = table.sumTables(portal.thresholds)
  var hasChanged = true
  while hasChanged {
    table.withholdDerived()
    let counts = table.withholdCompanions(&sums)
    let answers = table.withholdSurveyCompanions(relations, portal.thresholds)
    let costs = table.withholdMoneyCompanions(money)
    let people = table.withholdPersonCompanions(persons, portal.thresholds)
    hasChanged = counts || answers || costs || people
  }
  var figures = PublishedFigures(describing: raw, records: records, portal: portal)
  for (index, series) in raw.series.enumerated() {
    let definition = raw.program.definitions[series.indicator]
    var published: [PublishedObservation] = []
    for (position, observation) in series.observations.enumerated() {
      let key = FigureKey(
        indicator: definition.id, place: series.place, period: observation.period, category: series.category)
      let before = position > 0 ? series.observations[position - 1] : nil
      let state = table.state(index, position)
      var signs = flags(observation, after: before, key, definition, portal.thresholds, figures)
      // Beside a withheld figure it would tell how few answers or residents there were.
      if state == .withheld { signs.remove(.lowReliability) }
      published.append(PublishedObservation(key: key, state: state, flags: signs, origin: .computed))
    }
    figures.add(published)
  }
  figures.withheldBy = table.causes
  figures.days = DailyFigures.openings(raw, records: records)
  figures.answers = AnswerFigures.responses(raw, figures, records: records, portal.thresholds)
  return figures
}

private func flags(
  _ observation: RawObservation, after before: RawObservation?, _ key: FigureKey, _ definition: IndicatorDefinition,
  _ thresholds: Thresholds, _ figures: PublishedFigures
) -> ObservationFlags {
  var flags: ObservationFlags = []
  if observation.isProvisional || observation.isDoubtful { flags.insert(.provisional) }
  if observation.hasOldResidents { flags.insert(.estimated) }
  if observation.isPartial { flags.insert(.partial) }
  if observation.isDemonstration { flags.insert(.demonstration) }
  if isUnreliable(observation, definition, thresholds) { flags.insert(.lowReliability) }
  if let before {
    let differs = before.questionnaires != observation.questionnaires
    let isAsked = before.questionnaires != 0 && observation.questionnaires != 0
    let isBroken = figures.hasBreak(
      in: key.indicator, at: key.place, between: before.period.days, and: observation.period.days)
    if isBroken || differs && isAsked { flags.insert(.breakBefore) }
  }
  return flags
}

private func isUnreliable(
  _ observation: RawObservation, _ definition: IndicatorDefinition, _ thresholds: Thresholds
) -> Bool {
  guard let value = observation.measure else { return false }
  return definition.protections.contains { rule in
    switch rule {
    case .survey: value.denominator != nil && (value.persons ?? value.respondents ?? 0) < thresholds.surveyReliable
    case .smallDenominator: (value.denominator ?? 0) < Double(thresholds.denominatorReliable)
    case .people, .visitsBySubgroup, .money, .derived, .companions: false
    }
  }
}
