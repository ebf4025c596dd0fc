import Figures
import Vocabulary
import Wording

/// What the figures of a chart show, as its title, where nobody wrote one: the same in a text as on a page.
struct ChartFindings {
  let builder: ChartBuilder
  let asked: ChartBuilder.Asked
  let findings: Findings

  private var figures: PublishedFigures { builder.figures }
  private var indicator: Indicator { asked.indicator }

  /// `nil` of a chart of which nothing is claimed.
  func finding(of shape: ChartTitles.StandardChart) -> Finding? {
    guard asked.query.source == nil else { return nil }
    switch shape {
    case .years: return latest.map { findings.finding(of: $0) }
    case .parts(let dimension):
      guard let place, let year else { return nil }
      return findings.parts(of: indicator, at: place, by: dimension, in: .year(year))
    case .months:
      guard let place, let year = lastWholeYear else { return nil }
      return findings.season(of: indicator, at: place, in: year)
    case .places:
      // Of what was answered nobody is ranked, so that none is the highest.
      guard !indicator.isSurvey else { return nil }
      return findings.range(asked.rows.compactMap(\.observations.last).filter(\.isKnown), of: indicator)
    case .indicators:
      guard asked.kind == .rankedDots, let place, let period = asked.periods.last else { return nil }
      let named = [indicator.id] + asked.request.alongside
      return findings.extremes(
        named.map { figures.observation(FigureKey(indicator: $0, place: place, period: period)) })
    case .answers: return builder.answered(asked).flatMap { findings.statement($0) }
    case .days:
      guard let place, let period = asked.periods.last else { return nil }
      return findings.days(figures.days(indicator.id, at: place, in: period), in: period)
    case .standing, .weeks, .terms: return nil
    }
  }

  private var place: PlaceID? { asked.query.onlyPlace }

  /// The year that is told of: the last that is shown where somebody named periods, else the last full one.
  private var latest: PublishedObservation? {
    guard let place else { return nil }
    let key = asked.query.periods == nil ? nil : asked.periods.last
    if let key { return figures.observation(FigureKey(indicator: indicator.id, place: place, period: key)) }
    if indicator.isReported { return figures.series(indicator.id, at: place, by: .year).last(where: \.isKnown) }
    return figures.latestYear(indicator.id, at: place)
  }

  private var year: Int? {
    guard let last = asked.periods.last, case .year(let shown) = last else { return nil }
    if asked.query.periods != nil { return shown }
    guard let place, let known = figures.latestYear(indicator.id, at: place) else {
      return min(shown, figures.lastFullYear)
    }
    return known.key.period.months.lowerBound / 12
  }

  /// The last year of which all months are shown and over.
  private var lastWholeYear: Int? {
    let shown = Set(asked.periods)
    let years = Set(asked.periods.map { $0.months.lowerBound / 12 }).filter { $0 <= figures.lastFullYear }
    return years.sorted().last { year in (1...12).allSatisfy { shown.contains(.month(year: year, month: $0)) } }
  }
}
