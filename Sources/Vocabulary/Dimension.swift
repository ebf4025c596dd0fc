/// A breakdown, such as gender, with its values in their natural order.
public struct Dimension: Hashable, Sendable {
  public var id: String
  public var title: LocalizedText
  public var values: [Value]

  /// A value of a breakdown, such as girls.
  public struct Value: Hashable, Sendable {
    public var id: String
    public var title: LocalizedText
    /// The youngest and the oldest age, in full years, of an age band; `nil` where it is open.
    public var from: Int?
    public var to: Int?
    /// Of a value that others are added together into: those, by their ids.
    public var parts: [String]

    public init(
      id: String, title: LocalizedText = LocalizedText([:]), from: Int? = nil, to: Int? = nil, parts: [String] = []
    ) {
      self.id = id
      self.title = title
      self.from = from
      self.to = to
      self.parts = parts
    }
  }

  public init(id: String, title: LocalizedText = LocalizedText([:]), values: [Value]) {
    self.id = id
    self.title = title
    self.values = values
  }

  /// The place of a value in the list.
  public func index(of value: String) -> Int? { values.firstIndex { $0.id == value } }
}
