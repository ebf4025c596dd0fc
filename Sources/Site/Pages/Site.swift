public import Configuration
public import Content
public import Figures
public import Languages
public import OpenData
public import Releases
public import Vocabulary
import Wording

/// A whole site before it is written: what it shows, in which words, at which addresses, through which templates.
///
/// A class because it never changes and every page holds it.
public final class Site: Sendable {
  public let portal: Portal
  /// As readers are told them.
  public let figures: PublishedFigures
  /// The releases there were, and what this build is among them.
  public let history: ReleaseHistory
  public let content: Content
  public let making: MadeBeside
  /// Every figure as data, which charts add to.
  let data: PublicData
  /// The kinds of page that it has.
  let kinds: [any PageKind.Type]
  let templates: SiteTemplates
  /// The site's own running texts.
  let prose: SiteProse
  /// In the order of the portal's languages.
  let words: [FigureWords]
  let addresses: Addresses
  /// The tags of news, per language.
  let tags: [Language: TagIndex]
  /// What may be compared.
  let compared: ComparedFigures
  /// The words that templates use by name, per language.
  private let labelsByLanguage: [Language: TemplateLabels]
  /// How much comes from demonstration records.
  let demonstration: Demonstration

  public convenience init(
    portal: Portal, data: PublicData, content: Content, words: [Language: Words], templates: SiteTemplates,
    prose: SiteProse, making: MadeBeside = MadeBeside()
  ) {
    self.init(
      portal: portal, data: data, content: content, words: words, templates: templates, prose: prose,
      making: making, kinds: PageKinds.all)
  }

  init(
    portal: Portal, data: PublicData, content: Content, words: [Language: Words], templates: SiteTemplates,
    prose: SiteProse, making: MadeBeside = MadeBeside(),
    kinds: [any PageKind.Type]
  ) {
    self.kinds = kinds
    self.portal = portal
    self.data = data
    self.history = data.history
    self.making = making
    self.content = content
    self.templates = templates
    self.prose = prose
    let told = data.figures.forReaders
    self.figures = told
    self.compared = ComparedFigures(told, portal.comparison)
    self.demonstration = Site.demonstration(in: told)
    self.words = portal.languages.compactMap { words[$0].map { FigureWords(words: $0, figures: told) } }
    self.labelsByLanguage = Dictionary(self.words.map { ($0.words.language, TemplateLabels($0.words)) }) { first, _ in
      first
    }
    self.tags = Dictionary(
      self.words.map { ($0.words.language, TagIndex(content.posts, words: $0.words)) }
    ) { first, _ in first }
    self.addresses = Addresses(
      words: self.words, content: content, figures: told, sections: kinds.flatMap { $0.sections },
      ownPages: OwnPages(portal, told))
  }

  func words(in language: Language) -> FigureWords? { words.first { $0.words.language == language } }

  /// The words of templates.
  func labels(_ language: Language) -> TemplateLabels {
    labelsByLanguage[language] ?? TemplateLabels(Words(language: language))
  }

  /// What a page is filled with; `nil` where it is in no language of the portal.
  func context(of page: Page) -> PageContext? {
    words(in: page.language).map { PageContext(site: self, words: $0, path: page.path) }
  }

  /// The last full year of records.
  var year: Int { figures.lastFullYear }

  /// Whether anything was ever released, so that there is a page of revisions.
  var hasReleases: Bool { history.current != nil || !history.entries.isEmpty }

  /// The charts that are written in files of their own and stand on the page of charts, by path.
  var ownCharts: [(path: String, specification: ChartSpecification)] {
    content.charts.filter { $0.key.hasPrefix(ChartSpecification.folder + "/") }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// The address of a path on the portal's own host; a folder stands for the `index.html` in it.
  func absolute(_ path: String) -> String {
    let index = "index.html"
    let isIndex = path == index || path.hasSuffix("/\(index)")
    return "\(portal.baseAddress)/\(WebAddress.escaped(path: isIndex ? String(path.dropLast(index.utf8.count)) : path))"
  }

  /// The path part of the portal's address, for pages that are shown at any address: empty, or `/portal`.
  var rootPath: String {
    let parts = portal.baseAddress.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    return parts.map { "/\($0)" }.joined()
  }

  /// The place that stands for all of them: the network, or the one town.
  var network: Place? { figures.network }

  /// Whether anybody aims at anything, so that there is a page of goals.
  var hasGoals: Bool { !figures.targets.isEmpty }

  /// As people read them: the featured ones first, then the rest, what was asked last.
  func inOrder(_ indicators: [Indicator]) -> [Indicator] {
    let featured = portal.featured.filter { id in indicators.contains { $0.id == id && !$0.isSurvey } }
    let first = featured.compactMap { id in indicators.first { $0.id == id } }
    let rest = indicators.filter { !featured.contains($0.id) }
    return first + rest.filter { !$0.isSurvey } + rest.filter(\.isSurvey)
  }
}
