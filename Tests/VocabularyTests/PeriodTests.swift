import Testing
import Vocabulary

@Suite struct PeriodTests {
  static let codes: [(code: String, first: String, last: String)] = [
    ("2020", "2020-01-01", "2020-12-31"), ("2020-S1", "2020-01-01", "2020-06-30"),
    ("2020-S2", "2020-07-01", "2020-12-31"), ("2020-Q3", "2020-07-01", "2020-09-30"),
    ("2020-02", "2020-02-01", "2020-02-29"), ("1900-02", "1900-02-01", "1900-02-28"),
    ("2020/21", "2020-09-01", "2021-08-31"), ("1999/00", "1999-09-01", "2000-08-31"),
  ]

  @Test(arguments: codes)
  func `a period is read, written and knows its days`(code: String, first: String, last: String) throws {
    let period = try #require(Period(code))
    #expect(period.code == code)
    #expect(period.days.lowerBound.iso == first)
    #expect(period.days.upperBound.iso == last)
    #expect(Period.containing(period.days.upperBound, period.kind) == period)
    #expect(Period.containing(period.days.lowerBound, period.kind) == period)
    #expect(period.advanced(by: 5).advanced(by: -5) == period)
    #expect(period.advanced(by: 1).days.lowerBound.number == period.days.upperBound.number + 1)
  }

  @Test(arguments: [
    "", "20", "2020-", "2020-13", "2020-00", "2020-Q5", "2020-S3", "2020/22", "2020-7", "0000", "2020-W28-1", "2020 ",
  ])
  func `anything else is no period`(code: String) { #expect(Period(code) == nil) }

  @Test func `the year before is the same span`() {
    for (code, before) in [
      ("2021", "2020"), ("2021-Q1", "2020-Q1"), ("2021-S2", "2020-S2"), ("2021-03", "2020-03"), ("2021/22", "2020/21"),
    ] {
      #expect(Period(code)?.yearBefore.code == before)
    }
  }

  @Test func `periods are listed without gap`() throws {
    let first = try #require(Day("2019-11-15"))
    let last = try #require(Day("2020-02-01"))
    #expect(Period.all(.month, touching: first...last).map(\.code) == ["2019-11", "2019-12", "2020-01", "2020-02"])
    #expect(Period.all(.schoolYear, touching: first...last).map(\.code) == ["2019/20"])
    #expect(Period.all(.year, touching: first...last).map(\.code) == ["2019", "2020"])
  }

  @Test func `periods stand in the order of their first month, long before short`() {
    let codes = ["2020-02", "2020", "2020-01", "2020-S1", "2019/20", "2020-Q1"]
    #expect(
      codes.compactMap { Period($0) }.sorted().map(\.code) == [
        "2019/20", "2020", "2020-S1", "2020-Q1", "2020-01", "2020-02",
      ])
  }

  @Test(arguments: ["9999", "9999-12", "9999-S2", "0001", "0001-01"])
  func `the ends of the calendar are no trap`(code: String) throws {
    let period = try #require(Period(code))
    #expect(period.days.lowerBound < period.days.upperBound)
    #expect(Period.all(period.kind, touching: period.days) == [period])
  }

  @Test(arguments: ["0001", "0001-01", "0001-S1", "0001-Q1", "0001/02", "9999", "9999-12", "9999-S2"])
  func `periods beyond the ends are periods too`(code: String) throws {
    var period = try #require(Period(code))
    for _ in 0..<3 {
      let before = period.yearBefore
      #expect(before < period)
      #expect(before.days.upperBound < period.days.lowerBound)
      #expect(before.advanced(by: 1).days.lowerBound == Day(number: before.days.upperBound.number + 1))
      period = before
    }
    #expect(period.advanced(by: 100).days.lowerBound > period.days.upperBound)
  }

  static let weekdays: [(day: String, weekday: Int, monday: String)] = [
    ("1970-01-01", 4, "1969-12-29"), ("2020-07-06", 1, "2020-07-06"), ("2020-07-12", 7, "2020-07-06"),
    ("2020-02-29", 6, "2020-02-24"), ("2000-01-01", 6, "1999-12-27"),
  ]

  @Test(arguments: weekdays)
  func `a day knows its weekday`(day: String, weekday: Int, monday: String) throws {
    let date = try #require(Day(day))
    #expect(date.iso == day)
    #expect(date.weekday == weekday)
    #expect(date.monday.iso == monday)
  }

  @Test(arguments: [
    "2019-02-29", "1900-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "2020-1-1", "20200101", "2020-01-01T",
    "0000-01-01",
  ])
  func `a day that is not in the calendar is none`(text: String) { #expect(Day(text) == nil) }
}
