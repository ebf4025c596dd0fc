import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What the pages of one folder and part of the site have in common.
struct Surroundings: ViewModel {
  var siteTitle: String
  var home: String
  var stylesheet: String
  var script: String
  var icon: String
  var feed: String
  var logo: Logo?
  /// What the portal says first in its foot; empty where it says nothing.
  var footerText: String
  /// Where the field in the header sends what is searched for.
  var search: String
  /// Whether the page has a field of its own, so that the header needs none.
  var hasOwnField: Bool
  var navigation: [MenuItem]
  /// What of a page is invented; `nil` where nothing is.
  var demonstration: String?
  var aboutAddress: String
  var publisher: NamedLink
  var licence: NamedLink
  /// Of what the licence is: what others published has its own.
  var licenceLabel: String
  var promise: String
  var asOf: String
  var release: NamedLink?
  var methodAddress: String
  var dataAddress: String
  var pages: [NamedLink]

  struct MenuItem: ViewModel {
    var title: String
    var address: String
    var isCurrent: Bool

    static let fields: ViewFields<MenuItem> = [
      .text("title", \.title), .text("address", \.address), .flag("isCurrent", \.isCurrent),
    ]
  }

  /// The picture before the portal's name.
  struct Logo: ViewModel {
    var address: String
    var width: String
    var height: String

    static let fields: ViewFields<Logo> = [
      .text("address", \.address), .text("width", \.width), .text("height", \.height),
    ]
  }

  /// The parts that are written once for all these pages.
  struct Parts: Sendable {
    var assets: String
    var brand: String
    var find: String
    var menu: String
    /// What is said of invented figures, by how many of a page's are.
    fileprivate var banners: [Banner: String]
    var footer: String

    /// What a page says of its figures that are invented; empty where none is.
    func banner(over figures: ShownFigures) -> String { Banner(figures).flatMap { banners[$0] } ?? "" }
  }

  /// What there is to say of invented figures.
  fileprivate struct Banner: Hashable {
    var scope: Site.Demonstration
    var hasReported: Bool

    static let all = [Site.Demonstration.some, .all].flatMap { scope in
      [false, true].map { Banner(scope: scope, hasReported: $0) }
    }

    init(scope: Site.Demonstration, hasReported: Bool) {
      self.scope = scope
      self.hasReported = hasReported
    }

    init?(_ figures: ShownFigures) {
      guard figures.demonstration != .none else { return nil }
      self.init(scope: figures.demonstration, hasReported: figures.hasReported)
    }
  }

  static let templates = ["assets", "brand", "find", "menu", "banner", "footer"].map { "layouts/\($0)" }
  static let messages: [MessageKey] = [
    .asOfLine, .demonstrationNotice, .reportedNotice, .ownLicence, .promiseOfAll,
  ]
  static let fields: ViewFields<Surroundings> = [
    .text("siteTitle", \.siteTitle), .text("home", \.home), .text("stylesheet", \.stylesheet),
    .text("script", \.script), .text("icon", \.icon), .text("feed", \.feed),
    .view("logo", \.logo), .text("footerText", \.footerText), .flag("hasFooterText") { !$0.footerText.isEmpty },
    .text("search", \.search), .flag("hasOwnField", \.hasOwnField), .list("navigation", \.navigation),
    .text("demonstration", ifAny: \.demonstration), .text("aboutAddress", \.aboutAddress),
    .view("publisher", \.publisher), .view("licence", \.licence),
    .text("licenceLabel", \.licenceLabel), .text("promise", \.promise), .text("asOf", \.asOf),
    .view("release", \.release),
    .text("methodAddress", \.methodAddress), .text("dataAddress", \.dataAddress), .list("pages", \.pages),
  ]

