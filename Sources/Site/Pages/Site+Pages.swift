import Configuration
import Diagnostics
import Figures
import Languages
import Vocabulary
import Wording

extension Site {
  /// Every page of the site, in the order of their paths; two pages on one address are a problem.
  func pages(_ audit: AuditSummary, into log: inout DiagnosticLog) -> [Page] {
    var pages: [Page] = []
    let places = figures.places.map { place in
      (place: place, indicators: figures.indicators.filter { hasFigures($0, at: place) })
    }
    for words in words {
      let pageSet = PageSet(site: self, words: words)
      pages.append(pageSet.home())
      let copy = addresses.copy(ofHome: words.words.language)
      if copy != addresses.home(words.words.language) { pages.append(pageSet.home(at: copy)) }
      pages += places.map { pageSet.place($0.place, indicators: $0.indicators) }
      pages += [pageSet.municipalities(), pageSet.centres(), pageSet.indicators(), pageSet.data(), pageSet.method()]
      pages.append(pageSet.discrepancies())
      if !ownCharts.isEmpty { pages.append(pageSet.charts()) }
      if hasReleases { pages.append(pageSet.releases()) }
      pages += figures.indicators.map { pageSet.indicator($0) }
      for (place, indicators) in places { pages += indicators.map { pageSet.figure($0, at: place) } }
      pages += [pageSet.goals(), pageSet.protection(audit), pageSet.completeness()]
      if hasSurvey { pages.append(pageSet.voice()) }
      pages += pageSet.news()
      pages += pageSet.articles()
      pages += pageSet.moved()
      pages.append(pageSet.notFound())
    }
    pages.sort { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    checkAddresses(pages, into: &log)
    return pages
  }

  /// Two pages on one address, told apart by nothing but the case of letters included.
  private func checkAddresses(_ pages: [Page], into log: inout DiagnosticLog) {
    var seen: [String: Page] = [:]
    for page in pages {
      let key = page.path.lowercased()
      guard let other = seen.updateValue(page, forKey: key) else { continue }
      log.error(
        "site.address-clash", SourceLocation(file: "content/portal.yml"),
        "\"\(page.title)\" and \"\(other.title)\" would both stand at \"\(page.path)\"",
        hint: "give one of them another title or slug")
    }
  }
}

/// The pages of one language.
struct PageSet {
  let site: Site
  let words: FigureWords

  var language: Language { words.words.language }
  var figures: PublishedFigures { site.figures }
  var addresses: Addresses { site.addresses }

  func text(_ key: MessageKey, _ arguments: [String: MessageArgument] = [:]) -> String { words.words[key, arguments] }

  /// The paths of one page in every language.
  func translations(_ path: (Language) -> String) -> [Language: String] {
    Dictionary(uniqueKeysWithValues: site.words.map { ($0.words.language, path($0.words.language)) })
  }

  func trail(_ section: Section) -> [(title: String, path: String)] {
    [
      (text(MessageKey("site.label.home")), addresses.home(language)),
      (text(section.title), addresses.section(section, language)),
    ]
  }

}
