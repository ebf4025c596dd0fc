public import Vocabulary

/// The figures of an indicator at a place by day, in the order of days. A day that can't have one is `.notApplicable`.
public struct DailyFigures: Sendable {
  public var indicator: IndicatorID
  public var place: PlaceID
  /// The key of an observation has the month of its day.
  public var days: [(day: Day, observation: PublishedObservation)]

  public init(
    indicator: IndicatorID, place: PlaceID, days: [(day: Day, observation: PublishedObservation)]
  ) {
    self.indicator = indicator
    self.place = place
    self.days = days
  }
}
