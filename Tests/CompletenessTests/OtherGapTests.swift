import Completeness
import Configuration
import Diagnostics
import Records
import Testing
import Vocabulary

/// What is missing of visitors, forms, residents, answers and sources.
@Suite struct OtherGapTests {
  /// Two centres with all they should have of 2023 to 2025.
  static func whole() -> Handed {
    var handed = Handed(until: "2025-12-31", centres: ["a", "b"])
    handed.work("2023-01", "2025-12", centre: 0)
    handed.work("2023-01", "2025-12", 5, centre: 1)
    for year in 2023...2025 {
      for place in ["a", "b"] {
        for period in ["\(year)", "\(year)-S1", "\(year)-S2"] { handed.count(place, period) }
        handed.records.keyFigures.append(
          KeyFigures(
            place: PlaceID(place), year: year, staffFTE: 3, staffCost: 90_000,
            location: RecordLocation(file: 3, line: handed.records.keyFigures.count + 2)))
      }
      handed.reside(0, "\(year)-01-01")
    }
    return handed
  }

  @Test func `what is all there is not told of`() {
    #expect(OtherGapTests.whole().gaps == [])
    #expect(OtherGapTests.whole().warnings == [])
  }

  static let persons: [(missing: [String], gaps: [String])] = [
    (["a 2024"], ["persons a 2024"]), (["a 2024-S1"], ["persons a 2024-S1"]),
    (["a 2025", "b 2025"], ["persons a 2025", "persons b 2025"]),
    (["a 2024", "a 2024-S1", "a 2024-S2"], ["persons a 2024 2024-S1 2024-S2"]),
    (["a 2023", "a 2023-S1", "a 2023-S2"], []),
  ]

  @Test(arguments: persons)
  func `persons of a period that a place else brings are missed`(missing: [String], gaps: [String]) {
    var handed = OtherGapTests.whole()
    handed.records.visitors.removeAll { missing.contains("\($0.place) \($0.period.code)") }
    #expect(handed.gaps == gaps)
    #expect(handed.warnings == (gaps.isEmpty ? [] : ["completeness.persons"]))
  }

  @Test func `who counts persons by half-years alone lacks no years`() {
    var handed = OtherGapTests.whole()
    handed.records.visitors.removeAll { $0.period.kind == .year }
    #expect(handed.gaps == [])
  }

  @Test func `persons of a period that is not over are not missed`() {
    var handed = OtherGapTests.whole()
    handed.portal.cutOff = Day("2025-10-31") ?? handed.portal.cutOff
    handed.records.visitors.removeAll { $0.period.code == "2025" || $0.period.code == "2025-S2" }
    #expect(handed.gaps == [])
  }

  @Test func `a form that one centre of a municipality lacks is missed, and so is a column`() {
    var handed = OtherGapTests.whole()
    handed.records.keyFigures.removeAll { $0.place.name == "b" && $0.year == 2024 }
    #expect(handed.gaps == ["forms b 2024"])
    #expect(handed.warnings == ["completeness.forms"])
    handed = OtherGapTests.whole()
    for index in handed.records.keyFigures.indices where handed.records.keyFigures[index].place.name == "b" {
      handed.records.keyFigures[index].staffCost = nil
    }
    #expect(handed.gaps == ["forms b 2023..2025"])
    #expect(handed.check().log.inOrder.first?.message.contains("has no staff_cost for 2023 to 2025") == true)
  }

  @Test func `a municipality with a form of its own needs none of its centres`() {
    var handed = OtherGapTests.whole()
    handed.records.keyFigures.removeAll { $0.place.name == "b" }
    for year in 2023...2025 {
      handed.records.keyFigures.append(
        KeyFigures(place: PlaceID("m0"), year: year, staffFTE: 6, location: RecordLocation(file: 3, line: 40)))
    }
    #expect(handed.gaps == [])
  }

  @Test func `residents of a day that others have are missed`() {
    var handed = Handed(until: "2025-12-31", centres: ["a", "b"], municipalities: [0, 1])
    handed.work("2023-01", "2025-12", centre: 0)
    handed.work("2023-01", "2025-12", 5, centre: 1)
    for year in 2022...2025 { handed.reside(0, "\(year)-01-01") }
    for year in 2022...2024 { handed.reside(1, "\(year)-01-01") }
    #expect(handed.gaps == ["residents m1 2025"])
    let warning = handed.check().log.inOrder.first
    #expect(warning?.id == "completeness.residents")
    #expect(warning?.message == "the residents of 2025-01-01 are missing for \"m1\"")
    #expect(warning?.location.line == 8)
  }

  @Test func `one odd day of residents is expected of nobody`() {
    var handed = OtherGapTests.whole()
    for year in 2018...2022 { handed.reside(0, "\(year)-01-01") }
    handed.reside(0, "2024-06-30")
    #expect(handed.gaps == [])
  }

