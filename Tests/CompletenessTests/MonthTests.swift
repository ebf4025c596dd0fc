import Completeness
import Diagnostics
import Records
import Testing
import Vocabulary

@Suite struct MonthTests {
  // MARK: Open and silent

  @Test func `open months without an activity are told with centre, months and days`() throws {
    var handed = Handed(until: "2025-12-31")
    handed.open("2021-01", "2025-12")
    handed.work("2021-01", "2021-12")
    handed.work("2025-01", "2025-12")
    #expect(handed.gaps == ["silent a 2022-01..2024-12"])
    let warning = try #require(handed.check().log.inOrder.first)
    #expect(warning.id == "completeness.silent" && warning.severity == .warning)
    #expect(warning.location == SourceLocation(file: "records/openings.csv", line: 12 * 16 + 2, column: 1))
    #expect(warning.message.contains("\"a\" was open on 576 days in 2022-01 to 2024-12"))
    let coverage = try #require(handed.check().completeness.coverage.first)
    #expect(coverage.years.map(\.brought) == [12, 0, 0, 0, 12])
    #expect(coverage.years.map(\.expected) == [12, 12, 12, 12, 12])
  }

  @Test(arguments: ["2024-12", "2025-02", "2025-12", "2024-01"])
  func `one silent month is enough, at the ends too`(month: String) {
    var handed = Handed(until: "2025-12-31")
    handed.open("2024-01", "2025-12", 5)
    for other in 0..<24 {
      let code = Period.month(year: 2024 + other / 12, month: other % 12 + 1).code
      if code != month { handed.work(code, code) }
    }
    #expect(handed.gaps == ["silent a \(month)"])
  }

  @Test func `a month that is silent every year is a season`() {
    var handed = Handed(until: "2025-12-31")
    handed.open("2022-01", "2025-12")
    for year in 2022...2025 {
      handed.work("\(year)-01", "\(year)-06")
      handed.work("\(year)-09", "\(year)-12")
    }
    #expect(handed.gaps == [])
  }

  @Test func `years of silence are no season, however many they are`() {
    var handed = Handed(until: "2025-12-31")
    handed.open("2021-01", "2025-12")
    handed.work("2021-01", "2021-12")
    #expect(handed.gaps == ["silent a 2022-01..2025-12"])
  }

  @Test func `a month of holidays with few open days may be without activities`() {
    var handed = Handed(until: "2025-12-31")
    for year in 2022...2025 {
      handed.open("\(year)-01", "\(year)-07")
      handed.open("\(year)-08", "\(year)-08", 8)
      handed.open("\(year)-09", "\(year)-12")
      handed.work("\(year)-01", "\(year)-07")
      if year != 2023 { handed.work("\(year)-08", "\(year)-08", 2) }
      handed.work("\(year)-09", "\(year)-12")
    }
    #expect(handed.gaps == [])
  }

  @Test func `a busy month of holidays may not`() {
    var handed = Handed(until: "2025-12-31")
    for year in 2022...2025 {
      handed.open("\(year)-01", "\(year)-07", 20)
      handed.open("\(year)-08", "\(year)-08", 10)
      handed.open("\(year)-09", "\(year)-12", 20)
      handed.work("\(year)-01", "\(year)-07")
      if year != 2023 { handed.work("\(year)-08", "\(year)-08", 9) }
      handed.work("\(year)-09", "\(year)-12")
    }
    #expect(handed.gaps == ["silent a 2023-08"])
  }

  @Test func `a centre that is open once a month may miss a month`() {
    var handed = Handed(until: "2025-12-31")
    handed.open("2025-01", "2025-12", 1)
    handed.work("2025-01", "2025-05", 1)
    handed.work("2025-07", "2025-12", 1)
    #expect(handed.gaps == [])
  }

  @Test func `an activity that was cancelled is a record, one that was planned is none`() {
    var handed = Handed(until: "2025-12-31")
    handed.open("2025-01", "2025-12")
    handed.work("2025-01", "2025-10")
    handed.add(Day("2025-11-05"), status: .cancelled)
    handed.add(Day("2025-12-05"), status: .planned)
    #expect(handed.gaps == ["silent a 2025-12"])
  }

  @Test func `a centre that never records what it does, while others do, is told once`() {
    var handed = Handed(until: "2025-12-31", centres: ["a", "b"], municipalities: [0, 1])
    handed.open("2024-01", "2025-12", centre: 0)
    handed.open("2024-01", "2025-12", centre: 1)
    handed.work("2024-01", "2025-12", centre: 0)
    #expect(handed.gaps == ["silent b 2024-01..2025-12"])
  }

