import Configuration
import Diagnostics
import Figures
import Languages
import Vocabulary
import Wording

/// What kinds of page make their pages of, in one language.
struct PageSet {
  let site: Site
  let words: FigureWords
  /// Every place with the indicators of which it has figures.
  let places: [(place: Place, indicators: [Indicator])]
  let audit: AuditSummary
  /// How big the files of data are.
  var catalogue = DataCatalogue.none

  var language: Language { words.words.language }
  var figures: PublishedFigures { site.figures }
  var addresses: Addresses { site.addresses }

  func text(_ key: MessageKey, _ arguments: [String: MessageArgument] = [:]) -> String { words.words[key, arguments] }

  /// The paths of one page in every language.
  func translations(_ path: (Language) -> String) -> [Language: String] {
    Dictionary(site.words.map { ($0.words.language, path($0.words.language)) }) { first, _ in first }
  }

  /// The one page that a part of the site is, or begins with.
  func door<Kind: PageKind>(
    _ section: Section, description: String,
    compose: @escaping @Sendable (PageContext, inout DiagnosticLog) -> Kind
  ) -> Page {
    Page(
      path: addresses.section(section, language), language: language, title: text(section.title),
      description: description, translations: translations { addresses.section(section, $0) }, trail: trailHome,
      section: section, compose: compose)
  }

  /// What search engines are told of a part of the site that has no sentence of its own.
  func description(of section: Section) -> String { description(ofSection: text(section.title)) }

  func description(ofSection title: String) -> String {
    text(.sectionDescription, ["section": .text(title), "site": .text(words.text(site.portal.title))])
  }

  /// What stands above a page: the home page alone.
  var trailHome: [(title: String, path: String)] { [(text(.home), addresses.home(language))] }

  /// The home page and a part of the site.
  func trail(_ section: Section) -> [(title: String, path: String)] {
    trailHome + [(text(section.title), addresses.section(section, language))]
  }

  /// The way down to a place: home, its section, the municipality of a centre.
  func trail(to place: Place) -> [(title: String, path: String)] {
    switch place.kind {
    case .network: return trailHome
    case .municipality: return trailOfMunicipalities
    case .centre:
      guard let parent = place.parent else { return trailOfMunicipalities }
      return trailOfMunicipalities + [(words.name(of: parent), addresses.place(parent, language))]
    }
  }

  /// A portal of one town has no list of municipalities to go through.
  private var trailOfMunicipalities: [(title: String, path: String)] {
    site.told.town == nil ? trail(.municipalities) : trailHome
  }

  func section(of place: Place) -> Section { place.id == site.network?.id ? .network : .municipalities }
}

extension MessageKey {
  static let sectionDescription = MessageKey("site.description.section", "section", "site")
}
