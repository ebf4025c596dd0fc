import Charts
import Markup
import Vocabulary

/// What machines read of the page of a chart.
///
/// Search engines are led to the page the chart stands on; whoever shares the address gets its name and sentence.
struct ChartMeta {
  let chart: PlacedChart
  let siteTitle: String
  let site: Site

  var markup: String {
    Markup(capacity: 1024) { writer in
      MetaTags.name("description", chart.drawn.lead, &writer)
      MetaTags.name("robots", "noindex", &writer)
      MetaTags.property("og:title", chart.name, &writer)
      MetaTags.property("og:description", chart.drawn.lead, &writer)
      MetaTags.property("og:type", "website", &writer)
      MetaTags.property("og:url", site.absolute(chart.address.page), &writer)
      MetaTags.property("og:site_name", siteTitle, &writer)
      if site.making.pictures == .all { MetaTags.picture(of: chart, in: site, &writer) }
    }.string
  }
}
