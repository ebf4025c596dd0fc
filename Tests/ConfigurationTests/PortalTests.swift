import Configuration
import Diagnostics
import Documents
import Foundation
import TestKit
import Testing
import Vocabulary

@Suite struct PortalTests {
  static let text = """
    title: { sl: Mladinsko delo, en: Youth work }
    summary: { sl: Kaj počnejo mladi. }
    base_address: https://example.org/youth
    languages: [sl, en, sv, sl-x-easy]
    publisher:
      name: { sl: Mreža }
      address: https://example.org
      email: info@example.org
    licence: { name: CC BY 4.0, address: https://creativecommons.org/licenses/by/4.0/ }
    thresholds: { people: 6, survey_change: 7.5 }
    projects:
      - id: pilot
        name: { sl: Pilot }
        funders: [{ sl: Erasmus+ }]
        disclaimer: { sl: Vsebina ne odraža nujno stališč. }
    navigation: [about, news]
    allow_raw_html: false
    cut_off: 2025-12-31
    featured: [visits]
    """

  private func load(_ text: String) throws -> (portal: Portal?, log: DiagnosticLog) {
    let temporary = try TemporaryFolder()
    try temporary.write(text, to: Portal.file)
    var log = DiagnosticLog()
    let folder = try #require(Folder(temporary.path))
    return (Portal.load(from: folder, into: &log), log)
  }

  @Test func `reads all that a portal says`() throws {
    let (loaded, log) = try load(PortalTests.text)
    let portal = try #require(loaded)
    #expect(log.diagnostics == [])
    #expect(portal.languages.map(\.tag) == ["sl", "en", "sv", "sl-x-easy"])
    #expect(portal.title[Language("en")] == "Youth work")
    #expect(portal.thresholds.people == 6 && portal.thresholds.surveyChange == 7.5)
    #expect(portal.thresholds.surveyPublish == Thresholds().surveyPublish)
    #expect(portal.cutOff == Day("2025-12-31") && portal.featured == [IndicatorID("visits")])
    #expect(portal.projects.first?.funders.count == 1 && portal.publisher.email == "info@example.org")
  }

  static let changes: [(old: String, new: String, id: String, line: Int, column: Int)] = [
    ("title: {", "titel: {", "yaml.unknown-key", 1, 1),
    ("cut_off: 2025-12-31", "", "yaml.missing-key", 1, 1),
    ("2025-12-31", "31. 12. 2025", "yaml.type", 18, 10), ("2025-12-31", "9999-12-31", "portal.cut-off", 18, 10),
    ("2025-12-31", "0202-12-31", "portal.cut-off", 18, 10),
    ("[sl, en,", "[en, sl,", "portal.missing-text", 2, 10),
    ("sv, sl-x-easy", "sv, Slovene!", "language.tag", 4, 25),
    ("sv, sl-x-easy", "sv, sl", "portal.language-twice", 4, 25),
    ("[sl, en, sv, sl-x-easy]", "[]", "portal.languages", 4, 12),
    ("{ sl: Kaj", "{ slovenščina: Kaj", "language.tag", 2, 12),
    ("https://example.org/youth", "https://example.org/youth//", "portal.address", 3, 15),
    ("featured: [visits]", "public: [{ text: 0800 123 456, reason: ' ' }]", "portal.public-reason", 19, 40),
    ("https://example.org/youth", "example.org/youth", "portal.address", 3, 15),
    ("https://example.org/youth", "ftp://example.org", "portal.address", 3, 15),
    ("https://example.org/youth", "https:///youth", "portal.address", 3, 15),
    ("https://example.org/youth", "https://example.org/?a=b", "portal.address", 3, 15),
    ("info@example.org", "info", "portal.email", 8, 10),
    ("people: 6", "people: 2", "yaml.type", 10, 23),
    ("people: 6", "people: many", "yaml.type", 10, 23),
    ("people: 6", "survey_publish: 30", "portal.thresholds", 10, 31),
    ("people: 6", "survey_reliable: 41", "portal.thresholds", 10, 32),
    ("people: 6", "denominator_publish: 501", "portal.thresholds", 10, 36),
    ("people: 6", "poeple: 6", "yaml.unknown-key", 10, 15),
    ("[about, news]", "[about, about]", "portal.navigation-twice", 16, 21),
    ("[visits]", "[visits]\ncompare: { higher: 1.6 }", "portal.compare-limits", 20, 10),
    ("[visits]", "[visits]\ncompare: { indicators: [a, a] }", "portal.compare-twice", 20, 28),
    ("[visits]", "[Visits]", "yaml.type", 19, 12),
    ("allow_raw_html: false", "allow_raw_html: maybe", "yaml.type", 17, 17),
    ("    name: { sl: Pilot }", "    name: Pilot", "yaml.type", 13, 11),
  ]

  @Test(arguments: changes)
  func `locates what is wrong`(old: String, new: String, id: String, line: Int, column: Int) throws {
    let place = try #require(PortalTests.text.range(of: old))
    let (_, log) = try load(PortalTests.text.replacingCharacters(in: place, with: new))
    let problem = try #require(log.inOrder.first { $0.id == id })
    #expect(problem.severity == .error && problem.hint?.isEmpty == false)
    #expect(problem.location == SourceLocation(file: "portal.yml", line: line, column: column))
  }

  @Test func `a slash at the end of the base address says nothing`() throws {
    let text = PortalTests.text.replacing("https://example.org/youth", with: "https://example.org/youth/")
    let (portal, log) = try load(text)
    #expect(log.diagnostics == [] && portal?.baseAddress == "https://example.org/youth")
  }

  @Test func `of a base address both faults are told in one run`() throws {
    let text = PortalTests.text.replacing("https://example.org/youth", with: "https://me:secret@example.org/../youth")
    let problems = try load(text).1.inOrder.filter { $0.id == "portal.address" }
    #expect(problems.count == 2 && problems.allSatisfy { $0.location.line == 3 && $0.location.column == 15 })
  }

  @Test func `a folder without portal.yml is a problem`() throws {
    let temporary = try TemporaryFolder()
    var log = DiagnosticLog()
    let folder = try #require(Folder(temporary.path))
    #expect(Portal.load(from: folder, into: &log) == nil)
    #expect(log.diagnostics.map(\.id) == ["portal.missing"])
  }
}
