@_spi(Disclosure) import Figures
import Testing
import Vocabulary

@Suite struct NetworkRatioTests {
  /// An indicator of a direction, with a value for the network and one for a municipality.
  static func figures(
    _ direction: Indicator.Direction, network: Double, place: Double, isAdditive: Bool = false
  ) -> (figures: PublishedFigures, observation: PublishedObservation) {
    let (draft, observation) = draft(direction, network: network, place: place, isAdditive: isAdditive)
    return (PublishedFigures(draft), observation)
  }

  static func draft(
    _ direction: Indicator.Direction, network: Double, place: Double, isAdditive: Bool = false
  ) -> (draft: FiguresDraft, observation: PublishedObservation) {
    let none = LocalizedText([:])
    let indicator = Indicator(
      id: IndicatorID("i"), title: none, explanation: none, unit: "percent", decimals: 1, direction: direction,
      layer: .process, formula: "", spokenFormula: none, breakdowns: [], placeKinds: [.network, .municipality],
      isSurvey: false, isAdditive: isAdditive)
    var draft = FiguresDraft(
      indicators: [indicator],
      places: [
        Place(id: PlaceID("network"), kind: .network, name: none, parent: nil),
        Place(id: PlaceID("m"), kind: .municipality, name: none, parent: PlaceID("network")),
      ],
      cutOff: Day(number: 20_000))
    let observations = [("network", network), ("m", place)].map { id, value in
      PublishedObservation(
        key: FigureKey(indicator: IndicatorID("i"), place: PlaceID(id), period: .year(2020)),
        state: .value(.init(value)), origin: .computed)
    }
    draft.series = observations.map { [$0] }
    return (draft, observations[1])
  }

  @Test(arguments: [
    (Indicator.Direction.higher, 0.3, true), (.higher, 0.2, false), (.lower, 0.3, false),
    (.lower, 0.2, true),
  ])
  func `7: a ratio above 1 is bad where lower is better`(
    direction: Indicator.Direction, place: Double, isFavourable: Bool
  ) throws {
    let (figures, observation) = NetworkRatioTests.figures(direction, network: 0.25, place: place)
    let ratio = try #require(figures.networkRatio(of: observation))
    #expect(abs(ratio.value - place / 0.25) < 1e-12)
    #expect(ratio.isFavourable == isFavourable)
  }

  @Test func `nothing is favourable about a neutral figure, or an equal one`() throws {
    let (neutral, first) = NetworkRatioTests.figures(.neutral, network: 0.25, place: 0.5)
    #expect(try #require(neutral.networkRatio(of: first)).isFavourable == nil)
    let (equal, second) = NetworkRatioTests.figures(.lower, network: 0.25, place: 0.25)
    #expect(try #require(equal.networkRatio(of: second)).isFavourable == nil)
  }

  @Test func `a sum, of which a place has a part, has no ratio`() {
    let (figures, observation) = NetworkRatioTests.figures(.higher, network: 100, place: 20, isAdditive: true)
    #expect(figures.networkRatio(of: observation) == nil)
  }
}

extension NetworkRatioTests {
  @Test(arguments: [ObservationFlags.partial, .provisional, .estimated, .forecast])
  func `a figure that is not whole has no ratio, and is held against no goal`(flag: ObservationFlags) throws {
    var (draft, observation) = NetworkRatioTests.draft(.higher, network: 0.25, place: 0.5)
    #expect(observation.isWhole)
    draft.targets = [
      Target(indicator: IndicatorID("i"), place: nil, year: 2020, value: 0.4, kind: .goodEnough)
    ]
    var figures = PublishedFigures(draft)
    #expect(figures.attainments(of: observation).first?.isReached == true)
    observation.flags = flag
    #expect(!observation.isWhole)
    #expect(figures.networkRatio(of: observation) == nil)
    #expect(figures.attainments(of: observation).first?.isReached == nil)
    observation.flags = []
    var key = observation.key
    key.place = PlaceID("network")
    draft.series.append([PublishedObservation(key: key, state: .value(.init(0.25)), flags: flag, origin: .computed)])
    figures = PublishedFigures(draft)
    #expect(figures.networkRatio(of: observation) == nil)
  }

  @Test func `what others published as an estimate is as whole as it will be`() {
    var (_, observation) = NetworkRatioTests.figures(.higher, network: 0.25, place: 0.5)
    observation.flags = .estimated
    observation.origin = .reported(source: "s")
    #expect(observation.isWhole)
  }
}
