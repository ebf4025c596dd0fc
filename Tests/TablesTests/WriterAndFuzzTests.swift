import Diagnostics
import Tables
import Testing
import Vocabulary

@Suite struct TableWriterTests {
  static let texts = ["", "a", "a,b", "say \"yes\"", "two\nlines", "two\r\nlines", " space", "space ", "=1+1", "čšž €"]

  @Test func `quotes what needs quotes and nothing else`() {
    var writer = TableWriter()
    for text in TableWriterTests.texts { writer.cell(text) }
    writer.endRow()
    let expected =
      ",a,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\"two\r\nlines\",\" space\",\"space \",'=1+1,čšž €\r\n"
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [0, 7, -7, 10, 1_234_567_890, Int.max, Int.min])
  func `writes whole numbers`(number: Int) {
    var writer = TableWriter()
    writer.cell(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\(number)")
  }

  @Test func `what is written reads back`() throws {
    var writer = TableWriter()
    writer.row(["a", "b"])
    let texts = ["", "a", "a,b", "say \"yes\"", "two\nlines", "=1+1", "čšž €"]
    for text in texts { writer.row([text, "x"]) }
    var log = DiagnosticLog()
    let table = try #require(Table(writer.bytes, file: "t.csv", into: &log))
    #expect(cells(of: table) == texts.map { [$0, "x"] })
  }

  static let formulas: [(text: String, written: String)] = [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+386 1", "'+386 1"), ("-x", "'-x"), ("\t=1", "'\t=1"),
    ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("'=1", "''=1"), ("''-", "'''-"), ("-1-1", "'-1-1"),
    ("-", "'-"), ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""),
    // Numbers and other texts stay as they are.
    ("-12", "-12"), ("-0.5", "-0.5"), ("'tis", "'tis"), ("'", "'"), ("a=b", "a=b"), ("a-b", "a-b"),
    ("2023=-5", "2023=-5"),
  ]

  @Test(arguments: formulas)
  func `a text that a spreadsheet would run gets a mark that can be taken off`(text: String, written: String) throws {
    var writer = TableWriter()
    writer.row(["a", "b"])
    writer.row([text, "x"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,b\r\n\(written),x\r\n")
    var log = DiagnosticLog()
    let table = try #require(Table(writer.bytes, file: "t.csv", into: &log))
    #expect(cells(of: table) == [[text, "x"]])
  }

  @Test func `numbers stay numbers`() {
    var writer = TableWriter()
    writer.cell(-3)
    writer.cell(-0.25)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "-3,-0.25")
  }

  @Test func `a row of one empty cell is no blank line`() throws {
    var writer = TableWriter()
    writer.row(["a"])
    writer.row([""])
    var log = DiagnosticLog()
    let table = try #require(Table(writer.bytes, file: "t.csv", into: &log))
    #expect(cells(of: table) == [[""]])
  }
}

@Suite struct ColumnTests {
  static let headers: [(header: String, id: String, column: Int, hint: String)] = [
    ("id,count,id", "table.duplicate-column", 10, "keep one of them"),
    ("id,cuont", "table.unknown-column", 4, "did you mean \"count\"?"),
    ("id,count,", "table.unknown-column", 10, "name the column or remove it"),
    ("id,count,weather", "table.unknown-column", 10, "the columns are id, count"),
    ("count", "table.missing-column", 1, "the columns are id"),
    ("id,secret", "test.refused", 4, "remove it"),
    ("id,name_", "table.unknown-column", 4, "the columns are id, count"),
  ]

  @Test(arguments: headers)
  func `checks the columns`(header: String, id: String, column: Int, hint: String) throws {
    var log = DiagnosticLog()
    let table = try #require(Table(Array("\(header)\n".utf8), file: "t.csv", into: &log))
    let columns = ColumnSet(required: ["id"], optional: ["count"], families: ["name_"])
    _ = columns.check(table, into: &log) {
      $0 == "secret" ? ColumnSet.Refusal(id: "test.refused", message: "no", hint: "remove it") : nil
    }
    #expect(log.diagnostics.map(\.id) == [id])
    #expect(log.diagnostics.first?.location == SourceLocation(file: "t.csv", line: 1, column: column))
    #expect(log.diagnostics.first?.hint == hint)
  }
}

@Suite struct FuzzTests {
  /// A linear congruential generator (Knuth's MMIX): the same numbers on every machine.
  struct Numbers {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  @Test(arguments: 0..<40)
  func `no bytes crash the reader`(seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 977 &+ 1)
    let alphabet: [UInt8] = Array("a1,;\t\"\"\n\n\r .-:@ž0='/+Åe%".utf8) + [0x9E, 0xE8, 0xFF]
    let languages = [[], ["sl"], ["sv", "el"], ["en"]].map { $0.map { Language($0) } }
    let columns = ColumnSet(required: ["a", "1"], optional: ["0"], families: ["a1_"])
    let list = WordIndex(["a", "1"], meaning: "a word")
    for round in 0..<100 {
      let isWild = round % 4 == 0
      let bytes = (0..<numbers.next(below: 160)).map { _ in
        isWild ? UInt8(numbers.next(below: 256)) : alphabet[numbers.next(below: alphabet.count)]
      }
      var log = DiagnosticLog()
      guard var table = Table(bytes, file: "t.csv", languages: languages[round % 4], into: &log) else {
        #expect(log.hasErrors)
        continue
      }
      columns.adopt(&table)
      #expect(columns.check(table, into: &log) || log.hasErrors)
      for chunk in table.chunks(of: 16) + [nil] {
        var rows = table.rows(in: chunk)
        while rows.next() {
          for column in table.header.indices {
            _ = rows.integer(column)
            _ = rows.decimal(column)
            _ = rows.time(column)
            _ = rows.date(column)
            _ = rows.boolean(column)
            _ = rows.codes(column, of: list)
            _ = rows.text(column)
            _ = rows.hash(column)
            _ = (SpreadsheetDate(rows.cell(column))?.month, SpreadsheetDate(rows.cell(column))?.span)
          }
        }
        for problem in rows.log.diagnostics { #expect(problem.location.line >= 1 && problem.location.column >= 1) }
      }
    }
  }
}
