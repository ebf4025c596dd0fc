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
}

/// A day on which a series breaks: before and after must not be compared.
public struct Break: Hashable, Sendable {
  public var date: Day
  /// None for all.
  public var places: [PlaceID]
  public var indicators: [IndicatorID]
  public var text: LocalizedText
  public var location: RecordLocation
}

/// Something to know when reading a span of time, such as an epidemic.
public struct Annotation: Hashable, Sendable {
  public var from: Day
  public var to: Day
  /// None for all.
  public var places: [PlaceID]
  public var text: LocalizedText
  public var location: RecordLocation
}
