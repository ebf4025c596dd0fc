public import Vocabulary

/// The portal's code lists (`codes.yml`): what breakdowns there are and what values they have, in order.
public struct CodeLists: Hashable, Sendable {
  public var dimensions: [Dimension]

  public init(dimensions: [Dimension] = []) { self.dimensions = dimensions }

  /// The dimension of this name, such as `gender`.
  public subscript(id: String) -> Dimension? { dimensions.first { $0.id == id } }

  /// The values of a dimension; none where there is no such dimension.
  public func values(of dimension: String) -> [Dimension.Value] { self[dimension]?.values ?? [] }

  public var gender: [Dimension.Value] { values(of: "gender") }
  public var age: [Dimension.Value] { values(of: "age") }
  public var kind: [Dimension.Value] { values(of: "kind") }
  public var mode: [Dimension.Value] { values(of: "mode") }
  public var topic: [Dimension.Value] { values(of: "topic") }
}
