public import Vocabulary

/// A value that a place wants to reach.
public struct Target: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case goodEnough = "good-enough"
    case own
  }

  public var indicator: IndicatorID
  /// `nil` for everywhere.
  public var place: PlaceID?
  public var year: Int
  public var value: Double
  public var kind: Kind
  public var location: RecordLocation

  public init(
    indicator: IndicatorID, place: PlaceID? = nil, year: Int, value: Double, kind: Kind, location: RecordLocation
  ) {
    self.indicator = indicator
    self.place = place
    self.year = year
    self.value = value
    self.kind = kind
    self.location = location
  }
}

/// A day on which a series breaks: before and after must not be compared.
public struct Break: Hashable, Sendable {
  public var date: Day
  /// None for all.
  public var places: [PlaceID]
  public var indicators: [IndicatorID]
  public var text: LocalizedText
  public var location: RecordLocation

  public init(
    date: Day, places: [PlaceID], indicators: [IndicatorID], text: LocalizedText, location: RecordLocation
  ) {
    self.date = date
    self.places = places
    self.indicators = indicators
    self.text = text
    self.location = location
  }
}

/// Something to know when reading a span of time, such as an epidemic.
public struct Annotation: Hashable, Sendable {
  public var from: Day
  public var to: Day
  /// None for all.
  public var places: [PlaceID]
  public var text: LocalizedText
  public var location: RecordLocation

  public init(
    from: Day, to: Day, places: [PlaceID], text: LocalizedText, location: RecordLocation
  ) {
    self.from = from
    self.to = to
    self.places = places
    self.text = text
    self.location = location
  }
}
