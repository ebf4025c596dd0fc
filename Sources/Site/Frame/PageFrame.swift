import Configuration
import Languages
import Vocabulary
import Wording

/// What stands around the content of one page: head, header, language switch and footer.
struct PageFrame: ViewModel {
  var language: String
  var direction: String
  /// What kind of page it is, for styles of the portal's own and for whoever looks through its pages.
  var kind: String
  var title: String
  var meta: String
  var around: Surroundings.Parts?
  var banner: String
  var languages: [LanguageChoice]
  var trail: [NamedLink]
  var content: String
  /// Who pays for what the page is of.
  var funders: [BodyItem]

  /// A language of the switch.
  struct LanguageChoice: ViewModel {
    var tag: String
    var name: String
    var address: String
    var isCurrent: Bool

    static let fields: ViewFields<LanguageChoice> = [
      .text("tag", \.tag), .text("name", \.name), .text("address", \.address), .flag("isCurrent", \.isCurrent),
    ]
  }

  static let template = "layouts/page"
  static let fields: ViewFields<PageFrame> = [
    .text("language", \.language), .text("direction", \.direction), .text("kind", \.kind), .text("title", \.title),
    .markup("meta", \.meta),
    .markup("assets") { $0.around?.assets ?? "" }, .markup("brand") { $0.around?.brand ?? "" },
    .markup("find") { $0.around?.find ?? "" },
    .list("languages", \.languages), .markup("menu") { $0.around?.menu ?? "" },
    .markup("banner", \.banner), .list("trail", \.trail), .markup("content", \.content),
    .list("funders", \.funders), .markup("footer") { $0.around?.footer ?? "" },
  ]

  init(
    _ page: Page, content: String, charts: [PlacedChart], shown: ShownFigures, around: Surroundings.Parts?,
    in context: PageContext
  ) {
    let site = context.site
    let siteTitle = context.words.text(site.portal.title)
    language = page.language.tag
    direction = context.words.words.isRightToLeft ? "rtl" : "ltr"
    kind = page.kind.template.split(separator: "/").last.map(String.init) ?? ""
    title = page.windowTitle ?? "\(page.title) – \(siteTitle)"
    meta =
      PageMeta(
        page: page, site: site, siteTitle: siteTitle,
        movedTo: page.movedTo.map { context.link($0) + (page.movedAnchor.map { "#\($0)" } ?? "") },
        feed: page.feed.map { context.link(named: $0.title, to: $0.path) },
        card: site.card(of: page, with: charts)
      ).markup
    self.around = around
    banner = around?.banner(over: shown) ?? ""
    languages = site.words.compactMap { words in
      let language = words.words.language
      return page.translations[language].map { path in
        LanguageChoice(
          tag: language.tag, name: words.words.ownName, address: context.link(path),
          isCurrent: language == page.language)
      }
    }
    trail = page.trail.map { context.link(named: $0.title, to: $0.path) }
    self.content = content
    funders = ToldRoles(site: site).funders(of: page, context.words)
  }
}
