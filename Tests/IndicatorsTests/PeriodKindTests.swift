import Diagnostics
import Documents
import Indicators
import Testing
import Vocabulary

@testable import Records

/// Terms and weeks in definitions, and what is computed of them.
@Suite struct PeriodKindTests {
  static let sets = PeriodSets([
    PeriodSet(
      id: "term",
      spans: [
        .init(id: "spring", title: LocalizedText([:]), first: 1, length: 6),
        .init(id: "winter", title: LocalizedText([:]), first: 11, length: 2),
      ])
  ])

  static func definition(
    _ formula: String, periods: String, protection: String = "none", breakdowns: String = "[]",
    into log: inout DiagnosticLog
  ) -> IndicatorDefinition? {
    let text = FormulaTests.text("\"\(formula)\"", breakdowns: breakdowns)
      .replacing("[centre]", with: "[network, municipality, centre]")
      .replacing("[month, quarter, half-year, year, school-year]", with: periods)
      .replacing("protection: none", with: "protection: \(protection)")
    return IndicatorDefinition.read(
      Array(text.utf8), file: "indicators/test.yml", rules: DefinitionsTests.known,
      names: FormulaNames(FormulaTests.codes), periodSets: sets, into: &log)
  }

  static func program(
    _ formula: String, periods: String, protection: String = "none", breakdowns: String = "[]"
  ) -> (program: IndicatorProgram, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let definition = definition(
      formula, periods: periods, protection: protection, breakdowns: breakdowns, into: &log)
    let program = IndicatorProgram(
      definition.map { [$0] } ?? [], codes: FormulaTests.codes, indexes: ["safety"], into: &log)
    return (program, log)
  }

  static func values(
    _ example: Example, _ formula: String, periods: String, at place: String = "x", category: Category? = nil,
    breakdowns: String = "[]"
  ) async -> [String: Double] {
    let program = program(formula, periods: periods, breakdowns: breakdowns).program
    let figures = await RawFigures.measure(program, example.records, cutOff: Day(number: 30_000), workers: 2)
    let series = figures.series.filter { $0.place.name == place && $0.category == category }
    let known = series.flatMap(\.observations).compactMap { observation in
      observation.measure.map { (observation.period.code, $0.value) }
    }
    return Dictionary(known) { first, _ in first }
  }

  @Test func `a term is summed over its months, by every breakdown`() async {
    var example = Example()
    example.add("2020-01-07", hours: 1, kind: 0)
    example.add("2020-06-30", hours: 2, kind: 1)
    example.add("2020-07-01", hours: 4, kind: 1)
    example.add("2020-11-01", hours: 8, kind: 1)
    example.add("2020-12-31", hours: 16, kind: 0)
    example.add("2021-01-01", hours: 32, kind: 0)
    let all = await PeriodKindTests.values(example, "sum(hours)", periods: "[term]")
    #expect(all == ["2020-spring": 3, "2020-winter": 24, "2021-spring": 32])
    let open = await PeriodKindTests.values(
      example, "sum(hours)", periods: "[term]", category: Category(dimension: "kind", value: "open"),
      breakdowns: "[kind]")
    #expect(open == ["2020-spring": 1, "2020-winter": 16, "2021-spring": 32])
  }

  @Test func `persons are those that were delivered for the very term`() async throws {
    var example = Example()
    example.add("2020-01-07", hours: 1)
    for (code, count) in [("2020-spring", 30), ("2020", 70)] {
      example.records.visitors.append(
        VisitorCount(
          place: PlaceID("x"), period: try #require(Period(code, in: PeriodKindTests.sets)), visitors: count,
          location: RecordLocation(file: 0, line: 2)))
    }
    let found = await PeriodKindTests.values(example, "distinct(visitors)", periods: "[year, term]")
    #expect(found == ["2020-spring": 30, "2020": 70])
  }

  @Test func `opening hours are counted by week, over the ends of months and years`() async {
    var example = Example(centres: [("x", 0), ("y", 0)])
    for day in ["2020-12-28", "2020-12-31", "2021-01-02", "2021-01-04"] { example.open(day, (600, 720)) }
    example.open("2021-01-03", centre: 1, (600, 660))
    // An activity of a day on which nobody recorded the opening stands in, as in every other period.
    example.add("2021-01-05", (600, 780), hours: 3)
    example.open("2021-01-20")
    let weeks = await PeriodKindTests.values(example, "open_hours()", periods: "[week, year]")
    #expect(weeks["2020-W53"] == 6)
    #expect(weeks["2021-W01"] == 5)
    // A week without any record is not known; one in which the centre was closed has no hours.
    #expect(weeks["2021-W02"] == nil)
    #expect(weeks["2021-W03"] == 0)
    let town = await PeriodKindTests.values(example, "open_hours()", periods: "[week, month]", at: "m")
    #expect(town["2020-W53"] == 7 && town["2021-W01"] == 5)
    #expect(town["2020-12"] == 4 && town["2021-01"] == 8)
  }

  static let refused: [(formula: String, periods: String, protection: String, ids: [String])] = [
    ("sum(visits)", "[week]", "visits-by-subgroup", ["indicator.week"]),
    ("sum(visits)", "[year, week]", "none", ["indicator.week"]),
    ("distinct(visitors)", "[week, term]", "people", ["indicator.week"]),
    ("open_hours()", "[week]", "people", ["indicator.week"]),
    ("sum(hours) / open_hours()", "[week]", "none", ["indicator.week"]),
    ("open_hours()", "[week, month, term]", "none", []),
    ("sum(visits)", "[term, year]", "visits-by-subgroup", []),
    ("sum(visits)", "[terms]", "none", ["indicator.period"]),
    ("sum(visits)", "[fortnight, decade]", "none", ["indicator.period", "indicator.period"]),
    ("sum(visits)", "[spring]", "none", ["indicator.period"]),
    ("yearly(staff_cost)", "[year, term]", "none", ["indicator.yearly"]),
  ]

  @Test(arguments: refused)
  func `weeks of what tells of persons, and kinds that nobody declared, are located problems`(
    formula: String, periods: String, protection: String, ids: [String]
  ) {
    let log = PeriodKindTests.program(formula, periods: periods, protection: protection).log
    #expect(log.inOrder.map(\.id) == ids)
    #expect(log.inOrder.allSatisfy { $0.location.line > 1 && $0.hint != nil })
  }

  @Test func `a kind that is nearly one is asked for`() {
    let log = PeriodKindTests.program("sum(visits)", periods: "[terms]").log
    #expect(log.inOrder.first?.hint == "did you mean \"term\"?")
  }
}