  init(of page: Page, in context: PageContext) {
    let (site, words, addresses) = (context.site, context.words, context.addresses)
    let portal = site.portal
    siteTitle = words.text(portal.title)
    home = context.link(addresses.home(context.language))
    stylesheet = context.link(Site.stylesheetPath)
    script = context.link(Site.scriptPath)
    icon = context.link("assets/icon.svg")
    feed = context.link(addresses.feed(context.language))
    let look = site.content.look
    logo = look.logo.map { Logo(address: context.link($0.path), width: "\($0.width)", height: "\($0.height)") }
    footerText = look.footer.map { words.text($0) } ?? ""
    search = context.link(.search)
    hasOwnField = page.section == .search
    navigation = Surroundings.menu(of: page, context)
    aboutAddress = context.link(.method) + "#demonstration"
    publisher = NamedLink(title: words.text(portal.publisher.name), address: portal.publisher.address)
    licence = NamedLink(title: portal.licence.name, address: portal.licence.address)
    licenceLabel = context.text(context.figures.licenceLabel)
    let hasReports = context.figures.indicators.contains(where: \.isReported)
    promise = context.text(hasReports ? .promiseOfAll : TemplateLabels.key("footer"))
    asOf = context.text(.asOfLine, ["date": .text(words.words.date(site.figures.cutOff, .short))])
    release =
      site.hasReleases ? NamedLink(title: context.releaseName ?? "", address: context.link(.releases)) : nil
    methodAddress = context.link(.method)
    dataAddress = context.link(.data)
    pages =
      Section.footer.filter { Surroundings.has($0, context) }.map { context.door($0) }
      + site.content.pages.compactMap { group in
        group.version(in: context.language).flatMap { $0.isInFooter ? $0 : nil }.map {
          context.link(named: $0.title, to: addresses.article(group.id, context.language))
        }
      }
  }

  /// Whether a part of the site that not every portal has is there.
  private static func has(_ section: Section, _ context: PageContext) -> Bool {
    switch section {
    case .goals: context.site.hasGoals
    case .quality: SelfChecks.are(in: context.site) && context.site.told.town == nil
    case .accessibility: AccessibilityPage.isGenerated(for: context.site.content)
    case .words: context.site.content.glossaries[context.language] != nil
    default: true
    }
  }

  func written(in context: PageContext) -> Parts {
    let (site, labels) = (context.site, context.site.labels(context.language))
    let render = { (name: String, model: Surroundings) in site.templates.render("layouts/\(name)", model, labels) }
    var banners: [Banner: String] = [:]
    for banner in Banner.all where site.demonstration != .none {
      var own = self
      own.demonstration = Surroundings.notice(banner, context)
      banners[banner] = render("banner", own)
    }
    return Parts(
      assets: render("assets", self), brand: render("brand", self), find: render("find", self),
      menu: render("menu", self), banners: banners,
      footer: render("footer", self))
  }

  /// What is invented, and that what others published is not, where a page shows any such figure.
  private static func notice(_ banner: Banner, _ context: PageContext) -> String {
    let notice = context.text(.demonstrationNotice, ["scope": .text(banner.scope.rawValue)])
    return banner.hasReported ? "\(notice) \(context.text(.reportedNotice))" : notice
  }

  /// The parts of the site and the pages the portal names, the one that `page` belongs to marked.
  private static func menu(of page: Page, _ context: PageContext) -> [MenuItem] {
    let (site, addresses, language) = (context.site, context.addresses, context.language)
    let sections = Section.navigation.compactMap { section -> MenuItem? in
      let isCurrent = page.section == section
      switch section {
      case .voice where !site.figures.hasSurvey: return nil
      case .compare where site.compared.isEmpty: return nil
      case .network:
        guard let town = site.told.town else { break }
        return MenuItem(
          title: context.words.name(of: town.id), address: context.link(.place(town.id)), isCurrent: isCurrent)
      case .municipalities where site.told.town != nil:
        guard site.told.hasCentres else { return nil }
        return MenuItem(
          title: context.site.told.centresTitle(context.words), address: context.link(.centres), isCurrent: isCurrent)
      default: break
      }
      return MenuItem(title: context.text(section.title), address: context.link(section), isCurrent: isCurrent)
    }
    return sections
      + site.portal.navigation.compactMap { name in
        guard let group = site.content[ArticleID(.page, name)], let article = group.version(in: language) else {
          return nil
        }
        let path = addresses.article(group.id, language)
        return MenuItem(title: article.title, address: context.link(path), isCurrent: path == page.path)
      }
  }
}

extension MessageKey {
  fileprivate static let asOfLine = MessageKey("site.notice.as-of", "date")
  fileprivate static let demonstrationNotice = MessageKey("site.notice.demonstration", "scope")
  fileprivate static let promiseOfAll = MessageKey("site.published.promise")
  fileprivate static let reportedNotice = MessageKey("site.notice.reported")
}
