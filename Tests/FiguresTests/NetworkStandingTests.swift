import Testing
import Vocabulary

@_spi(Disclosure) @testable import Figures

/// How a figure stands to the network's, where many stand beside each other.
@Suite struct NetworkStandingTests {
  static let ratios: [(ratio: Double, standing: NetworkStanding)] = [
    (2, .muchHigher), (1.51, .muchHigher), (1.5, .higher), (1.11, .higher), (1.1, .same), (1, .same), (0.9, .same),
    (0.89, .lower), (0.67, .lower), (0.66, .muchLower), (0, .muchLower), (-1, .untold),
  ]

  @Test(arguments: ratios)
  func `a figure of records is told by its ratio to the network's`(ratio: Double, standing: NetworkStanding) {
    #expect(NetworkStanding(ratio: ratio, RatioLimits()) == standing)
  }

  @Test func `the portal says from where on a ratio is told`() {
    var limits = RatioLimits()
    limits.higher = 1.3
    #expect(NetworkStanding(ratio: 1.2, limits) == .same)
    #expect(limits.areInOrder)
    limits.muchHigher = 1.2
    #expect(!limits.areInOrder)
  }

  static let answers: [(share: Double, base: Int, flags: ObservationFlags, standing: NetworkStanding)] = [
    (0.8, 100, [], .clearlyHigher), (0.2, 100, [], .clearlyLower), (0.55, 100, [], .unclear),
    // Clear at 95 %, but not at 99.
    (0.61, 100, [], .unclear), (0.9, 20, .lowReliability, .tooFew), (0.8, 100, .provisional, .untold),
  ]

  @Test(arguments: answers)
  func `a survey figure is higher or lower only where that is clear at 99 %`(
    share: Double, base: Int, flags: ObservationFlags, standing: NetworkStanding
  ) throws {
    var draft = StandingTests.draft()
    StandingTests.add([0.5], of: StandingTests.index, at: "network", bases: [1000], to: &draft)
    StandingTests.add([share], of: StandingTests.index, at: "a", bases: [base], to: &draft)
    draft.series[1][0].flags = flags
    let own = draft.series[1][0]
    #expect(found(own, draft) == standing)
  }

  @Test func `of a withheld figure nothing is told, and nothing of any beside a withheld network`() {
    var draft = StandingTests.draft()
    StandingTests.add([0.5], of: StandingTests.index, at: "network", bases: [1000], to: &draft)
    StandingTests.add([0.9], of: StandingTests.index, at: "a", bases: [100], to: &draft)
    var hidden = draft
    hidden.series[1][0].state = .withheld
    #expect(found(hidden.series[1][0], hidden) == .untold)
    draft.series[0][0].state = .withheld
    #expect(found(draft.series[1][0], draft) == .untold)
  }

  private func found(_ observation: PublishedObservation, _ draft: FiguresDraft) -> NetworkStanding {
    NetworkStanding(of: observation, in: PublishedFigures(draft), limits: RatioLimits(), surveyChange: 5)
  }
}
