import Diagnostics
import Documents
import Figures
import Indicators
import Testing
import Vocabulary

@testable import Configuration
@testable import Disclosure
@testable import Records

@Suite struct ProtectTests {
  static let codes = CodeLists(dimensions: [
    .init(id: "gender", values: [.init(id: "girls"), .init(id: "boys"), .init(id: "another"), .init(id: "not-stated")])
  ])

  static func definition(_ id: String, _ formula: String, _ protection: String, _ more: String = "breakdowns: []")
    -> String
  {
    """
    id: \(id)
    title: { en: Test }
    explanation: { en: Test }
    spoken: { en: test }
    layer: process
    formula: \(formula)
    unit: percent
    better: neutral
    protection: \(protection)
    places: [network, municipality, centre]
    periods: [half-year, year]
    \(more)
    """
  }

  static let visits = definition(
    "visits", "sum(visits)", "visits-by-subgroup", "breakdowns: [gender]\nmerged: { gender: [another, not-stated] }")
  static let shares = definition(
    "gender-share", "share(visits)", "visits-by-subgroup",
    "breakdowns: [gender]\nmerged: { gender: [another, not-stated] }")

  /// A row of visits by gender for each centre, all in 2020.
  static func records(_ rows: [[Int32]]) -> Records {
    var records = Records()
    records.codes = codes
    records.places = Places(
      municipalities: [Municipality(id: PlaceID("m"))],
      centres: rows.indices.map { Centre(id: PlaceID("c\($0)"), municipality: 0) })
    records.activities = Activities(codes)
    for (centre, row) in rows.enumerated() {
      records.activities.centre.append(UInt16(centre))
      records.activities.day.append(Day("2020-03-02")?.number ?? 0)
      records.activities.start.append(-1)
      records.activities.end.append(-1)
      records.activities.hours.append(1)
      records.activities.visits.append(row.reduce(0, +))
      for index in 0..<4 { records.activities.visitsByList[0][index].append(row[index]) }
      records.activities.youthHours.append(.nan)
      records.activities.staffHours.append(.nan)
      records.activities.status.append(0)
      records.activities.isDemonstration.append(false)
    }
    return records
  }

  static func portal(
    cutOff: Int32 = 30_000, thresholds: Thresholds = Thresholds(), periodSets: PeriodSets = .none
  ) -> Portal {
    let none = LocalizedText([:])
    var portal = Portal(
      title: none, summary: none, baseAddress: "", languages: [], publisher: .init(name: none, address: ""),
      licence: .init(name: "", address: ""), thresholds: thresholds, projects: [], navigation: [],
      allowsRawHTML: false, cutOff: Day(number: cutOff), featured: [])
    portal.periodSets = periodSets
    return portal
  }

  static func publish(
    _ texts: [String], _ records: Records, indexes: [String] = ["safety"], thresholds: Thresholds = Thresholds(),
    exposed: [[FigureKey]] = [], names: FormulaNames = FormulaNames(codes), periodSets: PeriodSets = .none
  ) async -> PublishedFigures {
    var log = DiagnosticLog()
    let definitions = texts.compactMap { text in
      let name = text.split(separator: "\n").first.map { String($0.dropFirst(4)) } ?? ""
      return IndicatorDefinition.read(
        Array(text.utf8), file: "indicators/\(name).yml", rules: ProtectionRules.ids, names: names,
        periodSets: periodSets, into: &log)
    }
    let program = IndicatorProgram(definitions, codes: records.codes, indexes: indexes, into: &log)
    #expect(log.inOrder.isEmpty)
    let raw = await RawFigures.measure(program, records, cutOff: Day(number: 30_000), workers: 2)
    return protect(
      raw, records: records, portal: portal(thresholds: thresholds, periodSets: periodSets), exposed: exposed)
  }

  static func state(
    _ figures: PublishedFigures, _ indicator: String, _ place: String, _ gender: String?, _ period: Period = .year(2020)
  ) -> PublishedObservation.State {
    figures.observation(
      FigureKey(
        indicator: IndicatorID(indicator), place: PlaceID(place), period: period,
        category: gender.map { Category(dimension: "gender", value: $0) })
    ).state
  }

  static let merged = "another-or-not-stated"

  @Test func `a small group is withheld with companions in its row and column`() async {
    let figures = await ProtectTests.publish(
      [ProtectTests.visits], ProtectTests.records([[40, 38, 2, 0], [25, 30, 6, 0], [12, 20, 7, 0]]))
    #expect(ProtectTests.state(figures, "visits", "c0", ProtectTests.merged) == .withheld)
    for gender in ["girls", "boys", ProtectTests.merged] {
      let column = ["c0", "c1", "c2"].filter { ProtectTests.state(figures, "visits", $0, gender) == .withheld }
      #expect(column.count != 1)
    }
    for centre in ["c0", "c1", "c2"] {
      let row = ["girls", "boys", ProtectTests.merged].filter {
        ProtectTests.state(figures, "visits", centre, $0) == .withheld
      }
      #expect(row.count != 1)
      #expect(ProtectTests.state(figures, "visits", centre, nil) != .withheld)
    }
    #expect(ProtectTests.state(figures, "visits", "m", "girls") == .value(.init(77)))
  }

