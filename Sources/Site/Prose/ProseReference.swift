import Configuration
import Markdown

/// What a link in the site's own prose stands for.
enum ProseReference {
  /// A value that is filled in, by its name: `threshold:people`, `sources:demonstration`.
  case value(String)
  /// Something that must be true of the portal: `when:survey`.
  case condition(String)
  /// An address elsewhere.
  case web(String)

  /// `nil` for what names nothing that is known.
  init?(_ link: Inline.Link, isPicture: Bool) {
    let address = link.destination
    if isPicture { return nil }
    if address.hasPrefix("https://") {
      self = .web(address)
    } else if ProseReference.values.contains(address) {
      self = .value(address)
    } else if ProseReference.conditions.contains(address) {
      self = .condition(address)
    } else {
      return nil
    }
  }

  static let values =
    Thresholds.names.flatMap { ["threshold:\($0)", "threshold:\($0)-1"] } + ["sources:demonstration", "periods:terms"]
  static let conditions = ProseFacts.Circumstance.allCases.map { "when:\($0.rawValue)" }
  static let all = values + conditions
}
