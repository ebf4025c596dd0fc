/// A column of numbers that a portal's activities have beside those of every portal, such as meals.
public struct OwnColumn: Hashable, Sendable {
  /// As it stands in tables and formulas: small letters, digits and `_`.
  public var id: String
  public var title: LocalizedText
  public var kind: Kind
  /// It counts persons, so that small numbers of it tell of somebody.
  public var isOfPersons: Bool

  /// What its numbers are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Whole numbers.
    case count
    /// Numbers of any unit.
    case number
    case hours
    /// Euros.
    case money
  }

  public init(id: String, title: LocalizedText = LocalizedText([:]), kind: Kind, isOfPersons: Bool = false) {
    self.id = id
    self.title = title
    self.kind = kind
    self.isOfPersons = isOfPersons
  }
}