  @Test func `small groups are merged below the network and apart in it`() async {
    let figures = await ProtectTests.publish(
      [ProtectTests.visits], ProtectTests.records([[62, 62, 3, 3], [40, 40, 20, 10]]))
    #expect(ProtectTests.state(figures, "visits", "c0", ProtectTests.merged) == .value(.init(6)))
    #expect(ProtectTests.state(figures, "visits", "c0", "another") == .notAvailable)
    #expect(ProtectTests.state(figures, "visits", "network", "another") == .value(.init(23)))
    let values = figures.world.dimension("gender")?.values.map(\.id)
    #expect(values == ["girls", "boys", "another", "not-stated", ProtectTests.merged])
  }

  @Test func `a share follows the count that it is made of, and the count the share`() async {
    let rows: [[Int32]] = [[40, 38, 2, 0], [25, 30, 6, 0], [12, 20, 7, 0]]
    let figures = await ProtectTests.publish([ProtectTests.visits, ProtectTests.shares], ProtectTests.records(rows))
    for centre in ["c0", "c1", "c2", "m"] {
      for gender in ["girls", "boys", ProtectTests.merged] {
        for period in [Period.year(2020), .halfYear(year: 2020, half: 1)] {
          let count = ProtectTests.state(figures, "visits", centre, gender, period) == .withheld
          let share = ProtectTests.state(figures, "gender-share", centre, gender, period) == .withheld
          #expect(count == share)
        }
      }
    }
  }

  @Test func `a count that no rule withholds is withheld with its share`() async {
    let counts = ProtectTests.definition("visits", "sum(visits)", "none", "breakdowns: [gender]")
    let shares = ProtectTests.definition(
      "gender-share", "share(visits)", "visits-by-subgroup", "breakdowns: [gender]")
    let figures = await ProtectTests.publish([counts, shares], ProtectTests.records([[40, 38, 3, 0]]))
    #expect(ProtectTests.state(figures, "gender-share", "c0", "another") == .withheld)
    #expect(ProtectTests.state(figures, "visits", "c0", "another") == .withheld)
  }

  @Test func `zero is published`() async {
    let figures = await ProtectTests.publish([ProtectTests.visits], ProtectTests.records([[40, 38, 0, 0]]))
    #expect(ProtectTests.state(figures, "visits", "c0", ProtectTests.merged) == .value(.init(0)))
  }

