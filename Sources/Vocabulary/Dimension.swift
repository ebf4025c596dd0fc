/// A code list by which records and figures are sorted, such as gender, with its values in their natural order.
///
/// The lists are the portal's. Of those that most portals have the names say how records hold them; any other list says it
/// itself.
public struct Dimension: Hashable, Sendable {
  public var id: String
  public var title: LocalizedText
  /// How it follows what is counted, as in "visits by gender"; of a language that has none, its title stands there.
  public var phrase: LocalizedText
  public var values: [Value]
  /// What records of activities hold of it.
  public var scope: Scope
  /// An activity can have several of its values; they share what it counts equally.
  public var isMany: Bool
  /// Where an activity's row has the column, the cell must be filled in.
  public var isRequired: Bool
  /// Of a list by which visits are counted: its values together are all visits, so that they must make up the total.
  public var isWhole: Bool
  /// Its values are spans of age.
  public var isOfAges: Bool
  /// Of a crossing: the lists that are crossed, by their ids; none for a list of the portal.
  public var crossed: [String]

  /// What is sorted by a list.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// Activities: each has a code in a column of the list's name.
    case activities
    /// Visits: each value has a column with the visits of its persons.
    case visits
    /// Nothing in the records: only figures that others reported.
    case figures
  }

  /// A value of a breakdown, such as girls.
  public struct Value: Hashable, Sendable {
    public var id: String
    public var title: LocalizedText
    /// The youngest and the oldest age, in full years, of an age band; `nil` where it is open.
    public var from: Int?
    public var to: Int?
    /// It stands for what is not known.
    public var isUnknown: Bool
    /// Of a value that others are added together into: those, by their ids.
    public var parts: [String]

    public init(
      id: String, title: LocalizedText = LocalizedText([:]), from: Int? = nil, to: Int? = nil,
      isUnknown: Bool = false, parts: [String] = []
    ) {
      self.id = id
      self.title = title
      self.from = from
      self.to = to
      self.isUnknown = isUnknown
      self.parts = parts
    }
  }

  /// - Parameters: where `nil`, what its name or its values say.
  public init(
    id: String, title: LocalizedText = LocalizedText([:]), phrase: LocalizedText = LocalizedText([:]),
    values: [Value], scope: Scope? = nil, isMany: Bool? = nil, isRequired: Bool? = nil, isWhole: Bool? = nil,
    isOfAges: Bool? = nil, crossed: [String] = []
  ) {
    self.id = id
    self.title = title
    self.phrase = phrase
    self.values = values
    self.scope = scope ?? (["gender", "age"].contains(id) ? .visits : .activities)
    self.isMany = isMany ?? (id == "topic")
    self.isRequired = isRequired ?? (id == "kind")
    self.isWhole = isWhole ?? (id == "gender")
    self.isOfAges = isOfAges ?? (id == "age" || values.contains { $0.from != nil || $0.to != nil })
    self.crossed = crossed
  }

  /// The lists that most portals have, whose names are words of tables and formulas even where nobody declares them.
  public static let usual = ["gender", "age", "kind", "mode", "topic"]

  /// The value that stands for what is not known, where the list has one.
  public var unknown: Value? { values.first(where: \.isUnknown) }

  /// The place of a value in the list.
  public func index(of value: String) -> Int? { values.firstIndex { $0.id == value } }
}
