import Charts
import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What a page is filled with: the site's figures in the page's words, and links as they stand on the page.
struct PageContext: Sendable {
  let site: Site
  let words: FigureWords
  /// Where the page stands, from the site's root.
  let path: String
  let addressing: Addressing

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

  func text(_ key: MessageKey, _ arguments: [String: MessageArgument] = [:]) -> String { words.words[key, arguments] }

  /// The address of a path of the site as it stands in this page.
  func link(_ target: String) -> String {
    switch addressing {
    case .relative: Addresses.relative(addresses.door(of: target), from: path)
    case .rooted: "\(site.rootPath)/\(WebAddress.escaped(path: addresses.door(of: target)))"
    case .absolute: site.absolute(target)
    }
  }

  /// - Parameter other: the language of the page that it leads to, where it is not this page's.
  func link(_ target: LinkTarget, in other: Language? = nil) -> String {
    let address = link(addresses.path(target, other ?? language))
    switch target {
    case .reported(let key, let source): return "\(address)#\(key.anchor(of: source))"
    case .figure(let indicator, let place) where !addresses.ownPages.contains(indicator, place):
      return "\(address)#\(addresses.place(of: indicator, place, language).anchor)"
    default: return address
    }
  }
  func link(_ section: Section) -> String { link(addresses.section(section, language)) }

  func observation(_ indicator: IndicatorID, _ place: PlaceID, _ period: Period) -> PublishedObservation {
    figures.observation(FigureKey(indicator: indicator, place: place, period: period))
  }

  /// The line under a chart: who publishes, as of when, under which licence.
  var sourceLine: String {
    text(
      .sourceLine,
      [
        "publisher": .text(words.text(site.portal.publisher.name)),
        "date": .text(words.words.date(figures.cutOff, .short)),
        "licence": .text(site.portal.licence.name),
      ])
  }

  /// Makes the charts that are asked for on this page.
  var builder: ChartBuilder {
    let geometry = site.content.geometry.map { $0.geometry(licence: words.text($0.licence)) }
    return ChartBuilder(
      words: words, geometry: geometry, source: sourceLine, findings: ToldFigures(in: self).findings())
  }
}
