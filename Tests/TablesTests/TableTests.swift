import Diagnostics
import Tables
import Testing

/// The cells of a table as texts, row by row.
func cells(of table: Table) -> [[String]] {
  var rows = table.rows()
  var found: [[String]] = []
  while rows.next() { found.append(table.header.indices.map { rows.text($0) }) }
  return found
}

@Suite struct TableTests {
  static let sound: [(name: String, text: String, rows: [[String]])] = [
    ("plain", "a,b\n1,2\n3,4\n", [["1", "2"], ["3", "4"]]),
    ("no line end at the end", "a,b\n1,2", [["1", "2"]]),
    ("CRLF", "a,b\r\n1,2\r\n", [["1", "2"]]),
    ("CR alone", "a,b\r1,2\r3,4", [["1", "2"], ["3", "4"]]),
    ("CR CR LF", "a,b\r\r\n1,2\r\r\n", [["1", "2"]]),
    ("semicolons", "a;b\n1,5;2\n", [["1,5", "2"]]),
    ("tabs", "a\tb\n1\t2,0\n", [["1", "2,0"]]),
    ("quotes", "a,b\n\"1,5\",\"x \"\"y\"\"\"\n", [["1,5", "x \"y\""]]),
    ("a line end in quotes", "a,b\n\"1\n2\",3\n", [["1\n2", "3"]]),
    ("an empty cell in quotes", "a,b\n\"\",2\n", [["", "2"]]),
    ("an empty cell at the end", "a,b\n1,\n2,", [["1", ""], ["2", ""]]),
    ("quotes at the end of the file", "a,b\n1,\"2\"", [["1", "2"]]),
    ("space around quotes", "a,b\n 1 , \"2\" \n", [["1", "2"]]),
    ("no-break space around", "a,b\n\u{A0}1\u{A0},2\n", [["1", "2"]]),
    ("blank lines", "\na,b\n\n1,2\n  \n\n", [["1", "2"]]),
    ("one column", "a\n1\n2\n", [["1"], ["2"]]),
    ("a byte order mark", "\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
    ("delimiters in a quoted header", "\"a;b;c\",d\n1,2\n", [["1", "2"]]),
  ]

  @Test(arguments: sound)
  func `reads what spreadsheets write`(name: String, text: String, rows: [[String]]) throws {
    var log = DiagnosticLog()
    let table = try #require(Table(Array(text.utf8), file: "t.csv", into: &log))
    #expect(cells(of: table) == rows)
    #expect(log.diagnostics.isEmpty)
  }

  @Test func `reports the dialect it found`() throws {
    var log = DiagnosticLog()
    let table = try #require(Table(Array("\u{FEFF}a;b\r\n1;2\r\n".utf8), file: "t.csv", into: &log))
    #expect(table.dialect == Dialect(delimiter: 59, encoding: .utf8, hasByteOrderMark: true, lineEnd: 10))
    #expect(table.header == ["a", "b"])
  }

  @Test func `reads Windows-1250 with a warning that names it`() throws {
    var log = DiagnosticLog()
    // "a;b", "Brežice;Škofja Loka", "čas;€".
    let bytes: [UInt8] =
      Array("a;b\nBre".utf8) + [0x9E] + Array("ice;".utf8) + [0x8A] + Array("kofja Loka\n".utf8) + [0xE8]
      + Array("as;".utf8) + [0x80, 10]
    let table = try #require(Table(bytes, file: "t.csv", into: &log))
    #expect(cells(of: table) == [["Brežice", "Škofja Loka"], ["čas", "€"]])
    #expect(table.dialect.encoding == .windows1250)
    let warning = try #require(log.diagnostics.first)
    #expect(log.diagnostics.count == 1 && warning.id == "table.encoding" && warning.severity == .warning)
    #expect(warning.message.contains("Windows-1250"))
  }

  static let broken: [(name: String, bytes: [UInt8], id: String, line: Int, column: Int)] = [
    ("nothing", [], "table.empty", 0, 0),
    ("blank lines alone", Array("\n\n \n".utf8), "table.empty", 0, 0),
    ("UTF-16 with a mark", [0xFF, 0xFE, 0x61, 0, 0x2C, 0], "table.encoding", 0, 0),
    ("UTF-16 the other way round", [0xFE, 0xFF, 0, 0x61, 0, 0x2C], "table.encoding", 0, 0),
    ("UTF-16 without a mark", [0x61, 0, 0x2C, 0, 0x62, 0, 10, 0], "table.encoding", 0, 0),
    ("a NUL byte", Array("a,b\n1,\0002\n".utf8), "table.null", 2, 3),
    ("a workbook", [0x50, 0x4B, 3, 4, 20, 0, 6, 0], "table.not-text", 0, 0),
    ("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "table.not-text", 0, 0),
    ("a page", Array("\u{FEFF}\n<!DOCTYPE html><table>".utf8), "table.not-text", 0, 0),
    ("a PDF", Array("%PDF-1.7\n".utf8), "table.not-text", 0, 0),
    ("an archive", [0x1F, 0x8B, 8, 0], "table.not-text", 0, 0),
    ("half a character", Array("a,b\nč,".utf8) + [0xC4, 10], "text.encoding", 2, 4),
    ("a byte no code page has", Array("a,b\n1,".utf8) + [0x81, 10], "text.encoding", 2, 3),
    (
      "UTF-8 with a mark and a wrong byte", [0xEF, 0xBB, 0xBF] + Array("a\n".utf8) + [0xE8, 10], "text.encoding", 2, 1
    ),
    ("a surrogate", Array("ž\n".utf8) + [0xED, 0xA0, 0x80, 10], "text.encoding", 2, 1),
    ("too long a form", Array("ž\n".utf8) + [0xC0, 0xAF, 10], "text.encoding", 2, 1),
    ("an unclosed quote in the header", Array("a,\"b\n1,2\n".utf8), "table.unclosed-quote", 1, 3),
  ]

  @Test(arguments: broken)
  func `refuses what is no table`(name: String, bytes: [UInt8], id: String, line: Int, column: Int) throws {
    var log = DiagnosticLog()
    #expect(Table(bytes, file: "t.csv", into: &log) == nil)
    let problem = try #require(log.diagnostics.first)
    #expect(problem.id == id && log.diagnostics.count == 1 && log.hasErrors)
    #expect(problem.location == SourceLocation(file: "t.csv", line: line, column: column))
  }

  static let ragged: [(name: String, text: String, id: String, line: Int, column: Int)] = [
    ("too few cells", "a,b\n1,2\n3\n4,5\n", "table.few-cells", 3, 2),
    ("too many cells", "a,b\n1,2,3\n4,5\n", "table.many-cells", 2, 4),
    ("a quote in a cell", "a,b\n4,5\n1,2\"\n", "table.quote", 3, 4),
    ("text behind a quote", "a,b\n4,5\n\"1\"x,2\n", "table.quote", 3, 4),
    ("an unclosed quote", "a,b\n4,5\n1,\"2\n3,4\n", "table.unclosed-quote", 3, 3),
    ("a problem behind a cell of two lines", "a,b\n\"x\ny\",5\n1\n", "table.few-cells", 4, 2),
  ]

  @Test(arguments: ragged)
  func `locates malformed rows and keeps the others`(
    name: String, text: String, id: String, line: Int, column: Int
  ) throws {
    var log = DiagnosticLog()
    let table = try #require(Table(Array(text.utf8), file: "t.csv", into: &log))
    var rows = table.rows()
    var sound = 0
    while rows.next() { sound += rows.text(1) == "5" ? 1 : 0 }
    #expect(sound == 1)
    #expect(rows.log.diagnostics.map(\.id) == [id])
    #expect(rows.log.diagnostics.first?.location == SourceLocation(file: "t.csv", line: line, column: column))
  }

  @Test func `passes over a record longer than a mebibyte`() throws {
    var log = DiagnosticLog()
    let long = String(repeating: "x", count: Table.longestRecord + 5)
    let table = try #require(Table(Array("a,b\n1,2\n\(long),3\n4,5\n".utf8), file: "t.csv", into: &log))
    var rows = table.rows()
    var count = 0
    while rows.next() { count += 1 }
    #expect(count == 2)
    #expect(rows.log.diagnostics.map(\.id) == ["table.long-record"])
    #expect(rows.log.diagnostics.first?.location.line == 3)
  }

  @Test func `a hundred megabytes on one line are refused at once`() throws {
    var log = DiagnosticLog()
    #expect(Table([UInt8](repeating: 44, count: 100 << 20), file: "t.csv", into: &log) == nil)
    #expect(log.diagnostics.map(\.id) == ["table.long-record"])
  }

  @Test func `many problems of a kind are counted, not listed`() throws {
    var log = DiagnosticLog()
    let table = try #require(
      Table(Array(("a,b\n" + String(repeating: "1\n", count: 5000)).utf8), file: "t.csv", into: &log))
    var rows = table.rows()
    while rows.next() {}
    #expect(rows.log.diagnostics.count == 201)
    #expect(rows.log.diagnostics.last?.id == "table.many-problems")
  }

  @Test(arguments: [1, 7, 16, 40, 1000])
  func `pieces hold the same rows as the whole`(size: Int) throws {
    var log = DiagnosticLog()
    var text = "a,b\r\n"
    for number in 0..<60 { text += number % 7 == 0 ? "\"\(number)\n,\"\"x\"\"\",2\r\n" : "\(number),wörd\r\n" }
    let table = try #require(Table(Array(text.utf8), file: "t.csv", into: &log))
    var found: [[String]] = []
    var lines: [Int] = []
    for chunk in table.chunks(of: size) {
      var rows = table.rows(in: chunk)
      while rows.next() {
        found.append([rows.text(0), rows.text(1)])
        lines.append(rows.line)
      }
      #expect(rows.log.diagnostics.isEmpty)
    }
    #expect(found == cells(of: table))
    #expect(lines.first == 2 && lines.count == 60 && lines[8] == 12)
  }
}
