/// The name of a rule of protection, as definitions, data and messages give it: `people`, `small-denominator`.
public struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var description: String { name }

  public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// Rules that more than one room speaks of.
extension RuleID {
  public static let people = RuleID("people")
  public static let visitsBySubgroup = RuleID("visits-by-subgroup")
  public static let survey = RuleID("survey")
  public static let smallDenominator = RuleID("small-denominator")
  public static let money = RuleID("money")
  /// It is withheld with the figures that go into it.
  public static let derived = RuleID("derived")
  /// Others are withheld beside a withheld figure, so that it can't be worked out.
  public static let companions = RuleID("companions")
  /// How statements were answered is told whole or not at all.
  public static let answers = RuleID("answers")
}
