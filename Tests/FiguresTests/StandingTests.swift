@_spi(Disclosure) import Figures
import Statistics
import Testing
import Vocabulary

/// A place against all the others, against its targets, and the same municipalities against themselves.
@Suite struct StandingTests {
  static let none = LocalizedText([:])
  static let network = PlaceID("network")
  static let index = IndicatorID("index-safety")
  static let visits = IndicatorID("visits")

  static func indicator(
    _ id: IndicatorID, _ unit: Unit, _ direction: Indicator.Direction = .higher
  ) -> Indicator {
    Indicator(
      id: id, title: none, explanation: none, unit: unit, decimals: 0, direction: direction, layer: .process,
      formula: "", spokenFormula: none, breakdowns: [], placeKinds: [.network, .municipality],
      isSurvey: unit == "percent", isAdditive: unit == "visits")
  }

  /// Municipalities `a` and `b` in both years, `c` in the second only.
  static func figures(
    joins year: Int = 2021, breaks: [SeriesBreak] = [], targets: [Target] = [],
    direction: Indicator.Direction = .higher
  ) -> PublishedFigures {
    PublishedFigures(draft(joins: year, breaks: breaks, targets: targets, direction: direction))
  }

  static func draft(
    joins year: Int = 2021, breaks: [SeriesBreak] = [], targets: [Target] = [],
    direction: Indicator.Direction = .higher
  ) -> FiguresDraft {
    let members = [("a", 2020), ("b", 2020), ("c", year)].map { name, first in
      Place(
        id: PlaceID(name), kind: .municipality, name: none, parent: network, memberYears: [first...2021])
    }
    return FiguresDraft(
      indicators: [indicator(index, "percent", direction), indicator(visits, "visits")],
      places: [Place(id: network, kind: .network, name: none, parent: nil)] + members, breaks: breaks, targets: targets,
      cutOff: Day(number: 30_000))
  }

  static func add(
    _ values: [Double], of indicator: IndicatorID, at place: String, bases: [Int] = [],
    to draft: inout FiguresDraft
  ) {
    draft.series.append(
      values.enumerated().map { offset, value in
        PublishedObservation(
          key: FigureKey(indicator: indicator, place: PlaceID(place), period: .year(2020 + offset)),
          state: .value(.init(value, base: bases.isEmpty ? nil : bases[offset])), origin: .computed)
      })
  }

  static func visits(joins year: Int = 2021, breaks: [SeriesBreak] = []) -> PublishedFigures {
    var draft = draft(joins: year, breaks: breaks)
    add([150, 680], of: visits, at: "network", to: &draft)
    add([100, 120], of: visits, at: "a", to: &draft)
    add([50, 60], of: visits, at: "b", to: &draft)
    add([400, 500], of: visits, at: "c", to: &draft)
    return PublishedFigures(draft)
  }

  /// The score interval of 0.8 holds 0.9 with 34 answers and not with 35: 1.96² · 0.9 · 0.1 ÷ 0.1² = 34.6.
  static let unclear: [(value: Double, base: Int, goal: Double, state: Attainment.State)] = [
    (0.8, 24, 0.9, .unclear(answers: 24, enough: 40)), (0.8, 34, 0.9, .unclear(answers: 34, enough: 40)),
    (0.8, 35, 0.9, .missed), (0.91, 24, 0.9, .unclear(answers: 24, enough: nil)),
    (0.9, 24, 0.9, .unclear(answers: 24, enough: nil)), (0.7, 100, 0.6, .reached),
  ]

  @Test(arguments: unclear)
  func `how many answers would be enough is worked out of the value, its answers and the goal`(
    value: Double, base: Int, goal: Double, state: Attainment.State
  ) throws {
    let target = Target(indicator: StandingTests.index, place: nil, year: 2020, value: goal, kind: .goodEnough)
    var draft = StandingTests.draft(targets: [target])
    let observation = PublishedObservation(
      key: FigureKey(indicator: StandingTests.index, place: PlaceID("a"), period: .year(2020)),
      state: .value(.init(value, interval: wilsonInterval(of: value * Double(base), in: Double(base)), base: base)),
      origin: .computed)
    draft.series.append([observation])
    let attainment = try #require(PublishedFigures(draft).attainments(of: observation).first)
    #expect(attainment.state == state)
  }

  @Test func `of a withheld figure nothing is told but the goal`() throws {
    let target = Target(indicator: StandingTests.index, place: nil, year: 2020, value: 0.9, kind: .goodEnough)
    let figures = PublishedFigures(StandingTests.draft(targets: [target]))
    let hidden = PublishedObservation(
      key: FigureKey(indicator: StandingTests.index, place: PlaceID("a"), period: .year(2020)), state: .withheld,
      origin: .computed)
    #expect(figures.attainments(of: hidden).map(\.state) == [.withheld])
  }

