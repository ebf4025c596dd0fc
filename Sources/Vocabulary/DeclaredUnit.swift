/// A unit that a portal declares for itself: a symbol that stands behind every number the same, such as `kg`.
public struct DeclaredUnit: Hashable, Sendable {
  public var unit: Unit
  /// What stands behind a number.
  public var symbol: LocalizedText
  /// What stands on an axis and in heads; the symbol where nobody says.
  public var name: LocalizedText

  public init(unit: Unit, symbol: LocalizedText, name: LocalizedText = LocalizedText([:])) {
    self.unit = unit
    self.symbol = symbol
    self.name = name
  }
}
