import Foundation
import TestKit
import Testing

/// Figures of periods that are not over: a part of a year is no year.
@Suite struct UnfinishedYearTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
    try change("portal.yml", "cut_off: 2021-12-31", to: "cut_off: 2022-01-31")
    try change("indicators/visits.yml", "[month, year]", to: "[month, quarter, half-year, year, school-year]")
    var activities = try folder.text(SmallPortal.activities)
    for month in 0..<25 {
      let day = "\(2020 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-10"
      activities += "m\(month),demo-brda,\(day),15:00,19:00,open,onsite,\(20 + month),30,0,0,\(50 + month),held\n"
    }
    try folder.write(activities, to: SmallPortal.activities)
    try write("A")
  }

  private func change(_ file: String, _ old: String, to new: String) throws {
    let text = try folder.text("content/\(file)")
    try #require(text.contains(old), "\(text)")
    try folder.write(text.replacingOccurrences(of: old, with: new), to: "content/\(file)")
  }

  private func write(_ text: String) throws {
    try folder.write("---\ntitle: A\n---\n\(text)\n", to: "content/news/2021-12-20-porocilo/index.en.md")
    try? FileManager.default.removeItem(atPath: folder("content/news/2021-12-20-porocilo/index.sl.md"))
  }

  private func build() throws {
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
  }

  /// What a reader sees of a page, without its pictures.
  private func words(_ path: String) throws -> String {
    let page = try folder.text("public/\(path)").replacing(/(?s).*<main id="content"[^>]*>|<svg.*?<\/svg>/, with: "")
    return page.replacing(/<[^>]+>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    "en.html", "en/network.html", "en/municipalities/brda.html", "en/centres/demo-brda.html",
    "en/indicators/visits.html", "en/municipalities.html",
  ])
  func `no page takes a month for a year`(path: String) throws {
    try build()
    let page = try words(path)
    #expect(!page.contains("2022 until") && !page.contains("in 2022") && !page.contains(" 74 "), "\(page)")
  }

  @Test func `the page of a figure begins with the full year, and holds the month against the same one`() throws {
    try build()
    let page = try words("en/municipalities/brda/visits.html")
    #expect(page.contains("Brda had 74 visits in January 2022, 19% more than in January 2021 (62)."), "\(page)")
    let year = try #require(page.range(of: "visits in 2021"))
    let month = try #require(page.range(of: "visits in January 2022"))
    #expect(year.lowerBound < month.lowerBound && !page.contains("in 2022"))
    #expect(try !folder.text("public/data/visits/brda.csv").contains("visits,brda,2022,,,74,,,,,,,"))
    #expect(try folder.text("public/data/visits/brda.csv").contains("visits,brda,2022,,,74,,,,,,p*,"))
  }

  @Test(arguments: [
    ("2022-06-30", "in the first half of 2022"), ("2022-03-31", "in the 1st quarter of 2022"),
    ("2022-08-31", "in August 2022"),
  ])
  func `the longest period that ends last is held against that of the year before`(cutOff: String, words text: String)
    throws
  {
    try change("portal.yml", "2022-01-31", to: cutOff)
    var activities = try folder.text(SmallPortal.activities)
    let last = Int(cutOff.dropFirst(5).prefix(2)) ?? 1
    for month in 2...last {
      activities += "n\(month),demo-brda,2022-0\(month)-10,15:00,19:00,open,onsite,40,30,0,0,70,held\n"
    }
    try folder.write(activities, to: SmallPortal.activities)
    try build()
    let page = try words("en/municipalities/brda/visits.html")
    let period = page.firstMatch(of: /Brda had \d+ visits in ([^,]*2022),/)?.output.1
    #expect(period.map { "in \($0)" } == text || page.contains(text), "\(page)")
  }

  @Test(arguments: [
    "chart:visits?place=brda", "chart:visits?place=brda&by=kind", "chart:visits?by=municipality",
    "chart:visits?place=brda&as=line", "table:visits?place=brda", "table:visits?by=municipality",
    "chart:visits?place=brda&as=dumbbell", "chart:visits?place=brda&as=sparkline",
  ])
  func `what names no period shows none that is not over`(reference: String) throws {
    try write("![A](\(reference))")
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let page = try folder.text("public/en/news/2021-12-20-porocilo.html").replacing("\u{A0}", with: " ")
      .replacing(/(?s).*<main id="content"[^>]*>|<\/main>.*/, with: "").replacing("31 Jan 2022", with: "")
    #expect(!page.contains("2022"), "\(page)")
  }

  @Test func `who asks for it is told until when it is, and gets no verdict`() throws {
    try write(
      "[](value:visits?place=brda&period=2022) [](change:visits?place=brda&period=2022)\n\n"
        + "![A](chart:visits?place=brda&period=2020..2022)\n\n![T](table:visits?place=brda&period=2020..2022)\n\n"
        + "![S](chart:visits?place=brda&period=2020/21..2021/22)")
    try build()
    let page = try words("en/news/2021-12-20-porocilo.html")
    #expect(page.contains("74 p *"), "\(page)")
    #expect(page.contains("Brda had 74 visits in 2022 until 31 Jan 2022. It cannot be compared with 2021"), "\(page)")
    #expect(page.components(separatedBy: "2022: only until 31 Jan 2022; not compared").count >= 3, "\(page)")
    #expect(page.contains("2021/22: only until 31 Jan 2022"), "\(page)")
    // The chart's lead begins with what is over.
    let over = try #require(page.range(of: "than in 2020"))
    #expect(page[over.upperBound...].contains("74 visits in 2022 until 31 Jan 2022."), "\(page)")
  }

  @Test func `in its first year a portal shows what there is, and says until when`() throws {
    let rows = try folder.text(SmallPortal.activities).split(separator: "\n")
    let kept = rows.filter { $0.hasPrefix("id,") || $0.contains(",2022-") }
    try folder.write(kept.joined(separator: "\n") + "\n", to: SmallPortal.activities)
    try change("places/centres.csv", "2019-01-01", to: "2022-01-01")
    try change("places/municipalities.csv", "2020-2021", to: "2022")
    try build()
    let home = try words("en.html")
    #expect(home.contains("in 2022 until 31 Jan 2022"), "\(home)")
    let page = try words("en/municipalities/brda/visits.html")
    #expect(page.contains("2022 until 31 Jan 2022"), "\(page)")
  }
}
