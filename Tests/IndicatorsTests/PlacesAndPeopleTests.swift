import Diagnostics
import Testing
import Vocabulary

@testable import Indicators
@testable import Records

/// Yearly forms, persons by age, goals, weeks and those asked.
@Suite struct PlacesAndPeopleTests {
  static var two: Example {
    var example = Example(centres: [("x", 0), ("y", 0)])
    example.add("2020-01-07", hours: 10)
    example.add("2020-01-07", centre: 1, hours: 10)
    return example
  }

  @Test func `a place without a form has the sum of its centres, if none is missing`() async {
    var example = PlacesAndPeopleTests.two
    example.form("x", 2020, cost: 100)
    #expect(await example.value("yearly(staff_cost)", "2020", at: "m") == nil)
    example.form("y", 2020, cost: 50)
    #expect(await example.value("yearly(staff_cost)", "2020", at: "m") == 150)
    #expect(await example.value("yearly(staff_cost)", "2020", at: "network") == 150)
    example.form("m", 2020, cost: 400)
    #expect(await example.value("yearly(staff_cost)", "2020", at: "m") == 400)
    #expect(await example.value("yearly(staff_cost)", "2020", at: "network") == 400)
    #expect(await example.value("yearly(staff_cost)", "2020-S1", at: "m") == nil)
  }

  @Test func `reach counts visitors of the target ages`() async {
    var example = PlacesAndPeopleTests.two
    example.form("x", 2020, group: 200)
    example.come("x", 90)
    example.come("x", 40, age: 0)
    example.come("x", 50, age: 1)
    #expect(await example.value("distinct(visitors) where age = 15-19 / yearly(target_group)", "2020") == 0.25)
    #expect(await example.value("distinct(visitors) where age in (12-14, 15-19)", "2020") == 90)
    #expect(await example.value("distinct(visitors)", "2020") == 90)
  }

  @Test func `a place's rate of answers needs the number of those asked`() async {
    var example = PlacesAndPeopleTests.two
    example.ask()
    for _ in 0..<12 { example.answer([4, 4, 4, 4, 1]) }
    let rate = "count(answers) / count(asked)"
    #expect(await example.value(rate, "2020", at: "network") == nil)
    example.records.waves[0].base = 48
    #expect(await example.value(rate, "2020", at: "network") == 0.25)
    #expect(await example.value(rate, "2020", at: "x") == 0.25)
    example.answer([4, 4, 4, 4, 1], centre: 1)
    // Those asked were asked at both centres.
    #expect(await example.value(rate, "2020", at: "x") == nil)
    #expect(await example.observation(rate, "2020", at: "network")?.measure?.respondents == 13)
  }

  @Test func `completeness counts weeks with a record or a closure`() async {
    var example = Example()
    example.add("2021-01-05", hours: 1)
    example.add("2021-01-12", hours: 1, status: .cancelled)
    example.open("2021-01-20")
    // January 2021 has the Thursdays 7, 14, 21 and 28.
    #expect(await example.value("weeks(recorded) / weeks(all)", "2021-01") == 0.75)
    #expect(await example.value("weeks(all)", "2021") == 52)
    #expect(await example.value("weeks(recorded)", "2021") == 3)
    example.add("2021-12-14", hours: 1)
    example.records.places.centres[0].opened = Day("2021-12-13")
    #expect(await example.value("weeks(all)", "2021-12") == 3)
  }

  @Test func `centres count that have records`() async {
    let example = Example(centres: [("x", 0), ("y", 0), ("z", 0)])
    var worked = example
    worked.add("2020-01-07", hours: 1)
    worked.open("2020-05-07", centre: 1, (840, 960))
    #expect(await worked.value("count(centres)", "2020", at: "m") == 2)
    #expect(await worked.value("count(centres)", "2020-S1", at: "network") == 2)
  }

  @Test func `visits of girls are broken down by kind`() async {
    var example = Example()
    example.add("2020-01-07", hours: 1, kind: 0, genders: [7, 3, 0, 0])
    example.add("2020-01-08", hours: 1, kind: 1, genders: [1, 9, 0, 0])
    let open = Category(dimension: "kind", value: "open")
    let formula = "sum(visits) where gender = girls"
    #expect(await example.value(formula, "2020", open, breakdowns: "[kind]") == 7)
    #expect(await example.observation(formula, "2020", breakdowns: "[kind]")?.measure?.subgroups == [8, 12])
  }

  @Test(arguments: [(0.9, false), (0.5, true)])
  func `a goal is reached where the whole interval lies beyond it`(goal: Double, isReached: Bool) {
    var log = DiagnosticLog()
    let text = FormulaTests.text("index(safety)", id: "safety")
    let definition = IndicatorDefinition.read(
      Array(text.utf8), file: "indicators/safety.yml", rules: DefinitionsTests.known,
      names: FormulaNames(FormulaTests.codes), into: &log)
    let program = IndicatorProgram(
      definition.map { [$0] } ?? [], codes: FormulaTests.codes, indexes: ["safety"], into: &log)
    var observation = RawObservation(
      period: .year(2020), state: .value(.init(0.92, numerator: 46, denominator: 50, persons: 50)))
    observation.isDemonstration = true
    let series = RawSeries(
      indicator: 0, place: PlaceID("x"), kind: .year, category: nil, observations: [observation])
    let target = Target(indicator: IndicatorID("safety"), place: nil, year: 2020, value: goal, kind: .goodEnough)
    let figures = GoalFigure.all([target], [series], program).values.flatMap { $0 }
    #expect(figures == [GoalFigure(isReached: isReached, persons: 50, isDemonstration: true, isPartial: false)])
  }
}
