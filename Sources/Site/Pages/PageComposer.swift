import Charts
import Diagnostics
import Figures
import Languages
import Markup
import OpenData
import Vocabulary
import Wording

/// What a page is composed with: its words, links relative to it, and the charts it draws.
struct PageComposer {
  let site: Site
  let words: FigureWords
  let path: String
  let addressing: Addressing
  /// The charts of the page, in order, and their titles.
  private(set) var shown: [ShownChart] = []
  private(set) var titles: [String] = []
  var log = DiagnosticLog()

  /// How addresses are written.
  enum Addressing: Hashable, Sendable {
    /// From the page, so that the site works under any path and from a folder.
    case relative
    /// From the host's root, for the page that a server shows at any address.
    case rooted
    /// In full, for what is read elsewhere, such as a feed.
    case absolute
  }

  /// - Parameter addressing: `nil` for what suits a page at `path`.
  init(site: Site, words: FigureWords, path: String, addressing: Addressing? = nil) {
    self.site = site
    self.words = words
    self.path = path
    self.addressing = addressing ?? (path.hasSuffix("404.html") ? .rooted : .relative)
  }

  var language: Language { words.words.language }
  var figures: PublishedFigures { site.figures }
  var addresses: Addresses { site.addresses }

  /// The address of a path of the site as it stands in this page.
  func link(_ target: String) -> String {
    switch addressing {
    case .relative: Addresses.relative(addresses.door(of: target), from: path)
    case .rooted: "\(site.rootPath)/\(WebAddress.escaped(path: addresses.door(of: target)))"
    case .absolute: site.absolute(target)
    }
  }

  func link(_ target: LinkTarget) -> String { link(addresses.path(target, language)) }

  func text(_ key: MessageKey, _ arguments: [String: MessageArgument] = [:]) -> String { words.words[key, arguments] }

  /// Draws a chart that has an address of its own.
  ///
  /// - Parameters:
  ///   - isOwn: whether this page is its home; of several pages that show it, one is.
  ///   - data: the path of the chart's figures without its ending, where they stand in a file.
  mutating func draw(
    _ chart: Chart, at address: ChartAddress, isOwn: Bool, data: DataFile? = nil, headingLevel: Int = 2
  ) -> String {
    let drawn = Charts.draw(
      chart, with: words, theme: site.content.theme, downloads: downloads(at: address, data: data),
      headingLevel: headingLevel)
    let shown = ShownChart(address: address, drawn: drawn, isOwn: isOwn, data: data)
    self.shown.append(shown)
    titles.append(chart.title)
    return shown.drawn.figure.string
  }

  /// The view of a chart that has an address of its own, drawn.
  mutating func figure(_ chart: Chart, at address: ChartAddress, isOwn: Bool, data: DataFile?) -> View {
    View(Shapes.chart, ["figure": .text(draw(chart, at: address, isOwn: isOwn, data: data))])
  }

  /// Notes a chart that was drawn elsewhere and is shown here.
  mutating func show(_ chart: ShownChart, title: String) {
    shown.append(chart)
    titles.append(title)
  }
}
