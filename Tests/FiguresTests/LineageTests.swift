import Figures
import Testing
import Vocabulary

@Suite struct LineageTests {
  static let states: [(state: PublishedObservation.State, isTold: Bool)] = [
    (.value(.init(12)), true), (.value(.init(0)), true), (.withheld, false), (.notAvailable, false),
    (.notApplicable, false),
  ]

  @Test(arguments: states)
  func `only of a published figure it is told where it comes from`(state: PublishedObservation.State, isTold: Bool) {
    var figures = CompareTests.figures()
    figures.lineage = Lineage(rules: [CompareTests.visits: [.visitsBySubgroup(least: 5)]], surveyChange: 0.05) { _ in
      [LineageFile(path: "records/activities/a.csv", digest: "0", records: 3)]
    }
    let key = FigureKey(indicator: CompareTests.visits, place: CompareTests.place, period: .year(2020))
    let origin = figures.origin(of: PublishedObservation(key: key, state: state, origin: .computed))
    #expect((origin?.files.map(\.path) == ["records/activities/a.csv"]) == isTold)
    #expect((origin != nil) == isTold)
  }
}
