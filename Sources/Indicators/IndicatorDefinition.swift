public import Diagnostics
public import Documents
public import Vocabulary

/// An indicator as its file defines it: what it is called, how it is computed and how it is protected.
public struct IndicatorDefinition: Hashable, Sendable {
  public var id: IndicatorID
  public var title: LocalizedText
  /// The name in its addresses, in the languages in which it is not that of the title.
  public var address = LocalizedText([:])
  public var explanation: LocalizedText
  /// The formula as read aloud.
  public var spoken: LocalizedText
  public var layer: Layer
  public var unit: String
  public var better: Direction
  public var decimals: Int
  public var breakdowns: [String]
  /// Every rule of protection that holds; the first decides which companions of withheld figures are withheld.
  public var protections: [Protection]
  /// Values of a dimension that are added together below the network, such as two small categories of gender.
  public var merged: [String: [String]]
  public var places: [PlaceKind]
  public var periods: [Period.Kind]
  /// As written: one formula, or a numerator and a denominator.
  public var formula: String
  /// Where its id stands.
  public var location: SourceLocation
  /// Where its title stands in each language.
  public var titleLocations: [Language: SourceLocation] = [:]

  var numerator: WrittenFormula
  var denominator: WrittenFormula?

  public enum Layer: String, Hashable, Sendable, CaseIterable { case precondition, process, outcome }
  public enum Direction: String, Hashable, Sendable, CaseIterable { case higher, lower, neutral }
  public enum PlaceKind: String, Hashable, Sendable, CaseIterable { case network, municipality, centre }

  /// Which rule of protection holds (`domain.md` 3.2 and 3.3).
  public enum Protection: String, Hashable, Sendable, CaseIterable {
    case none
    /// Counts of persons.
    case people
    /// Visits by gender and age.
    case visitsBySubgroup = "visits-by-subgroup"
    /// Shares and counts of answers.
    case survey
    /// Rates per resident.
    case smallDenominator = "small-denominator"
    /// Amounts of money.
    case money
  }

  /// The first rule of protection.
  public var protection: Protection { protections.first ?? .none }

  /// A parsed formula that knows where each of its bytes stands.
  struct WrittenFormula: Hashable, Sendable {
    var tree: Formula
    var source: FormulaSource
  }

  /// The name of values that are added together: `another-or-not-stated`.
  public static func mergedValue(_ values: [String]) -> String { values.joined(separator: "-or-") }

  private static let protectionShape: Shape = .oneOf(Protection.allCases.map(\.rawValue))

  /// What a file of `indicators/` may hold.
  public static let shape: Shape = .object([
    .init("id", .slug, required: true, "the file's name without its ending, as used in addresses"),
    .init("title", .localized, required: true, "the title in each language"),
    .init("address", .map(.slug), "the name that its addresses keep where the title has changed, by language"),
    .init("explanation", .localized, required: true, "one or two sentences on what it means and how to read it"),
    .init("spoken", .localized, required: true, "the formula as read aloud"),
    .init("layer", .oneOf(Layer.allCases.map(\.rawValue)), required: true, "what it tells of: means, work or results"),
    .init("formula", .text, "the whole formula, such as sum(hours)"),
    .init("numerator", .text, "what is divided"),
    .init("denominator", .text, "what it is divided by"),
    .init("unit", .slug, required: true, "percent, points or a unit that the messages name"),
    .init("better", .oneOf(Direction.allCases.map(\.rawValue)), required: true, "which direction is an improvement"),
    .init("breakdowns", .list(.slug), "the dimensions it is broken down by"),
    .init("merged", .map(.list(.slug)), "values that are added together below the network, by dimension"),
    .init(
      "protection", .scalarOr(protectionShape, .list(protectionShape)), required: true,
      "the rule or rules that protect persons"),
    .init("decimals", .integer(0...3), "how many decimals are printed"),
    .init("places", .list(.oneOf(PlaceKind.allCases.map(\.rawValue))), required: true, "the kinds of place"),
    .init("periods", .list(.oneOf(Period.Kind.allCases.map(\.rawValue))), required: true, "the kinds of period"),
  ])
}