  @Test(arguments: [(0, false), (1, true), (4, true), (5, false), (70, false)])
  func `a count of people is withheld from 1 to 4`(count: Int, isWithheld: Bool) async {
    var records = ProtectTests.records([[9, 9, 0, 0]])
    records.visitors = [
      VisitorCount(
        place: PlaceID("c0"), period: .year(2020), visitors: count,
        location: RecordLocation(file: 0, line: 2))
    ]
    let figures = await ProtectTests.publish(
      [
        ProtectTests.definition("visitors", "distinct(visitors)", "people"),
        ProtectTests.definition("each", "sum(visits) / visitors", "people"),
      ],
      records)
    #expect((ProtectTests.state(figures, "visitors", "c0", nil) == .withheld) == isWithheld)
    if count > 0 { #expect((ProtectTests.state(figures, "each", "c0", nil) == .withheld) == isWithheld) }
  }

  @Test func `visits of a municipality that is no member hide nothing in the network`() async {
    var records = ProtectTests.records([[40, 38, 2, 0], [10, 10, 7, 0], [25, 30, 9, 0], [50, 60, 12, 0]])
    records.places.municipalities = [
      Municipality(id: PlaceID("m")), Municipality(id: PlaceID("n"), memberYears: [2018...2018]),
      Municipality(id: PlaceID("o")), Municipality(id: PlaceID("p")),
    ]
    for centre in 0..<4 { records.places.centres[centre].municipality = centre }
    let figures = await ProtectTests.publish([ProtectTests.visits], records)
    for gender in ["girls", "boys", ProtectTests.merged] {
      let withheld = ["m", "o", "p"].count { ProtectTests.state(figures, "visits", $0, gender) == .withheld }
      #expect(withheld != 1, "the network less the other members is that one")
    }
    #expect(ProtectTests.state(figures, "visits", "m", ProtectTests.merged) == .withheld)
  }

  @Test(arguments: ["2020-03-02", "2020-07-02", "2020-10-02"])
  func `a small group of one half-year is not what the year and the other half leave`(day: String) async throws {
    var records = ProtectTests.records([[40, 38, 2, 0], [30, 31, 20, 0], [32, 33, 21, 0], [34, 35, 22, 0]])
    let days = [day] + ["2020-03-09", "2020-07-09", "2020-10-09"]
    for (index, day) in days.enumerated() {
      records.activities.day[index] = try #require(Day(day)).number
      records.activities.centre[index] = 0
    }
    let figures = await ProtectTests.publish([ProtectTests.visits], records)
    let periods: [Period] = [.year(2020), .halfYear(year: 2020, half: 1), .halfYear(year: 2020, half: 2)]
    for place in ["c0", "m", "network"] {
      for gender in ["girls", "boys", ProtectTests.merged] {
        let withheld = periods.count { ProtectTests.state(figures, "visits", place, gender, $0) == .withheld }
        #expect(withheld != 1, "\(place), \(gender)")
      }
    }
  }

  @Test func `a half-year of few is withheld with its other half or its year`() async throws {
    var records = ProtectTests.records([[40, 38, 2, 0], [30, 31, 20, 0]])
    for (index, day) in ["2020-07-02", "2020-03-09"].enumerated() {
      records.activities.day[index] = try #require(Day(day)).number
      records.activities.centre[index] = 0
    }
    let figures = await ProtectTests.publish([ProtectTests.visits], records)
    let states = [Period.year(2020), .halfYear(year: 2020, half: 1), .halfYear(year: 2020, half: 2)].map {
      ProtectTests.state(figures, "visits", "c0", ProtectTests.merged, $0) == .withheld
    }
    #expect(states[2] && states[0] != states[1] || states.allSatisfy { $0 })
  }

  @Test func `a school year of few is not what the years and half-years around it leave`() async throws {
    var records = ProtectTests.records([[40, 38, 2, 0], [30, 31, 20, 0], [30, 31, 24, 0]])
    for (index, day) in ["2020-10-02", "2020-03-09", "2021-10-09"].enumerated() {
      records.activities.day[index] = try #require(Day(day)).number
      records.activities.centre[index] = 0
    }
    let definition = ProtectTests.visits.split(separator: "\n").map {
      $0.hasPrefix("periods:") ? "periods: [half-year, year, school-year]" : String($0)
    }.joined(separator: "\n")
    let figures = await ProtectTests.publish([definition], records)
    // September to December 2020 alone is the school year 2020/21, and the second half of 2020 too.
    let parts: [Period] = [.schoolYear(startingIn: 2020), .halfYear(year: 2020, half: 2)]
    for period in parts {
      #expect(ProtectTests.state(figures, "visits", "c0", ProtectTests.merged, period) == .withheld)
    }
    let whole: [Period] = [.year(2020), .halfYear(year: 2020, half: 1), .halfYear(year: 2020, half: 2)]
    for gender in ["girls", "boys", ProtectTests.merged] {
      let withheld = whole.count { ProtectTests.state(figures, "visits", "c0", gender, $0) == .withheld }
      #expect(withheld != 1, "\(gender)")
    }
    // All of 2019/20 is the first half of 2020: one of them published tells the other.
    for gender in ["girls", "boys", ProtectTests.merged] {
      #expect(
        (ProtectTests.state(figures, "visits", "c0", gender, .schoolYear(startingIn: 2019)) == .withheld)
          == (ProtectTests.state(figures, "visits", "c0", gender, .halfYear(year: 2020, half: 1)) == .withheld))
    }
  }

  static let aged = definition("visits", "sum(visits)", "visits-by-subgroup", "breakdowns: [age]")

  @Test(arguments: [(0, false), (1, true), (4, true), (5, false)])
  func `visits of an age are withheld from 1 to 4`(count: Int32, isWithheld: Bool) async {
    var records = ProtectTests.records([[30, 30, 0, 0]])
    records.codes = CodeLists(
      dimensions: ProtectTests.codes.dimensions + [.init(id: "age", values: [.init(id: "12-14"), .init(id: "15-19")])])
    records.activities.visitsByList.append([[count], [60 - count]])
    let figures = await ProtectTests.publish([ProtectTests.aged], records)
    let key = FigureKey(
      indicator: IndicatorID("visits"), place: PlaceID("c0"), period: .year(2020),
      category: Category(dimension: "age", value: "12-14"))
    #expect((figures.observation(key).state == .withheld) == isWithheld)
  }

  @Test func `what a centre withholds its municipality does not tell`() async {
    var records = ProtectTests.records([[40, 38, 2, 0], [25, 30, 9, 0]])
    records.places.municipalities = [Municipality(id: PlaceID("m")), Municipality(id: PlaceID("n"))]
    records.places.centres[1].municipality = 1
    let figures = await ProtectTests.publish([ProtectTests.visits], records)
    for (centre, municipality) in [("c0", "m"), ("c1", "n")] {
      for gender in ["girls", "boys", ProtectTests.merged] {
        let below = ProtectTests.state(figures, "visits", centre, gender) == .withheld
        let above = ProtectTests.state(figures, "visits", municipality, gender) == .withheld
        #expect(below == above)
      }
    }
  }

  @Test func `a figure of demonstration records and of an unfinished year says so`() async {
    var records = ProtectTests.records([[9, 9, 0, 0]])
    records.activities.isDemonstration[0] = true
    let figures = await ProtectTests.publish([ProtectTests.visits], records)
    let observation = figures.observation(
      FigureKey(indicator: IndicatorID("visits"), place: PlaceID("network"), period: .year(2020)))
    #expect(observation.flags == [.demonstration])
  }
}
