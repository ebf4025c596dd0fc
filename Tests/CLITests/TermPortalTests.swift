import Foundation
import TestKit
import Testing

/// A portal that counts by terms and seasons of its own, by the program as a person runs it.
@Suite struct TermPortalTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
    try append(
      """
      periods:
        - id: term
          spans:
            - { id: spring, title: { sl: Pomladni semester, en: Spring term }, months: 01-06 }
            - { id: autumn, title: { sl: Jesenski semester, en: Autumn term }, months: 08-12 }
        - id: season
          spans:
            - { id: winter, title: { sl: Zima, en: Winter }, months: 12–02 }

      """, to: "portal.yml")
    try change("portal.yml", "cut_off: 2021-12-31", to: "cut_off: 2021-11-30")
    try change("indicators/visits.yml", "[month, year]", to: "[month, half-year, year, term, season]")
    var activities = try folder.text(SmallPortal.activities)
    for month in 0..<23 {
      let day = "\(2020 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-10"
      activities += "m\(month),demo-brda,\(day),15:00,19:00,open,onsite,\(20 + month),30,0,0,\(50 + month),held\n"
    }
    try folder.write(activities, to: SmallPortal.activities)
    try folder.write(
      """
      centre,date,start,end,status
      demo-brda,2020-12-28,15:00,19:00,open
      demo-brda,2021-01-02,15:00,18:00,open
      demo-brda,2021-01-04,15:00,17:00,open

      """, to: "content/records/openings.csv")
    try folder.write(
      """
      id: open
      title: { sl: Ure odprtosti, en: Opening hours }
      explanation: { sl: Koliko ur je bil center odprt., en: How long the centre was open. }
      spoken: { sl: ure odprtosti, en: opening hours }
      layer: process
      formula: open_hours()
      unit: hours
      better: higher
      protection: none
      places: [municipality, centre]
      periods: [week]

      """, to: "content/indicators/open.yml")
    try folder.write(
      """
      id: calls
      reported: true
      title: { sl: Klici, en: Calls }
      unit: visits

      """, to: "content/indicators/calls.yml")
    try folder.write(
      """
      indicator,place,period,value,source
      calls,brda,2020-spring,60,own
      calls,brda,2020-autumn,45,own
      calls,brda,2021-spring,71,own
      calls,brda,2020-winter,33,own
      calls,brda,2020-W53,7,own

      """, to: "content/records/reported/calls.csv")
    try change(
      "sources.yml", "[records/activities]",
      to: "[records/activities, records/reported/calls.csv, records/openings.csv]")
    try write("In the spring [133](value:calls?place=brda&period=2021-spring).")
  }

  private func change(_ file: String, _ old: String, to new: String) throws {
    let text = try folder.text("content/\(file)")
    try #require(text.contains(old), "\(text)")
    try folder.write(text.replacingOccurrences(of: old, with: new), to: "content/\(file)")
  }

  private func append(_ text: String, to file: String) throws {
    try folder.write(try folder.text("content/\(file)") + "\n" + text, to: "content/\(file)")
  }

  private func write(_ text: String) throws {
    try folder.write("---\ntitle: A\n---\n\(text)\n", to: "content/news/2021-12-20-porocilo/index.en.md")
    try? FileManager.default.removeItem(atPath: folder("content/news/2021-12-20-porocilo/index.sl.md"))
  }

  private func run(_ arguments: String...) throws -> Program.Outcome { try program.run(arguments, in: folder.path) }

  /// What a reader sees of a page.
  private func words(_ path: String) throws -> String {
    let page = try folder.text("public/\(path)").replacing(/(?s).*<main id="content"[^>]*>/, with: "")
    return page.replacing(/<[^>]+>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `terms, seasons and weeks are on pages, in charts, posts and files`() throws {
    try write(
      """
      In the spring [71](value:calls?place=brda&period=2021-spring) calls, and
      [473](value:visits?place=brda&period=2021-spring) visits.

      ![Visits by term](chart:visits?place=brda&period=2020-spring..2021-autumn)
      """)
    let outcome = try run("build", "--today", "2021-12-24")
    #expect(outcome.status == 0 && !outcome.problems.contains("warning"), "\(outcome.problems)")

    let table = try folder.text("public/data/visits/brda.csv")
    #expect(table.contains(",time_range\r\n") || table.contains(",time_range\n"), "\(table.prefix(300))")
    // 50…55 and 26 on 2 March.
    #expect(table.contains("visits,brda,2020-spring,,,341,"), "\(table)")
    #expect(table.contains("2020-01-01/P6M") && table.contains("2020-12-01/P3M"), "\(table)")
    // Over the new year: 61 in December, 62 and 63 after it.
    #expect(table.contains("visits,brda,2020-winter,,,186,"), "\(table)")
    // The autumn of 2021 is not over on 30 November.
    #expect(table.contains(/visits,brda,2021-autumn,,,[0-9]+,,,,,,p\*,/), "\(table)")

    let page = try words("en/municipalities/brda/visits.html")
    #expect(page.contains("Spring term 2020") && page.contains("Winter 2020/21"), "\(page)")
    let slovene = try words("sl/obcine/brda/obiski.html")
    #expect(slovene.contains("Pomladni semester 2020") && slovene.contains("Zima 2020/21"), "\(slovene)")

    let post = try words("en/news/2021-12-20-porocilo.html")
    #expect(post.contains("71 calls") && post.contains("Spring term 2020"), "\(post)")

    let open = try words("en/municipalities/brda/opening-hours.html")
    #expect(open.contains("W53 2020") && open.contains("W1 2021"), "\(open)")
    let calls = try words("en/municipalities/brda/calls.html")
    #expect(calls.contains("W53 2020") && calls.contains("Autumn term 2020"), "\(calls)")
    let method = try words("en/method.html")
    #expect(method.contains("Spring term (January–June)") && method.contains("Winter (December–February)"), "\(method)")
  }

  @Test func `explain tells a term as it tells a year`() throws {
    let outcome = try run("explain", "visits", "--place", "brda", "--period", "2021-spring", "--language", "en")
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(
      outcome.output.contains("Spring term 2021") && outcome.output.contains("Spring term 2020"), "\(outcome.output)")
    for (code, problem) in [
      ("2021-sprign", "did you mean \"2021-spring\"?"), ("2021-W53", "the year 2021 has 52 weeks"),
      ("2021-W07", "is not computed for a week"),
    ] {
      let refused = try run("explain", "visits", "--place", "brda", "--period", code)
      #expect(refused.status != 0 && refused.problems.contains(problem), "\(refused.problems)")
    }
  }

  @Test func `a term that a post spells wrongly is asked for, and a number of it is held against the figure`() throws {
    try write("In the spring [133](value:calls?place=brda&period=2021-sprin).")
    let spelled = try run("check", "--today", "2021-12-24")
    #expect(spelled.problems.contains("did you mean \"2021-spring\"?"), "\(spelled.problems)")
    try write("In the spring [133](value:calls?place=brda&period=2021-spring).")
    let other = try run("check", "--today", "2021-12-24")
    #expect(other.problems.contains("71"), "\(other.problems)")
  }

  @Test func `a released term that is declared no more leaves the releases readable`() throws {
    try write("A.")
    let first = try run("build", "--today", "2021-12-24", "--release", "2021-1", "--release-date", "2021-12-24")
    #expect(first.status == 0, "\(first.problems)")
    try change("portal.yml", "id: autumn, title", to: "id: fall, title")
    try folder.write(
      "indicator,place,period,value,source\ncalls,brda,2020-spring,60,own\n", to: "content/records/reported/calls.csv")
    let second = try run("build", "--today", "2021-12-24")
    #expect(second.status == 0, "\(second.problems)")
  }
}
