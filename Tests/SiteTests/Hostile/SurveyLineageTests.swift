import Foundation
import TestKit
import Testing

/// A file of answers is named without a count: by files or by subtraction, it could tell how many answered somewhere.
@Suite struct SurveyLineageTests {
  @Test func `no count of answers is told of the files that a survey figure is made of`() throws {
    let program = try #require(Program())
    let folder = try SmallPortal.whole.folder()
    let rows = (0..<37).map { _ in "w2021,demo-brda,girls,15-19,4,3\n" }.joined()
    let few = (0..<13).map { _ in "w2021,demo-brda,boys,15-19,4,2\n" }.joined()
    try folder.write("wave,centre,gender,age,S1,S2\n" + rows, to: "content/surveys/responses/w2021.csv")
    try folder.write("wave,centre,gender,age,S1,S2\n" + few, to: "content/surveys/responses/w2021-b.csv")
    let outcome = try program.run(
      ["explain", "index-safety", "--place", "brda", "--period", "2021", "--today", "2022-01-15", "--language", "en"],
      in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(outcome.output.contains("50 valid answers"))
    #expect(outcome.output.contains("w2021-b.csv  SHA-256"))
    let files = outcome.output.split(separator: "\n").filter { $0.contains("responses/") }
    #expect(files.count == 2)
    let line = #/\ +surveys/responses/[a-z0-9-]+\.csv\ {2}SHA-256\ [0-9a-f]{64}/#
    for file in files { #expect(file.wholeMatch(of: line) != nil, "\(file)") }
    #expect(!outcome.output.contains("activities of"))
  }
}
