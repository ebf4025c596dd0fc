public import Vocabulary

/// The portal's code lists and columns (`codes.yml`): what breakdowns there are and what values they have, in order, and
/// what else its activities count.
public struct CodeLists: Hashable, Sendable {
  public var dimensions: [Dimension] {
    didSet { sort() }
  }
  public var columns: [OwnColumn]
  /// How much is known of what `codes.yml` declares.
  public var soundness = Soundness.sound
  /// The lists of which an activity has one code, those of which it has several, and those by which visits are counted.
  public private(set) var single: [Dimension] = []
  public private(set) var several: [Dimension] = []
  public private(set) var ofVisits: [Dimension] = []

  public enum Soundness: Hashable, Sendable {
    /// What is not declared is not meant.
    case sound
    /// It has faults, or can't be read at all: what seems unknown may be declared there.
    case faulty
    /// There is none.
    case missing
  }

  public init(dimensions: [Dimension] = [], columns: [OwnColumn] = []) {
    self.dimensions = dimensions
    self.columns = columns
    sort()
  }

  private mutating func sort() {
    single = dimensions.filter { $0.scope == .activities && !$0.isMany }
    several = dimensions.filter { $0.scope == .activities && $0.isMany }
    ofVisits = dimensions.filter { $0.scope == .visits }
  }

  /// Where `Activities` keeps the codes of a list: a place among the lists of its sort.
  public enum Place: Hashable, Sendable {
    case single(Int)
    case several(Int)
    case visits(Int)
  }

  /// The dimension of this name, such as `gender`.
  public subscript(id: String) -> Dimension? { dimensions.first { $0.id == id } }

  /// The values of a dimension; none where there is no such dimension.
  public func values(of dimension: String) -> [Dimension.Value] { self[dimension]?.values ?? [] }

  /// Where activities hold a list; `nil` where they don't.
  public func place(of dimension: String) -> Place? {
    single.firstIndex { $0.id == dimension }.map { .single($0) }
      ?? several.firstIndex { $0.id == dimension }.map { .several($0) }
      ?? ofVisits.firstIndex { $0.id == dimension }.map { .visits($0) }
  }

  /// The name of a list among columns of tables: `age_group` for `age-group`.
  public static func column(of id: String) -> String { String(id.map { $0 == "-" ? "_" : $0 }) }
}
