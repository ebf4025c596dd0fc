import Configuration
import Diagnostics
import Documents
import TestKit
import Testing
import Vocabulary

/// Terms and seasons as `portal.yml` declares them, well and badly.
@Suite struct PeriodSetTests {
  static let portal = """
    title: { en: Youth work, sl: Mladinsko delo }
    summary: { en: Young people., sl: Mladi. }
    base_address: https://example.org
    languages: [en, sl]
    publisher: { name: { en: Network, sl: Mreža }, address: https://example.org }
    licence: { name: CC BY 4.0, address: https://creativecommons.org/licenses/by/4.0/ }
    cut_off: 2025-12-31
    periods:
      - id: term
        spans:
          - { id: spring, title: { en: Spring term, sl: Pomladni semester }, months: 01-06 }
          - { id: autumn, title: { en: Autumn term, sl: Jesenski semester }, months: 8–12 }
      - id: season
        spans:
          - { id: winter, title: { en: Winter, sl: Zima }, months: 12-02 }

    """

  static func load(_ text: String) throws -> (portal: Portal?, log: DiagnosticLog) {
    let temporary = try TemporaryFolder()
    try temporary.write(text, to: Portal.file)
    var log = DiagnosticLog()
    let folder = try #require(Folder(temporary.path))
    return (Portal.load(from: folder, into: &log), log)
  }

  @Test func `sets of terms and seasons are read`() throws {
    let (portal, log) = try PeriodSetTests.load(PeriodSetTests.portal)
    #expect(log.diagnostics == [])
    let sets = try #require(portal?.periodSets)
    #expect(sets.sets.map(\.id) == ["term", "season"])
    #expect(sets.examples == ["2025-spring", "2025-autumn", "2025-winter"])
    let winter = try #require(Period("2025-winter", in: sets))
    #expect(winter.days.lowerBound.iso == "2025-12-01" && winter.days.upperBound.iso == "2026-02-28")
    let autumn = try #require(Period("2025-autumn", in: sets))
    #expect(autumn.days.lowerBound.iso == "2025-08-01" && autumn.days.upperBound.iso == "2025-12-31")
  }

  @Test(arguments: [
    ("07", "2025-07-01", "2025-07-31"), ("4-3", "2025-04-01", "2026-03-31"), ("9", "2025-09-01", "2025-09-30"),
  ])
  func `a span may be a month, or a year of its own`(months: String, first: String, last: String) throws {
    let (portal, log) = try PeriodSetTests.load(PeriodSetTests.portal.replacing("12-02", with: months))
    #expect(log.diagnostics == [])
    let period = try #require(portal.flatMap { Period("2025-winter", in: $0.periodSets) })
    #expect(period.days.lowerBound.iso == first && period.days.upperBound.iso == last)
  }

  static let flaws: [(old: String, new: String, id: String, line: Int, column: Int)] = [
    ("id: season", "id: term", "portal.period-twice", 13, 9),
    ("id: season", "id: year", "portal.period-kind", 13, 9),
    ("id: season", "id: week", "portal.period-kind", 13, 9),
    ("id: winter", "id: spring", "portal.period-twice", 15, 15),
    ("id: winter", "id: q1", "portal.period-code", 15, 15),
    ("id: winter", "id: s1", "portal.period-code", 15, 15),
    ("id: winter", "id: w01", "portal.period-code", 15, 15),
    ("id: winter", "id: 07", "portal.period-code", 15, 15),
    ("id: winter", "id: '26'", "portal.period-code", 15, 15),
    ("id: winter", "id: x", "portal.period-code", 15, 15),
    ("id: winter", "id: Winter", "yaml.type", 15, 15),
    ("id: winter", "id: Q1", "yaml.type", 15, 15),
    ("8–12", "6-12", "portal.period-overlap", 12, 82),
    ("8–12", "12-01", "portal.period-overlap", 12, 82),
    ("12-02", "00-02", "portal.period-months", 15, 64),
    ("12-02", "01-13", "portal.period-months", 15, 64),
    ("12-02", "0", "portal.period-months", 15, 64),
    ("12-02", "May", "portal.period-months", 15, 64),
    ("12-02", "2025-01", "portal.period-months", 15, 64),
    ("12-02", "1-2-3", "portal.period-months", 15, 64),
    ("12-02", "'-'", "portal.period-months", 15, 64),
    ("12-02", "''", "portal.period-months", 15, 64),
    ("12-02", "[12, 1, 2]", "yaml.type", 15, 64),
    ("{ en: Winter, sl: Zima }", "{ en: Winter }", "portal.period-title", 15, 30),
    ("{ en: Winter, sl: Zima }", "{ sl: Zima }", "portal.period-title", 15, 30),
    ("{ en: Winter, sl: Zima }", "{ en: Winter, sl: ' ' }", "portal.period-title", 15, 30),
    ("{ en: Winter, sl: Zima }", "Winter", "yaml.type", 15, 30),
    (
      "\n      - { id: winter, title: { en: Winter, sl: Zima }, months: 12-02 }", " []", "portal.period-empty", 14, 12
    ),
    (", months: 12-02", "", "yaml.missing-key", 15, 9),
  ]

  @Test(arguments: flaws)
  func `what can't be a period is one located problem`(
    old: String, new: String, id: String, line: Int, column: Int
  ) throws {
    let text = PeriodSetTests.portal.replacing(old, with: new)
    try #require(text != PeriodSetTests.portal)
    let (_, log) = try PeriodSetTests.load(text)
    #expect(log.diagnostics.map(\.id) == [id])
    let place = try #require(log.diagnostics.first?.location)
    #expect([place.line, place.column] == [line, column])
    #expect(log.diagnostics.first?.hint != nil)
  }
}
