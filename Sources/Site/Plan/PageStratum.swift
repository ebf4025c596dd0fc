import Languages
import Vocabulary

/// Pages that are alike: of one kind, language and part of the site, and of the same topic or indicator where several are.
struct PageStratum: Sendable {
  let pages: [Page]

  /// More of those that differ from each other.
  private static let (fewest, most) = (4, 12)

  /// Those that stand for all, the same in every run.
  ///
  /// By a mixture of their paths: every seventh would always be the same topic.
  var sample: [Page] {
    let isMixed = Set(pages.map(\.lastComponent)).count > 1
    let count = isMixed ? PageStratum.most : PageStratum.fewest
    guard pages.count > count else { return pages }
    return pages.map { (page: $0, order: fnv1a($0.path)) }.sorted { $0.order < $1.order }.prefix(count).map(\.page)
  }

  /// The pages of a site in strata, which do not depend on their order.
  static func all(of pages: [Page]) -> [PageStratum] {
    let kinds = Dictionary(grouping: pages) { page in
      [page.kind.template, page.language.tag, page.section?.id ?? "", page.movedTo == nil ? "" : "moved"]
    }
    let strata = kinds.values.flatMap { pages in
      let names = Dictionary(grouping: pages, by: \.lastComponent)
      let alone = pages.filter { names[$0.lastComponent]?.count == 1 }
      return names.values.filter { $0.count > 1 }.map { PageStratum(pages: $0) }
        + (alone.isEmpty ? [] : [PageStratum(pages: alone)])
    }
    return strata.sorted { $0.pages[0].path.utf8.lexicographicallyPrecedes($1.pages[0].path.utf8) }
  }
}

extension Page {
  fileprivate var lastComponent: Substring { path.split(separator: "/").last ?? "" }
}

/// A number that mixes a text well enough to draw a sample by (isthe.com/chongo/tech/comp/fnv).
private func fnv1a(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
