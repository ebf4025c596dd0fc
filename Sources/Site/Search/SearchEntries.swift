import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What search finds in one language, made of what is declared: neither a value nor whether there is one has a say.
struct SearchEntries {
  let site: Site
  let words: FigureWords
  /// The addresses at which the site has a page.
  let paths: Set<String>

  private var language: Language { words.words.language }
  private var addresses: Addresses { site.addresses }
  /// Those with a page of their own, as people read them.
  private var indicators: [Indicator] { site.inOrder(site.figures.indicators) }

  var all: [SearchEntry] { SearchKind.allCases.flatMap(entries) }

  private func entries(of kind: SearchKind) -> [SearchEntry] {
    switch kind {
    case .place: places
    case .indicator: indicators.map(entry)
    case .topic: topics
    case .term: terms
    case .page: pages
    case .post: posts
    }
  }

  // MARK: Places and indicators

  private var places: [SearchEntry] {
    let indicators = indicators
    return Place.Kind.allCases.flatMap { kind in
      words.words.sorted(site.figures.places.filter { $0.kind == kind }) { words.name(of: $0.id) }
    }.map { place in
      let own = indicators.indices.filter { hasPlace(indicators[$0], at: place) }
      return SearchEntry(
        kind: .place, title: words.name(of: place.id), address: addresses.place(place.id, language),
        others: otherNames(place.name) + [place.code, place.id.name].compactMap { $0 }, hint: hint(of: place),
        figures: .atPlace(own))
    }
  }

  /// Whether the site has an address for a figure, which it has for those that are withheld too.
  private func hasPlace(_ indicator: Indicator, at place: Place) -> Bool {
    site.figures.hasFigures(indicator, at: place)
      && paths.contains(addresses.place(of: indicator.id, place.id, language).page)
  }

  /// The municipality of a centre.
  private func hint(of place: Place) -> String {
    place.kind == .centre ? place.parent.map { words.name(of: $0) } ?? "" : ""
  }

  private func entry(of indicator: Indicator) -> SearchEntry {
    let theme = site.figures.themes.first { $0.id == indicator.theme }
    return SearchEntry(
      kind: .indicator, title: words.title(of: indicator.id), address: addresses.indicator(indicator.id, language),
      others: otherNames(indicator.title) + [indicator.id.name], hint: theme.map { words.text($0.title) } ?? "",
      figures: .ofIndicator(tail(of: indicator)))
  }

  /// What every figure of an indicator has behind the address of its place.
  private func tail(of indicator: Indicator) -> String {
    guard let place = site.figures.places.first else { return "" }
    let stem = addresses.place(place.id, language).dropLast(".html".utf8.count)
    let (page, anchor) = addresses.place(of: indicator.id, place.id, language)
    return "\(page.dropFirst(stem.count))#\(anchor)"
  }

  /// A title in the other languages of the portal.
  private func otherNames(_ text: LocalizedText) -> [String] {
    site.portal.languages.filter { $0 != language }.compactMap { text[$0] }
  }

  // MARK: Everything else

  /// Those that have indicators.
  private var topics: [SearchEntry] {
    let named = Set(site.figures.indicators.compactMap(\.theme))
    return site.figures.themes.filter { named.contains($0.id) }.map { theme in
      SearchEntry(
        kind: .topic, title: words.text(theme.title),
        address: "\(addresses.section(.indicators, language))#\(theme.id)", others: otherNames(theme.title))
    }
  }

  private var terms: [SearchEntry] {
    (site.content.glossaries[language]?.terms ?? []).map { term in
      SearchEntry(
        kind: .term, title: words.text(term.name), address: "\(addresses.section(.words, language))#\(term.id)",
        others: (term.forms[language] ?? []) + (term.synonyms[language] ?? []) + otherNames(term.name),
        hint: words.text(term.definition))
    }
  }

  /// The site's own, then those that people wrote.
  private var pages: [SearchEntry] {
    let own = site.kinds.flatMap { $0.sections }.filter { $0 != .search }.compactMap { section -> SearchEntry? in
      let path = addresses.section(section, language)
      guard paths.contains(path), !site.figures.places.contains(where: { addresses.place($0.id, language) == path })
      else { return nil }
      return SearchEntry(kind: .page, title: words.words[section.title], address: path)
    }
    return own + selfChecks + bodies + site.content.pages.compactMap { entry(of: $0, .page) }
  }

  private var selfChecks: [SearchEntry] {
    SelfChecks.all(in: site, words).map { place, _ in
      SearchEntry(
        kind: .page, title: words.words[.selfCheckTitle, ["place": .text(words.name(of: place.id))]],
        address: addresses.selfCheck(of: place.id, language))
    }
  }

  /// Those who stand behind the portal, on the page of all places.
  private var bodies: [SearchEntry] {
    guard let whole = site.network else { return [] }
    return site.content.bodies.map { body in
      SearchEntry(
        kind: .page, title: words.text(body.name), address: "\(addresses.place(whole.id, language))#body-\(body.id)",
        others: otherNames(body.name), hint: words.words[body.isDemonstration ? .bodyInvented : .bodiesTitle])
    }
  }

  private var posts: [SearchEntry] { site.content.posts.compactMap { entry(of: $0, .post) } }

  private func entry(of group: ArticleGroup, _ kind: SearchKind) -> SearchEntry? {
    guard let article = group.version(in: language) else { return nil }
    let others = group.versions.map(\.title).filter { $0 != article.title }
    return SearchEntry(
      kind: kind, title: article.title, address: addresses.article(group.id, language),
      others: others + article.tags, hint: group.day.map { words.words.date($0, .short) } ?? "")
  }
}
