import Charts
import Markup

/// `<meta>` elements, each in a line of its own.
enum MetaTags {
  static func name(_ name: String, _ content: String, _ writer: inout MarkupWriter) {
    writer.void("meta") {
      $0.attribute("name", name)
      $0.attribute("content", content)
    }
    writer.raw("\n")
  }

  /// Of the Open Graph protocol (ogp.me).
  static func property(_ name: String, _ content: String, _ writer: inout MarkupWriter) {
    writer.void("meta") {
      $0.attribute("property", name)
      $0.attribute("content", content)
    }
    writer.raw("\n")
  }

  /// The picture of a shared link, with what it shows for who can't see it.
  static func picture(of chart: PlacedChart, in site: Site, _ writer: inout MarkupWriter) {
    let alternative = chart.drawn.lead.isEmpty ? chart.drawn.name : chart.drawn.lead
    property("og:image", site.absolute(chart.address.card), &writer)
    property("og:image:type", "image/png", &writer)
    property("og:image:width", String(PictureOrder.card.width), &writer)
    property("og:image:height", String(PictureOrder.card.height), &writer)
    property("og:image:alt", alternative, &writer)
    name("twitter:card", "summary_large_image", &writer)
    name("twitter:image:alt", alternative, &writer)
  }
}
