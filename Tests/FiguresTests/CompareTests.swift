@_spi(Disclosure) import Figures
import Testing
import Vocabulary

@Suite struct CompareTests {
  static let place = PlaceID("x")
  static let index = IndicatorID("index-safety")
  static let visits = IndicatorID("visits")
  static let share = IndicatorID("online-share")

  static func describe(
    _ id: IndicatorID, unit: Unit, isSurvey: Bool = false, decimals: Int = 0
  ) -> Indicator {
    let none = LocalizedText([:])
    return Indicator(
      id: id, title: none, explanation: none, unit: unit, decimals: decimals, direction: .higher,
      layer: .process, formula: "", spokenFormula: none, breakdowns: [], placeKinds: [.centre], isSurvey: isSurvey,
      isAdditive: unit == "visits")
  }

  static func figures(breaks: [SeriesBreak] = [], decimals: Int = 0) -> PublishedFigures {
    PublishedFigures(draft(breaks: breaks, decimals: decimals))
  }

  static func draft(breaks: [SeriesBreak] = [], decimals: Int = 0) -> FiguresDraft {
    let none = LocalizedText([:])
    return FiguresDraft(
      indicators: [
        describe(index, unit: "percent", isSurvey: true), describe(visits, unit: "visits"),
        describe(share, unit: "percent", decimals: decimals),
      ],
      places: [
        Place(id: PlaceID("network"), kind: .network, name: none, parent: nil),
        Place(
          id: PlaceID("m"), kind: .municipality, name: none, parent: PlaceID("network"), memberYears: [2019...2020]),
        Place(
          id: PlaceID("n"), kind: .municipality, name: none, parent: PlaceID("network"), memberYears: [2018...2030]),
        Place(id: place, kind: .centre, name: none, parent: PlaceID("m")),
      ],
      breaks: breaks, cutOff: Day(number: 30_000))
  }

  static func observation(
    _ indicator: IndicatorID, _ year: Int, _ value: Double, base: Int? = nil, at place: PlaceID = place,
    flags: ObservationFlags = [], origin: PublishedObservation.Origin = .computed
  ) -> PublishedObservation {
    PublishedObservation(
      key: FigureKey(indicator: indicator, place: place, period: .year(year)),
      state: .value(.init(value, base: base)), flags: flags, origin: origin)
  }

  static let surveys: [(p: Double, n: Int, q: Double, m: Int, verdict: Comparison.Verdict)] = [
    // Newcombe's own example: 48 of 80 and 56 of 70 gives 0.0524 to 0.3339.
    (0.6, 80, 0.8, 70, .higher), (0.8, 70, 0.6, 80, .lower),
    // 35 answers do not show a drop from 90 to 75 %.
    (0.9, 35, 0.75, 35, .noClearChange),
    // Enough answers show 4 points, but less than 5 is not called a change.
    (0.9, 5000, 0.86, 5000, .noClearChange), (0.80, 5000, 0.85, 5000, .higher), (0.5, 100, 0.5, 100, .noClearChange),
  ]

  @Test(arguments: surveys)
  func `a survey figure changes only beyond its interval`(
    p: Double, n: Int, q: Double, m: Int, verdict: Comparison.Verdict
  ) throws {
    let comparison = CompareTests.figures().compare(
      CompareTests.observation(CompareTests.index, 2019, p, base: n),
      CompareTests.observation(CompareTests.index, 2020, q, base: m))
    #expect(comparison.verdict == verdict)
    #expect(comparison.relative == nil)
    let interval = try #require(comparison.interval)
    #expect(interval.contains(try #require(comparison.difference)))
  }

  @Test func `the interval of a difference is the one published with the method`() throws {
    let comparison = CompareTests.figures().compare(
      CompareTests.observation(CompareTests.index, 2019, 0.6, base: 80),
      CompareTests.observation(CompareTests.index, 2020, 0.8, base: 70))
    let interval = try #require(comparison.interval)
    #expect(abs(interval.lowerBound - 0.0524) < 0.00005)
    #expect(abs(interval.upperBound - 0.3339) < 0.00005)
  }

  static let plain: [(before: Double, after: Double, verdict: Comparison.Verdict, relative: Double?)] = [
    (100, 88, .lower, -0.12), (100, 100.4, .same, 0.004), (0, 5, .higher, nil), (8, 10, .higher, 0.25),
    // What lies between would be printed as zero, or as less than a tenth of a percent.
    (201.6, 201.4, .same, -0.2 / 201.6), (45_690, 45_691, .same, 1.0 / 45_690), (1000, 1001, .same, 0.001),
    // Half is printed as one more, so that these are printed alike.
    (2.5, 3, .same, 0.2), (0, 0, .same, nil), (0, 0.6, .higher, nil), (0.4, 0.6, .higher, nil), (-3, -2, .higher, nil),
    (0.4, 5, .higher, nil), (1e-300, 999_999_999_999, .higher, nil), (1, 999_999_999_999, .higher, 999_999_999_998),
  ]

  @Test(arguments: plain)
  func `counts are compared as they are printed`(
    before: Double, after: Double, verdict: Comparison.Verdict, relative: Double?
  ) {
    let comparison = CompareTests.figures().compare(
      CompareTests.observation(CompareTests.visits, 2019, before),
      CompareTests.observation(CompareTests.visits, 2020, after))
    #expect(comparison.verdict == verdict)
    #expect(comparison.difference == after - before)
    if let relative {
      #expect(abs((comparison.relative ?? 0) - relative) < 1e-12)
    } else {
      #expect(comparison.relative == nil)
    }
  }

  @Test func `shares differ in points, never in per cent`() {
    let comparison = CompareTests.figures().compare(
      CompareTests.observation(CompareTests.share, 2019, 0.10), CompareTests.observation(CompareTests.share, 2020, 0.15)
    )
    #expect(comparison.verdict == .higher)
    #expect(comparison.relative == nil)
    #expect(comparison.interval == nil)
  }

