/// Why a series can't be compared across a day.
public struct SeriesBreak: Hashable, Sendable {
  /// The first day that is not comparable with the days before.
  public var day: Day
  /// The places it is true of; the places below them included. Empty means every place.
  public var places: [PlaceID]
  /// The indicators it is true of; empty means every indicator.
  public var indicators: [IndicatorID]
  public var text: LocalizedText

  public init(day: Day, places: [PlaceID], indicators: [IndicatorID], text: LocalizedText) {
    self.day = day
    self.places = places
    self.indicators = indicators
    self.text = text
  }

  public func concerns(_ indicator: IndicatorID) -> Bool { indicators.isEmpty || indicators.contains(indicator) }
}
