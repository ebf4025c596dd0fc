import Configuration
import Figures
import Languages
import Vocabulary
import Wording

/// What stands around every page: head, header, language switch and footer.
struct Frames: Sendable {
  let site: Site
  /// What pages of one folder and part of the site share, written once.
  private let shared: [Place: Shared]

  /// Where a page stands, as far as menu and footer depend on it.
  private struct Place: Hashable {
    var language: Language
    var folder: Substring
    var addressing: PageComposer.Addressing
    var section: Section?
    /// The page itself, where the menu may lead to it.
    var current: String?
  }

  private struct Shared {
    var menu: String
    var footer: String
  }

  init(site: Site, pages: [Page]) {
    self.site = site
    var shared: [Place: Shared] = [:]
    for page in pages {
      guard let composer = site.composer(of: page) else { continue }
      let place = Frames.place(of: page, composer)
      guard shared[place] == nil else { continue }
      shared[place] = Shared(
        menu: site.templates.render("layouts/menu", composer.menu(of: page)),
        footer: site.templates.render("layouts/footer", composer.footer()))
    }
    self.shared = shared
  }

  private static func place(of page: Page, _ composer: PageComposer) -> Place {
    let isInMenu = page.template == "pages/article" && page.section == nil
    let folder = page.path.prefix(upTo: page.path.lastIndex(of: "/") ?? page.path.startIndex)
    return Place(
      language: page.language, folder: folder, addressing: composer.addressing, section: page.section,
      current: isInMenu ? page.path : nil)
  }

  func frame(_ page: Page, content: String, _ composer: PageComposer) -> View {
    let portal = site.portal
    let addresses = site.addresses
    let words = composer.words
    var view = composer.view(Shapes.frame)
    let title = words.text(portal.title)
    view["language"] = .text(page.language.tag)
    view["direction"] = .text(words.words.isRightToLeft ? "rtl" : "ltr")
    view["title"] = .text(page.template == "pages/home" ? page.title : "\(page.title) – \(title)")
    view["pageTitle"] = .text(page.title)
    view["siteTitle"] = .text(title)
    view["description"] = .text(page.description)
    view["canonical"] = .text(site.absolute(page.movedTo ?? page.path))
    view["isMoved"] = .flag(page.movedTo != nil)
    view["movedTo"] = .text(page.movedTo.map { composer.link($0) } ?? "")
    view["isIndexed"] = .flag(page.isIndexed)
    view["alternates"] = .list(alternates(page))
    view["default"] = .text(
      (page.written[portal.languages[0]] ?? page.written.min { $0.key < $1.key }?.value).map(site.absolute)
        ?? site.absolute(page.path))
    view["stylesheet"] = .text(composer.link(Site.stylesheetPath))
    view["script"] = .text(composer.link(Site.scriptPath))
    view["icon"] = .text(composer.link("assets/icon.svg"))
    view["feed"] = .text(composer.link(addresses.feed(page.language)))
    view["home"] = .text(composer.link(addresses.home(page.language)))
    let shared = shared[Frames.place(of: page, composer)]
    view["menu"] = .text(shared?.menu ?? "")
    view["footer"] = .text(shared?.footer ?? "")
    view["languages"] = .list(languages(page, composer))
    view["trail"] = .list(page.trail.map { composer.link(named: $0.title, to: $0.path) })
    view["hasTrail"] = .flag(!page.trail.isEmpty)
    view["isDemonstration"] = .flag(site.isDemonstration)
    view["aboutAddress"] = .text(composer.link(addresses.section(.method, page.language)) + "#demonstration")
    view["content"] = .text(content)
    return view
  }

  private func alternates(_ page: Page) -> [View] {
    guard page.isIndexed else { return [] }
    return site.portal.languages.compactMap { language in
      page.written[language].map {
        View(Shapes.alternate, ["tag": .text(language.tag), "address": .text(site.absolute($0))])
      }
    }
  }

  private func languages(_ page: Page, _ composer: PageComposer) -> [View] {
    site.words.compactMap { words in
      let language = words.words.language
      return page.translations[language].map { path in
        View(
          Shapes.languageChoice,
          [
            "tag": .text(language.tag), "name": .text(words.words.ownName), "address": .text(composer.link(path)),
            "isCurrent": .flag(language == page.language),
          ])
      }
    }
  }
}
