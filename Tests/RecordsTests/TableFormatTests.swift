import Diagnostics
import Foundation
import Records
import Tables
import TestKit
import Testing

@Suite struct TableFormatTests {
  private static let formats = TableFormats(TableFormats.all.formats + [RuledTable()])

  /// The small portal with every table in the other format.
  private static let ruled: [String: [UInt8]?] = Dictionary(
    uniqueKeysWithValues: SmallPortal.recorded.files.filter { $0.key.hasSuffix(".csv") }.flatMap { path, text in
      let bytes: [UInt8]? = Array(RuledTable.text(of: text).utf8)
      return [(path, nil), (path.dropLast(3) + "ruled", bytes)]
    })

  @Test func `a new format is one type: a portal that has it has the same records`() async throws {
    let (written, log) = try await TestPortal.load()
    let (read, problems) = try await TestPortal.load(TableFormatTests.ruled, formats: TableFormatTests.formats)
    #expect(problems.diagnostics.map(\.id) == log.diagnostics.map(\.id), "\(problems.diagnostics)")
    #expect(read.files.count { $0.path.hasSuffix(".ruled") } == 14)
    #expect(read.files.map(\.records) == written.files.map(\.records))
    #expect("\(read.activities)" == "\(written.activities)" && read.activities.count == 4)
    #expect("\(read.responses)" == "\(written.responses)" && read.responses.first?.count == 2)
    #expect(read.places.centres == written.places.centres && read.openings == written.openings)
    #expect(read.visitors == written.visitors && read.keyFigures == written.keyFigures)
    #expect(read.population == written.population && read.reported == written.reported && read.waves == written.waves)
    #expect(read.targets == written.targets && read.breaks == written.breaks)
    #expect(read.annotations == written.annotations)
  }

  @Test func `what is wrong in it is told with its file, line and column, and hints name the files that are there`()
    async throws
  {
    var files = TableFormatTests.ruled
    files["records/openings.ruled"] = Array(
      """
      centre  date        status
      center  2020-03-02  open
      center  2017-03-02  open
      centre  2020-03-03  open
      center  2020-03-04  ajar

      """.utf8)
    let (_, log) = try await TestPortal.load(files, formats: TableFormatTests.formats)
    let found = log.inOrder.filter { $0.severity == .error }
    #expect(found.map(\.id) == ["opening.centre-not-open", "records.unknown-centre", "table.unknown-code"])
    let file = "records/openings.ruled"
    #expect(
      found.map(\.location) == [
        .init(file: file, line: 3, column: 9), .init(file: file, line: 4, column: 1),
        .init(file: file, line: 5, column: 21),
      ])
    #expect(found.first?.hint == "correct the day, or opened and closed in places/centres.ruled")
  }

  @Test func `a table that stands there in two formats is refused: nobody can tell which is right`() async throws {
    let again: [String: [UInt8]?] = [
      "records/visitors.ruled": Array(
        RuledTable.text(of: SmallPortal.recorded.files["records/visitors.csv"] ?? "").utf8),
      "records/activities/2020.ruled": Array("id".utf8),
    ]
    let (records, log) = try await TestPortal.load(again, formats: TableFormatTests.formats)
    let found = log.inOrder.filter { $0.severity == .error }
    #expect(found.map(\.id) == ["records.two-formats", "records.two-formats"])
    #expect(found.map(\.location.file) == ["records/activities/2020.ruled", "records/visitors.ruled"])
    #expect(found.last?.message == "the same table stands in \"records/visitors.csv\"")
    #expect(records.visitors.count == 2 && records.activities.count == 4)
  }

  @Test func `without the format nobody reads its files`() async throws {
    let (_, log) = try await TestPortal.load(["records/visits.ruled": Array("a".utf8)])
    #expect(log.diagnostics.contains { $0.id == "records.unknown-file" && $0.location.file == "records/visits.ruled" })
  }

  @Test func `a new format touches its own file and the list of formats, as CONTRIBUTING says`() throws {
    #expect(
      try Recipe("A format of tables that come in").sources == [
        "Sources/Tables/<Name>Table.swift", "Sources/Tables/TableFormat.swift",
      ])
  }

  /// The rooms in which tables of records are read, named or traced.
  @Test(arguments: ["Records", "Completeness", "Indicators", "Disclosure", "Reconciliation"])
  func `no room spells the ending of a format`(room: String) throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/\(room)")
    let files = try #require(FileManager.default.enumerator(at: sources.standardized, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        // What Kazalo writes itself, and an example in the schema of questionnaires.
        guard !line.contains("(\"releases\", [\"yml\", \"csv\"])"), !line.contains("such as 2024.csv") else { continue }
        #expect(!line.contains(/\.csv\b|"csv"/), "\(file.lastPathComponent): \(line)")
      }
    }
  }
}
