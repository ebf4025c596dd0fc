import Content
import Figures
public import Languages
public import Vocabulary
import Wording

/// Where every page stands: readable, in the page's language, the same on every build.
///
/// Paths are from the site's root; pages link to each other by relative addresses, so that the site works under any path
/// and from a folder on a disk.
public struct Addresses: Sendable {
  /// The default language.
  private let first: Language?
  private let segments: [Language: [Section: String]]
  private let tagSegments: [Language: String]
  private let indicatorSlugs: [Language: [IndicatorID: String]]
  private let placeSections: [PlaceID: Section]
  /// Which figures have a page of their own.
  let ownPages: OwnPages
  private let topics: [IndicatorID: Topic]
  private let world: PublicWorld
  private let articles: [Language: [ArticleID: String]]
  /// The indicators that stand on the page of another.
  private let siblings: [IndicatorID: IndicatorID]

  init(
    words: [FigureWords], content: Content, figures: PublishedFigures, sections: [Section], ownPages: OwnPages
  ) {
    self.ownPages = ownPages
    topics = Dictionary(figures.indicators.map { ($0.id, Topic(of: $0, in: figures)) }) { first, _ in first }
    var segments: [Language: [Section: String]] = [:]
    var tags: [Language: String] = [:]
    var slugs: [Language: [IndicatorID: String]] = [:]
    var articles: [Language: [ArticleID: String]] = [:]
    for figureWords in words {
      let language = figureWords.words.language
      let named = sections.map { ($0, figureWords.words.slug(figureWords.words[$0.segment])) }
      segments[language] = Dictionary(named) { first, _ in first }
      tags[language] = figureWords.words.slug(figureWords.words[.tagSegment])
      slugs[language] = Dictionary(
        figures.indicators.map { indicator in
          let kept = content.addressBook.slug(of: .init(.indicator, indicator.id.name), in: language)
          return (
            indicator.id,
            Addresses.slug(of: indicator, figureWords.words, titled: figureWords.text(indicator.title), kept: kept)
          )
        }
      ) { first, _ in first }
      articles[language] = Addresses.articles(content, in: figureWords, news: segments[language]?[.news] ?? "news")
    }
    self.first = words.first?.words.language
    self.segments = segments
    self.tagSegments = tags
    self.indicatorSlugs = slugs
    self.articles = articles
    siblings = Dictionary(figures.indicators.compactMap { item in item.sibling.map { (item.id, $0) } }) { first, _ in
      first
    }
    self.world = figures.world
    self.placeSections = Dictionary(
      figures.places.map { place in
        switch place.kind {
        case .network: (place.id, .network)
        case .municipality: (place.id, figures.isWithoutMunicipalities ? .network : .municipalities)
        case .centre: (place.id, .centres)
        }
      }
    ) { first, _ in first }
  }

  /// The home page: the site's first address for the default language.
  func home(_ language: Language) -> String { language == first ? "index.html" : copy(ofHome: language) }

  /// Where links to the home page of a language lead; for the default language, a second door to it, because a link to a
  /// folder shows a list of files when the site is read from a disk.
  func copy(ofHome language: Language) -> String { "\(language.tag).html" }

  /// Where links to a path lead: to the path, but for the site's first address.
  func door(of path: String) -> String { path == "index.html" ? first.map(copy(ofHome:)) ?? path : path }

  func section(_ section: Section, _ language: Language) -> String { "\(stem(section, language)).html" }

  func place(_ place: PlaceID, _ language: Language) -> String { "\(stem(place, language)).html" }

  /// One that stands for a further unit has no page of its own: it stands on that of the first.
  func indicator(_ indicator: IndicatorID, _ language: Language) -> String {
    "\(stem(.indicators, language))/\(slug(siblings[indicator] ?? indicator, language)).html"
  }

  /// The page of a topic at a place.
  func topic(_ topic: Topic, _ place: PlaceID, _ language: Language) -> String {
    let isTaken = indicatorSlugs[language]?.values.contains(topic.name) ?? false
    return
      "\(stem(place, language))/\(topic.name)\(isTaken || Topic.reserved.contains(topic.name) ? "-topic" : "").html"
  }

  /// The page of a topic in the whole network.
  func topic(_ topic: Topic, _ language: Language) -> String { "\(stem(.topics, language))/\(topic.name).html" }

  /// The report of a place's year.
  func report(of place: PlaceID, in year: Int, _ language: Language) -> String {
    "\(language.tag)/reports/\(place.name)-\(year).html"
  }

  /// The page of what a place says of itself.
  func selfCheck(of place: PlaceID, _ language: Language) -> String {
    "\(stem(.quality, language))/\(world.place(place)?.id.name ?? place.name).html"
  }

  /// The page of all figures of a place.
  func all(_ place: PlaceID, _ language: Language) -> String { "\(stem(place, language))/all.html" }

  /// Where a figure has its place in a portal of any size: on the page of its topic, at its indicator's name.
  func place(of indicator: IndicatorID, _ place: PlaceID, _ language: Language) -> (page: String, anchor: String) {
    (topic(topics[indicator] ?? Topic.rest, place, language), indicator.name)
  }

