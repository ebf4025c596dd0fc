import Charts
import Configuration
import Languages
import OpenData
import Vocabulary
import Wording

/// The files of the charts of one page.
struct ChartFiles {
  let page: Page
  let context: PageContext

  private var site: Site { context.site }

  /// The files of a chart at its home: pictures for every width, a page to embed, and what finds that page by machine.
  func files(of chart: PlacedChart) -> [OutputFile] {
    var files: [OutputFile] = []
    guard chart.publication == .shared else { return picture(of: chart) }
    for variant in ChartFile.allCases {
      files.append(OutputFile(path: chart.address.svg(variant), bytes: chart.drawn.file(variant)))
    }
    let alone = PageContext(site: site, words: context.words, path: chart.address.page)
    let view = ChartPage(chart, from: page, in: alone)
    let text = site.templates.render(ChartPage.template, view, site.labels(context.language))
    files.append(OutputFile(path: chart.address.page, bytes: Array(text.utf8)))
    files.append(OutputFile(path: chart.address.oEmbed, bytes: oEmbed(chart)))
    if chart.data == .chart(chart.address.data), context.language == site.portal.languages.first {
      files += data(of: chart)
    }
    return files
  }

  /// The one picture of a chart that is published as no more.
  private func picture(of chart: PlacedChart) -> [OutputFile] {
    guard chart.publication == .picture else { return [] }
    let picture = OutputFile(path: chart.address.svg(.wide), bytes: chart.drawn.file(.wide))
    let isOwn = chart.data == .chart(chart.address.data) && context.language == site.portal.languages.first
    return [picture] + (isOwn ? data(of: chart) : [])
  }

  /// The figures of a chart that stand in no other file.
  private func data(of chart: PlacedChart) -> [OutputFile] {
    site.data.written(.chart(chart.address.data), .rows(chart.drawn.observations)).map {
      OutputFile(path: $0.path, bytes: $0.bytes)
    }
  }

  /// The pictures that a page asks for: of one chart for the link to it, and of its own charts where all are made.
  func orders(of charts: [PlacedChart]) -> [PictureOrder] {
    var orders = site.card(of: page, with: charts).map { [card(of: $0)] } ?? []
    guard site.making.pictures == .all else { return orders }
    for chart in charts where chart.isHome && chart.publication == .shared {
      let size = chart.drawn.size
      orders.append(card(of: chart))
      orders.append(
        PictureOrder(
          path: chart.address.large, svg: chart.drawn.file(.light), width: Int(size.width * 2),
          height: Int(size.height * 2)))
    }
    return orders
  }

  private func card(of chart: PlacedChart) -> PictureOrder {
    PictureOrder(
      path: chart.address.card, svg: chart.drawn.card(of: context.words.text(site.portal.title)),
      width: PictureOrder.card.width, height: PictureOrder.card.height)
  }

  /// oembed.com, 2.3: what a page that is given the address of a chart may show.
  private func oEmbed(_ chart: PlacedChart) -> [UInt8] {
    var members: [(String, String)] = [
      ("title", chart.name), ("provider_name", context.words.text(site.portal.title)),
      ("provider_url", site.absolute("index.html")), ("html", chart.embedding(in: site)),
    ]
    var numbers = [("width", 768), ("height", chart.embeddedHeight), ("cache_age", 86_400)]
    if site.making.pictures == .all {
      members.append(("thumbnail_url", site.absolute(chart.address.card)))
      numbers += [("thumbnail_width", PictureOrder.card.width), ("thumbnail_height", PictureOrder.card.height)]
    }
    return OEmbed.rich(members, numbers)
  }
}

extension Site {
  /// The chart whose card the link to a page shows: the first that is drawn; `nil` where the page gets none.
  func card(of page: Page, with charts: [PlacedChart]) -> PlacedChart? {
    switch making.pictures {
    case .none: nil
    case .main: page.kind.isMain ? charts.withCard : nil
    case .all: charts.withCard
    }
  }
}

extension [PlacedChart] {
  /// The first that is drawn and has files.
  var withCard: PlacedChart? { first { $0.drawn.isDrawn && $0.publication != .none } }

  /// Those of a main page, of which the one whose card is made leads to it.
  func linkingCard(in context: PageContext) -> [PlacedChart] {
    guard context.site.making.pictures == .main,
      let one = firstIndex(where: { $0.drawn.isDrawn && $0.publication != .none })
    else {
      return self
    }
    var charts = self
    let files = context.downloads(
      at: charts[one].address, data: charts[one].data, hasCard: true, hasPage: charts[one].publication == .shared)
    charts[one].drawn.figure = charts[one].drawn.figure(downloads: files, headingLevel: PlacedChart.headingLevel)
    return charts
  }
}
