@_spi(Disclosure) import Figures
import Testing
import Vocabulary

@Suite struct LineageTests {
  static let states: [(state: PublishedObservation.State, isTold: Bool)] = [
    (.value(.init(12)), true), (.value(.init(0)), true), (.withheld, false), (.notAvailable, false),
    (.notApplicable, false),
  ]

  @Test(arguments: states)
  func `only of a published figure it is told where it comes from`(state: PublishedObservation.State, isTold: Bool) {
    var draft = CompareTests.draft()
    let rule = RuleStatement(.visitsBySubgroup, [.init("least", 5)])
    draft.lineage = Lineage(rules: [CompareTests.visits: [rule]], surveyChange: 0.05) { _ in
      [LineageFile(path: "records/activities/a.csv", digest: "0", records: 3)]
    }
    let figures = PublishedFigures(draft)
    let key = FigureKey(indicator: CompareTests.visits, place: CompareTests.place, period: .year(2020))
    let origin = figures.origin(of: PublishedObservation(key: key, state: state, origin: .computed))
    #expect((origin?.files.map(\.path) == ["records/activities/a.csv"]) == isTold)
    #expect((origin != nil) == isTold)
  }
}
