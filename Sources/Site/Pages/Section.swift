import Languages

/// A part of the site with an address and a name of its own in each language. A page kind declares those that it is.
struct Section: Hashable, Sendable {
  /// The name in messages.
  let id: String

  init(_ id: String) { self.id = id }

  /// The word in addresses, per language: `obcine`.
  var segment: MessageKey { MessageKey("site.segment.\(id)") }
  /// The name in the header and as a heading.
  var title: MessageKey { MessageKey("site.section.\(id)") }

  /// What the header shows, in order.
  static let navigation: [Section] = [.network, .municipalities, .indicators, .voice, .compare, .news]
  /// What the footer leads to before the portal's own pages.
  static let footer: [Section] = [.goals, .quality, .words, .protection, .completeness, .accessibility]
}
