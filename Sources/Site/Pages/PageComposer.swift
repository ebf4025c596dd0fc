import Charts
import Diagnostics
import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// What a page is composed with: its words, links relative to it, and the charts it draws.
struct PageComposer {
  let site: Site
  let words: FigureWords
  let path: String
  let addressing: Addressing
  /// Files that stand beside the page, such as standalone charts.
  private(set) var files: [OutputFile] = []
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
    case .rooted: "\(site.rootPath)/\(addresses.door(of: target))"
    case .absolute: site.absolute(target)
    }
  }

  func link(_ target: LinkTarget) -> String { link(addresses.path(target, language)) }

  func text(_ key: MessageKey, _ arguments: [String: MessageArgument] = [:]) -> String { words.words[key, arguments] }

  /// A file that stands beside the page.
  mutating func add(_ file: OutputFile) { files.append(file) }

  /// Draws a chart; its standalone picture becomes a file beside the page.
  ///
  /// - Parameter data: the path of the chart's figures without its ending, where they stand in a file.
  mutating func draw(_ chart: Chart, data: String? = nil, headingLevel: Int = 2) -> String {
    let folder = path.hasSuffix(".html") ? String(path.dropLast(".html".utf8.count)) : path
    let svg = "\(folder)-\(chart.id).svg"
    var downloads = [ChartDownload(label: "SVG", address: link(svg))]
    for ending in data == nil ? [] : ["csv", "json"] {
      downloads.append(ChartDownload(label: ending.uppercased(), address: link("\(data ?? "").\(ending)")))
    }
    let drawn = Charts.draw(chart, with: words, downloads: downloads, headingLevel: headingLevel)
    files.append(OutputFile(path: svg, bytes: drawn.standalone))
    return drawn.figure.string
  }
}
