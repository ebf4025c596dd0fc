import Completeness
import Configuration
import Diagnostics
import Testing
import Vocabulary

@testable import Indicators
@testable import Records

/// Figures of records that are not all there.
@Suite struct MissingTests {
  /// Centre x works all of 2024 and 2025; y, of the same municipality, is open as long and has no activities in the second
  /// half of 2025.
  static func example(until lastMonth: Int = 6) -> Example {
    var example = Example(centres: [("x", 0), ("y", 0)])
    for year in [2024, 2025] {
      for month in 1...12 {
        for day in [3, 10, 17, 24] {
          let date = Day(year: year, month: month, day: day)?.iso ?? ""
          example.open(date, centre: 1, (900, 1140))
          example.add(date, (900, 1020), hours: 2, genders: [5, 5, 0, 0])
          if year == 2024 || month <= lastMonth {
            example.add(date, centre: 1, (900, 1020), hours: 2, genders: [3, 2, 0, 0])
          }
        }
      }
    }
    return example
  }

  static func observations(
    _ formula: String, _ example: Example, at place: String
  ) async -> [String: RawObservation] {
    var log = DiagnosticLog()
    let portal = Portal(languages: [Language("sl")], cutOff: Day("2025-12-31") ?? Day(number: 0))
    var records = example.records
    records.files = [RecordFile(path: "records/openings.csv", kind: .openings, records: 0, bytes: 0)]
    let completeness = Completeness(records, portal: portal, into: &log)
    guard let program = example.program(formula) else { return [:] }
    let figures = await RawFigures.measure(
      program, records, missing: completeness.missing, cutOff: portal.cutOff, workers: 2)
    return figures.series.filter { $0.place.name == place && $0.category == nil }.flatMap(\.observations)
      .reduce(into: [:]) { $0[$1.period.code] = $1 }
  }

  @Test func `activities of silent months are no data, and what holds them is a part`() async throws {
    let own = await MissingTests.observations("sum(visits)", MissingTests.example(), at: "y")
    #expect(own["2025-08"]?.state == .notAvailable)
    #expect(own["2025-S2"]?.state == .notAvailable)
    #expect(own["2025-S1"]?.measure?.value == 120 && own["2025-S1"]?.isPartial == false)
    #expect(own["2025"]?.measure?.value == 120 && own["2025"]?.isPartial == true)
    #expect(own["2024"]?.isPartial == false && own["2024/25"]?.isPartial == true)
    for place in ["m", "network"] {
      let above = await MissingTests.observations("sum(visits)", MissingTests.example(), at: place)
      #expect(above["2025"]?.measure?.value == 600 && above["2025"]?.isPartial == true)
      #expect(above["2025-08"]?.measure?.value == 40 && above["2025-08"]?.isPartial == true)
      #expect(above["2025-03"]?.isPartial == false && above["2024"]?.isPartial == false)
    }
    let other = await MissingTests.observations("sum(visits)", MissingTests.example(), at: "x")
    // Of the months before the first record nothing is known, and the last school year is not over.
    #expect(other.filter(\.value.isPartial).keys.sorted() == ["2023/24", "2025/26"])
  }

  @Test func `a whole year of silence is no data`() async {
    let own = await MissingTests.observations("sum(visits)", MissingTests.example(until: 0), at: "y")
    #expect(own["2025"]?.state == .notAvailable)
    #expect(own["2024"]?.measure?.value == 240)
  }

  static let formulas: [(formula: String, value: Double, isPartial: Bool)] = [
    // What is divided by opening hours leaves out those of months without activities.
    ("sum(visits) / open_hours()", 120 / 96, true), ("open_hours()", 192, false),
    ("weeks(recorded) / weeks(all)", 24.0 / 52, false), ("sum(hours) / weeks()", 2, true), ("count()", 24, true),
  ]

  @Test(arguments: formulas)
  func `only what is made from activities is short of them`(formula: String, value: Double, isPartial: Bool)
    async throws
  {
    let own = await MissingTests.observations(formula, MissingTests.example(), at: "y")
    let year = try #require(own["2025"])
    #expect(abs((year.measure?.value ?? 0) - value) < 0.03, "\(formula)")
    #expect(year.isPartial == isPartial, "\(formula)")
  }

  @Test func `the residents of a place without activities are left out of the network's`() async throws {
    var example = MissingTests.example(until: 0)
    example.records.places.municipalities.append(Municipality(id: PlaceID("n")))
    example.records.places.centres[1].municipality = 1
    for municipality in 0...1 {
      example.records.population.append(
        ResidentCount(
          municipality: municipality, date: Day("2025-01-01") ?? Day(number: 0), count: 1000,
          location: RecordLocation(file: 0, line: 2)))
    }
    let network = await MissingTests.observations("sum(visits) / residents(all)", example, at: "network")
    #expect(network["2025"]?.measure?.denominator == 1000)
    #expect(network["2025"]?.isPartial == true)
  }

  @Test func `residents of an earlier year are told with their day`() async throws {
    var example = MissingTests.example(until: 12)
    for year in 2022...2024 {
      example.records.population.append(
        ResidentCount(
          municipality: 0, date: Day(year: year, month: 1, day: 1) ?? Day(number: 0), count: 1000,
          location: RecordLocation(file: 0, line: 2)))
    }
    let own = await MissingTests.observations("sum(visits) / residents(all)", example, at: "m")
    #expect(own["2024"]?.measure?.residentDays == [Day("2024-01-01")].compactMap { $0 })
    #expect(own["2024"]?.hasOldResidents == false)
    #expect(own["2025"]?.measure?.residentDays == [Day("2024-01-01")].compactMap { $0 })
    #expect(own["2025"]?.hasOldResidents == true)
  }

  @Test func `activities that stand there twice make their figures uncertain`() async {
    var example = MissingTests.example(until: 12)
    for day in [3, 10, 17, 24] {
      example.add(Day(year: 2025, month: 5, day: day)?.iso ?? "", (900, 1020), hours: 2, genders: [5, 5, 0, 0])
    }
    let own = await MissingTests.observations("sum(visits)", example, at: "x")
    #expect(own["2025"]?.isDoubtful == true && own["2025-05"]?.isDoubtful == true)
    #expect(own["2024"]?.isDoubtful == false && own["2025-06"]?.isDoubtful == false)
    let hours = await MissingTests.observations("open_hours()", example, at: "y")
    #expect(hours.values.allSatisfy { !$0.isDoubtful })
  }

  @Test func `a form that a silent centre owes keeps the sum from being made`() async {
    var example = MissingTests.example(until: 0)
    example.records.openings = []
    example.form("x", 2025, cost: 1000)
    let own = await MissingTests.observations("yearly(staff_cost)", example, at: "m")
    #expect(own["2025"]?.measure == nil, "what one of two centres cost is not what the municipality cost")
  }
}