  /// The page of a figure of its own, where it has one.
  func figure(_ indicator: IndicatorID, _ place: PlaceID, _ language: Language) -> String {
    "\(stem(place, language))/\(slug(indicator, language)).html"
  }

  func article(_ id: ArticleID, _ language: Language) -> String {
    articles[language]?[id] ?? home(language)
  }

  func tag(_ slug: String, _ language: Language) -> String {
    "\(stem(.news, language))/\(tagSegments[language] ?? "tags")/\(slug).html"
  }

  func archive(_ year: Int, _ language: Language) -> String { "\(stem(.news, language))/\(year).html" }

  func feed(_ language: Language) -> String { "\(language.tag)/feed.atom" }

  /// The page of a municipality among those that are like it.
  func similar(to place: PlaceID, _ language: Language) -> String {
    "\(stem(place, language))/\(segments[language]?[.similar] ?? "similar").html"
  }

  /// The feed of one place, beside its page.
  func feed(of place: PlaceID, _ language: Language) -> String { "\(stem(place, language)).atom" }

  /// Where the page of a figure stands under a name that its indicator once had.
  func figure(named slug: String, _ place: PlaceID, _ language: Language) -> String {
    "\(stem(place, language))/\(slug).html"
  }

  /// The page for addresses that lead nowhere; servers look for the one at the root.
  func notFound(_ language: Language) -> String { language == first ? "404.html" : "\(language.tag)/404.html" }

  func path(_ target: LinkTarget, _ language: Language) -> String {
    switch target {
    case .indicator(let indicator): self.indicator(indicator, language)
    case .figure(let indicator, let place):
      ownPages.contains(indicator, place)
        ? figure(indicator, place, language) : self.place(of: indicator, place, language).page
    case .reported(let key, _): indicator(key.indicator, language)
    case .place(let place): self.place(place, language)
    case .article(let id, let own): article(id, articles[language]?[id] == nil ? own : language)
    case .version(let id, let own): article(id, own)
    case .asset(let path): "files/\(path)"
    }
  }

  /// The address of one path as it stands in a page at another, with what addresses do not have in escapes.
  static func relative(_ path: String, from page: String) -> String {
    // Bytes, not texts: a portal writes some hundred thousand addresses.
    let here = page.utf8
    let there = path.utf8
    var common = 0
    var length = 0
    for (left, right) in zip(here, there) {
      guard left == right else { break }
      length += 1
      if left == UInt8(ascii: "/") { common = length }
    }
    let up = here.dropFirst(common).count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: up) + WebAddress.escaped(path: String(Substring(there.dropFirst(common))))
  }

  private func stem(_ section: Section, _ language: Language) -> String {
    "\(language.tag)/\(segments[language]?[section] ?? section.id)"
  }

  private func stem(_ place: PlaceID, _ language: Language) -> String {
    // Some places have no page but that of the one that stands for them.
    let place = world.place(place)?.id ?? place
    let section = placeSections[place] ?? .municipalities
    return section == .network ? stem(.network, language) : "\(stem(section, language))/\(place.name)"
  }

  private func slug(_ indicator: IndicatorID, _ language: Language) -> String {
    indicatorSlugs[language]?[indicator] ?? indicator.name
  }

  /// The name of an indicator in its addresses: that of its definition, else the one that is remembered, else that of its
  /// title.
  ///
  /// A name that is too long for a file ends at a word and with the id, by which it is the only one.
  public static func slug(
    of indicator: Indicator, _ words: Words, titled title: String, kept: String? = nil
  ) -> String {
    let suffix = indicator.sibling == nil ? "" : "-\(indicator.unit)"
    let slug = (indicator.address[words.language] ?? kept ?? words.slug(title)) + suffix
    guard slug.utf8.count > mostOfName else { return slug }
    let end = "-\(indicator.id)"
    let room = slug.utf8.prefix(max(1, mostOfName - end.utf8.count))
    let word = room.lastIndex(of: UInt8(ascii: "-")).map { room[..<$0] } ?? room[...]
    return (Substring(word)) + end
  }

  /// How long a name in an address may be: that of a file has 255 bytes, with its ending.
  private static let mostOfName = 255 - ".html".utf8.count

  /// A post stands under its day and name, a page under the name that is remembered, else under its title in each
  /// language.
  private static func articles(_ content: Content, in words: FigureWords, news: String) -> [ArticleID: String] {
    let language = words.words.language
    var paths: [ArticleID: String] = [:]
    for group in content.posts { paths[group.id] = "\(language.tag)/\(news)/\(group.id.name).html" }
    for group in content.pages {
      let kept = content.addressBook.slug(of: .init(.page, group.id.name), in: language)
      var title = kept ?? group[language].map { words.words.slug($0.title) } ?? group.id.name
      if title.utf8.count > mostOfName { title = group.id.name }
      paths[group.id] = "\(language.tag)/\(title.isEmpty ? group.id.name : title).html"
    }
    return paths
  }
}

extension FigureKey {
  /// The row of a figure that a source published, on the page of its indicator.
  func anchor(of source: String) -> String {
    let category = category.map { "-\($0.dimension)-\($0.value)" } ?? ""
    return "\(indicator)-\(place)-\(period.slug)\(category)-\(source)"
  }
}