  @Test func `a portal of openings alone lacks no activities`() {
    var handed = Handed(until: "2025-12-31")
    handed.open("2024-01", "2025-12")
    let completeness = handed.check().completeness
    #expect(completeness.gaps == [])
    #expect(completeness.missing[centre: 0, month: 2025 * 12].contains(.activities), "and has none to count")
  }

  // MARK: The end

  @Test func `records that end months before the cut-off are told where they end`() throws {
    var handed = Handed(until: "2025-12-31")
    handed.work("2023-01", "2025-06")
    #expect(handed.gaps == ["stopped a 2025-07..2025-12"])
    let warning = try #require(handed.check().log.inOrder.first)
    #expect(warning.id == "completeness.stopped")
    #expect(warning.location == SourceLocation(file: "records/activities/one.csv", line: 30 * 4 + 1, column: 1))
    #expect(warning.message.contains("\"a\"") && warning.message.contains("missing is 2025-07 to 2025-12"))
  }

  static let endings: [(last: String, perMonth: Int, gap: String?)] = [
    ("2025-11", 4, "stopped a 2025-12"), ("2025-11", 1, nil), ("2025-10", 1, nil),
    ("2025-09", 1, "stopped a 2025-10..2025-12"),
    ("2025-12", 4, nil),
  ]

  @Test(arguments: endings)
  func `how long a silence must be depends on how often something was recorded`(
    last: String, perMonth: Int, gap: String?
  ) {
    var handed = Handed(until: "2025-12-31")
    handed.work("2024-01", last, perMonth)
    #expect(handed.gaps == (gap.map { [$0] } ?? []))
  }

  @Test func `a few activities in years say nothing of when the next one is due`() {
    var handed = Handed(until: "2021-12-31")
    for day in ["2020-03-02", "2021-03-02", "2021-05-05"] { handed.add(Day(day)) }
    #expect(handed.gaps == [])
  }

  @Test func `a centre that closed is not missed`() {
    var handed = Handed(until: "2025-12-31")
    handed.records.places.centres[0].closed = Day("2025-06-30")
    handed.work("2023-01", "2025-06")
    #expect(handed.gaps == [])
  }

  @Test func `a municipality that left is not missed`() {
    var handed = Handed(until: "2025-12-31", memberYears: [2021...2023])
    handed.work("2021-01", "2023-12")
    #expect(handed.gaps == [])
  }

  @Test func `a cut-off within a month expects no more than the months before`() {
    var handed = Handed(until: "2025-12-20")
    handed.work("2023-01", "2025-11")
    #expect(handed.gaps == [])
  }

  @Test func `a record of the month of the cut-off says that the export goes on`() {
    var handed = Handed(until: "2025-12-20")
    handed.work("2023-01", "2025-10")
    handed.add(Day("2025-12-03"))
    #expect(handed.gaps == [])
  }

  @Test func `a summer that is quiet every year may be the end of the records`() {
    var handed = Handed(until: "2025-08-31")
    for year in 2022...2024 {
      handed.work("\(year)-01", "\(year)-06")
      handed.work("\(year)-09", "\(year)-12")
    }
    handed.work("2025-01", "2025-06")
    #expect(handed.gaps == [])
  }

  @Test func `what everybody lacks at the end is one problem, at the cut-off`() throws {
    var handed = Handed(until: "2025-12-31", centres: ["a", "b", "c"], municipalities: [0, 1, 2])
    handed.work("2023-01", "2025-10", centre: 0)
    handed.work("2023-01", "2025-10", centre: 1)
    handed.work("2023-01", "2025-06", centre: 2)
    #expect(handed.gaps == ["late network 2025-11..2025-12", "stopped c 2025-07..2025-10"])
    let log = handed.check().log.inOrder
    #expect(log.map(\.id).sorted() == ["completeness.late", "completeness.stopped"])
    #expect(log.first { $0.id == "completeness.late" }?.hint?.contains("2025-10-31") == true)
    let missing = handed.check().completeness.missing
    #expect((0..<3).allSatisfy { missing[centre: $0, month: 2025 * 12 + 11].contains(.activities) })
  }

  @Test func `centres that lack the same in one file are one problem with their number`() throws {
    let names = (0..<20).map { "c\($0)" }
    var handed = Handed(until: "2025-12-31", centres: names + ["z"], municipalities: Array(0...20))
    for centre in 0..<20 { handed.work("2024-01", "2025-06", centre: centre) }
    handed.work("2024-01", "2025-12", centre: 20)
    #expect(handed.gaps.count == 20)
    let log = handed.check().log.inOrder
    #expect(log.count == 1)
    #expect(log[0].message.hasPrefix("the centres \"c0\", ") && log[0].message.contains("and 14 more"))
  }

  // MARK: In between

