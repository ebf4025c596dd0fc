import Configuration
import Figures
import Languages
import Vocabulary
import Wording

/// What pages tell of a figure: which is told first, its change in a word, and how it is to the network's.
struct ToldFigures {
  let context: PageContext

  init(in context: PageContext) { self.context = context }

  /// What is said of a figure beside an earlier one. That figures are invented the page says of all of them.
  func sentence(of now: PublishedObservation, after before: PublishedObservation) -> String {
    context.words.sentence(
      context.figures.compare(
        before.withoutDemonstration, now.withoutDemonstration,
        surveyChange: context.site.portal.thresholds.surveyChange))
  }

  /// The figure of an indicator at a place that is told first: of a year, and where there are none, of a term or a week that
  /// is over; of what others published the newest.
  func latest(of indicator: Indicator, at place: Place) -> PublishedObservation? {
    if let reported = LatestReport(of: indicator, at: place, in: context) { return reported.observation }
    let figures = context.figures
    if let year = figures.latestYear(indicator.id, at: place.id) { return year }
    let series = figures.world.periodSets.kindsBesideCalendar.lazy
      .map { figures.series(indicator.id, at: place.id, by: $0).filter(\.isKnown) }.first { !$0.isEmpty }
    return series.flatMap { known in known.last { !figures.isUnfinished($0) } ?? known.last }
  }

  /// Says what figures show.
  ///
  /// - Parameter level: how sure a difference of survey figures must be: surer where many stand together.
  func findings(_ level: Comparison.Level = .single) -> Findings {
    Findings(context.words, surveyChange: context.site.portal.thresholds.surveyChange, level: level)
  }

  /// The change of a figure on the year before in a word or two; empty where there is nothing before it.
  func change(of observation: PublishedObservation, level: Comparison.Level = .single) -> String {
    var before = observation.key
    before.period = before.period.yearBefore
    let earlier = context.figures.observation(before)
    guard earlier.isKnown else { return "" }
    return context.words.difference(
      context.figures.compare(
        earlier, observation, surveyChange: context.site.portal.thresholds.surveyChange, level: level))
  }

  /// How many times the network's value a figure is; `nil` where it is so little that nobody would say it so, and of what
  /// young people answered, where a difference is named only with a test.
  func ratio(of observation: PublishedObservation, _ indicator: Indicator) -> String? {
    guard observation.measure?.base == nil, observation.measure?.interval == nil,
      let ratio = context.figures.networkRatio(of: observation)?.value, ratio >= 0.1
    else { return nil }
    if abs(ratio - 1) < 0.055 { return context.text(.ratioSameLine, ["whole": context.site.told.kindOfWhole]) }
    let decimals = ratio < 1 ? 2 : ratio < 9.95 ? 1 : 0
    return context.text(
      .ratioLine,
      [
        "ratio": .number(ratio, decimals: decimals), "direction": .text(indicator.direction.rawValue),
        "whole": context.site.told.kindOfWhole,
      ])
  }
}
