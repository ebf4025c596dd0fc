import Testing
import Vocabulary

/// Weeks of ISO 8601, with the examples of its text and of calendars printed after it.
@Suite struct WeekTests {
  static let weeks: [(code: String, first: String, last: String)] = [
    ("2004-W53", "2004-12-27", "2005-01-02"), ("2005-W52", "2005-12-26", "2006-01-01"),
    ("2007-W01", "2007-01-01", "2007-01-07"), ("2009-W01", "2008-12-29", "2009-01-04"),
    ("2009-W53", "2009-12-28", "2010-01-03"), ("2020-W53", "2020-12-28", "2021-01-03"),
    ("2021-W01", "2021-01-04", "2021-01-10"), ("2025-W07", "2025-02-10", "2025-02-16"),
    ("2026-W53", "2026-12-28", "2027-01-03"),
  ]

  @Test(arguments: weeks)
  func `a week is read, written and knows its days`(code: String, first: String, last: String) throws {
    let week = try #require(Period(code))
    #expect(week.code == code && week.slug == code.lowercased() && week.timeRange == code)
    #expect(week.days.lowerBound.iso == first)
    #expect(week.days.upperBound.iso == last)
    for number in week.days.lowerBound.number...week.days.upperBound.number {
      #expect(Period.containing(Day(number: number), .week) == week)
    }
    #expect(week.advanced(by: 1).days.lowerBound.number == week.days.upperBound.number + 1)
    #expect(week.advanced(by: 60).advanced(by: -60) == week)
  }

  @Test(arguments: [
    "2025-W53", "2021-W53", "2020-W54", "2020-W00", "2020-W7", "2020-w07", "2020W07", "2020-W070", "0000-W01",
  ])
  func `a week that a year does not have is none`(code: String) { #expect(Period(code) == nil) }

  @Test func `of four hundred years seventy-one have 53 weeks`() {
    #expect((2000..<2400).count { Period.weeks(in: $0) == 53 } == 71)
    #expect((2000..<2400).allSatisfy { (52...53).contains(Period.weeks(in: $0)) })
  }

  @Test func `the year before has the same week, and before a 53rd its last`() {
    for (code, before) in [("2021-W07", "2020-W07"), ("2020-W53", "2019-W52"), ("2021-W52", "2020-W52")] {
      #expect(Period(code)?.yearBefore.code == before)
    }
  }

  @Test func `weeks stand in order among other periods`() {
    let codes = ["2021-W01", "2020-W53", "2021-01", "2021", "2020-12", "2020-W52"]
    #expect(
      codes.compactMap { Period($0) }.sorted().map(\.code) == [
        "2020-12", "2020-W52", "2020-W53", "2021", "2021-01", "2021-W01",
      ])
  }
}
