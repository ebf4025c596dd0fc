import Markup
import Vocabulary

/// A feed of news and releases in one language: Atom (RFC 4287).
struct AtomFeed {
  var title: String
  var language: Language
  /// The feed's own address and that of the page it belongs to, absolute.
  var address: String
  var page: String
  var author: String
  /// When it last changed, where it has no entry.
  var asOf: Day
  /// The newest first.
  var entries: [Entry]

  struct Entry {
    var title: String
    /// By which readers know it again, where that is not its address.
    var id: String?
    var address: String
    var published: Day
    var updated: Day
    var language: Language
    var summary: String
    var content: Markup
    var categories: [String]
  }

  var bytes: [UInt8] {
    var writer = MarkupWriter(capacity: 16_384)
    writer.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    writer.element("feed") { feed in
      feed.attribute("xmlns", "http://www.w3.org/2005/Atom")
      feed.attribute("xml:lang", language.tag)
      feed.element("id") { $0.text(address) }
      feed.element("title") { $0.text(title) }
      feed.element("updated") { $0.text(timestamp(entries.map(\.updated).max() ?? asOf)) }
      feed.element("author") { $0.element("name") { $0.text(author) } }
      link("self", address, "application/atom+xml", &feed)
      link("alternate", page, "text/html", &feed)
      for entry in entries { feed.element("entry") { write(entry, &$0) } }
    }
    writer.raw("\n")
    return writer.finish()
  }

  private func write(_ entry: Entry, _ writer: inout MarkupWriter) {
    if entry.language != language { writer.attribute("xml:lang", entry.language.tag) }
    writer.element("id") { $0.text(entry.id ?? entry.address) }
    writer.element("title") { $0.text(entry.title) }
    writer.element("published") { $0.text(timestamp(entry.published)) }
    writer.element("updated") { $0.text(timestamp(entry.updated)) }
    link("alternate", entry.address, "text/html", &writer)
    for category in entry.categories { writer.leaf("category") { $0.attribute("term", category) } }
    writer.element("summary") { $0.text(entry.summary) }
    writer.element("content") {
      $0.attribute("type", "html")
      $0.attribute("xml:base", entry.address)
      $0.text(entry.content.string)
    }
  }

  private func link(_ relation: String, _ address: String, _ type: String, _ writer: inout MarkupWriter) {
    writer.leaf("link") {
      $0.attribute("rel", relation)
      $0.attribute("type", type)
      $0.attribute("href", address)
    }
  }

  /// Content has days and no hours: the beginning of the day in UTC, the same on every machine.
  private func timestamp(_ day: Day) -> String { "\(day.iso)T00:00:00Z" }
}
