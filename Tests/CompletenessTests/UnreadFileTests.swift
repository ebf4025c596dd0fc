import Completeness
import Diagnostics
import Documents
import Tables
import TestKit
import Testing
import Vocabulary

@Suite struct UnreadFileTests {
  static let read = [
    "portal.yml", "codes.yml", "sources.yml", "targets.csv", "breaks.csv", "annotations.csv", "acknowledged.yml",
    "revisions.yml", "theme.yml", "geometry.yml", "messages/sl.yml", "indicators/visits.yml", "charts/visits.yml",
    "news/2026-01-10-first.sl.md", "news/2026-01-10-second/index.sl.md", "pages/about.sl.md", "releases/2026-1.csv",
    "releases/2026-1.yml", "README.md", "news/readme.md", ".hidden", ".git/config", "static/CNAME",
    "records/openings.csv", "records/activities/a.csv", "places/centres.csv", "surveys/waves.csv",
  ]

  /// A format of sheets, as far as names of files go.
  private struct SheetFormat: TableFormat {
    var label: String { "Sheet" }
    var ending: String { "xlsx" }
    func table(_ bytes: [UInt8], file: String, _ texts: TableTexts, into log: inout DiagnosticLog) -> Table? { nil }
  }

  @Test func `the files of a new format of tables are read, and no hint asks for another format`() throws {
    let formats = TableFormats(TableFormats.all.formats + [SheetFormat()])
    let read = ["targets.xlsx", "breaks.csv", "records/activities/a.xlsx", "places/centres.xlsx"]
    #expect(try UnreadFileTests.report(read, formats: formats) == [])
    let found = try UnreadFileTests.report(["tragets.xlsx", "targets.ods"], formats: formats)
    #expect(
      found.map(\.hint) == ["save the sheet as CSV (UTF-8): \"targets.csv\"", "did you mean \"targets.xlsx\"?"])
  }

  static func report(
    _ paths: [String], used: Set<String> = [], formats: TableFormats = .all
  ) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    for path in paths { try folder.write("x\n", to: path) }
    var log = DiagnosticLog()
    let opened = try #require(Folder(folder.path))
    UnreadFiles.report(in: opened, used: used, languages: [Language("sl")], formats: formats, into: &log)
    return log.inOrder
  }

  @Test func `what is read and what is for people is no problem`() throws {
    #expect(try UnreadFileTests.report(UnreadFileTests.read) == [])
  }

  static let unread: [(path: String, hint: String)] = [
    ("target.csv", "did you mean \"targets.csv\"?"), ("theme.yaml", "did you mean \"theme.yml\"?"),
    ("Theme.yml", "did you mean \"theme.yml\"?"), ("targets.CSV", "did you mean \"targets.csv\"?"),
    ("targets.txt", "did you mean \"targets.csv\"?"),
    ("targets.xlsx", "save the sheet as CSV (UTF-8): \"targets.csv\""),
    ("tragets.xlsx", "save the sheet as CSV (UTF-8): \"targets.csv\""),
    ("indicators/mine.yaml", "did you mean \"indicators/mine.yml\"?"),
    ("charts/mine.YML", "did you mean \"charts/mine.yml\"?"),
    ("indicator/mine.yml", "did you mean \"indicators/mine.yml\"?"),
    ("novice/2026-01-10-prva.sl.md", "did you mean \"news/2026-01-10-prva.sl.md\"?"),
    ("strani/o-nas.sl.md", "move posts to news/ and pages to pages/"),
    ("news/2026-01-10-first.sl.markdown", "did you mean \"news/2026-01-10-first.sl.md\"?"),
    ("news/2026-01-10-first.sl.txt", "did you mean \"news/2026-01-10-first.sl.md\"?"),
    ("news/picture.jpg", "no text shows it or links to it: name it in one, or remove it"),
    ("messages/de.yml", "did you mean \"messages/sl.yml\"?"),
    (
      "records/notes.md",
      "remove it, or move it out of the folder; what is read has names such as news/2026-01-12-title.en.md or pages/about.en.md"
    ),
  ]

  @Test(arguments: unread)
  func `a file that nothing reads is told with the nearest name that something does`(path: String, hint: String) throws
  {
    let problems = try UnreadFileTests.report(["portal.yml", path])
    #expect(problems.map(\.id) == ["completeness.unread-file"])
    #expect(problems.first?.severity == .warning)
    #expect(problems.first?.location == SourceLocation(file: path))
    #expect(problems.first?.hint == hint)
  }

  @Test func `a picture that a text shows is read`() throws {
    #expect(try UnreadFileTests.report(["news/picture.jpg"], used: ["news/picture.jpg"]) == [])
  }

  @Test func `many files of one folder are one problem`() throws {
    let paths = (1...30).map { "zapiski/zapis-\($0).doc" }
    let problems = try UnreadFileTests.report(paths)
    #expect(problems.count == 1)
    #expect(problems.first?.message == "nothing reads this file, and 29 more of zapiski/")
  }
}
