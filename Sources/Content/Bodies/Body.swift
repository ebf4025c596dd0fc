public import Vocabulary

/// A body that stands behind the portal or a part of it: a municipality, a coordinator, a board, a funder.
public struct Body: Hashable, Sendable {
  /// The name by which texts name it.
  public var id: String
  public var name: LocalizedText
  /// Its own pages.
  public var web: String?
  /// Whether it is made up, for demonstration.
  public var isDemonstration: Bool
  public var roles: [Role]

  /// What it does, of what, and in which years.
  public struct Role: Hashable, Sendable {
    public var kind: Kind
    public var from: Int
    /// The last year; `nil` where no end is set.
    public var to: Int?
    /// The places that it concerns; all where there are none.
    public var places: [PlaceID]
    /// The projects of the portal that it concerns; the portal itself where there are none.
    public var projects: [String]

    public func holds(in year: Int) -> Bool { from <= year && year <= to ?? year }
  }

  /// The roles there are, in the order in which they are told.
  ///
  /// A closed list, for the portal acts on it: funders are named at the foot of what they fund. What readers are told are
  /// messages, which a portal can put in its own words.
  public enum Kind: String, CaseIterable, Sendable {
    case coordinator, board, member, funder, partner
  }
}