  static let days: [(day: String, period: String, isOld: Bool)] = [
    ("2024-01-01", "2025", true), ("2025-01-01", "2025", false), ("2025-01-01", "2025-11", false),
    ("2024-01-01", "2025-01", true), ("2024-01-01", "2024/25", true), ("2025-01-01", "2024/25", false),
  ]

  @Test(arguments: days)
  func `residents are old where a nearer day should be known`(day: String, period: String, isOld: Bool) throws {
    var handed = Handed(until: "2025-12-31")
    for year in 2020...2024 { handed.reside(0, "\(year)-01-01") }
    let days = ResidentDays(handed.records.population)
    #expect(days.areOld(try #require(Day(day)), for: try #require(Period(period))) == isOld)
  }

  @Test func `who counts residents in July has those of last July in spring`() throws {
    var handed = Handed(until: "2025-12-31")
    for year in 2020...2024 { handed.reside(0, "\(year)-07-01") }
    let days = ResidentDays(handed.records.population)
    let last = try #require(Day("2024-07-01"))
    #expect(!days.areOld(last, for: .halfYear(year: 2025, half: 1)))
    #expect(days.areOld(last, for: .year(2025)))
  }

  // MARK: Answers

  static func asked(_ answered: [[Int]]) -> Handed {
    var handed = OtherGapTests.whole()
    handed.records.waves = answered.indices.map { index in
      let year = 2023 + index
      return Wave(
        id: "w\(year)", questionnaire: 0, from: Day(year: year, month: 10, day: 1) ?? Day(number: 0),
        to: Day(year: year, month: 11, day: 30) ?? Day(number: 0), year: year,
        location: RecordLocation(file: 3, line: index + 2))
    }
    var responses = Responses(items: 0, lists: 5)
    for (wave, centres) in answered.enumerated() {
      for centre in centres {
        responses.wave.append(UInt16(wave))
        responses.centre.append(UInt16(centre))
        responses.source.append(0)
        responses.file.append(3)
        responses.line.append(Int32(responses.count + 1))
      }
    }
    handed.records.responses = [responses]
    return handed
  }

  @Test func `a wave without any answer is told where it is announced`() {
    let handed = OtherGapTests.asked([[0, 1], []])
    #expect(handed.gaps == ["answers network 2024"])
    let warning = handed.check().log.inOrder.first
    #expect(warning?.id == "completeness.answers" && warning?.location.line == 3)
    #expect(warning?.message.contains("\"w2024\"") == true)
  }

  @Test func `a wave that is not over needs no answers`() {
    var handed = OtherGapTests.asked([[0, 1], []])
    handed.records.waves[1].to = Day("2026-02-01") ?? handed.records.waves[1].to
    #expect(handed.gaps == [])
  }

  @Test func `a centre that no longer answers is listed, and no warning`() {
    let handed = OtherGapTests.asked([[0, 1], [0]])
    #expect(handed.gaps == ["answers b 2024"])
    #expect(handed.warnings == [])
  }

  @Test func `answers of a centre that was not there are told`() {
    var handed = OtherGapTests.asked([[0, 1], [0, 1]])
    handed.records.places.centres[1].closed = Day("2024-06-30")
    handed.records.activities = Activities(Handed.codes)
    handed.records.visitors = []
    handed.records.keyFigures = []
    let warning = handed.check().log.inOrder.first
    #expect(warning?.id == "completeness.answers-elsewhere")
    #expect(warning?.location == SourceLocation(file: "other.csv", line: 5, column: 1))
  }

  // MARK: Sources

  @Test func `a source that is older than its records is told where it is written down`() {
    var handed = OtherGapTests.whole()
    handed.records.files.append(RecordFile(path: "sources.yml", kind: .sources, records: 1, bytes: 0))
    handed.records.sources[0].line = 7
    handed.records.sources[0].source.day = Day("2025-12-31")
    #expect(handed.warnings == [])
    handed.records.sources[0].source.day = Day("2025-10-01")
    let warning = handed.check().log.inOrder.first
    #expect(warning?.id == "completeness.source-date")
    #expect(warning?.location == SourceLocation(file: "sources.yml", line: 7, column: 1))
  }
}

extension Handed {
  mutating func count(_ place: String, _ period: String) {
    guard let period = Period(period) else { return }
    records.visitors.append(
      VisitorCount(
        place: PlaceID(place), period: period, visitors: 40,
        location: RecordLocation(file: 3, line: records.visitors.count + 2)))
  }

  mutating func reside(_ municipality: Int, _ day: String) {
    guard let date = Day(day) else { return }
    records.population.append(
      ResidentCount(
        municipality: municipality, date: date, count: 5000,
        location: RecordLocation(file: 3, line: records.population.count + 2)))
  }
}
