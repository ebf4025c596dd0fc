import Configuration
import Figures
import Languages
import Vocabulary
import Wording

/// What stands around every page: head, header, language switch and footer.
struct Frames: Sendable {
  let site: Site

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
    view["navigation"] = .list(navigation(page, composer))
    view["languages"] = .list(languages(page, composer))
    view["trail"] = .list(page.trail.map { composer.link(named: $0.title, to: $0.path) })
    view["hasTrail"] = .flag(!page.trail.isEmpty)
    view["isDemonstration"] = .flag(site.isDemonstration)
    view["aboutAddress"] = .text(composer.link(addresses.section(.method, page.language)) + "#demonstration")
    view["content"] = .text(content)
    view["publisher"] = .text(words.text(portal.publisher.name))
    view["publisherAddress"] = .text(portal.publisher.address)
    view["licence"] = .text(portal.licence.name)
    view["licenceAddress"] = .text(portal.licence.address)
    view["methodAddress"] = .text(composer.link(addresses.section(.method, page.language)))
    view["dataAddress"] = .text(composer.link(addresses.section(.data, page.language)))
    view["pages"] = .list(
      site.content.pages.compactMap { group in
        group.version(in: page.language).map {
          composer.link(named: $0.title, to: addresses.article(group.id, page.language))
        }
      })
    view["asOf"] = .text(composer.text(.asOfLine, ["date": .text(words.words.date(site.figures.cutOff, .short))]))
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

  private func navigation(_ page: Page, _ composer: PageComposer) -> [View] {
    var items = Section.navigation.filter { $0 != .voice || site.hasSurvey }.map { section in
      item(
        composer.text(section.title), composer.link(site.addresses.section(section, page.language)),
        page.section == section)
    }
    for name in site.portal.navigation {
      guard let group = site.content[ArticleID(.page, name)], let article = group.version(in: page.language) else {
        continue
      }
      let path = site.addresses.article(group.id, page.language)
      items.append(item(article.title, composer.link(path), path == page.path))
    }
    return items
  }

  private func item(_ title: String, _ address: String, _ isCurrent: Bool) -> View {
    View(Shapes.navigationItem, ["title": .text(title), "address": .text(address), "isCurrent": .flag(isCurrent)])
  }
}
