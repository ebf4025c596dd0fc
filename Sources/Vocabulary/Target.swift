/// A value a place wants to reach, or that counts as good enough everywhere.
public struct Target: Hashable, Sendable {
  public var indicator: IndicatorID
  /// `nil` is every place.
  public var place: PlaceID?
  public var year: Int
  /// In the indicator's unit; shares are 0...1.
  public var value: Double
  public var kind: Kind

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case goodEnough = "good-enough"
    case own
  }

  public init(indicator: IndicatorID, place: PlaceID?, year: Int, value: Double, kind: Kind) {
    self.indicator = indicator
    self.place = place
    self.year = year
    self.value = value
    self.kind = kind
  }
}
