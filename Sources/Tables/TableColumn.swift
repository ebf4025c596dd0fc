/// A column that a kind of table may have: what it is called, what its cells hold, and what it means.
///
/// Declared once, it checks the headers of tables and stands in the reference.
public struct TableColumn: Hashable, Sendable {
  /// What a cell holds.
  public enum Kind: Hashable, Sendable {
    case text, slug, day, time, year, period, boolean
    /// The id of a row of another table or file, by the name that the reference has for it.
    case reference(to: String)
    /// Ids with spaces between.
    case references(to: String)
    /// A centre, a municipality, or `network`; or several.
    case place, places
    case count(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case oneOf([String])
    /// A text that fits a regular expression.
    case matching(String)
  }

  /// The column's name; for columns that there may be any number of, the beginning that they have in common.
  public var name: String
  public var kind: Kind
  public var isRequired: Bool
  /// Every table must have it, and yet its cells may be empty.
  public var mayBeEmpty = false
  /// A sentence for whoever fills it in; code stands between backticks.
  public var meaning: String
  public var example: String
  /// What stands behind the beginning that columns have in common, such as the tag of a language.
  public var ending: String

  public init(
    _ name: String, _ kind: Kind, required: Bool = false, _ meaning: String, _ example: String,
    ending: String = "language"
  ) {
    self.name = name
    self.ending = ending
    self.kind = kind
    isRequired = required
    self.meaning = meaning
    self.example = example
  }

  /// The same column, whose cells may be empty.
  public var orEmpty: TableColumn {
    var column = self
    column.mayBeEmpty = true
    return column
  }

  /// Of which a table may have any number, such as one for each language.
  public var isFamily: Bool { name.isEmpty || name.hasSuffix("_") }

  /// The name as it is told: `name_<language>`.
  public var told: String { isFamily ? "\(name)<\(ending)>" : name }
}
