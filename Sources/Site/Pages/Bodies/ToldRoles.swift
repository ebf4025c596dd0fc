import Content
import Figures
import Languages
import Vocabulary
import Wording

/// A body and one of its roles.
struct ToldRole {
  let body: Body
  let role: Body.Role
}

/// Who stands behind what: the portal, its places, its texts.
struct ToldRoles {
  let site: Site

  /// The year that roles are held against.
  private var year: Int { site.content.rules.today.parts.year }

  private var all: [ToldRole] {
    site.content.bodies.flatMap { body in body.roles.map { ToldRole(body: body, role: $0) } }
  }

  /// Who stands behind a place: for all places together everybody, else those who have a role there. Roles that are over
  /// stand below those that hold.
  func groups(behind place: Place, in context: PageContext) -> [BodyGroup] {
    let isWhole = place.id == site.network?.id
    return Body.Kind.allCases.compactMap { kind in
      let own = all.filter { $0.role.kind == kind && (isWhole || concerns($0.role, place)) }
      guard !own.isEmpty else { return nil }
      let sorted = context.words.words.sorted(own) { context.words.text($0.body.name) }
      let inOrder = sorted.filter { $0.role.holds(in: year) } + sorted.filter { !$0.role.holds(in: year) }
      var named: Set<String> = []
      let items = inOrder.map { told in
        var item = BodyItem(told, at: place, context.words, of: site)
        if isWhole, kind == told.body.firstKind, named.insert(told.body.id).inserted {
          item.id = "body-\(told.body.id)"
        }
        return item
      }
      return BodyGroup(title: context.text(kind.name), items: items)
    }
  }

  /// Who pays today for what a page is of: the portal, or its place.
  func funders(of page: Page, _ words: FigureWords) -> [BodyItem] {
    guard !site.content.bodies.isEmpty else { return [] }
    let place = page.place.flatMap { site.figures.world.place($0) }
    return all.filter { told in
      let role = told.role
      guard role.kind == .funder, role.projects.isEmpty, role.holds(in: year) else { return false }
      return role.places.isEmpty || place.map { concerns(role, $0) } ?? false
    }.map { BodyItem($0, at: place, words, of: site) }
  }

  /// The bodies that a text names, and those that had a role in its projects when it was written.
  func items(of article: Article, _ words: FigureWords) -> [BodyItem] {
    let written = article.day?.parts.year ?? year
    return all.filter { told in
      article.bodies.contains(told.body.id)
        || told.role.holds(in: written) && told.role.projects.contains { article.projects.contains($0) }
    }.map { BodyItem($0, words, of: site) }
  }

  /// Whether a role is of a place, or of the one that it lies in.
  private func concerns(_ role: Body.Role, _ place: Place) -> Bool {
    role.places.contains { named in
      guard let other = site.figures.world.place(named)?.id else { return false }
      return other == place.id || other == place.parent
    }
  }
}

extension Body {
  /// The role under which it is told first.
  fileprivate var firstKind: Kind? { Kind.allCases.first { kind in roles.contains { $0.kind == kind } } }
}
