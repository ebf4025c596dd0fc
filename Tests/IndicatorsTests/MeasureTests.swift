import Indicators
import Statistics
import Testing
import Vocabulary

@testable import Records

@Suite struct MeasureTests {
  /// Centre X, 2 to 22 March 2020, the week from 9 March closed.
  static var centre: Example {
    var example = Example()
    example.add("2020-03-02", (900, 1140), hours: 4, kind: 0, genders: [12, 14, 0, 0], youthHours: 0)
    example.add("2020-03-02", (960, 1080), hours: 2, kind: 1, genders: [5, 3, 0, 0], youthHours: 2)
    example.add("2020-03-03", (900, 1140), hours: 4, kind: 0, genders: [9, 15, 1, 0], youthHours: 0)
    example.add("2020-03-05", (1080, 1320), hours: 4, kind: 2, genders: [30, 26, 1, 3], youthHours: 1.5)
    example.add("2020-03-16", (1020, 1110), hours: 1.5, kind: 1, mode: 1, genders: [6, 4, 1, 0], youthHours: 0)
    example.add("2020-03-18", (900, 1020), hours: 2, kind: 0, status: .cancelled)
    return example
  }

  static let figures: [(formula: String, value: Double)] = [
    ("count(activities)", 5), ("sum(hours)", 15.5), ("union_hours() where kind = open", 8),
    ("sum(hours) / weeks()", 7.75), ("weeks()", 2), ("sum(visits)", 130),
    ("sum(visits) where kind = open / union_hours() where kind = open", 6.375),
    ("sum(youth_hours) / sum(hours) where youth_hours is present", 3.5 / 15.5),
    ("sum(hours) where mode = online / sum(hours)", 1.5 / 15.5), ("sum(visits) / sum(hours)", 130 / 15.5),
    ("mean(hours)", 3.1), ("count() where hours > 90 min and not kind = event", 3), ("930 / sum(hours)", 60),
    ("union_hours()", 13.5),
  ]

  @Test(arguments: figures)
  func `the example of a centre gives its figures`(formula: String, value: Double) async throws {
    for period in ["2020-03", "2020-Q1", "2020-S1", "2020", "2019/20"] {
      let computed = try #require(await MeasureTests.centre.value(formula, period))
      #expect(abs(computed - value) < 1e-9)
    }
  }

  @Test(arguments: [("girls", 62.0), ("boys", 62), ("another", 3), ("not-stated", 3)])
  func `visits are broken down by gender`(gender: String, visits: Double) async {
    let category = Category(dimension: "gender", value: gender)
    let value = await MeasureTests.centre.value("sum(visits)", "2020", category, breakdowns: "[gender]")
    #expect(value == visits)
    let share = await MeasureTests.centre.value("share(visits)", "2020", category, breakdowns: "[gender]")
    #expect(share == visits / 130)
  }

  @Test func `hours of several topics are shared out equally`() async {
    var example = Example()
    example.add("2020-01-01", hours: 3, topics: 0b11)
    example.add("2020-01-02", hours: 1, topics: 0b01)
    example.add("2020-01-03", hours: 9)
    let sport = Category(dimension: "topic", value: "sport")
    #expect(await example.value("share(hours)", "2020", sport, breakdowns: "[topic]") == 0.625)
    #expect(await example.value("share(hours)", "2020", breakdowns: "[topic]") == nil)
  }

  static let answers: [[Int8?]] = [
    [4, 4, 3, 4, 1], [3, 4, 4, 0, 2], [2, 3, 3, 3, 2], [4, nil, 3, 4, 1], [1, 2, 2, nil, 4], [4, 0, nil, nil, nil],
  ]

  @Test func `the example of a questionnaire gives its index`() async throws {
    var example = Example()
    example.ask()
    for codes in MeasureTests.answers { example.answer(codes) }
    let index = try #require(await example.observation("index(safety)", "2020")?.measure)
    #expect(abs(index.value - 0.76) < 1e-12)
    #expect(index.persons == 5)
    let interval = try #require(wilsonInterval(of: index.numerator ?? 0, in: 5))
    #expect(abs(interval.lowerBound - 0.344) < 0.0005)
    #expect(abs(interval.upperBound - 0.950) < 0.0005)
    #expect(await example.value("count(answers)", "2020") == 6)
  }

  @Test func `indexes pool over centres by persons`() async throws {
    var example = Example(centres: [("x", 0), ("y", 0)])
    example.ask()
    for codes in MeasureTests.answers { example.answer(codes) }
    for _ in 0..<5 { example.answer([4, 4, 4, 4, 1], centre: 1) }
    #expect(abs((await example.value("index(safety)", "2020", at: "m") ?? 0) - 0.88) < 1e-12)
  }

  @Test func `a week counts once a period and centre`() async {
    var example = Example(centres: [("x", 0), ("y", 0)])
    // 30 and 31 January and 1 February 2020 lie in one week.
    for date in ["2020-01-30", "2020-01-31", "2020-02-01"] { example.add(date, hours: 1) }
    example.add("2020-01-31", centre: 1, hours: 1)
    #expect(await example.value("weeks()", "2020-01") == 1)
    #expect(await example.value("weeks()", "2020-02") == 1)
    #expect(await example.value("weeks()", "2020") == 1)
    #expect(await example.value("weeks()", "2020", at: "m") == 2)
  }

