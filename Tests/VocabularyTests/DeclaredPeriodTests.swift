import Diagnostics
import Testing
import Vocabulary

/// Terms and seasons as a portal declares them.
@Suite struct DeclaredPeriodTests {
  static let terms = PeriodSet(
    id: "term", spans: [span("autumn", 8, 5), span("spring", 1, 6)])
  static let seasons = PeriodSet(
    id: "season", spans: [span("winter", 12, 3), span("lent", 3, 2), span("summer", 6, 3)])
  static let accounts = PeriodSet(id: "accounts", spans: [span("fiscal", 4, 12)])
  static let sets = PeriodSets([terms, seasons, accounts])

  private static func span(_ id: String, _ first: Int, _ length: Int) -> PeriodSet.Span {
    .init(id: id, title: LocalizedText([Language("en"): id]), first: first, length: length)
  }

  static let codes: [(code: String, first: String, last: String, before: String, next: String, range: String)] = [
    ("2025-spring", "2025-01-01", "2025-06-30", "2024-spring", "2025-autumn", "2025-01-01/P6M"),
    ("2025-autumn", "2025-08-01", "2025-12-31", "2024-autumn", "2026-spring", "2025-08-01/P5M"),
    ("2025-winter", "2025-12-01", "2026-02-28", "2024-winter", "2026-lent", "2025-12-01/P3M"),
    ("2023-winter", "2023-12-01", "2024-02-29", "2022-winter", "2024-lent", "2023-12-01/P3M"),
    ("2025-fiscal", "2025-04-01", "2026-03-31", "2024-fiscal", "2026-fiscal", "2025-04-01/P1Y"),
  ]

  @Test(arguments: codes)
  func `a term is read, written and knows its days and neighbours`(
    code: String, first: String, last: String, before: String, next: String, range: String
  ) throws {
    let period = try #require(Period(code, in: DeclaredPeriodTests.sets))
    #expect(period.code == code)
    #expect(period.days.lowerBound.iso == first)
    #expect(period.days.upperBound.iso == last)
    #expect(period.yearBefore.code == before)
    #expect(period.advanced(by: 1).code == next)
    #expect(period.advanced(by: 7).advanced(by: -7) == period)
    #expect(period.timeRange == range)
    for day in [period.days.lowerBound, period.days.upperBound] {
      #expect(Period.containing(day, period.kind) == period)
    }
    #expect(before < code)
    let earlier = try #require(Period(before, in: DeclaredPeriodTests.sets))
    #expect(earlier < period)
  }

  @Test(arguments: ["2025-Spring", "2025-winter ", "2025/winter", "25-winter", "0000-winter", "2025-", "2025-term"])
  func `what no set declares is no period`(code: String) {
    #expect(Period(code, in: DeclaredPeriodTests.sets) == nil)
  }

  @Test func `without its set a term is none, and the calendar is the same with it`() {
    #expect(Period("2025-spring") == nil)
    for code in ["2025", "2025-S1", "2025-Q3", "2025-07", "2025-W07", "2025/26"] {
      #expect(Period(code, in: DeclaredPeriodTests.sets) == Period(code))
    }
  }

  @Test func `terms need not fill the year`() throws {
    let kind = Period.Kind.declared(DeclaredPeriodTests.terms)
    let july = try #require(Day("2025-07-10"))
    #expect(Period.containing(july, kind) == nil)
    #expect(Period.all(kind, touching: july...july).isEmpty)
    let end = try #require(Day("2026-01-01"))
    #expect(Period.all(kind, touching: july...end).map(\.code) == ["2025-autumn", "2026-spring"])
    let winter = Period.Kind.declared(DeclaredPeriodTests.seasons)
    let days = Period.year(2025).days
    #expect(
      Period.all(winter, touching: days).map(\.code) == ["2024-winter", "2025-lent", "2025-summer", "2025-winter"])
  }

  @Test func `kinds stand in the order of their length`() {
    #expect(
      DeclaredPeriodTests.sets.kinds.map(\.name) == [
        "week", "month", "quarter", "season", "half-year", "term", "year", "school-year", "accounts",
      ])
    #expect(DeclaredPeriodTests.sets.kind(named: "term") == .declared(DeclaredPeriodTests.terms))
    #expect(DeclaredPeriodTests.sets.kind(named: "terms") == nil)
  }

  @Test func `a period is small, for it is in every figure's key`() {
    #expect(MemoryLayout<Period>.size <= 17)
  }

  @Test func `sets of the same spans are the same`() throws {
    let copy = PeriodSets([PeriodSet(id: "term", spans: DeclaredPeriodTests.terms.spans)])
    let spring = try #require(Period("2025-spring", in: copy))
    #expect(spring == Period("2025-spring", in: DeclaredPeriodTests.sets))
    #expect(Set(["2025-spring", "2025-spring"].compactMap { Period($0, in: copy) }).count == 1)
  }

  @Test(arguments: [
    ("2025-sprnig", "did you mean \"2025-spring\"?"),
    ("2025-W53", "the year 2025 has 52 weeks: write 2025-W01 to 2025-W52"),
    ("2020-W54", "the year 2020 has 53 weeks: write 2020-W01 to 2020-W53"),
    ("May", "write 2020, 2020-S1, 2020-Q3, 2020-07, 2020-W07, 2020/21, or a term such as 2025-spring"),
  ])
  func `a hint says how a period is written`(code: String, hint: String) {
    #expect(DeclaredPeriodTests.sets.hint(for: code).english == hint)
  }

  @Test func `who writes a term that nobody declared is told where to`() {
    #expect(
      PeriodSets.none.hint(for: "2025-spring").english.hasPrefix("declare the terms of your portal in portal.yml"))
    #expect(PeriodSets.none.hint(for: "20").english == "write 2020, 2020-S1, 2020-Q3, 2020-07, 2020-W07 or 2020/21")
  }
}
