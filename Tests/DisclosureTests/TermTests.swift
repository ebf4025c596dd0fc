import Audit
import Figures
import Indicators
import Testing
import Vocabulary

@testable import Configuration
@testable import Disclosure
@testable import Records

/// Terms and seasons lie across the calendar in any way: nothing that is withheld is told by what they have in common.
@Suite struct TermTests {
  static let none = LocalizedText([:])
  static let sets = PeriodSets([
    PeriodSet(
      id: "term",
      spans: [
        .init(id: "spring", title: none, first: 1, length: 6), .init(id: "july", title: none, first: 7, length: 1),
        .init(id: "autumn", title: none, first: 8, length: 5),
      ]),
    PeriodSet(
      id: "season",
      spans: [
        .init(id: "winter", title: none, first: 12, length: 3), .init(id: "lent", title: none, first: 3, length: 3),
        .init(id: "summer", title: none, first: 6, length: 3),
      ]),
  ])

  static func by(_ periods: String, _ text: String) -> String {
    text.replacing("periods: [half-year, year]", with: "periods: [\(periods)]")
  }

  static func period(_ code: String) throws -> Period { try #require(Period(code, in: sets)) }

  /// Activities of one centre on the days of a list, with visits of girls and boys.
  static func records(_ rows: [(day: String, visits: [Int32])]) throws -> Records {
    var records = ProtectTests.records(rows.map { $0.visits + [0, 0] })
    records.places.centres = [Centre(id: PlaceID("c0"), municipality: 0)]
    records.activities.centre = ContiguousArray(rows.map { _ in 0 })
    records.activities.day = ContiguousArray(try rows.map { try #require(Day($0.day)).number })
    return records
  }

  @Test func `a term is the sum of its months, and a winter goes over the new year`() async throws {
    let days = ["2019-12-31", "2020-02-29", "2020-03-01", "2020-07-15", "2020-08-01", "2020-12-01"]
    let figures = await ProtectTests.publish(
      [TermTests.by("year, term, season", ProtectTests.visits)],
      try TermTests.records(days.enumerated().map { ($1, [Int32(100 << $0), 50]) }), periodSets: TermTests.sets)
    let sums: [(code: String, girls: Double)] = [
      ("2019-winter", 300), ("2020-lent", 400), ("2020-summer", 2400), ("2020-spring", 600), ("2020-july", 800),
      ("2020-autumn", 4800), ("2019-autumn", 100), ("2020-winter", 3200),
    ]
    for (code, girls) in sums {
      let state = ProtectTests.state(figures, "visits", "c0", "girls", try TermTests.period(code))
      #expect(state == .value(.init(girls)), "\(code)")
    }
  }

  @Test func `a term is not what the year and the other terms leave`() async throws {
    // Two girls in autumn; the year, spring and July would tell them.
    let records = try TermTests.records([
      ("2020-03-02", [40, 60]), ("2020-07-02", [30, 30]), ("2020-10-02", [2, 50]),
    ])
    let visits = TermTests.by("year, term", ProtectTests.visits)
    let figures = await ProtectTests.publish([visits], records, periodSets: TermTests.sets)
    func isWithheld(_ code: String, _ gender: String) throws -> Bool {
      ProtectTests.state(figures, "visits", "c0", gender, try TermTests.period(code)) == .withheld
    }
    #expect(try ["girls", "boys"].filter { try isWithheld("2020-autumn", $0) } == ["girls", "boys"])
    let others = try ["2020", "2020-spring", "2020-july"].filter { try isWithheld($0, "girls") }
    #expect(!others.isEmpty)
    #expect(AttackedWorldTests.attack(figures).findings.isEmpty)
  }

  @Test func `without what it knows of terms the attack would find nothing`() async throws {
    let records = try TermTests.records([
      ("2020-03-02", [40, 60]), ("2020-07-02", [30, 30]), ("2020-10-02", [2, 50]),
    ])
    let figures = await ProtectTests.publish(
      [TermTests.by("year, term", ProtectTests.visits)], records, periodSets: TermTests.sets)
    // Somebody publishes the year and the terms that stand beside the withheld one.
    let lines = try ["2020 102", "2020-spring 40", "2020-july 30", "2020-autumn C"].map { line -> String in
      let words = line.split(separator: " ")
      _ = try TermTests.period(String(words[0]))
      let isWithheld = words[1] == "C"
      return "visits,c0,\(words[0]),gender,girls,\(isWithheld ? "" : words[1]),\(isWithheld ? "C" : "")"
    }
    let file = Array(
      ("indicator,place,period,dimension,category,value,confidentiality\r\n" + lines.map { $0 + "\r\n" }.joined()).utf8)
    let indicator = try #require(figures.indicators.first)
    func found(_ sets: PeriodSets) -> [String] {
      Audit(least: 5, surveyLeast: 10, periodSets: sets)
        .attack([(indicator: indicator, bytes: file)], places: figures.places, dimensions: figures.dimensions)
        .findings.map(\.period)
    }
    #expect(found(TermTests.sets) == ["2020-autumn"])
    #expect(found(.none).isEmpty)
  }

  static let definitions = [
    by(
      "half-year, year, school-year, term, season",
      ProtectTests.definition(
        "first", "sum(first_time) / sum(visits) where first_time is present", "visits-by-subgroup")),
    by("half-year, term, season", ProtectTests.shares), by("year, half-year, term, season", ProtectTests.visits),
  ].sorted()

  /// Of terms alone, beside the months of all together.
  static let ofTerms = [by("month, term, season", ProtectTests.visits)]

  @Test(arguments: 0..<6, [definitions, ofTerms])
  func `nothing withheld in a random world with terms can be worked out`(block: Int, definitions: [String]) async {
    var attacked = 0
    for seed in UInt64(block * 8)..<UInt64(block * 8 + 8) {
      let figures = await ProtectTests.publish(
        definitions, AttackedWorldTests.world(seed), periodSets: TermTests.sets)
      let result = AttackedWorldTests.attack(figures)
      #expect(result.findings.isEmpty, "\(seed): \(result.findings.prefix(3))")
      attacked += result.attacked
    }
    #expect(attacked > 0)
  }

  @Test func `persons of a term are bounded by the year, and of the year by its terms`() async throws {
    var records = ProtectTests.records([[100, 100, 20, 20]])
    for (code, counts) in [
      ("2020", [12, 20]), ("2020-spring", [12, 15]), ("2020-july", [0, 1]), ("2020-autumn", [3, 9]),
    ] {
      let period = try TermTests.period(code)
      let location = RecordLocation(file: 0, line: 2)
      records.visitors.append(
        VisitorCount(place: PlaceID("c0"), period: period, visitors: counts.reduce(0, +), location: location))
      for (gender, count) in counts.enumerated() {
        records.visitors.append(
          VisitorCount(
            place: PlaceID("c0"), period: period, groups: [.init(list: 0, value: gender)], visitors: count,
            location: location))
      }
    }
    let visitors = ProtectTests.definition("visitors", "distinct(visitors)", "people", "breakdowns: [gender]")
    let figures = await ProtectTests.publish(
      [TermTests.by("year, term", visitors)], records, periodSets: TermTests.sets)
    #expect(ProtectTests.state(figures, "visitors", "c0", "girls", try TermTests.period("2020-autumn")) == .withheld)
    #expect(
      ProtectTests.state(figures, "visitors", "c0", "boys", try TermTests.period("2020-spring")) == .value(.init(15)))
    let found = AttackedWorldTests.attack(figures)
    #expect(found.findings.isEmpty && found.unmet.isEmpty && found.attacked > 0)
  }
}
