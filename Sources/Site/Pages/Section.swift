import Languages

/// The parts of the site that the header leads to, each with a word of its own in its addresses.
enum Section: String, CaseIterable, Sendable {
  case network, municipalities, centres, indicators, voice, news, data, method, goals, protection, completeness,
    discrepancies, releases, charts

  /// The word in addresses, per language: `obcine`.
  var segment: MessageKey { MessageKey("site.segment.\(rawValue)") }
  /// The name in the header and as a heading.
  var title: MessageKey { MessageKey("site.section.\(rawValue)") }

  /// What the header shows, in order.
  static let navigation: [Section] = [.network, .municipalities, .indicators, .voice, .news, .data, .method]
}
