import Languages

/// The kinds of thing that search finds, in the order in which equal ones are shown.
///
/// A new kind is its case, its name in messages (`site.search.kind.…`), and its entries in `SearchEntries`. Scripts know
/// a place by the first and an indicator by the second.
enum SearchKind: String, CaseIterable, Sendable {
  case place, indicator, topic, term, page, post

  /// Its name, as it stands before what is found.
  var name: MessageKey { MessageKey("site.search.kind.\(rawValue)") }

  static let messages: [MessageKey] = allCases.map(\.name) + [.figureKind]
}

extension MessageKey {
  /// What is found by a place and an indicator.
  static let figureKind = MessageKey("site.search.kind.figure")
}
