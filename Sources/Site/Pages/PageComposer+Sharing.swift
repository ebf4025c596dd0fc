import Charts
import Configuration
import Figures
import Languages
import Markup
import OpenData
import Vocabulary
import Wording

/// A chart that a page shows, with where it stands by itself.
struct ShownChart: Sendable {
  var address: ChartAddress
  var drawn: DrawnChart
  /// Whether the page is the chart's home, which writes its files.
  var isOwn: Bool
  /// Where its figures stand; `nil` where they are not told as data.
  var data: DataFile?
}

extension PageComposer {
  /// The files of a chart of its own: pictures for every width, a page to embed, and what finds that page by machine.
  func files(of shown: ShownChart, title: String, from page: Page) -> [OutputFile] {
    var files: [OutputFile] = []
    for variant in ChartFile.allCases {
      guard let path = shown.address.svg(variant) else { continue }
      files.append(OutputFile(path: path, bytes: shown.drawn.file(variant)))
    }
    let alone = PageComposer(site: site, words: words, path: shown.address.page)
    files.append(
      OutputFile(path: shown.address.page, bytes: Array(alone.chartPage(shown, title: title, from: page).utf8)))
    files.append(OutputFile(path: shown.address.oEmbed, bytes: alone.oEmbed(shown, title: title)))
    if shown.data == .chart(shown.address.data), language == site.portal.languages.first { files += data(of: shown) }
    return files
  }

  /// The figures of a chart that stand in no other file.
  private func data(of shown: ShownChart) -> [OutputFile] {
    site.publicData().written(.chart(shown.address.data), .rows(shown.drawn.observations)).map {
      OutputFile(path: $0.path, bytes: $0.bytes)
    }
  }

  /// The pictures that a page asks for: of its first chart for the link to it, and of its own charts where all are made.
  func orders(of shown: [ShownChart], on page: Page) -> [PictureOrder] {
    guard site.pictures != .none, let first = shown.first else { return [] }
    var orders: [PictureOrder] = []
    if hasCard(page) { orders.append(card(of: first)) }
    guard site.pictures == .all else { return orders }
    for shown in shown where shown.isOwn {
      let size = shown.drawn.size
      orders.append(card(of: shown))
      orders.append(
        PictureOrder(
          path: shown.address.large, svg: shown.drawn.file(.light), width: Int(size.width * 2),
          height: Int(size.height * 2)))
    }
    return orders
  }

  /// Whether the link to a page gets a picture.
  func hasCard(_ page: Page) -> Bool {
    switch site.pictures {
    case .none: false
    case .main: ["pages/home", "pages/place", "pages/indicator", "pages/voice"].contains(page.template)
    case .all: true
    }
  }

  private func card(of shown: ShownChart) -> PictureOrder {
    PictureOrder(
      path: shown.address.card, svg: shown.drawn.file(.card), width: PictureOrder.card.width,
      height: PictureOrder.card.height)
  }

  /// The address of a chart's picture for readers without styles: PNG where it is made, for more of them show it.
  func picture(at address: ChartAddress) -> String {
    link(site.pictures == .all ? address.large : address.svg(.light) ?? address.page)
  }

  // MARK: The chart alone

  private func chartPage(_ shown: ShownChart, title: String, from page: Page) -> String {
    let siteTitle = words.text(site.portal.title)
    let meta = ChartMeta(shown: shown, title: title, siteTitle: siteTitle, site: site)
    var view = View(Shapes.chartPage)
    view["language"] = .text(language.tag)
    view["direction"] = .text(words.words.isRightToLeft ? "rtl" : "ltr")
    view["title"] = .text("\(title) – \(siteTitle)")
    view["meta"] = .text(meta.markup)
    view["oEmbed"] = .text(link(shown.address.oEmbed))
    view["icon"] = .text(link("assets/icon.svg"))
    view["stylesheet"] = .text(link(Site.stylesheetPath))
    view["figure"] = .text(
      shown.drawn.figure(downloads: downloads(at: shown.address, data: shown.data, isAlone: true), headingLevel: 1)
        .string)
    view["address"] = .text(link(page.path))
    view["from"] = .text(text(.shareFrom, ["title": .text("\(page.title) – \(siteTitle)")]))
    view["shareTitle"] = .text(text(.shareTitle))
    view["frameLabel"] = .text(text(.shareFrame))
    view["frame"] = .text(frame(shown, title: title))
    view["pictureLabel"] = .text(text(.sharePicture))
    view["picture"] = .text(picture(shown))
    view["citationLabel"] = .text(text(.shareCitation))
    view["citation"] = .text(citation(shown, title: title))
    return site.templates.render("layouts/chart", view)
  }

