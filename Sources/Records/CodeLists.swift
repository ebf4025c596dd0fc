public import Vocabulary

/// The portal's code lists (`codes.yml`): what breakdowns there are and what values they have, in order.
public struct CodeLists: Hashable, Sendable {
  public var dimensions: [Dimension]

  public init(dimensions: [Dimension] = []) { self.dimensions = dimensions }

  /// The dimension of this name, such as `gender`.
  public subscript(id: String) -> Dimension? { dimensions.first { $0.id == id } }

  /// The values of a dimension; none where there is no such dimension.
  public func values(of dimension: String) -> [Code] { self[dimension]?.values ?? [] }

  public var gender: [Code] { values(of: "gender") }
  public var age: [Code] { values(of: "age") }
  public var kind: [Code] { values(of: "kind") }
  public var mode: [Code] { values(of: "mode") }
  public var topic: [Code] { values(of: "topic") }

  /// A breakdown, such as gender.
  public struct Dimension: Hashable, Sendable {
    public var id: String
    public var title: LocalizedText
    public var values: [Code]

    public init(id: String, title: LocalizedText = LocalizedText([:]), values: [Code]) {
      self.id = id
      self.title = title
      self.values = values
    }

    /// The place of a value in the list.
    public func index(of value: String) -> Int? { values.firstIndex { $0.id == value } }
  }

  /// A value of a breakdown, such as girls.
  public struct Code: Hashable, Sendable {
    public var id: String
    public var title: LocalizedText
    /// The youngest and the oldest age, in full years, of an age band; `nil` where it is open.
    public var from: Int?
    public var to: Int?

    public init(id: String, title: LocalizedText = LocalizedText([:]), from: Int? = nil, to: Int? = nil) {
      self.id = id
      self.title = title
      self.from = from
      self.to = to
    }
  }
}
