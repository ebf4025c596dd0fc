import Charts
import Configuration
import Languages
import Markup
import OpenData
import Vocabulary
import Wording

/// The page of a chart alone, to be embedded in others, with what others need to show and cite it.
struct ChartPage: ViewModel {
  var language: String
  var direction: String
  var title: String
  var meta: String
  var oEmbed: String
  var icon: String
  var stylesheet: String
  var figure: String
  var address: String
  var from: String
  var shareTitle: String
  var frameLabel: String
  var frame: String
  var pictureLabel: String
  var picture: String
  var citationLabel: String
  var citation: String

  static let template = "layouts/chart"
  static let messages: [MessageKey] = [
    .shareLink, .sharePNG, .shareTitle, .shareFrame, .sharePicture, .shareCitation, .shareFrom,
  ]
  static let fields: ViewFields<ChartPage> = [
    .text("language", \.language), .text("direction", \.direction), .text("title", \.title), .markup("meta", \.meta),
    .text("oEmbed", \.oEmbed), .text("icon", \.icon), .text("stylesheet", \.stylesheet), .markup("figure", \.figure),
    .text("address", \.address), .text("from", \.from), .text("shareTitle", \.shareTitle),
    .text("frameLabel", \.frameLabel), .text("frame", \.frame), .text("pictureLabel", \.pictureLabel),
    .text("picture", \.picture), .text("citationLabel", \.citationLabel), .text("citation", \.citation),
  ]

  /// - Parameters:
  ///   - context: of the chart's own page.
  ///   - page: the page that shows it.
  init(_ chart: PlacedChart, from page: Page, in context: PageContext) {
    let site = context.site
    let siteTitle = context.words.text(site.portal.title)
    language = context.language.tag
    direction = context.words.words.isRightToLeft ? "rtl" : "ltr"
    title = "\(chart.name) – \(siteTitle)"
    meta = ChartMeta(chart: chart, siteTitle: siteTitle, site: site).markup
    oEmbed = context.link(chart.address.oEmbed)
    icon = context.link("assets/icon.svg")
    stylesheet = context.link(Site.stylesheetPath)
    figure =
      chart.drawn.figure(
        downloads: context.downloads(at: chart.address, data: chart.data, isAlone: true), headingLevel: 1
      ).string
    address = context.link(page.path)
    from = context.text(.shareFrom, ["title": .text("\(page.title) – \(siteTitle)")])
    shareTitle = context.text(.shareTitle)
    frameLabel = context.text(.shareFrame)
    frame = chart.embedding(in: site)
    pictureLabel = context.text(.sharePicture)
    picture = chart.linkedPicture(in: site)
    citationLabel = context.text(.shareCitation)
    let release = context.releaseName.map { "\(chart.name). \(siteTitle), \($0)" }
    citation = context.citation(of: release ?? chart.name, at: chart.address.page)
  }
}

extension PlacedChart {
  /// The height at which the page of a chart is shown whole: picture, title, lead, notes and links.
  var embeddedHeight: Int { Int(drawn.size.height) + 260 }

  /// What others write to show the chart's page in theirs.
  func embedding(in site: Site) -> String {
    Markup(capacity: 256) { writer in
      writer.element("iframe") { frame in
        frame.attribute("src", site.absolute(address.page))
        frame.attribute("title", name)
        frame.attribute("loading", "lazy")
        frame.attribute("style", "width:100%;height:\(embeddedHeight)px;border:0")
      }
    }.string
  }

  /// What others write to show its picture, which leads to its page.
  fileprivate func linkedPicture(in site: Site) -> String {
    Markup(capacity: 512) { writer in
      writer.element("a") { anchor in
        anchor.attribute("href", site.absolute(address.page))
        anchor.element("picture") { picture in
          picture.void("source") {
            $0.attribute("media", "(max-width: 619px)")
            $0.attribute("srcset", site.absolute(address.svg(.narrow)))
          }
          picture.void("img") {
            $0.attribute("src", site.absolute(address.svg(.light)))
            $0.attribute("alt", drawn.lead)
            $0.attribute("width", String(Int(drawn.size.width)))
            $0.attribute("height", String(Int(drawn.size.height)))
            $0.attribute("style", "max-width:100%;height:auto")
          }
        }
      }
    }.string
  }
}

extension PageContext {
  /// The files that a chart's foot leads to.
  ///
  /// - Parameters:
  ///   - address: `nil` where its pictures are no files.
  ///   - isAlone: whether they stand on the page of the chart alone.
  ///   - hasPage: whether it has a page to embed.
  ///   - hasCard: whether its card is made, where not all are.
  func downloads(
    at address: ChartAddress?, data: DataFile?, isAlone: Bool = false, hasCard: Bool = false, hasPage: Bool = true
  ) -> [ChartDownload] {
    var downloads: [ChartDownload] = []
    if let address { downloads.append(ChartDownload(label: "SVG", address: link(address.svg(.wide)))) }
    if let address, site.making.pictures == .all || hasCard {
      let picture = site.making.pictures == .all ? address.large : address.card
      downloads.append(ChartDownload(label: text(.sharePNG), address: link(picture), isPicture: true))
    }
    if let data {
      downloads += site.data.formats(of: data).map { ChartDownload(label: $0.label, address: link(data.path($0))) }
    }
    if let address, hasPage, !isAlone {
      downloads.append(ChartDownload(label: text(.shareLink), address: link(address.page)))
    }
    return downloads
  }
}

extension MessageKey {
  fileprivate static let shareLink = MessageKey("share.link")
  fileprivate static let sharePNG = MessageKey("share.card")
  fileprivate static let shareTitle = MessageKey("share.title")
  fileprivate static let shareFrame = MessageKey("share.frame")
  fileprivate static let sharePicture = MessageKey("share.picture")
  fileprivate static let shareCitation = MessageKey("share.citation")
  fileprivate static let shareFrom = MessageKey("share.from", "title")
}
