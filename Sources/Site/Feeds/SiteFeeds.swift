import Configuration
import Content
import Diagnostics
import Figures
import Languages
import Markdown
import Markup
import Releases
import Vocabulary
import Wording

/// The feeds of a site: of all its news, and of each place.
struct SiteFeeds {
  let site: Site

  private var addresses: Addresses { site.addresses }
  private var history: ReleaseHistory { site.history }

  /// The feeds of every language: of all news, and of each place.
  var files: [OutputFile] {
    let places = places
    return site.words.flatMap { words -> [OutputFile] in
      let language = words.words.language
      let news = words.words[Section.news.title]
      let all = feed(
        words, title(news, words), at: addresses.feed(language), of: addresses.section(.news, language),
        entries: newest(site.content.posts, language).compactMap { entry(of: $0, in: words) }
          + releaseEntries(in: words))
      return [all] + site.figures.places.filter { places.contains($0.id) }.map { feed(of: $0, in: words) }
    }
  }

  /// The municipalities and centres of which there is anything to tell: a feed begins with its first entry. The news of the
  /// network are those of the site.
  var places: Set<PlaceID> {
    var told = Set(site.content.posts.flatMap { $0.versions.flatMap(\.places) })
    for step in history.steps where step.release != nil {
      for change in step.changes where SiteFeeds.concernsPlace(change) { told.insert(change.key.place) }
    }
    return told.subtracting([site.network?.id].compactMap { $0 })
  }

  /// Whether the feed of a place tells of it.
  private static func concernsPlace(_ change: FigureChange) -> Bool { change.kind == .new || change.kind == .revised }

  /// `Mali portal – Brda`
  func title(_ name: String, _ words: FigureWords) -> String { "\(words.text(site.portal.title)) – \(name)" }

  private static let mostEntries = 20

  private func feed(
    _ words: FigureWords, _ title: String, at path: String, of page: String, entries: [AtomFeed.Entry]
  ) -> OutputFile {
    // What came last stands first; of one day, in the order in which it came here.
    let newest = entries.enumerated().sorted {
      ($1.element.published, $0.offset) < ($0.element.published, $1.offset)
    }.map(\.element).prefix(SiteFeeds.mostEntries)
    let feed = AtomFeed(
      title: title, language: words.words.language, address: site.absolute(path), page: site.absolute(page),
      author: words.text(site.portal.publisher.name), asOf: site.figures.cutOff, entries: Array(newest))
    return OutputFile(path: path, bytes: feed.bytes)
  }

  /// What was written about a place, and the releases that changed its figures.
  private func feed(of place: Place, in words: FigureWords) -> OutputFile {
    let language = words.words.language
    return feed(
      words, title(words.name(of: place.id), words), at: addresses.feed(of: place.id, language),
      of: addresses.place(place.id, language),
      entries: site.content.posts(about: place.id).prefix(SiteFeeds.mostEntries).compactMap { entry(of: $0, in: words) }
        + releaseEntries(in: words, of: place.id))
  }

  // MARK: Posts

  /// The last posts by the day they appeared, in the order in which they were given: no others can be among the entries,
  /// and the text of every entry is rendered for it.
  private func newest(_ posts: [ArticleGroup], _ language: Language) -> [ArticleGroup] {
    let days = posts.map { $0.version(in: language)?.firstDay }
    let dated = days.indices.compactMap { index in days[index].map { (index: index, day: $0) } }
    let newest = dated.sorted { ($1.day, $0.index) < ($0.day, $1.index) }.prefix(SiteFeeds.mostEntries)
    return newest.map(\.index).sorted().map { posts[$0] }
  }

  /// A post with its text as it stands elsewhere, what was corrected first.
  private func entry(of group: ArticleGroup, in words: FigureWords) -> AtomFeed.Entry? {
    let language = words.words.language
    guard let article = group.version(in: language), let day = article.firstDay else { return nil }
    let path = addresses.article(group.id, language)
    var known = DiagnosticLog()
    let text = site.rendered(article, from: path, in: language, addressing: .absolute, into: &known).text
    let notes = CorrectionNote.all(of: article, in: site)
    let content =
      notes.isEmpty
      ? text.body
      : Markup { writer in
        for note in notes {
          writer.element("p") { paragraph in
            paragraph.element("strong") { $0.text(note.label) }
            paragraph.text(" \(note.note)")
          }
        }
        writer.raw(bytes: text.body.string.utf8)
      }
    return AtomFeed.Entry(
      title: article.title, address: site.absolute(path), published: day, updated: max(article.updated ?? day, day),
      language: article.language, summary: article.summary ?? text.excerpt, content: content,
      categories: article.tags)
  }

  // MARK: Releases

  /// An entry for each release: how many figures it has, and how many of them are new or differ from the one before.
  ///
  /// - Parameter place: tells of the figures of one place, and of no release that left them as they were.
  private func releaseEntries(in words: FigureWords, of place: PlaceID? = nil) -> [AtomFeed.Entry] {
    guard site.hasReleases else { return [] }
    var releases = history.entries.map(\.release)
    if history.isNew, let current = history.current { releases.append(current) }
    let steps = Dictionary(
      history.steps.compactMap { step in step.release.map { ($0.id, step.changes) } }
    ) { first, _ in first }
    return releases.compactMap { release in
      let changes = (steps[release.id] ?? []).filter { place == nil || $0.key.place == place }
      if place != nil, !changes.contains(where: SiteFeeds.concernsPlace) { return nil }
      return entry(of: release, changes, isStep: steps[release.id] != nil, isOfPlace: place != nil, in: words)
    }
  }

  private func entry(
    of release: Release, _ changes: [FigureChange], isStep: Bool, isOfPlace: Bool, in words: FigureWords
  ) -> AtomFeed.Entry {
    let language = words.words.language
    let page = site.absolute(addresses.section(.releases, language))
    let id = "\(page)#release-\(release.id)"
    var sentences: [String] = []
    if !isOfPlace { sentences.append(words.words[.releasePublishes, ["n": .integer(release.figures)]]) }
    let counts: [(FigureChange.Kind, MessageKey)] = [
      (.revised, .releaseCount), (.new, .releaseNew), (.withheld, .releaseWithheld), (.gone, .releaseGone),
    ]
    for (kind, key) in counts {
      let count = changes.count { $0.kind == kind }
      if count > 0 { sentences.append(words.words[key, ["n": .integer(count)]]) }
    }
    let summary = sentences.joined(separator: " ")
    let address = isStep ? id : page
    let content = Markup { writer in
      writer.element("p") { $0.text(summary) }
      writer.element("p") { paragraph in
        paragraph.element("a") { link in
          link.attribute("href", address)
          link.text(words.words[Section.releases.title])
        }
      }
    }
    return AtomFeed.Entry(
      title: words.words[.releaseName, ["id": .text(release.id)]], id: id, address: address,
      published: release.date, updated: release.date, language: language, summary: summary, content: content,
      categories: [])
  }
}

extension MessageKey {
  static let releasePublishes = MessageKey("release.publishes", "n")
  static let releaseNew = MessageKey("release.new", "n")
}
