import Testing
import Vocabulary

/// What periods of all kinds say of each other.
@Suite struct PeriodSumsTests {
  static func periods(_ codes: String) -> [Period] {
    codes.split(separator: " ").compactMap { Period($0, in: DeclaredPeriodTests.sets) }
  }

  static let equalities: [(codes: String, found: [String])] = [
    ("2020 2020-S1 2020-S2", ["2020 = 2020-S1 2020-S2"]),
    ("2020 2020-S1", []),
    ("2020-S1 2020-spring", ["2020-spring = 2020-S1"]),
    ("2020 2020-spring 2020-07 2020-autumn", ["2020 = 2020-07 2020-autumn 2020-spring"]),
    // Two years are the months before a school year, the school year, and those after it.
    (
      "2020 2021 2020-S2 2021-S1 2020/21 2020-07 2020-08 2021-07 2021-08",
      [
        "2020/21 2020-07 2020-08 = 2020-S2 2021-07 2021-08 2021-S1"
      ]
    ),
    ("2019-winter 2020-lent 2020-Q1 2019-12 2020-04", ["2020-Q1 2019-12 2020-04 = 2019-winter 2020-lent"]),
    // February 2021 has four weeks.
    ("2021-02 2021-W05 2021-W06 2021-W07 2021-W08", ["2021-02 = 2021-W05 2021-W06 2021-W07 2021-W08"]),
  ]

  @Test(arguments: equalities)
  func `periods of the same days are equal, whatever their kinds`(codes: String, found: [String]) {
    let equalities = PeriodSums.equalities(among: PeriodSumsTests.periods(codes))
    #expect(equalities.count == found.count)
    for (equality, text) in zip(equalities, found) {
      let sides = text.split(separator: "=").map { Set($0.split(separator: " ").map(String.init)) }
      #expect(Set(equality.left.map(\.code)) == sides[0] && Set(equality.right.map(\.code)) == sides[1])
      func days(_ periods: [Period]) -> Int {
        periods.reduce(0) { $0 + $1.days.count }
      }
      #expect(days(equality.left) == days(equality.right))
    }
  }

  @Test func `sums of some months say what others have`() {
    func months(_ code: String) -> Range<Int> {
      PeriodSumsTests.periods(code).first?.months ?? 0..<0
    }
    let told = [("2020", 100.0), ("2020-spring", 40), ("2020-autumn", 50), ("2021-S1", 7)]
    let totals = PeriodTotals(told.map { (months: months($0.0), value: $0.1) })
    #expect(totals.sum(of: months("2020-07")) == 10)
    #expect(totals.sum(of: months("2020-S2")) == 60)
    #expect(totals.sum(of: months("2020").lowerBound..<months("2021-S1").upperBound) == 107)
    #expect(totals.sum(of: months("2020-Q1")) == nil && totals.sum(of: months("2021")) == nil)
  }

  static let covers: [(whole: String, codes: String, found: [String])] = [
    ("2020", "2020 2020-S1 2020-S2", ["2020-S1 2020-S2"]),
    ("2020-S1", "2020 2020-S1 2020-S2", ["2020"]),
    ("2020", "2020 2020-S1", []),
    // Terms leave July out, which a month fills.
    ("2020", "2020 2020-spring 2020-autumn", []),
    ("2020", "2020 2020-spring 2020-07 2020-autumn", ["2020-spring 2020-autumn 2020-07"]),
    ("2020-winter", "2020-winter 2020 2021", ["2020 2021"]),
    ("2021-01", "2021-01 2020-winter", ["2020-winter"]),
  ]

  @Test(arguments: covers)
  func `a period is covered by others`(whole: String, codes: String, found: [String]) throws {
    let whole = try #require(Period(whole, in: DeclaredPeriodTests.sets))
    let covers = PeriodSums.covers(of: whole, among: PeriodSumsTests.periods(codes))
    #expect(covers.map { $0.map(\.code).joined(separator: " ") } == found)
  }
}

extension ClosedRange<Day> {
  fileprivate var count: Int { Int(upperBound.number - lowerBound.number) + 1 }
}
