import Charts
import Configuration
import Figures
import Vocabulary
import Wording

/// A topic in a report: the charts of its key figures, on sheets of their own.
struct ReportChapter: ViewModel {
  var id: String
  var title: String
  var charts: [PlacedChart]

  static let fields: ViewFields<ReportChapter> = [
    .text("id", \.id), .text("title", \.title), .list("charts", \.charts),
  ]

  /// Charts stand below the heading of their chapter.
  private static let headingLevel = 3
  /// Of a topic that the portal features nothing of.
  private static let leastCharts = 1
  /// More makes a report that nobody reads to its end: the rest is in the table at its end.
  private static let mostCharts = 9

  /// The topics of which a place has something to draw, in order.
  static func all(of place: Place, _ indicators: [Indicator], in period: Period, _ context: PageContext) -> [Self] {
    let featured = context.site.portal.featured
    var left = mostCharts
    return IndicatorGroup.all(of: indicators, in: context).compactMap { group in
      let own = group.indicators.filter { !$0.isReported }
      var charts: [PlacedChart] = []
      if own.contains(where: \.isIndex) {
        charts += [context.standardCharts.indexes(at: place, in: period, isHome: false)].compactMap { $0 }
      }
      for (order, indicator) in own.enumerated()
      where featured.contains(indicator.id) || (charts.count < leastCharts && order < mostTried) {
        charts += [context.standardCharts.years(indicator.id, at: place, id: "report-\(indicator.id)")]
          .compactMap { $0 }.filter(\.drawn.isDrawn)
      }
      charts = Array(charts.prefix(left))
      left -= charts.count
      guard !charts.isEmpty else { return nil }
      return ReportChapter(id: "topic-\(group.id)", title: group.title, charts: charts.map(inPage))
    }
  }

  /// How many figures of a topic are looked at for one to draw.
  private static let mostTried = 3

  private static func inPage(_ chart: PlacedChart) -> PlacedChart {
    var chart = chart
    chart.drawn.figure = chart.drawn.figure(downloads: [], headingLevel: headingLevel)
    return chart
  }

  /// The same with pictures that no style of a page has to paint.
  var onPaper: ReportChapter {
    var chapter = self
    chapter.charts = charts.map { chart in
      var chart = chart
      chart.drawn.figure = chart.drawn.plainFigure(picture: chart.drawn.file(.light).dataAddress, downloads: [])
      return chart
    }
    return chapter
  }
}
