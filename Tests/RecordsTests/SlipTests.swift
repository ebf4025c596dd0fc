import Diagnostics
import Records
import TestKit
import Testing
import Vocabulary

@Suite struct SlipTests {
  /// A text in a file, what replaces it, and the one problem it gives.
  static let years: [(file: String, old: String, new: String, id: String)] = [
    ("records/activities/2020.csv", "a1,center,2020-03-02", "a1,center,9999-12-31", "table.far-year"),
    ("records/activities/2020.csv", "a1,center,2020-03-02", "a1,center,0202-03-02", "table.far-year"),
    ("records/openings.csv", "center,2020-03-02", "center,9999-12-31", "table.far-year"),
    ("records/openings.csv", "center,2020-03-02", "center,0202-03-02", "table.far-year"),
    ("records/openings.csv", "center,2020-03-02", "center,2021-03-02", "opening.after-cut-off"),
    ("records/visitors.csv", "center,2020,all", "center,9999,all", "table.far-year"),
    ("records/visitors.csv", "center,2020,all", "center,0202-S1,all", "table.far-year"),
    ("records/visitors.csv", "center,2020,all", "center,2021-S1,all", "visitors.after-cut-off"),
    ("records/visitors.csv", "center,2020,all", "center,2020-W07,all", "visitors.week"),
    ("records/visitors.csv", "center,2020,all", "center,2019-W53,all", "table.period"),
    ("records/visitors.csv", "center,2020,all", "center,2020-spring,all", "table.period"),
    ("records/reported/2020.csv", "visits,network,2020,", "visits,network,2020-W54,", "table.period"),
    ("records/reported/2020.csv", "visits,network,2020,", "visits,network,9998-W07,", "table.far-year"),
    ("records/key-figures.csv", "center,2020", "center,9999", "table.range"),
    ("records/key-figures.csv", "center,2020", "center,0202", "table.range"),
    ("records/reported/2020.csv", "visits,network,2020,", "visits,network,9999,", "table.far-year"),
    ("surveys/waves.csv", "90,2020", "90,9999", "table.range"),
    ("surveys/waves.csv", "2020-11-01,2020-11-30", "2020-11-01,9999-11-30", "table.far-year"),
    ("surveys/waves.csv", "2020-11-01,2020-11-30", "0202-11-01,2020-11-30", "table.far-year"),
    ("places/population.csv", "novo-mesto,2020-01-01,all", "novo-mesto,9999-01-01,all", "table.far-year"),
    ("places/municipalities.csv", "2018-2020 2022", "2018-9999", "places.years"),
    ("places/municipalities.csv", "2018-2020 2022", "0202", "places.years"),
    ("places/centres.csv", "2018-01-01,,no", "2018-01-01,9999-01-01,no", "table.far-year"),
    ("targets.csv", "visits,center,2020", "visits,center,9999", "table.range"),
    ("breaks.csv", "2020-03-13", "0202-03-13", "table.far-year"),
    ("annotations.csv", "2020-05-31", "9999-12-31", "table.far-year"),
    ("annotations.csv", "2020-03-13", "0202-03-13", "table.far-year"),
    // How large a value can be.
    ("records/key-figures.csv", "60000,", "1000000000000,", "table.range"),
    ("records/key-figures.csv", "60000,", "1000000001,", "table.range"),
    ("records/key-figures.csv", "60000,", "60.000,", "table.thousands"),
    ("records/reported/2020.csv", ",33633,", ",1000000000000,", "table.range"),
    ("records/reported/2020.csv", ",33633,", ",33.633,", "table.thousands"),
    ("targets.csv", "2020,1000,", "2020,1000000000000,", "table.range"),
    ("records/visitors.csv", "all,340,", "all,2000000000,", "table.range"),
    ("places/population.csv", "all,37000", "all,2000000000", "table.range"),
    ("records/activities/2020.csv", "a1,center", "1E+05,center", "activity.id-digits"),
    ("places/population.csv", "15-29", "12.14.2026", "population.age"),
    ("records/visitors.csv", "2020,girls", "jul.20,girls", "table.period"),
    ("surveys/responses/2020.csv", "girls,15-plus", "girls,14.1.2026", "records.personal-data"),
  ]

  @Test(arguments: years)
  func `a slip is one located error`(file: String, old: String, new: String, id: String) async throws {
    let text = try #require(SmallPortal.recorded.files[file])
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != text)
    let (_, log) = try await TestPortal.load([file: Array(changed.utf8)])
    let found = log.diagnostics.filter { $0.location.file == file }
    #expect(found.map(\.id) == [id], "\(log.diagnostics)")
    #expect(found.first?.severity == .error && (found.first?.location.line ?? 0) >= 2)
  }

  @Test func `a band or a month that a spreadsheet made a date of is offered`() async throws {
    let visitors = try #require(SmallPortal.recorded.files["records/visitors.csv"]).replacing(
      "2020,girls", with: "jul.20,girls")
    let population = try #require(SmallPortal.recorded.files["places/population.csv"]).replacing(
      "15-29", with: "14.12.2026")
    let (_, log) = try await TestPortal.load([
      "records/visitors.csv": Array(visitors.utf8), "places/population.csv": Array(population.utf8),
    ])
    let hints = log.inOrder.compactMap(\.hint)
    #expect(hints.contains("did you mean \"2020-07\"?"))
    #expect(hints.contains { $0.contains("\"12-14\"") })
  }

  @Test func `a table of records without rows is a warning`() async throws {
    let (_, log) = try await TestPortal.load([
      "records/openings.csv": Array("centre,date,status\n".utf8), "breaks.csv": Array("date,text_sl\n".utf8),
    ])
    #expect(log.diagnostics.map(\.id) == ["records.no-rows"])
    #expect(log.diagnostics.first?.location.file == "records/openings.csv")
    #expect(log.diagnostics.first?.severity == .warning)
  }

  @Test func `codes that lost their zeros are warned about`() async throws {
    let text = try #require(SmallPortal.recorded.files["places/municipalities.csv"]).replacing(",009,", with: ",9,")
    let (_, log) = try await TestPortal.load(["places/municipalities.csv": Array(text.utf8)])
    #expect(log.diagnostics.map(\.id) == ["places.code-zeros"])
    #expect(log.diagnostics.first?.hint?.hasPrefix("did you mean \"009\"?") == true)
  }

  @Test func `ids that a program made decimals of stand twice all the same`() async throws {
    let text = try #require(SmallPortal.recorded.files["records/activities/2020.csv"])
      .replacing("a1,center", with: "1.0,center").replacing("a2,center", with: "1,center")
    let (_, log) = try await TestPortal.load(["records/activities/2020.csv": Array(text.utf8)])
    #expect(log.diagnostics.map(\.id) == ["activity.duplicate-id"])
  }

  @Test func `the same cell wrong in every row is one problem for the file`() async throws {
    let header = SmallPortal.activityHeader
    let rows = (0..<300).map { "x\($0),center,2020-03-02,,,4,opne,,,,,,,5,,,,,,,," }
    let (_, log) = try await TestPortal.load([
      "records/activities/2020.csv": Array(([header] + rows).joined(separator: "\n").utf8)
    ])
    #expect(log.diagnostics.map(\.id) == ["table.unknown-code"])
    #expect(
      log.diagnostics.first?.message
        == "\"opne\" is not a kind of activity; 299 more cells of the column \"kind\", to line 301")
  }
}
