import Diagnostics
import Foundation
import Records
import TestKit
import Testing

@Suite struct SurveyImportTests {
  static let export = """
    "id","submitdate","lastpage","wave","centre","gender","age","Q01[S1]","Q01[S5]","W"
    "1","2020-11-02 10:00:00","5","w2020","center","girls","15-plus","A4","A1","1.25"
    "2","","5","w2020","center","boys","15-plus","A3","",""
    "3","2020-11-02 10:00:00","5","w2020","center","boys","0-14","A0","A2","1"
    """

  static let mapping = """
    import:
      columns: { S1: "Q01[S1]", S5: ["Q01[S5]", "G01Q01[S5]"] }
      codes:
        A: { A0: 0, A1: 1, A2: 2, A3: 3, A4: 4 }
      finished: submitdate
      ignore: [id, lastpage, W]
    """

  private func load(
    _ export: String, mapping: String = mapping, file: String = "2020"
  ) async throws -> (records: Records, log: DiagnosticLog) {
    let questionnaire = try #require(SmallPortal.recorded.files["surveys/questionnaires/basic-1.yml"])
    var changes: [String: [UInt8]?] = [
      "surveys/questionnaires/basic-1.yml": Array((questionnaire + mapping + "\n").utf8),
      "surveys/responses/2020.csv": [UInt8]?.none,
    ]
    changes["surveys/responses/\(file).csv"] = Array((export + "\n").utf8)
    return try await TestPortal.load(changes)
  }

  @Test func `an export is read as the questionnaire says, and unfinished answers are counted apart`() async throws {
    let (records, log) = try await load(SurveyImportTests.export)
    #expect(log.diagnostics == [])
    let responses = try #require(records.responses.first)
    #expect(responses.answers.map { Array($0) } == [[4, 0], [1, 2]])
    #expect(Array(responses.groups[0]) == [0, 1])
    let file = try #require(records.files.first { $0.path == "surveys/responses/2020.csv" })
    #expect(file.records == 2 && file.unfinished == 1)
  }

