/// Something that happened and helps to read a chart, such as closed weeks.
public struct Annotation: Hashable, Sendable {
  public var days: ClosedRange<Day>
  /// The places it is true of; empty means every place.
  public var places: [PlaceID]
  public var text: LocalizedText

  public init(days: ClosedRange<Day>, places: [PlaceID], text: LocalizedText) {
    self.days = days
    self.places = places
    self.text = text
  }
}
