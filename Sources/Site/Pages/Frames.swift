import Configuration
import Figures
import Languages
import Vocabulary
import Wording

/// What stands around every page: head, header, language switch and footer.
struct Frames: Sendable {
  let site: Site
  /// What pages of one folder and part of the site share, written once.
  private let surroundings: [Place: Surroundings]

  /// Where a page stands, as far as its surroundings depend on it.
  private struct Place: Hashable {
    var language: Language
    var folder: Substring
    var addressing: PageComposer.Addressing
    var section: Section?
    /// The page itself, where the menu may lead to it.
    var article: String?
  }

  private struct Surroundings {
    var assets: String
    var brand: String
    var menu: String
    var banner: String
    var footer: String
  }

  init(site: Site, pages: [Page]) {
    self.site = site
    var surroundings: [Place: Surroundings] = [:]
    for page in pages {
      guard let composer = site.composer(of: page) else { continue }
      let place = Frames.place(of: page, composer)
      guard surroundings[place] == nil else { continue }
      let view = composer.surroundings(of: page)
      surroundings[place] = Surroundings(
        assets: site.templates.render("layouts/assets", view), brand: site.templates.render("layouts/brand", view),
        menu: site.templates.render("layouts/menu", view), banner: site.templates.render("layouts/banner", view),
        footer: site.templates.render("layouts/footer", view))
    }
    self.surroundings = surroundings
  }

  private static func place(of page: Page, _ composer: PageComposer) -> Place {
    let isInMenu = page.template == "pages/article" && page.section == nil
    let folder = page.path.prefix(upTo: page.path.lastIndex(of: "/") ?? page.path.startIndex)
    return Place(
      language: page.language, folder: folder, addressing: composer.addressing, section: page.section,
      article: isInMenu ? page.path : nil)
  }

  func frame(_ page: Page, content: String, _ composer: PageComposer) -> View {
    let siteTitle = composer.words.text(site.portal.title)
    let meta = PageMeta(
      page: page, site: site, siteTitle: siteTitle, movedTo: page.movedTo.map { composer.link($0) },
      card: composer.hasCard(page) ? composer.shown.first?.address.card : nil)
    let around = surroundings[Frames.place(of: page, composer)]
    var view = composer.view(Shapes.frame)
    view["language"] = .text(page.language.tag)
    view["direction"] = .text(composer.words.words.isRightToLeft ? "rtl" : "ltr")
    view["title"] = .text(page.template == "pages/home" ? page.title : "\(page.title) – \(siteTitle)")
    view["meta"] = .text(meta.markup)
    view["assets"] = .text(around?.assets ?? "")
    view["brand"] = .text(around?.brand ?? "")
    view["languages"] = .list(languages(page, composer))
    view["menu"] = .text(around?.menu ?? "")
    view["banner"] = .text(around?.banner ?? "")
    view["trail"] = .list(page.trail.map { composer.link(named: $0.title, to: $0.path) })
    view["hasTrail"] = .flag(!page.trail.isEmpty)
    view["content"] = .text(content)
    view["footer"] = .text(around?.footer ?? "")
    return view
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
