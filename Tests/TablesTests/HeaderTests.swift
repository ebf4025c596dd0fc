import Diagnostics
import Tables
import Testing
import Vocabulary

@Suite struct HeaderTests {
  static let columns = ColumnSet(required: ["id", "centre", "date"], optional: ["hours"], families: ["name_"])

  private func read(_ text: String) throws -> (table: Table, log: DiagnosticLog, isReadable: Bool) {
    var log = DiagnosticLog()
    var table = try #require(Table(Array(text.utf8), file: "t.csv", into: &log))
    HeaderTests.columns.adopt(&table)
    let isReadable = HeaderTests.columns.check(table, into: &log)
    return (table, log, isReadable)
  }

  static let sound: [(name: String, text: String)] = [
    ("a line for the delimiter", "sep=;\nid;centre;date\n1;a;b\n"),
    ("… of a comma, in quotes", "\"SEP=,\"\r\nid,centre,date\r\n1,a,b\r\n"),
    ("… of a bar, after a mark", "\u{FEFF}sep=|\nid|centre|date\n1|a|b\n"),
    ("blank columns behind", "id;centre;date;;;\n1;a;b;;;\n"),
    ("blank columns before and between", ";id;;centre;date\n;1;;a;b\n"),
    ("blank rows", "id;centre;date\n;;\n1;a;b\n ; ;\n;;;;\n\"\";\"\";\"\"\n"),
    ("a blank row before the header", ";;\nid;centre;date\n1;a;b\n"),
    ("empty cells beyond the header", "id;centre;date\n1;a;b;;;\n"),
    ("rows without the blank columns", "id;centre;date;;;\n1;a;b\n"),
    ("capitals", "ID;Centre;DATE\n1;a;b\n"), ("colons and spaces", "id:; Centre :;date:\n1;a;b\n"),
    ("a mark nobody sees", "\u{FEFF}\u{FEFF}id;centre\u{200B};date\n1;a;b\n"),
  ]

  @Test(arguments: sound)
  func `a header is read as spreadsheets write it`(name: String, text: String) throws {
    let (table, log, isReadable) = try read(text)
    #expect(isReadable && log.diagnostics.isEmpty, "\(log.diagnostics)")
    var rows = table.rows()
    var found: [[String]] = []
    while rows.next() { found.append(["id", "centre", "date"].map { rows.text(table.column($0)) }) }
    #expect(found == [["1", "a", "b"]])
    #expect(rows.log.diagnostics.isEmpty)
  }

  @Test func `lines count from the top of the file, whatever stands before the header`() throws {
    let (table, _, _) = try read("sep=;\nid;centre;date\n;;\n1;a;b\n")
    var rows = table.rows()
    _ = rows.next()
    #expect(rows.line == 4 && table.headerLocations[1] == SourceLocation(file: "t.csv", line: 2, column: 4))
  }

  static let wrong: [(text: String, message: String, hint: String)] = [
    ("Poročilo 2024;;;\nid;centre;date\n1;a;b\n", "the header stands in line 2", "remove the lines above it"),
    ("Poročilo 2024\n\nid;centre;date\n1;a;b\n", "the header stands in line 3", "remove the lines above it"),
    ("Report, 2024\nid\tcentre\tdate\n1\ta\tb\n", "the header stands in line 2", "remove the lines above it"),
    (
      "\"id,centre,date\"\n\"1,a,b\"\n", "the whole header stands in one cell, with commas between the names",
      "save the table anew without quotes around whole lines"
    ),
    (
      "\"id;\"\"centre\"\";date\"\n\"1;a;b\"\n",
      "the whole header stands in one cell, with semicolons between the names",
      "save the table anew without quotes around whole lines"
    ),
  ]

  @Test(arguments: wrong)
  func `a header in another place is one problem that says where`(text: String, message: String, hint: String) throws {
    let (_, log, isReadable) = try read(text)
    #expect(!isReadable)
    #expect(log.diagnostics.map(\.id) == ["table.header"])
    #expect(log.diagnostics.first?.message == message && log.diagnostics.first?.hint == hint)
  }

  @Test func `a column without a name that holds something is a problem`() throws {
    let (_, log, _) = try read("id;centre;date;;\n1;a;b;;\n2;a;b;;x\n")
    #expect(log.diagnostics.map(\.id) == ["table.unknown-column"])
    #expect(log.diagnostics.first?.message == "a column has no name")
    #expect(log.diagnostics.first?.location.column == 17)
  }

  @Test func `a cell beyond the header that holds something is a problem`() throws {
    let (table, _, _) = try read("id;centre;date\n1;a;b;;x\n")
    var rows = table.rows()
    while rows.next() {}
    #expect(rows.log.diagnostics.map(\.id) == ["table.many-cells"])
  }

  @Test func `a name that is only a little wrong is not missing as well`() throws {
    let (_, log, isReadable) = try read("id;center;date\n1;a;b\n")
    #expect(!isReadable && log.diagnostics.map(\.id) == ["table.unknown-column"])
    #expect(log.diagnostics.first?.hint == "did you mean \"centre\"?")
  }

  @Test func `unknown and missing columns of one table are one problem`() throws {
    let (_, log, _) = try read("id;q1;q2;q3;q4;q5\n1;2;3;4;5;6\n")
    #expect(log.diagnostics.map(\.id) == ["table.foreign-columns"])
    #expect(log.diagnostics[0].message.hasPrefix("5 columns are not known here: \"q1\", \"q2\""))
    #expect(log.diagnostics[0].message.hasSuffix("of those that must be there, 2 are missing: centre, date"))
  }

  @Test(arguments: [
    ("Nr;Datum;Einrichtung;Bemerkung Leitung", "\"Nr\" → id, \"Datum\" → date, \"Einrichtung\" → centre, and remove"),
    ("Zap. št.;Dan;Ustanova;Vreme", "\"Zap. št.\" → id, \"Dan\" → date, \"Ustanova\" → centre, and remove"),
    ("Nummer;Dag;Enhet;Väder", "\"Nummer\" → id, \"Dag\" → date, \"Enhet\" → centre, and remove"),
    ("w;x;y;z", "in the first line, and remove"),
  ])
  func `of columns in another language it is said which may be which`(header: String, hint: String) throws {
    let (_, log, _) = try read("\(header)\n1;2;3;4\n")
    #expect(log.diagnostics.map(\.id) == ["table.foreign-columns"])
    #expect(log.diagnostics.first?.hint?.contains(hint) == true, "\(log.diagnostics)")
  }

  @Test func `a table of a hundred thousand columns is refused at once`() {
    var log = DiagnosticLog()
    let header = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
    #expect(Table(Array(header.utf8), file: "t.csv", into: &log) == nil)
    #expect(log.diagnostics.map(\.id) == ["table.many-columns"])
  }

  @Test func `two ways to end a line are named`() throws {
    let (table, _, _) = try read("id;centre;date\n1;a;b\r2;a;b\n")
    var rows = table.rows()
    while rows.next() {}
    #expect(rows.log.diagnostics.first?.hint == "lines end in two ways in this file; save it anew")
  }
}