  @Test func `the file's name says the wave where no column does`() async throws {
    let lines = SurveyImportTests.export.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).enumerated().filter { $0.offset != 3 }.map(\.element)
        .joined(separator: ",")
    }
    let (records, log) = try await load(lines.joined(separator: "\n"), file: "w2020")
    #expect(log.diagnostics == [] && records.responses.first?.count == 2)
    let (_, other) = try await load(lines.joined(separator: "\n"), file: "last-year")
    #expect(other.diagnostics.map(\.id) == ["table.missing-column"])
  }

  @Test func `labels, and words for places and groups, are codes too`() async throws {
    let export = """
      Timestamp;Where;Who;Tukaj se počutim varno.;Z mano tukaj včasih ravnajo krivično.
      2020-11-02;Youth centre;Ženska;drži;ne drži
      2020-11-02;Youth centre;Moški;bolj drži;
      """
    let mapping = """

      import:
        columns:
          centre: Where
          gender: Who
          S1: Tukaj se počutim varno.
          S5: Z mano tukaj včasih ravnajo krivično.
        codes:
          A: { ne drži: 1, bolj ne drži: 2, bolj drži: 3, drži: 4 }
          centre: { Youth centre: center }
          gender: { Ženska: girls, Moški: boys }
        ignore: [Timestamp]
      """
    let (records, log) = try await load(export, mapping: mapping, file: "w2020")
    #expect(log.diagnostics == [])
    let responses = try #require(records.responses.first)
    #expect(responses.answers.map { Array($0) } == [[4, 3], [1, Responses.noAnswer]])
    #expect(Array(responses.groups[0]) == [0, 1])
  }

  @Test func `some values tell who came to the end`() async throws {
    let mapping = SurveyImportTests.mapping.replacing(
      "finished: submitdate", with: "finished: { column: lastpage, values: [5] }"
    ).replacing("[id, lastpage, W]", with: "[id, submitdate, W]")
    let (records, log) = try await load(
      SurveyImportTests.export.replacing("\"3\",\"2020-11-02 10:00:00\",\"5\"", with: "\"3\",\"\",\"4\""),
      mapping: mapping)
    #expect(log.diagnostics == [] && records.responses.first?.count == 2)
  }

  static let wrong: [(old: String, new: String, id: String)] = [
    ("Q01[S5]\",\"W", "Q02[S5]\",\"W", "table.unknown-column"), ("\"A4\"", "\"A7\"", "responses.code"),
    ("\"girls\"", "\"girl\"", "table.unknown-code"), ("\"lastpage\"", "\"email\"", "records.personal-column"),
    ("\"submitdate\"", "\"startdate\"", "table.unknown-column"), ("\"A1\"", "\"1\"", "responses.code"),
  ]

  @Test(arguments: wrong)
  func `what the mapping does not say is a located problem`(old: String, new: String, id: String) async throws {
    let (_, log) = try await load(SurveyImportTests.export.replacing(old, with: new, maxReplacements: 1))
    #expect(
      log.diagnostics.contains { $0.id == id && $0.severity == .error && $0.location.line > 0 }, "\(log.diagnostics)")
  }

  static let mappings: [(old: String, new: String, id: String, line: Int)] = [
    ("S1: \"Q01", "S2: \"Q01", "questionnaire.import", 20), ("A: {", "B: {", "questionnaire.import", 22),
    ("A4: 4", "A4: 5", "questionnaire.unknown-code", 22), ("finished:", "finishd:", "yaml.unknown-key", 23),
  ]

  @Test(arguments: mappings)
  func `a wrong mapping is located`(old: String, new: String, id: String, line: Int) async throws {
    let mapping = SurveyImportTests.mapping.replacing(old, with: new)
    let (_, log) = try await load(SurveyImportTests.export, mapping: mapping)
    let problem = try #require(log.inOrder.first { $0.id == id }, "\(log.diagnostics)")
    #expect(problem.location.line == line && problem.location.file == "surveys/questionnaires/basic-1.yml")
  }

  @Test func `without a mapping an export is one problem that says what to write`() async throws {
    let (_, log) = try await load(SurveyImportTests.export, mapping: "")
    #expect(log.diagnostics.map(\.id) == ["responses.export"])
    let problem = try #require(log.diagnostics.first)
    #expect(problem.message.hasPrefix("this looks like an export of LimeSurvey: 2 of the 2 items of \"basic-1\""))
    let hint = try #require(problem.hint)
    // Two dots stand for the rest: what is offered is read back.
    let start = try #require(hint.range(of: "import: "))
    let (records, second) = try await load(SurveyImportTests.export, mapping: "\n" + hint[start.lowerBound...])
    #expect(second.diagnostics == [] && records.responses.first?.count == 2)
  }

  static let exports: [(header: String, tool: String)] = [
    ("Timestamp,Tukaj se počutim varno.,Z mano tukaj včasih ravnajo krivično.", "Google Forms"),
    ("Časovni žig,Spodaj [Tukaj se počutim varno.],Spodaj [Z mano tukaj včasih ravnajo krivično.]", "Google Forms"),
    ("recnum,status,lurker,S1,S5", "1KA"), ("ID,Start time,Completion time,Email,Name,S1", "Microsoft Forms"),
    ("Spol,Starostna skupina,Tukaj se počutim varno", "Mladim"), ("x,y,q[S1],q[S5]", "a survey tool"),
  ]

  @Test(arguments: exports)
  func `exports of other tools are known by their columns`(header: String, tool: String) async throws {
    let row = Array(repeating: "1", count: header.split(separator: ",").count).joined(separator: ",")
    let (_, log) = try await load("\(header)\n\(row)", mapping: "")
    #expect(log.diagnostics.map(\.id) == ["responses.export"])
    #expect(log.diagnostics.first?.message.contains("an export of \(tool)") == true)
    #expect(log.diagnostics.first?.hint?.contains("add the columns wave, centre or map them") == true)
    if tool == "Microsoft Forms" {
      #expect(log.diagnostics.first?.hint?.contains("delete from the file \"Email\", \"Name\"") == true)
    }
  }

  @Test func `what somebody wrote is not repeated from an export`() async throws {
    let export = SurveyImportTests.export.replacing("\"A4\"", with: "\"Ana Novak\"")
      .replacing("\"A3\"", with: "\"she was sent home twice\"").replacing("lastpage", with: "Eva Kos")
    let (_, log) = try await load(export, mapping: "")
    let text = "\(log.diagnostics)"
    #expect(log.diagnostics.map(\.id) == ["responses.export"])
    #expect(!text.contains("Novak") && !text.contains("home") && !text.contains("Kos"))
  }

  @Test func `of two versions with the same columns the wave says which was asked`() async throws {
    let questionnaire =
      try #require(SmallPortal.recorded.files["surveys/questionnaires/basic-1.yml"]) + SurveyImportTests.mapping
    let waves =
      try #require(SmallPortal.recorded.files["surveys/waves.csv"]) + "w2,basic-2,2020-12-01,2020-12-02,,,2020\n"
    let (records, log) = try await TestPortal.load([
      "surveys/questionnaires/basic-1.yml": Array((questionnaire + "\n").utf8),
      "surveys/questionnaires/basic-2.yml": Array(
        (questionnaire.replacing("version: 1", with: "version: 2") + "\n").utf8),
      "surveys/waves.csv": Array(waves.utf8),
      "surveys/responses/2020.csv": Array(SurveyImportTests.export.replacing("w2020", with: "w2").utf8),
    ])
    #expect(log.diagnostics == [])
    #expect(records.responses.map(\.count) == [0, 2])
  }
}
