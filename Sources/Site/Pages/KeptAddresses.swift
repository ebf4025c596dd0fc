import Configuration
public import Content
import Diagnostics
import Figures
import Languages
import Vocabulary
import Wording

/// What becomes of the addresses that the pages of a site had.
public struct KeptAddresses: Sendable {
  private let site: Site

  public init(_ site: Site) { self.site = site }

  private var content: Content { site.content }
  private var figures: PublishedFigures { site.figures }
  private var addresses: Addresses { site.addresses }

  /// A page at every remembered address at which nothing stands now: it leads on to where its subject is, or says that it
  /// is gone.
  func pages(_ sets: [PageSet], beside pages: [Page]) -> [Page] {
    var taken = Set(pages.map { $0.path.lowercased() })
    var kept: [Page] = []
    for entry in content.addressBook.entries {
      guard let set = sets.first(where: { $0.language == entry.language }) ?? sets.first else { continue }
      let target = target(of: entry.subject)
      for path in entry.paths where taken.insert(path.lowercased()).inserted {
        guard let target else {
          kept.append(GonePage.page(set, at: path))
          continue
        }
        kept.append(
          MovedPage.page(
            set, at: path, title: target.title(set), description: target.title(set), target: target.path))
      }
      guard target != nil else { continue }
      for page in figurePages(below: entry, set) where taken.insert(page.path.lowercased()).inserted {
        kept.append(page)
      }
    }
    return kept
  }

  /// The pages of figures that stood below an indicator's or a place's former addresses.
  private func figurePages(below entry: AddressBook.Entry, _ set: PageSet) -> [Page] {
    switch entry.subject.kind {
    case .indicator: figurePages(of: IndicatorID(entry.subject.id), named: entry.paths.dropFirst(), set)
    case .place: figurePages(at: PlaceID(entry.subject.id), in: entry.paths, set)
    case .post, .page: []
    }
  }

  /// Where a subject stands now, and what it is called; `nil` where the site does not have it.
  private func target(
    of subject: AddressBook.Subject
  ) -> (path: (Language) -> String, title: (PageSet) -> String)? {
    switch subject.kind {
    case .post, .page:
      let id = ArticleID(subject.kind == .post ? .post : .page, subject.id)
      guard let group = content[id] else { return nil }
      return ({ addresses.article(id, $0) }, { group.version(in: $0.language)?.title ?? id.name })
    case .indicator:
      let id = IndicatorID(subject.id)
      guard figures.world.indicator(id) != nil else { return nil }
      return ({ addresses.indicator(id, $0) }, { $0.words.title(of: id) })
    case .place:
      let id = PlaceID(subject.id)
      guard figures.world.place(id) != nil else { return nil }
      return ({ addresses.place(id, $0) }, { $0.words.name(of: id) })
    }
  }

  /// The pages of an indicator's figures under names that it had before.
  private func figurePages(
    of indicator: IndicatorID, named paths: ArraySlice<String>, _ set: PageSet
  ) -> [Page] {
    let title = set.words.title(of: indicator)
    let places = set.places.filter { $0.indicators.contains { $0.id == indicator } }.map(\.place)
    return paths.flatMap { path -> [Page] in
      let slug = String(path.split(separator: "/").last?.dropLast(".html".utf8.count) ?? "")
      return places.map { place in
        MovedPage.page(
          set, at: addresses.figure(named: slug, place.id, set.language), title: title,
          description: title
        ) { addresses.figure(indicator, place.id, $0) }
      }
    }
  }

  /// The pages of a place's figures in the folders that it had before.
  private func figurePages(at place: PlaceID, in paths: [String], _ set: PageSet) -> [Page] {
    let indicators = set.places.first { $0.place.id == place }?.indicators ?? []
    return paths.filter { $0 != addresses.place(place, set.language) }.flatMap { path -> [Page] in
      let folder = path.dropLast(".html".utf8.count)
      return indicators.map { indicator in
        let name = addresses.figure(indicator.id, place, set.language).split(separator: "/").last ?? ""
        let title = set.words.title(of: indicator.id)
        return MovedPage.page(set, at: "\(folder)/\(name)", title: title, description: title) {
          addresses.figure(indicator.id, place, $0)
        }
      }
    }
  }

  /// Where every page stands that somebody's words have given its address, in the languages it is written in.
  public var standing: [AddressBook.Entry] {
    let languages = site.portal.languages
    let posts = content.posts.flatMap { group in
      languages.map { AddressBook.Entry(.init(.post, group.id.name), $0, [addresses.article(group.id, $0)]) }
    }
    let pages = content.pages.flatMap { group in
      group.versions.map(\.language).map {
        AddressBook.Entry(.init(.page, group.id.name), $0, [addresses.article(group.id, $0)])
      }
    }
    let indicators = figures.indicators.flatMap { indicator in
      languages.filter { indicator.title[$0] != nil }.map {
        AddressBook.Entry(.init(.indicator, indicator.id.name), $0, [addresses.indicator(indicator.id, $0)])
      }
    }
    let places = figures.places.flatMap { place in
      languages.map { AddressBook.Entry(.init(.place, place.id.name), $0, [addresses.place(place.id, $0)]) }
    }
    return posts + pages + indicators + places
  }

  /// The pages that keep an address though their title would give another one now, with that.
  public var keptThoughRenamed: [(entry: AddressBook.Entry, title: String, path: String)] {
    content.addressBook.entries.compactMap { entry in
      guard let words = site.words(in: entry.language), let path = entry.paths.first else { return nil }
      let title: String
      switch entry.subject.kind {
      case .page:
        guard let article = content[ArticleID(.page, entry.subject.id)]?[entry.language] else { return nil }
        title = article.title
      case .indicator:
        let id = IndicatorID(entry.subject.id)
        guard let indicator = figures.world.indicator(id), indicator.address[entry.language] == nil else { return nil }
        title = words.title(of: id)
      case .post, .place: return nil
      }
      let folder = path.prefix(upTo: path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)
      let now = "\(folder)\(words.words.slug(title)).html"
      return now == path ? nil : (entry, title, now)
    }
  }

  /// What is remembered and not there any more, though nobody said so: neither noted as gone, nor a draft now, nor expired.
  public var gone: [AddressBook.Entry] {
    let hidden = Set(content.allArticles.map(\.id))
    return content.addressBook.entries.filter { entry in
      guard !entry.isGone, target(of: entry.subject) == nil else { return false }
      switch entry.subject.kind {
      case .post: return !hidden.contains(ArticleID(.post, entry.subject.id))
      case .page: return !hidden.contains(ArticleID(.page, entry.subject.id))
      case .indicator, .place: return true
      }
    }
  }
}