  @Test(arguments: [
    (0.174, 0.176, Comparison.Verdict.same), (0.1744, 0.1746, .same), (0.17449, 0.17451, .same),
    (0.1744, 0.1844, .higher), (0.1844, 0.1744, .lower),
  ])
  func `shares differ only by what is seen of it in print`(before: Double, after: Double, verdict: Comparison.Verdict) {
    let comparison = CompareTests.figures(decimals: 1).compare(
      CompareTests.observation(CompareTests.share, 2019, before),
      CompareTests.observation(CompareTests.share, 2020, after))
    #expect(comparison.verdict == verdict)
  }

  static let obstacles: [(ObservationFlags, ObservationFlags, Comparison.Reason)] = [
    ([.partial], [], .partial), ([], [.partial, .provisional], .partial), ([], [.provisional], .provisional),
    ([.estimated], [], .residents), ([.lowReliability], [], .fewAnswers), ([], [.lowReliability], .fewAnswers),
  ]

  @Test(arguments: obstacles)
  func `what is incomplete or unreliable is not compared`(
    first: ObservationFlags, second: ObservationFlags, reason: Comparison.Reason
  ) {
    let comparison = CompareTests.figures().compare(
      CompareTests.observation(CompareTests.index, 2019, 0.6, base: 80, flags: first),
      CompareTests.observation(CompareTests.index, 2020, 0.8, base: 70, flags: second))
    #expect(comparison.verdict == .notComparable(reason))
    #expect(comparison.difference == nil)
    #expect(comparison.interval == nil)
  }

  @Test func `what is withheld or missing is not compared`() {
    let figures = CompareTests.figures()
    var withheld = CompareTests.observation(CompareTests.visits, 2019, 3)
    withheld.state = .withheld
    let after = CompareTests.observation(CompareTests.visits, 2020, 30)
    #expect(figures.compare(withheld, after).verdict == .notComparable(.withheld))
    #expect(figures.compare(after, withheld).verdict == .notComparable(.withheld))
    withheld.state = .notAvailable
    #expect(figures.compare(withheld, after).verdict == .notComparable(.missing))
    #expect(figures.change(of: after.key).verdict == .notComparable(.missing))
  }

  @Test func `computed and reported figures are not compared`() {
    let comparison = CompareTests.figures().compare(
      CompareTests.observation(CompareTests.visits, 2019, 30, origin: .reported(source: "a")),
      CompareTests.observation(CompareTests.visits, 2020, 30))
    #expect(comparison.verdict == .notComparable(.origin))
  }

  @Test(arguments: [
    ("a", "a", nil), ("a", "b", nil), ("a", "c", Comparison.Reason.publisher), ("a", "d", .publisher),
    ("d", "e", .publisher),
  ])
  func `reports of one publisher are compared, those of two are not`(
    first: String, second: String, reason: Comparison.Reason?
  ) {
    var draft = CompareTests.draft()
    draft.sources = [
      Source(id: "a", publisher: "Office"), Source(id: "b", publisher: "Office"), Source(id: "c", publisher: "Press"),
      Source(id: "d"), Source(id: "e"),
    ]
    let comparison = PublishedFigures(draft).compare(
      CompareTests.observation(CompareTests.visits, 2019, 30, origin: .reported(source: first)),
      CompareTests.observation(CompareTests.visits, 2020, 40, origin: .reported(source: second)))
    #expect(comparison.verdict.reason == reason)
  }

  static let breaks: [(day: String, places: [String], indicators: [String], isBroken: Bool)] = [
    ("2020-01-01", [], [], true), ("2020-06-01", [], [], true), ("2019-06-01", [], [], true),
    ("2019-01-01", [], [], false), ("2021-01-01", [], [], false), ("2020-01-01", ["m"], [], true),
    ("2020-01-01", ["n"], [], false), ("2020-01-01", ["network"], ["visits"], true),
    ("2020-01-01", ["x"], ["index-safety"], false),
  ]

  @Test(arguments: breaks)
  func `nothing is compared across a break`(day: String, places: [String], indicators: [String], isBroken: Bool) throws
  {
    let item = SeriesBreak(
      day: try #require(Day(day)), places: places.map { PlaceID($0) }, indicators: indicators.map { IndicatorID($0) },
      text: LocalizedText([:]))
    let comparison = CompareTests.figures(breaks: [item]).compare(
      CompareTests.observation(CompareTests.visits, 2019, 30), CompareTests.observation(CompareTests.visits, 2020, 40))
    #expect((comparison.verdict == .notComparable(.seriesBreak)) == isBroken)
  }

  @Test func `a marked break between two years stands in the way of both`() {
    var draft = CompareTests.draft()
    let years = [2018, 2019, 2020, 2021].map {
      CompareTests.observation(CompareTests.visits, $0, 30, flags: $0 == 2020 ? [.breakBefore] : [])
    }
    draft.series = [years]
    let figures = PublishedFigures(draft)
    #expect(figures.compare(years[0], years[3]).verdict == .notComparable(.seriesBreak))
    #expect(figures.compare(years[0], years[1]).verdict == .same)
    #expect(figures.compare(years[2], years[3]).verdict == .same)
  }

  @Test func `a sum over the network is compared over the same members`() {
    let figures = CompareTests.figures()
    let network = PlaceID("network")
    let years = [2018, 2019, 2020].map { CompareTests.observation(CompareTests.visits, $0, 30, at: network) }
    #expect(figures.compare(years[0], years[1]).verdict == .notComparable(.seriesBreak))
    #expect(figures.compare(years[1], years[2]).verdict == .same)
  }
}
