import Diagnostics
import Testing

@testable import Tables

/// Tables whose cells are apart before they are read.
@Suite struct CellTableTests {
  /// Every row of texts two lines below the last; cells at 1, 11, 21 and so on.
  private func cells(_ rows: [[String]]) -> CellTable {
    var table = CellTable()
    for (number, row) in rows.enumerated() {
      table.beginRow(line: number * 2 + 1)
      for (column, text) in row.enumerated() { table.append(text.utf8, at: column * 10 + 1) }
    }
    return table
  }

  @Test func `a header and rows have the places that they were given`() throws {
    var log = DiagnosticLog()
    let table = try #require(Table(cells([["id", "visits"], ["a", "1"], ["b", "x"]]), file: "t.sheet", into: &log))
    #expect(table.header == ["id", "visits"])
    #expect(table.headerLocations[1] == SourceLocation(file: "t.sheet", line: 1, column: 11))
    var rows = table.rows()
    var found: [Int?] = []
    while rows.next() { found.append(rows.integer(table.column("visits"))) }
    #expect(found == [1, nil] && rows.count == 2)
    #expect(rows.log.diagnostics.map(\.location) == [SourceLocation(file: "t.sheet", line: 5, column: 11)])
    #expect(log.diagnostics.isEmpty)
  }

  @Test func `a cell may hold delimiters, quotes and line ends, and a comma before decimals`() throws {
    var log = DiagnosticLog()
    let table = try #require(Table(cells([["text", "n"], ["a, \"b\";\nc", "1,5"]]), file: "t", into: &log))
    var rows = table.rows()
    _ = rows.next()
    #expect(rows.text(0) == "a, \"b\";\nc" && rows.decimal(1) == 1.5)
  }

  @Test func `a short row has empty cells, a blank one is passed over, and one that is too long is told`() throws {
    var log = DiagnosticLog()
    let table = try #require(
      Table(cells([[""], ["a", "b", "c"], ["1"], ["", ""], [], ["1", "2", "3", "", "5"]]), file: "t", into: &log))
    var rows = table.rows()
    _ = rows.next()
    #expect(rows.line == 5 && rows.isEmpty(1) && rows.isEmpty(2))
    let hasMore = rows.next()
    #expect(!hasMore)
    let found = try #require(rows.log.diagnostics.first)
    #expect(found.id == "table.many-cells" && found.location == SourceLocation(file: "t", line: 11, column: 31))
    #expect(rows.log.diagnostics.count == 1)
  }

  @Test(arguments: [1, 7, 64, 1 << 20])
  func `pieces have every row once, in order and with its line`(size: Int) throws {
    var log = DiagnosticLog()
    let rows = [["n"]] + (0..<500).map { ["\($0)"] }
    let table = try #require(Table(cells(rows), file: "t", into: &log))
    var found: [Int] = []
    var lines: [Int] = []
    for chunk in table.chunks(of: size) {
      var cursor = table.rows(in: chunk)
      while cursor.next() {
        found.append(cursor.integer(0) ?? -1)
        lines.append(cursor.line)
      }
      #expect(cursor.count <= chunk.lineCount)
    }
    #expect(found == Array(0..<500) && lines == found.map { $0 * 2 + 3 })
  }

  static let unreadable: [(what: String, rows: [[[UInt8]]], id: String, line: Int, column: Int)] = [
    ("nothing", [], "table.empty", 0, 0),
    ("bytes that are no UTF-8", [[[97], [98]], [[99], [0xFF]]], "text.encoding", 3, 11),
    ("a control character", [[[97], [98]], [[99, 7]]], "table.control-character", 3, 1),
    ("a NUL byte", [[[97, 0]]], "table.control-character", 1, 1),
    ("too many columns", [(0...2000).map { _ in [97] }], "table.many-columns", 1, 20001),
    ("a header that is too long", [[[UInt8](repeating: 97, count: (1 << 20) + 1)]], "table.long-record", 1, 1),
  ]

  @Test(arguments: unreadable)
  func `what is no table is told where it stands`(
    what: String, rows: [[[UInt8]]], id: String, line: Int, column: Int
  ) {
    var table = CellTable()
    for (number, row) in rows.enumerated() {
      table.beginRow(line: number * 2 + 1)
      for (column, text) in row.enumerated() { table.append(text, at: column * 10 + 1) }
    }
    var log = DiagnosticLog()
    #expect(Table(table, file: "t", into: &log) == nil)
    #expect(log.diagnostics.map(\.id) == [id])
    #expect(log.diagnostics.first?.location == SourceLocation(file: "t", line: line, column: column))
  }

  @Test func `a header below a title is found, as in text`() throws {
    var log = DiagnosticLog()
    let table = try #require(Table(cells([["Visits of 2024"], ["id", "n"], ["a", "1"]]), file: "t", into: &log))
    #expect(!ColumnSet(required: ["id", "n"]).check(table, into: &log))
    #expect(log.diagnostics.map(\.message) == ["the header stands in line 3"])
  }
}
