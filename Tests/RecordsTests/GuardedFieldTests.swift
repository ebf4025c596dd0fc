import Configuration
import Diagnostics
import Records
import TestKit
import Testing

/// What the guard of data about persons takes for a key or a code, and what it never does.
@Suite struct GuardedFieldTests {
  private func load(_ file: String, _ old: String, _ new: String) async throws -> (records: Records, log: DiagnosticLog)
  {
    let text = try #require(SmallPortal.recorded.files[file])
    #expect(text.contains(old))
    return try await TestPortal.load([file: Array(text.replacing(old, with: new).utf8)])
  }

  @Test(arguments: ["08335043", "09162000", "DE-08335043", "0580", "78462", "08 3 35 043", "083350043043"])
  func `the official key of a municipality is no telephone number`(key: String) async throws {
    let (records, log) = try await load("places/municipalities.csv", "novo-mesto,085", "novo-mesto,\(key)")
    #expect(log.diagnostics.filter { $0.id != "places.code-zeros" } == [])
    #expect(records.places.municipalities.last?.code == key)
  }

  @Test(arguments: ["ana@example.org", "0101006500006", "811218-9876", "roj. 3. 5. 2008"])
  func `what is of a person is refused as a key too`(key: String) async throws {
    let (_, log) = try await load("places/municipalities.csv", "novo-mesto,085", "novo-mesto,\(key)")
    #expect(log.diagnostics.map(\.id).contains("records.personal-data"))
    #expect(!log.diagnostics.contains { $0.message.contains(key) || ($0.hint ?? "").contains(key) })
  }

  @Test(arguments: [
    ("places/centres.csv", "novo-mesto,Center", "novo-mesto,Jugendhaus Anna Seghers"),
    ("sources.yml", "title: { sl: Dnevnik }", "title: { sl: Dnevnik Ane Novak }"),
    ("sources.yml", "publisher: MaMa", "publisher: Anna Seghers Stiftung"),
    ("codes.yml", "title: { sl: odprto }", "title: { sl: Offener Treff }"),
  ])
  func `places, sources and codes have names with capitals`(file: String, old: String, new: String) async throws {
    let (_, log) = try await load(file, old, new)
    #expect(log.diagnostics == [])
  }

  static let unknown: [(written: String, id: String, hint: String)] = [
    (",open,onsite,sport", "table.unknown-code", ",Offener Treff,onsite,sport"),
    ("a1,center,", "records.unknown-centre", "a1,08335043,"),
    ("a1,center,", "records.unknown-centre", "a1,Jugendhaus Nord,"),
  ]

  @Test(arguments: unknown)
  func `capitals and digits where codes belong are told as a code that nobody declared`(
    written: String, id: String, other: String
  ) async throws {
    let (_, log) = try await load("records/activities/2020.csv", written, other)
    #expect(log.diagnostics.map(\.id) == [id])
    let problem = try #require(log.diagnostics.first)
    #expect(problem.message.contains("not repeated"))
    #expect(problem.hint?.hasPrefix("use one of ") == true && problem.hint?.contains("declare it in ") == true)
    #expect(["Offener", "08335043", "Jugendhaus"].allSatisfy { !"\(problem)".contains($0) })
  }

  @Test func `a code by its title is led to the code`() async throws {
    let (_, log) = try await load("records/activities/2020.csv", ",open,onsite,sport", ",Odprto,onsite,sport")
    #expect(log.diagnostics.map(\.hint) == ["did you mean \"open\"?"])
  }

  @Test func `a column in which days have points between is read as it stands`() async throws {
    let text = try #require(SmallPortal.recorded.files["records/activities/2020.csv"])
    let plain = try await TestPortal.load()
    let pointed = try await TestPortal.load([
      "records/activities/2020.csv": Array(
        text.replacing("2020-03-02", with: "2.3.2020").replacing("2020-03-18", with: "18. 03. 2020").utf8)
    ])
    #expect(pointed.log.diagnostics == [] && pointed.records.activities.day == plain.records.activities.day)
    let (_, log) = try await load("records/activities/2020.csv", "2020-03-18", "31.2.2020")
    #expect(log.diagnostics.map(\.id) == ["table.date"])
  }

  static let files: [(path: String, hint: String)] = [
    ("records/activities/2026-01.xlsx", "save the sheet as CSV (UTF-8): \"records/activities/2026-01.csv\""),
    ("records/openings.ods", "save the sheet as CSV (UTF-8): \"records/openings.csv\""),
    ("records/opennings.xls", "save the sheet as CSV (UTF-8): \"records/openings.csv\""),
    ("records/activities/2026.pdf", "of records/activities files are read whose names end in .csv: save it so, or"),
    ("records/2026.pdf", "move it to records/activities, records/reported"),
  ]

  @Test(arguments: files)
  func `a file in the right folder is not told to move there`(path: String, hint: String) async throws {
    let (_, log) = try await TestPortal.load([path: Array("PK".utf8)])
    #expect(log.diagnostics.map(\.id) == ["records.unknown-file"])
    #expect(log.diagnostics.first?.hint?.hasPrefix(hint) == true, "\(log.diagnostics)")
  }

  @Test func `answers without any questionnaire are told what they lack`() async throws {
    let form = "Zeitstempel,Wie alt bist du?\n2020-11-02 10:00,14\n"
    let (_, log) = try await TestPortal.load([
      "surveys/responses/2020.csv": Array(form.utf8), "surveys/questionnaires/basic-1.yml": nil,
      "surveys/waves.csv": nil,
    ])
    #expect(log.diagnostics.map(\.id) == ["responses.no-questionnaire"])
  }

  @Test(arguments: [
    ("ask 041 123 456", "ask 041 123 456", []),
    ("ask 041 123 456", "041 123 456", ["portal.public-unused", "records.personal-data"]),
    ("0101006500006", "0101006500006", ["portal.public-unused", "records.personal-data"]),
    ("holidays", "Poletje Brez Nas", ["portal.public-unused"]), ("Poletje Brez Nas", "Poletje Brez Nas", []),
  ])
  func `a cell that is said to be of no person is let through, but no personal number`(
    cell: String, permitted: String, ids: [String]
  ) async throws {
    let text = try #require(SmallPortal.recorded.files["records/openings.csv"])
    let place = SourceLocation(file: "portal.yml", line: 9, column: 18)
    let (_, log) = try await TestPortal.load(
      ["records/openings.csv": Array(text.replacing("holidays", with: cell).utf8)],
      isPublic: [Portal.PublicText(text: permitted, location: place)])
    #expect(log.diagnostics.map(\.id).sorted() == ids)
  }
}