  @Test func `an activity over midnight counts on the day it began`() async {
    var example = Example()
    example.add("2020-01-31", (1320, 120), hours: 4)
    example.add("2020-01-31", (1380, 60), hours: 2)
    #expect(await example.value("union_hours()", "2020-01") == 4)
  }

  @Test func `only member years count in the network`() async {
    let members = [
      Municipality(id: PlaceID("a"), memberYears: [2019...2019]), Municipality(id: PlaceID("b")),
    ]
    var example = Example(centres: [("x", 0), ("y", 1)], municipalities: members)
    for year in [2019, 2020] {
      example.add("\(year)-05-05", hours: 1)
      example.add("\(year)-05-05", centre: 1, hours: 10)
    }
    #expect(await example.value("sum(hours)", "2019", at: "network") == 11)
    #expect(await example.value("sum(hours)", "2020", at: "network") == 10)
    #expect(await example.value("weeks()", "2020", at: "network") == 1)
    #expect(await example.value("sum(hours)", "2020", at: "a") == 1)
    #expect(await example.value("sum(hours)", "2019/20", at: "network") == 10)
  }

  @Test func `periods roll up from months`() async {
    var example = Example()
    for month in 1...12 { example.add("2021-\(month < 10 ? "0" : "")\(month)-15", hours: Double(month)) }
    #expect(await example.value("sum(hours)", "2021-04") == 4)
    #expect(await example.value("sum(hours)", "2021-Q2") == 15)
    #expect(await example.value("sum(hours)", "2021-S2") == 57)
    #expect(await example.value("sum(hours)", "2021") == 78)
    #expect(await example.value("sum(hours)", "2020/21") == 36)
  }

  @Test func `what was not recorded is not 0`() async {
    var example = Example()
    example.add("2020-01-01", hours: 1)
    example.add("2020-03-01", hours: 1)
    #expect(await example.observation("sum(hours)", "2020-02")?.state == .notAvailable)
    #expect(await example.observation("sum(youth_hours) / sum(hours) where youth_hours is present", "2020") == nil)
    example.records.openings = [
      Opening(
        centre: 0, date: Day("2020-02-03") ?? Day(number: 0), start: nil, end: nil, status: .closed, reason: nil,
        location: RecordLocation(file: 0, line: 2))
    ]
    #expect(await example.value("sum(hours)", "2020-02") == 0)
  }

  @Test func `a centre that opens within a period covers it in part`() async {
    var example = Example()
    example.records.places.centres[0].opened = Day("2020-02-10")
    example.add("2020-01-01", hours: 1)
    example.add("2020-02-11", hours: 1)
    example.add("2020-03-11", hours: 1)
    #expect(await example.observation("sum(hours)", "2020-01")?.state == .notApplicable)
    #expect(await example.observation("sum(hours)", "2020-02")?.isPartial == true)
    #expect(await example.observation("sum(hours)", "2020-03")?.isPartial == false)
    #expect(await example.observation("sum(hours)", "2020")?.isPartial == true)
  }

  @Test func `one demonstration record marks every figure made of it`() async {
    var example = Example(centres: [("x", 0), ("y", 0)])
    example.add("2020-01-01", hours: 1)
    example.add("2020-01-01", centre: 1, hours: 1, isDemonstration: true)
    #expect(await example.observation("sum(hours)", "2020")?.isDemonstration == false)
    #expect(await example.observation("sum(hours)", "2020", at: "m")?.isDemonstration == true)
    #expect(await example.observation("sum(hours)", "2020", at: "network")?.isDemonstration == true)
  }

  @Test func `residents are those of the year`() async {
    var example = Example()
    example.add("2020-05-01", hours: 1, visits: 50)
    for (date, count) in [("2019-01-01", 900), ("2020-01-01", 1000), ("2021-01-01", 1100)] {
      example.records.population.append(
        ResidentCount(
          municipality: 0, date: Day(date) ?? Day(number: 0), ages: nil, count: count, source: nil,
          location: RecordLocation(file: 0, line: 2)))
    }
    #expect(await example.value("sum(visits) * 1000 / residents(all)", "2020", at: "m") == 50)
    #expect(await example.value("sum(visits) * 1000 / residents(all)", "2020", at: "network") == 50)
    #expect(await example.value("sum(visits) / residents(15-29)", "2020", at: "m") == nil)
  }

  @Test func `visitors are as they were delivered`() async {
    var example = Example(centres: [("x", 0), ("y", 0)])
    for (place, count) in [("x", 70), ("y", 50), ("m", 100)] {
      example.records.visitors.append(
        VisitorCount(
          place: PlaceID(place), period: .year(2020), visitors: count,
          location: RecordLocation(file: 0, line: 2)))
    }
    #expect(await example.value("distinct(visitors)", "2020", at: "m") == 100)
    #expect(await example.value("distinct(visitors)", "2020", at: "network") == nil)
  }
}
