import Markup
import Vocabulary

/// The list of pages for search engines (sitemaps.org), with every page's other languages.
struct Sitemap {
  /// The pages that may be listed, in order.
  var pages: [Page]
  /// From a path to an absolute address.
  var absolute: (String) -> String
  /// The language that stands for readers of none of them.
  var fallback: Language

  var bytes: [UInt8] {
    var writer = MarkupWriter(capacity: pages.count * 600 + 400)
    writer.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    writer.element("urlset") { set in
      set.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
      set.attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml")
      for page in pages {
        set.raw("\n")
        set.element("url") { write(page, &$0) }
      }
    }
    writer.raw("\n")
    return writer.finish()
  }

  private func write(_ page: Page, _ writer: inout MarkupWriter) {
    writer.element("loc") { $0.text(absolute(page.path)) }
    if let day = page.updated { writer.element("lastmod") { $0.text(day.iso) } }
    for (language, path) in page.written.sorted(by: { $0.key < $1.key }) { link(language.tag, path, &writer) }
    if let path = page.written[fallback] ?? page.written.min(by: { $0.key < $1.key })?.value {
      link("x-default", path, &writer)
    }
  }

  private func link(_ tag: String, _ path: String, _ writer: inout MarkupWriter) {
    writer.leaf("xhtml:link") {
      $0.attribute("rel", "alternate")
      $0.attribute("hreflang", tag)
      $0.attribute("href", absolute(path))
    }
  }
}
