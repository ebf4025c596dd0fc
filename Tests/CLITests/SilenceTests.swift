import TestKit
import Testing

/// What a portal promises and has no figure for is said.
@Suite struct SilenceTests {
  /// The small portal with another indicator, which its home page shows first.
  private func check(_ formula: String, places: String = "[network, municipality, centre]") throws -> String {
    let visits = try #require(SmallPortal.plain.files["indicators/visits.yml"])
    let folder = try SmallPortal.plain.folder()
    try folder.write(
      visits.replacing("id: visits", with: "id: other").replacing("Obiski,", with: "Drugo,").replacing(
        "en: Visits }", with: "en: Other }"
      ).replacing("sum(visits)", with: formula).replacing("[kind, gender]", with: "[]").replacing(
        "[network, municipality, centre]", with: places), to: "content/indicators/other.yml")
    let portal = try folder.text("content/portal.yml").replacing(
      "featured: [visits]", with: "featured: [other, visits]")
    try folder.write(portal, to: "content/portal.yml")
    let outcome = try #require(Program()).run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    return outcome.problems
  }

  @Test func `an indicator without any figure is told once`() throws {
    let problems = try check("sum(volunteers)")
    #expect(problems.contains("content/indicators/other.yml:1:5: warning: \"other\" has no figure at any place"))
    #expect(!problems.contains("portal.featured-empty"))
  }

  @Test func `a featured indicator that the home page can't show is told with what would mend it`() throws {
    let problems = try check("sum(visits)", places: "[centre]")
    #expect(problems.contains("content/portal.yml:10:12: warning: the home page leaves \"other\" out"))
    #expect(problems.contains("add network to places: in indicators/other.yml"))
    #expect(!problems.contains("indicator.no-figure"))
  }

  /// A town of one's own shows the figures of its municipality, and in its first year those of the months so far.
  @Test(arguments: [("[municipality, centre]", "2021-12-31"), ("[network, municipality, centre]", "2021-06-30")])
  func `nothing is said of what the home page of a town shows`(places: String, cutOff: String) throws {
    let visits = try #require(SmallPortal.town.files["indicators/visits.yml"])
    let portal = try #require(SmallPortal.town.files["portal.yml"])
    let folder = try SmallPortal.town.with([
      "indicators/visits.yml": visits.replacing("[network, municipality, centre]", with: places),
      "portal.yml": portal.replacing("cut_off: 2021-12-31", with: "cut_off: \(cutOff)"),
    ]).folder()
    let outcome = try #require(Program()).run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0 && !outcome.problems.contains("portal.featured-empty"), "\(outcome.problems)")
  }

  @Test func `nothing is said where all is there`() throws {
    let problems = try check("sum(visits)")
    #expect(!problems.contains("indicator.no-figure") && !problems.contains("portal.featured-empty"))
  }
}
