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
  /// Its file as it was written; `nil` where it was made otherwise.
  public var document: YAMLValue?
  /// The units that its file declares.
  public var declaredUnits: [DeclaredUnit] = []
  /// Where it stands among its like; those of which nobody says it come last.
  public var order: Int?
  /// Of a reported indicator: whether everywhere the parts that are reported make up the whole that is reported, so that
  /// one that is withheld could be worked out.
  public var sumsHold = false

  /// `nil` where others computed its figures.
  var numerator: WrittenFormula?
  var denominator: WrittenFormula?

  /// Where a key of its file stands; its id where it has none such.
  public func location(of key: String) -> SourceLocation { document?[key]?.location ?? location }

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
      .init("explanation", .localized, "one or two sentences on what it means and how to read it"),
      .init(
        "reported", .boolean, "true where others computed and published its figures, which stand in records/reported"),
      .init("spoken", .localized, "the formula as read aloud; of a computed indicator"),
      .init("layer", .oneOf(Indicator.Layer.allCases.map(\.rawValue)), "what it tells of: means, work or results"),
      .init("theme", .slug, "the theme of themes.yml that it belongs to"),
      .init("order", .integer(0...99_999), "where it stands among its like; by its id where left out"),
      .init("formula", .text, "the whole formula, such as sum(hours)"),
      .init("numerator", .text, "what is divided"),
      .init("denominator", .text, "what it is divided by"),
      .init("unit", .scalarOr(.slug, unitShape), "percent, points, a unit of units.yml, or one that is declared here"),
      .init(
        "units", .list(.scalarOr(.slug, unitShape)),
        "the units of a reported indicator that has several: the main one first"),
      .init("better", .oneOf(Indicator.Direction.allCases.map(\.rawValue)), "which direction is an improvement"),
      .init(
        "compare_by", .slug, "the rate by which places of any size are compared, beside a count that grows with them"),
      .init(
        "about_same", .number(0...100),
        "below how many percent, of shares percentage points, a change is about the same; 3 and 1 where left out"),
      .init(
        "breakdowns", .list(.scalarOr(.text, .list(.slug))),
        "the lists it is broken down by, such as gender; two that are crossed as [kind, gender] or kind*gender; of a reported one those of its figures"
      ),
      .init("merged", .map(.list(.slug)), "values that are added together below the network, by dimension"),
      .init("protection", .scalarOr(rule, .list(rule)), "the rule or rules that protect persons"),
      .init(
        "decimals", .integer(0...3), "how many decimals are printed; of a reported one as many as its figures have"),
      .init(
        "places", .list(.oneOf(Place.Kind.allCases.map(\.rawValue))),
        "the kinds of place; of a reported one those of its figures"),
      .init(
        "periods", .list(.slug),
        "the kinds of period: \(Period.Kind.builtIn.map(\.name).joined(separator: ", ")), or the id of a set that portal.yml "
          + "declares under periods; of a reported one those of its figures"),
      .init("adds_up", .boolean, "whether the parts of a reported indicator make up its whole, as visits do"),
      .init("sources", .list(.slug), "which source is believed, where several report one figure: the first goes first"),
      .init("method", .localized, "how the figures are made, in a sentence or two"),
      .init("contact", .scalarOr(.text, .localized), "who knows more of it"),
      .init("periodicity", .scalarOr(.text, .localized), "how often there are new figures, such as yearly"),
      .init("next_release", .day, "the day on which there will be new figures"),
      .init("related", .list(.slug), "other indicators that say something of the same"),
      .init(
        "links",
        .list(
          .object([
            .init("title", .localized, required: true, "what stands there, in each language"),
            .init("address", .text, required: true, "the address on the web"),
          ])), "where to read more"),
      .init("metadata", .map(.scalarOr(.text, .localized)), "the fields that portal.yml declares under metadata"),
    ])
  }

  /// A unit that needs a symbol and no messages.
  static let unitShape: Shape = .object([
    .init("id", .slug, required: true, "the name of the unit"),
    .init("symbol", .scalarOr(.text, .localized), "what stands behind a number, such as kg"),
    .init("name", .scalarOr(.text, .localized), "what stands on an axis; the symbol where left out"),
    .init("decimals", .integer(0...3), "how many decimals are printed"),
  ])
}
