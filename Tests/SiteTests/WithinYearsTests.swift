import Foundation
import TestKit
import Testing

/// Parts of years stand on the page of a figure, and what is withheld of them stands there as withheld.
@Suite struct WithinYearsTests {
  @Test func `quarters, halves and school years have their tables`() throws {
    let visits = try #require(
      SmallPortal.whole.files["indicators/visits.yml"] ?? SmallPortal.plain.files["indicators/visits.yml"])
    let periods = visits.split(separator: "\n").first { $0.hasPrefix("periods:") }
    let changed = visits.replacingOccurrences(
      of: String(try #require(periods)), with: "periods: [month, quarter, half-year, year, school-year]")
    let folder = try SmallPortal.plain.with(["indicators/visits.yml": changed]).folder()
    let outcome = try #require(Program()).run(["build", "--today", "2022-02-01"], in: folder.path)
    try #require(outcome.status == 0, "\(outcome.problems)")
    let page = try folder.text("public/en/municipalities/brda/visits.html")
    #expect(page.contains("within the years</caption>"))
    for head in ["Quarter 1", "Quarter 2", "First half"] {
      #expect(page.contains(">\(head)</th>"), "\(head)")
    }
    #expect(page.contains("2020/21"))
  }
}
