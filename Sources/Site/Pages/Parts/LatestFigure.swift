import Configuration
import Figures
import Vocabulary
import Wording

extension PageContext {
  /// The figure of an indicator at a place that is told first: of a year, and where there are none, of a term or a week that
  /// is over; of what others published the newest.
  func latest(of indicator: Indicator, at place: Place) -> PublishedObservation? {
    if let reported = LatestReport(of: indicator, at: place, in: self) { return reported.observation }
    if let year = figures.latestYear(indicator.id, at: place.id) { return year }
    let series = figures.world.periodSets.kindsBesideCalendar.lazy
      .map { figures.series(indicator.id, at: place.id, by: $0).filter(\.isKnown) }.first { !$0.isEmpty }
    return series.flatMap { known in known.last { !figures.isUnfinished($0) } ?? known.last }
  }

  /// Says what figures show.
  ///
  /// - Parameter level: how sure a difference of survey figures must be: surer where many stand together.
  func findings(_ level: Comparison.Level = .single) -> Findings {
    Findings(words, surveyChange: site.portal.thresholds.surveyChange, level: level)
  }
}