  /// The files that a chart's foot leads to.
  func downloads(at address: ChartAddress, data: DataFile?, isAlone: Bool = false) -> [ChartDownload] {
    var downloads: [ChartDownload] = []
    if let svg = address.svg(.wide) { downloads.append(ChartDownload(label: "SVG", address: link(svg))) }
    if site.pictures == .all { downloads.append(ChartDownload(label: "PNG", address: link(address.large))) }
    if let data {
      downloads += DataFormats.all(of: data).map { ChartDownload(label: $0.label, address: link(data.path($0))) }
    }
    if !isAlone { downloads.append(ChartDownload(label: text(.shareLink), address: link(address.page))) }
    return downloads
  }

  /// The height at which the page of a chart is shown whole: picture, title, lead, notes and links.
  private func height(of shown: ShownChart) -> Int { Int(shown.drawn.size.height) + 260 }

  private func frame(_ shown: ShownChart, title: String) -> String {
    Markup(capacity: 256) { writer in
      writer.element("iframe") { frame in
        frame.attribute("src", site.absolute(shown.address.page))
        frame.attribute("title", title)
        frame.attribute("loading", "lazy")
        frame.attribute("style", "width:100%;height:\(height(of: shown))px;border:0")
      }
    }.string
  }

  private func picture(_ shown: ShownChart) -> String {
    let size = shown.drawn.size
    return Markup(capacity: 512) { writer in
      writer.element("a") { anchor in
        anchor.attribute("href", site.absolute(shown.address.page))
        anchor.element("picture") { picture in
          picture.void("source") {
            $0.attribute("media", "(max-width: 619px)")
            $0.attribute("srcset", site.absolute(shown.address.svg(.narrow) ?? ""))
          }
          picture.void("img") {
            $0.attribute("src", site.absolute(shown.address.svg(.light) ?? ""))
            $0.attribute("alt", shown.drawn.lead)
            $0.attribute("width", String(Int(size.width)))
            $0.attribute("height", String(Int(size.height)))
            $0.attribute("style", "max-width:100%;height:auto")
          }
        }
      }
    }.string
  }

  private func citation(_ shown: ShownChart, title: String) -> String {
    let name = releaseName().map { "\(title). \(words.text(site.portal.title)), \($0)" } ?? title
    return text(
      .citation,
      [
        "publisher": .text(words.text(site.portal.publisher.name)), "title": .text(name),
        "date": .text(words.words.date(figures.cutOff, .short)), "address": .text(site.absolute(shown.address.page)),
      ])
  }

  /// oembed.com, 2.3: what a page that is given the address of a chart may show.
  private func oEmbed(_ shown: ShownChart, title: String) -> [UInt8] {
    var members: [(String, String)] = [
      ("title", title), ("provider_name", words.text(site.portal.title)), ("provider_url", site.absolute("index.html")),
      ("html", frame(shown, title: title)),
    ]
    var numbers = [("width", 768), ("height", height(of: shown)), ("cache_age", 86_400)]
    if site.pictures == .all {
      members.append(("thumbnail_url", site.absolute(shown.address.card)))
      numbers += [("thumbnail_width", PictureOrder.card.width), ("thumbnail_height", PictureOrder.card.height)]
    }
    return OEmbed.rich(members, numbers)
  }
}