  @Test func `where members changed, those of both years are added and compared`() throws {
    let figures = StandingTests.visits()
    let plain = figures.change(
      of: FigureKey(indicator: StandingTests.visits, place: StandingTests.network, period: .year(2021)))
    #expect(plain.verdict == .notComparable(.seriesBreak))
    let panel = try #require(figures.matchedPanel(of: StandingTests.visits, in: 2021))
    #expect(panel.places == [PlaceID("a"), PlaceID("b")])
    #expect(panel.comparison.before.value == 150 && panel.comparison.after.value == 180)
    #expect(panel.comparison.verdict == .higher)
    #expect(abs((panel.comparison.relative ?? 0) - 0.2) < 1e-12)
  }

  @Test func `where members stayed, or the whole series breaks, nothing is matched`() throws {
    #expect(StandingTests.visits(joins: 2020).matchedPanel(of: StandingTests.visits, in: 2021) == nil)
    let day = try #require(Day("2021-01-01"))
    let everywhere = SeriesBreak(day: day, places: [], indicators: [], text: StandingTests.none)
    #expect(StandingTests.visits(breaks: [everywhere]).matchedPanel(of: StandingTests.visits, in: 2021) == nil)
    let one = SeriesBreak(day: day, places: [PlaceID("a")], indicators: [], text: StandingTests.none)
    #expect(StandingTests.visits(breaks: [one]).matchedPanel(of: StandingTests.visits, in: 2021) == nil)
  }

  @Test func `answers of the same municipalities are pooled, not averaged`() throws {
    var draft = StandingTests.draft()
    StandingTests.add([0.5, 0.9], of: StandingTests.index, at: "a", bases: [100, 300], to: &draft)
    StandingTests.add([0.7, 0.5], of: StandingTests.index, at: "b", bases: [300, 100], to: &draft)
    let figures = PublishedFigures(draft)
    let panel = try #require(figures.matchedPanel(of: StandingTests.index, in: 2021))
    #expect(abs((panel.comparison.before.value ?? 0) - 0.65) < 1e-12)
    #expect(abs((panel.comparison.after.value ?? 0) - 0.8) < 1e-12)
    #expect(panel.comparison.after.measure?.base == 400)
    #expect(panel.comparison.verdict == .higher)
  }

  @Test func `a place is held against the answers of all the others, and the network's figure is named`() throws {
    var draft = StandingTests.draft()
    StandingTests.add([0.6], of: StandingTests.index, at: "network", bases: [100], to: &draft)
    StandingTests.add([0.9], of: StandingTests.index, at: "a", bases: [40], to: &draft)
    StandingTests.add([0.65], of: StandingTests.index, at: "b", bases: [30], to: &draft)
    let figures = PublishedFigures(draft)
    func standing(_ place: String) -> Comparison? {
      figures.standing(
        of: FigureKey(indicator: StandingTests.index, place: PlaceID(place), period: .year(2020)))
    }
    let above = try #require(standing("a"))
    // 36 of 40 against 24 of the other 60.
    #expect(abs((above.difference ?? 0) - 0.5) < 1e-9)
    #expect(above.before.value == 0.6 && above.verdict == .higher)
    #expect(standing("b")?.verdict == .noClearChange)
    #expect(standing("network") == nil)
  }

  static let attainments: [(share: Double, base: Int, target: Double, low: Bool, isReached: Bool?)] = [
    (0.9, 200, 0.75, false, true), (0.6, 200, 0.75, false, false), (0.76, 30, 0.75, false, nil),
    (0.6, 200, 0.75, true, true), (0.9, 200, 0.75, true, false),
  ]

  @Test(arguments: attainments)
  func `a target of a survey is reached or missed only by the whole interval`(
    share: Double, base: Int, target: Double, low: Bool, isReached: Bool?
  ) throws {
    let own = Target(
      indicator: StandingTests.index, place: PlaceID("a"), year: 2020, value: target, kind: .own)
    let general = Target(
      indicator: StandingTests.index, place: nil, year: 2020, value: 0.1, kind: .goodEnough)
    let figures = StandingTests.figures(targets: [general, own], direction: low ? .lower : .higher)
    let half = 1.96 * (share * (1 - share) / Double(base)).squareRoot()
    let observation = PublishedObservation(
      key: FigureKey(indicator: StandingTests.index, place: PlaceID("a"), period: .year(2020)),
      state: .value(.init(share, interval: share - half...share + half, base: base)), origin: .computed)
    let found = figures.attainments(of: observation)
    #expect(found.map(\.target.kind) == [.own, .goodEnough])
    #expect(found[0].isReached == isReached)
  }

  @Test func `a stricter level asks for more`() {
    var draft = StandingTests.draft()
    StandingTests.add([0.7, 0.8], of: StandingTests.index, at: "a", bases: [160, 160], to: &draft)
    let figures = PublishedFigures(draft)
    let keys = [2020, 2021].map {
      FigureKey(indicator: StandingTests.index, place: PlaceID("a"), period: .year($0))
    }
    #expect(figures.compare(keys[0], keys[1]).verdict == .higher)
    #expect(figures.compare(keys[0], keys[1], level: .several).verdict == .noClearChange)
  }
}
