public import Vocabulary

/// A set of statements on good youth work, by which places check themselves: a charter, or a standard of their own.
public struct QualityFramework: Hashable, Sendable {
  /// The name of its file.
  public var id: String
  public var title: LocalizedText
  /// What it is, in a sentence or two; empty where nobody says.
  public var text: LocalizedText
  /// The address at which it stands in full.
  public var source: String
  /// Where a place may stand on a statement, from the first to the last. They have words and no numbers, so that nobody adds
  /// them up.
  public var states: [State]
  public var parts: [Part]
  /// What places say of themselves, by place.
  public var checks: [SelfCheck] = []

  /// A word for where a place stands on a statement.
  public struct State: Hashable, Sendable {
    public var id: String
    public var name: LocalizedText
  }

  /// Statements that belong together.
  public struct Part: Hashable, Sendable {
    /// Empty where there is one part alone.
    public var title: LocalizedText
    public var statements: [Statement]
  }

  /// One thing that good youth work has or does.
  public struct Statement: Hashable, Sendable {
    public var id: String
    public var text: LocalizedText
    /// Where it stands in full, where that is an address of its own.
    public var link: String?
  }

  public var statements: [Statement] { parts.flatMap(\.statements) }
}
