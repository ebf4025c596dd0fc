import Vocabulary

/// Finds published observations by what they are of.
struct FigureIndex: Sendable {
  private let series: [SeriesKey: [PublishedObservation]]
  private let days: [IndicatorPlace: DailyFigures]
  private let reported: [IndicatorID: [ReportedFigure]]
  private let answers: [IndicatorPlace: [AnswerFigures]]

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

  init(_ draft: FiguresDraft) {
    var series: [SeriesKey: [PublishedObservation]] = [:]
    for observations in draft.series {
      guard let key = observations.first?.key else { continue }
      series[SeriesKey(indicator: key.indicator, place: key.place, kind: key.period.kind, category: key.category)] =
        observations
    }
    self.series = series
    reported = Dictionary(grouping: draft.reported, by: \.key.indicator)
    answers = Dictionary(grouping: draft.answers) { IndicatorPlace(indicator: $0.indicator, place: $0.place) }
    days = Dictionary(draft.days.map { (IndicatorPlace(indicator: $0.indicator, place: $0.place), $0) }) { first, _ in
      first
    }
  }

  /// Every series, in no order.
  var all: [[PublishedObservation]] { Array(series.values) }

  func series(
    _ indicator: IndicatorID, at place: PlaceID, by kind: Period.Kind, category: Category?
  ) -> [PublishedObservation] {
    series[SeriesKey(indicator: indicator, place: place, kind: kind, category: category)] ?? []
  }

  func days(_ indicator: IndicatorID, at place: PlaceID) -> DailyFigures? {
    days[IndicatorPlace(indicator: indicator, place: place)]
  }

  func answers(_ indicator: IndicatorID, at place: PlaceID) -> [AnswerFigures] {
    answers[IndicatorPlace(indicator: indicator, place: place)] ?? []
  }

  func reported(of indicator: IndicatorID) -> [ReportedFigure] { reported[indicator] ?? [] }

  /// How many figures of an indicator are published with a value, and how many are withheld.
  func counts(of indicator: IndicatorID) -> (published: Int, withheld: Int) {
    var published = 0
    var withheld = 0
    for (key, observations) in series where key.indicator == indicator {
      published += observations.count { $0.value != nil }
      withheld += observations.count { $0.state == .withheld }
    }
    return (published, withheld)
  }
}
