/// What a figure is of: an indicator, at a place, in a period, for all or for one category of a breakdown.
public struct FigureKey: Hashable, Sendable {
  public var indicator: IndicatorID
  public var place: PlaceID
  public var period: Period
  public var category: Category?

  public init(indicator: IndicatorID, place: PlaceID, period: Period, category: Category? = nil) {
    self.indicator = indicator
    self.place = place
    self.period = period
    self.category = category
  }
}
