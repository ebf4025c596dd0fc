import Foundation
import TestKit
import Testing

@testable import Site

/// A page of every kind, as templates and view models make it together.
@Suite struct PageTests {
  /// Where a page of each kind stands in `FullPortal`.
  static let pages: [(kind: any PageKind.Type, path: String)] = [
    (HomePage.self, "en.html"), (PlacePage.self, "en/municipalities/brda.html"),
    (PlaceListPage.self, "en/municipalities.html"), (IndicatorListPage.self, "en/indicators.html"),
    (IndicatorPage.self, "en/indicators/visits-per-activity-hour.html"),
    (FigurePage.self, "en/municipalities/brda/visits.html"),
    (PlaceTopicPage.self, "en/municipalities/brda/coming.html"),
    (TopicPage.self, "en/topics/coming.html"),
    (AllFiguresPage.self, "en/municipalities/brda/all.html"), (ReportPage.self, "en/reports/brda-2021.html"),
    (VoicePage.self, "en/voice-of-young-people.html"),
    (ComparePage.self, "en/compare.html"),
    (SimilarPage.self, "en/municipalities/brda/similar.html"), (NewsListPage.self, "en/news.html"),
    (ArticlePage.self, "en/news/2021-12-20-letno-porocilo.html"),
    (DataPage.self, "en/data.html"), (ChartsPage.self, "en/charts.html"), (MethodPage.self, "en/method.html"),
    (DiscrepanciesPage.self, "en/where-figures-disagree.html"), (ReleasesPage.self, "en/releases.html"),
    (GoalsPage.self, "en/goals.html"), (QualityPage.self, "en/self-check.html"),
    (SelfCheckPage.self, "en/self-check/brda.html"), (ProtectionPage.self, "en/protection.html"),
    (CompletenessPage.self, "en/completeness.html"), (AccessibilityPage.self, "en/accessibility.html"),
    (SearchPage.self, "en/search.html"),
    (WordsPage.self, "en/words.html"), (MovedPage.self, "old/charts.html"),
    (GonePage.self, "en/news/2020-01-02-gone.html"),
    (NotFoundPage.self, "en/404.html"),
  ]

  @Test func `a page of every kind is as it was recorded`() throws {
    let program = try #require(Program(), "the program is built with the tests")
    let folder = try FullPortal.portal.folder()
    let outcome = try program.run(
      ["build", "--today", "2022-02-01", "--release", "2022-1", "--release-date", "2022-01-20"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    for (kind, path) in Self.pages {
      let page = try folder.text("public/\(path)")
      try expectGolden(Self.content(of: page), "\(kind).html")
    }
    // What stands around them all, once.
    try expectGolden(Self.frame(of: try folder.text("public/en/municipalities/brda.html")), "PageFrame.html")
  }

  @Test func `every kind of page has its golden, and there is no other`() throws {
    #expect(Self.pages.map { "\($0.kind)" } == PageKinds.all.map { "\($0)" })
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens").path
    let recorded = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(recorded) == Set(Self.pages.map { "\($0.kind).html" } + ["PageFrame.html"]))
  }

  /// The content without the charts, which have goldens of their own.
  private static func content(of page: String) -> String {
    let content = page.firstMatch(of: /(?s)<main id="content"[^>]*>\n(.*)<\/main>/).map { String($0.output.1) } ?? ""
    return content.replacing(/(?s)<figure class="ch".*?<\/figure>/, with: "<figure></figure>")
      .replacing(/(?s)<svg .*?<\/svg>/, with: "<svg></svg>").replacing(/[0-9a-f]{64}/, with: "…")
  }

  private static func frame(of page: String) -> String {
    page.replacing(/(?s)<main id="content"[^>]*>\n(.*)<\/main>/, with: "<main id=\"content\">…</main>")
  }
}
