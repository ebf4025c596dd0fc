import Configuration
import Figures
import Languages
import Vocabulary
import Wording

extension PageComposer {
  /// What stands around the pages of one folder and part of the site.
  func surroundings(of page: Page) -> View {
    let portal = site.portal
    let own = [Section.goals, .protection, .completeness].map {
      link(named: text($0.title), to: addresses.section($0, language))
    }
    let pages =
      own
      + site.content.pages.compactMap { group in
        group.version(in: language).map { link(named: $0.title, to: addresses.article(group.id, language)) }
      }
    var view = view(Shapes.surroundings)
    view["siteTitle"] = .text(words.text(portal.title))
    view["home"] = .text(link(addresses.home(language)))
    view["stylesheet"] = .text(link(Site.stylesheetPath))
    view["script"] = .text(link(Site.scriptPath))
    view["icon"] = .text(link("assets/icon.svg"))
    view["feed"] = .text(link(addresses.feed(language)))
    view["navigation"] = .list(menu(of: page))
    view["isDemonstration"] = .flag(site.demonstration != .none)
    view["demonstration"] = .text(demonstrationNotice)
    view["aboutAddress"] = .text(link(addresses.section(.method, language)) + "#demonstration")
    view["publisher"] = .text(words.text(portal.publisher.name))
    view["publisherAddress"] = .text(portal.publisher.address)
    view["licence"] = .text(portal.licence.name)
    view["licenceAddress"] = .text(portal.licence.address)
    view["methodAddress"] = .text(link(addresses.section(.method, language)))
    view["dataAddress"] = .text(link(addresses.section(.data, language)))
    view["pages"] = .list(pages)
    view["asOf"] = .text(text(.asOfLine, ["date": .text(words.words.date(site.figures.cutOff, .short))]))
    view["release"] = .text(releaseName() ?? "")
    view["hasRelease"] = .flag(site.hasReleases)
    view["releaseAddress"] = .text(link(addresses.section(.releases, language)))
    return view
  }

  /// What is invented, and that what others published is not, where there is any such figure.
  private var demonstrationNotice: String {
    let notice = text(.demonstrationNotice, ["scope": .text(site.demonstration.rawValue)])
    let isReal =
      !figures.reported.isEmpty && !figures.reported.contains { figures.source($0.source)?.isDemonstration ?? false }
    return isReal ? "\(notice) \(text(.reportedNotice))" : notice
  }

  /// The parts of the site and the pages the portal names, the one that `page` belongs to marked.
  private func menu(of page: Page) -> [View] {
    var items = Section.navigation.filter { $0 != .voice || site.hasSurvey }.map { section in
      menuItem(text(section.title), link(addresses.section(section, language)), page.section == section)
    }
    for name in site.portal.navigation {
      guard let group = site.content[ArticleID(.page, name)], let article = group.version(in: language) else {
        continue
      }
      let path = addresses.article(group.id, language)
      items.append(menuItem(article.title, link(path), path == page.path))
    }
    return items
  }

  private func menuItem(_ title: String, _ address: String, _ isCurrent: Bool) -> View {
    View(Shapes.navigationItem, ["title": .text(title), "address": .text(address), "isCurrent": .flag(isCurrent)])
  }
}
