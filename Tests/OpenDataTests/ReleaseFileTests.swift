import Diagnostics
import Documents
import Figures
import TestKit
import Testing
import Vocabulary

@testable import OpenData
@testable import Releases

/// The files of a portal with releases: which one it is, and what they revised.
@Suite struct ReleaseFileTests {
  private static let languages = [Language("sl"), Language("en")]

  /// The sample held against a release in which 2020 was 41, 2021 was 9, 2024 was provisional and 2019 was there.
  private func history(_ name: ReleaseName? = nil) throws -> ReleaseHistory {
    var before = Snapshot()
    before.add(SampleFigures.key(2019), .init("5"))
    before.add(SampleFigures.key(2020), .init("41"))
    before.add(SampleFigures.key(2021), .init("9"))
    before.add(SampleFigures.key(2024), .init("58", isProvisional: true))
    let folder = try TemporaryFolder()
    let day = try #require(Day("2024-01-31"))
    let bytes = LedgerFile.bytes(before, since: Snapshot())
    let digest: ([UInt8]) -> String = { "\($0.count)" }
    let release = Release(
      id: "2024-1", date: day, cutOff: day, program: "1.1", inputs: "ab", figures: 4,
      ledger: digest(LedgerFile.plain(bytes)))
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "releases/2024-1.csv")
    try folder.write(String(decoding: release.yaml, as: UTF8.self), to: "releases/2024-1.yml")
    try folder.write(
      "- after: 2024-1\n  periods: [\"2020\"]\n  reason: { sl: =popravek, en: \"Counted twice, once too often\" }\n",
      to: "revisions.yml")
    let opened = try #require(Folder(folder.path))
    var log = DiagnosticLog()
    let ledger = Ledger(from: opened, digest: digest, into: &log)
    let names = RevisionReason.Names(releases: ["2024-1"], indicators: ["visits"], places: ["brda"])
    let reasons = RevisionReason.load(from: opened, languages: Self.languages, names: names, into: &log)
    let figures = SampleFigures.figures()
    let history = ReleaseHistory(
      ledger, figures, stillTrue: Snapshot(), reasons: reasons,
      making: .init(cutOff: figures.cutOff, program: "1.2", inputs: "cd", name: name), digest: digest, into: &log)
    #expect(!log.hasErrors, "\(log.diagnostics)")
    return history
  }

  private func text(_ contents: DataContents, _ format: any DataFormat, _ history: ReleaseHistory) -> String {
    let data = PublicData(
      figures: SampleFigures.figures(), history: history, licence: "CC BY 4.0", surveyChange: 5,
      languages: Self.languages, program: "1.2")
    return String(decoding: format.bytes(of: contents, data), as: UTF8.self)
  }

  @Test func `revisions: what was revised with both values and why, and no value of what is withheld or gone`() throws {
    let text = text(.revisions, CSVFormat(), try history())
    #expect(
      text
        == """
        release,after,indicator,place,period,dimension,category,change,before,value,why,reason_sl,reason_en
        ,2024-1,visits,brda,2020,,,revised,41,40,stated,'=popravek,"Counted twice, once too often"
        ,2024-1,visits,brda,2021,,,withheld,,,,,
        ,2024-1,visits,brda,2024,,,revised,58,60,provisional,,
        ,2024-1,visits,brda,2019,,,gone,,,,,

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `a new release names itself, and those before it`() throws {
    let name = ReleaseName(id: "2024-2", date: try #require(Day("2024-07-05")))
    let history = try history(name)
    #expect(
      text(.release, JSONFormat(), history) == """
        {"status":"release","id":"2024-2","date":"2024-07-05","asOf":"2024-06-30","program":"Kazalo 1.2","releases":[
        {"id":"2024-1","date":"2024-01-31","asOf":"2024-01-31","program":"Kazalo 1.1","inputs":"ab","figures":4},
        {"id":"2024-2","date":"2024-07-05","asOf":"2024-06-30","program":"Kazalo 1.2","inputs":"cd","figures":6}],\
        "inputs":[]}

        """)
    #expect(
      text(.revisions, CSVFormat(), history).contains("\r\n2024-2,2024-1,visits,brda,2020,,,revised,41,40,stated,"))
  }
}
