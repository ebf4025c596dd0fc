import Configuration
import Languages
import Markup
import Vocabulary
import Wording

/// What machines read of a page: its address, its languages and what a preview shows.
///
/// Parts here and not by a template because search engines take no half of it: an address that is named must be
/// the true one, and languages must name each other.
struct PageMeta {
  let page: Page
  let site: Site
  let siteTitle: String
  /// Where a browser is led on to, as it stands in this page.
  let movedTo: String?
  /// The page's own feed, as it stands in this page.
  let feed: NamedLink?
  /// The chart whose card a shared link shows.
  let card: PlacedChart?

  var markup: String {
    Markup(capacity: 1536) { writer in
      meta("description", page.description, &writer)
      if let movedTo {
        writer.void("meta") {
          $0.attribute("http-equiv", "refresh")
          $0.attribute("content", "0; url=\(movedTo)")
        }
        writer.raw("\n")
      }
      let address = site.absolute(page.movedTo ?? page.path)
      if page.isIndexed || movedTo != nil {
        link("canonical", address, &writer)
      } else {
        meta("robots", "noindex", &writer)
      }
      if page.isIndexed { alternates(&writer) }
      if let feed {
        writer.void("link") {
          $0.attribute("rel", "alternate")
          $0.attribute("type", "application/atom+xml")
          $0.attribute("title", feed.title)
          $0.attribute("href", feed.address)
        }
        writer.raw("\n")
      }
      property("og:title", page.title, &writer)
      property("og:description", page.description, &writer)
      property("og:type", "website", &writer)
      property("og:url", address, &writer)
      property("og:site_name", siteTitle, &writer)
      if let card { MetaTags.picture(of: card, in: site, &writer) }
    }.string
  }

  private func alternates(_ writer: inout MarkupWriter) {
    let written = page.written
    for language in site.portal.languages {
      guard let path = written[language] else { continue }
      link("alternate", site.absolute(path), language: language.tag, &writer)
    }
    let fallback = written[site.portal.languages[0]] ?? written.min { $0.key < $1.key }?.value ?? page.path
    link("alternate", site.absolute(fallback), language: "x-default", &writer)
  }

  private func meta(_ name: String, _ content: String, _ writer: inout MarkupWriter) {
    MetaTags.name(name, content, &writer)
  }

  private func property(_ name: String, _ content: String, _ writer: inout MarkupWriter) {
    MetaTags.property(name, content, &writer)
  }

  private func link(_ relation: String, _ address: String, language: String? = nil, _ writer: inout MarkupWriter) {
    writer.void("link") {
      $0.attribute("rel", relation)
      if let language { $0.attribute("hreflang", language) }
      $0.attribute("href", address)
    }
    writer.raw("\n")
  }
}
