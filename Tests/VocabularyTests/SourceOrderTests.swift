import Testing
import Vocabulary

@Suite struct SourceOrderTests {
  private let order = SourceOrder([
    Source(id: "old", day: Day("2020-01-01")), Source(id: "new", day: Day("2024-01-01")), Source(id: "undated"),
    Source(id: "last"),
  ])

  private func chosen(_ sources: [String], preferred: [String] = []) throws -> String? {
    let key = FigureKey(indicator: IndicatorID("waste"), place: PlaceID("brda"), period: .year(2023))
    return order.chosen(of: sources.map { ReportedFigure(key: key, value: 1, source: $0) }, preferred: preferred)?
      .source
  }

  @Test(arguments: [
    (["old", "new"], [], "new"), (["old", "new"], ["old"], "old"), (["undated", "old"], [], "old"),
    (["undated", "last"], [], "last"), (["new", "undated", "last"], ["undated", "last"], "undated"),
    (["unknown", "undated"], [], "undated"),
  ])
  func `the named source is believed first, then the latest, then the last that is declared`(
    sources: [String], preferred: [String], believed: String
  ) throws {
    #expect(try chosen(sources, preferred: preferred) == believed)
    #expect(try chosen(sources.reversed(), preferred: preferred) == believed)
  }
}
