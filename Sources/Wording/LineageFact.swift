/// One thing that is told of where a figure comes from.
public struct LineageFact: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case figure, value, published, method, licence, formula, spoken, numerator, denominator, residents, interval, base,
      coverage, rules, flags
    case missing, change, files, sources
  }

  public var kind: Kind
  /// What it is called: `Numerator`.
  public var name: String
  /// One text, or several that stand in a list.
  public var texts: [String]
}