  @Test func `a summer without records is a holiday, half a year is not`() {
    var summer = Handed(until: "2025-12-31")
    summer.work("2025-01", "2025-06")
    summer.work("2025-09", "2025-12")
    #expect(summer.gaps == [])
    var spring = Handed(until: "2025-12-31")
    spring.work("2023-01", "2024-01")
    spring.work("2024-07", "2025-12")
    #expect(spring.gaps == ["pause a 2024-02..2024-06"])
    #expect(spring.warnings == ["completeness.pause"])
  }

  @Test func `a centre that keeps openings and has none was closed`() {
    var handed = Handed(until: "2025-12-31")
    for (first, last) in [("2023-01", "2024-01"), ("2024-07", "2025-12")] {
      handed.open(first, last)
      handed.work(first, last)
    }
    #expect(handed.gaps == [])
  }

  @Test func `activities without openings lack the openings, where these are kept else`() {
    var handed = Handed(until: "2025-12-31")
    handed.open("2024-01", "2025-06")
    handed.work("2024-01", "2025-12")
    #expect(handed.gaps == ["openings a 2025-07..2025-12"])
    #expect(handed.warnings == ["completeness.openings"])
    let missing = handed.check().completeness.missing
    #expect(missing[centre: 0, month: 2025 * 12 + 7] == .hours)
    var closures = Handed(until: "2025-12-31")
    closures.work("2024-01", "2025-12")
    closures.open("2024-08", "2024-08", 5, .closed)
    #expect(closures.gaps == [], "who writes down nothing but closures lacks nothing")
  }

  // MARK: The beginning

  @Test func `a first year that begins in its middle is marked, and no warning`() {
    var handed = Handed(until: "2025-12-31")
    handed.work("2023-06", "2025-12")
    let (completeness, log) = handed.check()
    #expect(handed.gaps == ["beginning a 2023-01..2023-05"])
    #expect(log.diagnostics == [])
    let beginning = completeness.missing.beginning(ofCentre: 0)
    #expect(beginning?.ofYear == 2023 * 12..<2023 * 12 + 5)
    #expect(beginning?.ofSchoolYear == 2022 * 12 + 8..<2023 * 12 + 5)
    #expect(completeness.coverage.first?.years.first?.expected == 12)
  }

  @Test func `a centre that opened in the middle of a year lacks nothing`() {
    var handed = Handed(until: "2025-12-31")
    handed.records.places.centres[0].opened = Day("2023-06-01")
    handed.work("2023-06", "2025-12")
    #expect(handed.gaps == [])
    #expect(handed.check().completeness.missing.isEmpty)
  }

  @Test func `years in which a centre was open and only its neighbours have records are marked`() {
    var handed = Handed(until: "2025-12-31", centres: ["a", "b"])
    handed.work("2022-01", "2025-12", centre: 0)
    handed.work("2024-01", "2025-12", centre: 1)
    #expect(handed.gaps == [], "nobody wrote down that it was open")
    handed.records.places.centres[1].opened = Day("2020-01-01")
    #expect(handed.gaps == ["beginning b 2022-01..2023-12"])
    #expect(handed.warnings == [])
    #expect(handed.check().completeness.missing[centre: 1, month: 2022 * 12].contains(.activities))
  }

  @Test func `a centre that is listed and never brought anything is told where it is listed`() throws {
    var handed = Handed(until: "2025-12-31", centres: ["a", "b"])
    handed.work("2024-01", "2025-12", centre: 0)
    #expect(handed.gaps == ["never b 2024-01..2025-12"])
    let warning = try #require(handed.check().log.inOrder.first)
    #expect(warning.id == "completeness.never")
    #expect(warning.location == SourceLocation(file: "places/centres.csv", line: 3, column: 1))
  }

  // MARK: What is not told

  @Test func `nothing is told of what errors hide`() {
    var handed = Handed(until: "2025-12-31")
    handed.work("2023-01", "2025-06")
    var log = DiagnosticLog()
    log.error("table.code", SourceLocation(file: "records/activities/one.csv", line: 9), "a row is wrong")
    let completeness = Completeness(handed.records, portal: handed.portal, into: &log)
    #expect(completeness.gaps == [] && log.diagnostics.count == 1)
  }

  @Test func `a portal without records lacks nothing`() {
    let handed = Handed(until: "2025-12-31")
    #expect(handed.gaps == [] && handed.warnings == [])
  }

  @Test func `days of other centuries do no harm`() {
    var handed = Handed(until: "2025-12-31")
    handed.work("2024-01", "2025-12")
    handed.add(Day("0001-01-01"))
    handed.add(Day("9999-12-31"))
    #expect(handed.gaps.allSatisfy { !$0.hasPrefix("silent") && !$0.hasPrefix("stopped") })
  }
}
