public import Diagnostics
public import Documents
public import Vocabulary

/// An indicator as its file defines it: what everybody may know of it, and what only computing it needs.
@dynamicMemberLookup
public struct IndicatorDefinition: Hashable, Sendable {
  /// How it is made is filled in when all definitions are compiled together.
  public var indicator: Indicator
  /// Values of a dimension that are added together below the network, such as two small categories of gender.
  public var merged: [String: [String]] = [:]
  public var periods: [Period.Kind]
  /// Where its id stands.
  public var location: SourceLocation
  /// Where each of its breakdowns stands, by their order.
  var breakdownLocations: [Int: SourceLocation] = [:]
  /// Where its title stands in each language.
  public var titleLocations: [Language: SourceLocation] = [:]

  var numerator: WrittenFormula
  var denominator: WrittenFormula?

  public subscript<Member>(dynamicMember path: KeyPath<Indicator, Member>) -> Member { indicator[keyPath: path] }

  /// A parsed formula that knows where each of its bytes stands.
  struct WrittenFormula: Hashable, Sendable {
    var tree: Formula
    var source: FormulaSource
  }

  /// The name of values that are added together: `another-or-not-stated`.
  public static func mergedValue(_ values: [String]) -> String { values.joined(separator: "-or-") }

  /// The word for no rule of protection.
  static let unprotected = "none"

  /// What a file of `indicators/` may hold.
  ///
  /// - Parameter rules: the rules of protection that there are.
  public static func shape(rules: [RuleID]) -> Shape {
    let rule: Shape = .oneOf([unprotected] + rules.map(\.name))
    return .object([
      .init("id", .slug, required: true, "the file's name without its ending, as used in addresses"),
      .init("title", .localized, required: true, "the title in each language"),
      .init("address", .map(.slug), "the name that its addresses keep where the title has changed, by language"),
      .init("explanation", .localized, required: true, "one or two sentences on what it means and how to read it"),
      .init("spoken", .localized, required: true, "the formula as read aloud"),
      .init(
        "layer", .oneOf(Indicator.Layer.allCases.map(\.rawValue)), required: true,
        "what it tells of: means, work or results"),
      .init("formula", .text, "the whole formula, such as sum(hours)"),
      .init("numerator", .text, "what is divided"),
      .init("denominator", .text, "what it is divided by"),
      .init("unit", .slug, required: true, "percent, points or a unit that the messages name"),
      .init(
        "better", .oneOf(Indicator.Direction.allCases.map(\.rawValue)), required: true,
        "which direction is an improvement"),
      .init(
        "breakdowns", .list(.scalarOr(.text, .list(.slug))),
        "the lists it is broken down by, such as gender; two that are crossed as [kind, gender] or kind*gender"),
      .init("merged", .map(.list(.slug)), "values that are added together below the network, by dimension"),
      .init(
        "protection", .scalarOr(rule, .list(rule)), required: true,
        "the rule or rules that protect persons"),
      .init("decimals", .integer(0...3), "how many decimals are printed"),
      .init("places", .list(.oneOf(Place.Kind.allCases.map(\.rawValue))), required: true, "the kinds of place"),
      .init("periods", .list(.oneOf(Period.Kind.allCases.map(\.rawValue))), required: true, "the kinds of period"),
    ])
  }
}
