import Diagnostics
import Languages

/// A kind of page: one file that holds its addresses, its view model, its words, and how it is filled.
///
/// A new kind is such a file, its line in `PageKinds.all`, its template and its words.
protocol PageKind: ViewModel {
  /// Its template, such as `pages/home`.
  static var template: String { get }
  /// The parts of the site whose doors are pages of this kind.
  static var sections: [Section] { get }
  /// The messages that it alone needs.
  static var messages: [MessageKey] { get }
  /// Whether the link to one gets a picture even where only the main pages have one.
  static var isMain: Bool { get }
  /// What it is among the files of a site.
  static var plannedAs: PlannedFiles { get }
  /// Whether its text leads to the words that the portal explains.
  static var explainsWords: Bool { get }
  /// Every page of the kind in one language.
  static func pages(_ set: PageSet) -> [Page]

  /// The charts that stand on it, in order.
  var charts: [PlacedChart] { get }
  /// Which figures stand on it, so that a page with invented ones says so.
  var shown: ShownFigures { get }
  /// The same for paper; `nil` where it is read on screens alone.
  var paper: (any PageKind)? { get }
}

extension PageKind {
  static var sections: [Section] { [] }
  static var messages: [MessageKey] { [] }
  static var isMain: Bool { false }
  static var plannedAs: PlannedFiles { .otherPages }
  static var explainsWords: Bool { true }

  var charts: [PlacedChart] { [] }
  var shown: ShownFigures { ShownFigures() }
  var paper: (any PageKind)? { nil }
}

/// Every kind of page there is.
enum PageKinds {
  static let all: [any PageKind.Type] = [
    HomePage.self, PlacePage.self, PlaceListPage.self, IndicatorListPage.self, IndicatorPage.self, FigurePage.self,
    PlaceTopicPage.self, TopicPage.self, AllFiguresPage.self, ReportPage.self, VoicePage.self, ComparePage.self,
    SimilarPage.self, NewsListPage.self,
    ArticlePage.self, DataPage.self, ChartsPage.self, MethodPage.self,
    DiscrepanciesPage.self, ReleasesPage.self, GoalsPage.self, QualityPage.self, SelfCheckPage.self,
    ProtectionPage.self, CompletenessPage.self, AccessibilityPage.self,
    SearchPage.self, WordsPage.self, MovedPage.self, GonePage.self, NotFoundPage.self,
  ]
}
