public import Diagnostics
import Documents
public import Vocabulary

/// What `compare:` says: what stands on the page of comparison, and from where on a figure is called higher or lower.
public struct ComparisonRules: Hashable, Sendable {
  /// The indicators of the table, each of which must be a rate, a share or an index; all of them where none is named.
  public var indicators: [IndicatorID] = []
  /// Where their names stand, in their order.
  public var locations: [SourceLocation] = []
  /// Of figures that are made from records.
  public var limits = RatioLimits()

  init() {}

  /// Takes what a mapping gives; what it leaves out keeps its value.
  init(_ mapping: YAMLValue?, into log: inout DiagnosticLog) {
    guard let mapping else { return }
    indicators = (mapping["indicators"]?.elementTexts ?? []).map { IndicatorID($0) }
    locations = mapping["indicators"]?.elements.map(\.location) ?? []
    let limits: [(String, WritableKeyPath<RatioLimits, Double>)] = [
      ("much_higher", \.muchHigher), ("higher", \.higher), ("lower", \.lower), ("much_lower", \.muchLower),
    ]
    for (name, path) in limits { self.limits[keyPath: path] = mapping[name]?.number ?? self.limits[keyPath: path] }
    if !self.limits.areInOrder {
      log.error(
        "portal.compare-limits", mapping.location, "the limits of higher and lower are not in order",
        hint: "let much_lower be less than lower, lower at most 1, higher at least 1, and much_higher more than higher")
    }
  }

  /// What `compare:` may hold.
  static let shape: Shape = .object([
    .init("indicators", .list(.slug), "The rates, shares and indexes of the table; all of them unless said."),
    .init(
      "much_higher", .number(1...100), "From more than this many times the network's value on, a figure is much higher."
    ),
    .init("higher", .number(1...100), "From more than this many times the network's value on, a figure is higher."),
    .init("lower", .number(0...1), "Below this many times the network's value, a figure is lower."),
    .init("much_lower", .number(0...1), "Below this many times the network's value, a figure is much lower."),
  ])
}
