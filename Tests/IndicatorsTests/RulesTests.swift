import Diagnostics
import Indicators
import Testing
import Vocabulary

@testable import Records

/// The rules that are easy to get wrong, each with a number in which getting it wrong shows.
@Suite struct RulesTests {
  static let girlsAndBoys = "sum(visits) where gender = girls + sum(visits) where gender = boys"

  /// Centre X with its week of closure and its yearly form.
  static var centre: Example {
    var example = MeasureTests.centre
    for day in 9...13 { example.open("2020-03-\(day < 10 ? "0" : "")\(day)") }
    example.form("x", 2020, cost: 930, staff: 3)
    return example
  }

  static let figures: [(formula: String, value: Double)] = [
    ("open_hours() where kind = open", 8),
    ("sum(visits) where kind = open / open_hours() where kind = open", 6.375),
    ("distance(sum(visits) where gender = girls / (\(girlsAndBoys)), 50 %)", 0),
    ("sum(visits) where gender = girls", 62), ("sum(visits) where gender in (another, not-stated)", 6),
    ("(yearly(staff_cost) + yearly(premises_cost) - yearly(income)) / sum(hours)", 60),
    ("yearly(staff_cost) / sum(visits)", 930.0 / 130),
    ("(sum(hours) where mode = online + 50 % * sum(hours) where mode = hybrid) / sum(hours)", 1.5 / 15.5),
    ("count(activities) where status = cancelled / count(activities) where status in (held, cancelled)", 1.0 / 6),
    ("count(activities)", 5),
  ]

  @Test(arguments: figures)
  func `the example of a centre gives its figures`(formula: String, value: Double) async throws {
    let computed = try #require(await RulesTests.centre.value(formula, "2020"))
    #expect(abs(computed - value) < 1e-9)
  }

  @Test func `1: activity hours add what overlaps, opening hours do not`() async {
    var example = Example()
    example.add("2020-01-07", (840, 1080), hours: 4)
    example.add("2020-01-07", (900, 1140), hours: 4)
    example.add("2020-01-08", (840, 900), hours: 1)
    example.open("2020-01-09", (840, 1200))
    example.open("2020-01-09", (1140, 1260))
    #expect(await example.value("sum(hours)", "2020") == 9)
    #expect(await example.value("open_hours() where kind = open", "2020") == 5 + 1 + 7)
  }

  @Test func `1: what was recorded of a day's opening goes before its activities`() async {
    var example = Example()
    for day in ["06", "07", "08", "09"] { example.add("2020-01-\(day)", (840, 960), hours: 2) }
    example.add("2020-01-09", (600, 720), hours: 2, kind: 1)
    example.open("2020-01-06", (840, 1200))
    example.open("2020-01-07")
    example.open("2020-01-08", (840, 900), .online)
    #expect(await example.value("open_hours() where kind = open", "2020") == 6 + 0 + 1 + 2)
    #expect(await example.value("open_hours()", "2020") == 6 + 0 + 1 + 4)
  }

  @Test func `2: shares use only records in which the field is filled, and know how much that is`() async throws {
    var example = Example()
    example.add("2020-01-07", hours: 8, youthHours: 2)
    example.add("2020-01-08", hours: 2)
    let formula = "sum(youth_hours) / sum(hours) where youth_hours is present"
    let share = try #require(await example.observation(formula, "2020")?.measure)
    #expect(share.value == 0.25)
    #expect(share.coverage == 0.8)
    #expect(await example.observation("sum(youth_hours) / sum(hours)", "2020")?.measure?.coverage == nil)
  }

  @Test func `2: a column that nobody filled in is not 0`() async {
    var example = Example()
    example.add("2020-01-07", hours: 8, visits: 10)
    #expect(await example.value("sum(volunteers)", "2020") == nil)
    #expect(await example.value("sum(visits) where gender = girls", "2020") == nil)
    example.add("2020-01-08", hours: 8, volunteers: 0)
    #expect(await example.value("sum(volunteers)", "2020") == 0)
  }

  @Test func `3: the network pools numerators and denominators, of survey indexes too`() async throws {
    var example = Example(centres: [("x", 0), ("y", 0)])
    example.add("2020-01-07", hours: 30, visits: 30)
    example.add("2020-01-07", centre: 1, hours: 10, visits: 90)
    #expect(await example.value("sum(visits) / sum(hours)", "2020", at: "network") == 3)
    example.ask()
    for _ in 0..<3 { example.answer([4, 4, 4, 4, 1]) }
    example.answer([1, 1, 1, 1, 4], centre: 1)
    let index = try #require(await example.value("index(safety)", "2020", at: "network"))
    #expect(abs(index - 0.75) < 1e-12)
  }

  @Test func `4: a trip of several days is one activity`() async {
    var example = Example()
    example.add("2020-07-03", hours: 24, kind: 2)
    #expect(await example.value("count(activities)", "2020") == 1)
    #expect(await example.value("sum(hours)", "2020") == 24)
  }

  @Test func `5: visits of online activities are the connections that were recorded`() async {
    var example = Example()
    example.add("2020-04-03", (1020, 1110), hours: 1.5, mode: 1, genders: [6, 4, 1, 0])
    #expect(await example.value("sum(visits) where mode = online", "2020") == 11)
  }

  @Test(arguments: ["net-cost", "net-cost-per-hour", "net-cost-per-visit", "net-cost-per-young-resident"])
  func `6: cheaper is not better by itself`(id: String) throws {
    var log = DiagnosticLog()
    let definition = try #require(try DefinitionsTests.load(into: &log).first { $0.id.name == id })
    #expect(definition.direction == .neutral)
  }
}
