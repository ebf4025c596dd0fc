import Diagnostics
import Tables
import Testing

@Suite struct NumberTests {
  private func rows(_ cells: [String], delimiter: String = ";") throws -> TableRows {
    var log = DiagnosticLog()
    let text = "a\(delimiter)b\n" + cells.map { "\($0)\(delimiter)x\n" }.joined()
    return try #require(Table(Array(text.utf8), file: "t.csv", into: &log)).rows()
  }

  private func first(_ cell: String, delimiter: String = ";") throws -> TableRows {
    var rows = try rows([cell], delimiter: delimiter)
    let isThere = rows.next()
    #expect(isThere)
    return rows
  }

  static let twoWays: [(cell: String, delimiter: String, first: String, second: String)] = [
    ("78.000", ";", "78", "78000"), ("\"78,000\"", ",", "78", "78000"), ("78,000", ";", "78", "78000"),
    ("78.000", ",", "78", "78000"), ("1.234", ";", "1.234", "1234"), ("-6.944", ",", "-6.944", "-6944"),
    ("2.125", "\t", "2.125", "2125"), ("\u{2212}1.500", ";", "-1.500", "-1500"),
  ]

  @Test(arguments: twoWays)
  func `what can be read in two ways is refused with both`(
    cell: String, delimiter: String, first: String, second: String
  ) throws {
    var rows = try self.first(cell, delimiter: delimiter)
    let decimal = rows.decimal(0)
    #expect(decimal == nil)
    let problem = try #require(rows.log.diagnostics.first)
    #expect(problem.id == "table.thousands" && problem.location.line == 2)
    #expect(problem.message.hasSuffix("can be read in two ways: as \(first) and as \(second)"))
    #expect(problem.hint?.contains("write \(second), or ") == true)
    rows = try self.first(cell, delimiter: delimiter)
    let integer = rows.integer(0, in: -100_000...100_000)
    #expect(integer == nil && rows.log.diagnostics.map(\.message) == [problem.message])
  }

  @Test func `what the hint says is read as it says`() throws {
    var rows = try rows(["78.0", "78000", "1.2340", "0.234", "1234.567"])
    var found: [Double?] = []
    while rows.next() { found.append(rows.decimal(0)) }
    #expect(found == [78, 78000, 1.234, 0.234, 1234.567])
    #expect(rows.log.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("4.0", 4), ("4,00", 4), ("0.0", 0), ("0,000", 0), ("12.0000", 12), ("-3.0", -3), ("\u{2212}7", -7),
    (" 5\u{202F}", 5),
    ("\u{FEFF}6", 6), ("1234.000", 1234),
  ])
  func `a whole number with zeros behind it is that number`(cell: String, number: Int) throws {
    var rows = try first(cell)
    let found = rows.integer(0, in: -100...10_000)
    #expect(found == number && rows.isSound)
  }

  static let hints: [(cell: String, integer: String, decimal: String)] = [
    ("1 234", "did you mean \"1234\"?", "did you mean \"1234\"?"),
    ("1\u{2009}234,5", "use digits alone", "did you mean \"1234.5\"?"),
    ("1’234’567", "did you mean \"1234567\"?", "did you mean \"1234567\"?"),
    ("1.234.567", "did you mean \"1234567\"?", "did you mean \"1234567\"?"),
    ("1.234,56", "use digits alone", "did you mean \"1234.56\"?"),
    ("+5", "did you mean \"5\"?", "did you mean \"5\"?"), ("7.", "did you mean \"7\"?", "did you mean \"7\"?"),
    ("NA", "not known", "not known"), ("#REF!", "mend its formula", "mend its formula"),
    ("–", "not known", "not known"),
    ("12 %", "a share", "a share"), ("1,2E+05", "last digits", "last digits"), ("1e5", "last digits", "last digits"),
    ("60.000 EUR", "without its unit", "without its unit"), ("€ 5", "without its unit", "without its unit"),
    ("(5)", "- before it", "- before it"), ("1:30", "did you mean \"1.5\"?", "did you mean \"1.5\"?"),
    ("1. maj", "made a date", "made a date"), ("01.05.2026", "made a date", "made a date"),
    ("12 34", "use digits alone", "such as 1234.5"), ("1.23.456", "use digits alone", "such as 1234.5"),
  ]

  @Test(arguments: hints)
  func `a number that is written otherwise is refused with what would mend it`(
    cell: String, integer: String, decimal: String
  ) throws {
    var rows = try first(cell)
    let whole = rows.integer(0)
    #expect(whole == nil && rows.log.diagnostics.last?.hint?.contains(integer) == true, "\(rows.log.diagnostics)")
    rows = try first(cell)
    let number = rows.decimal(0)
    #expect(number == nil && rows.log.diagnostics.last?.hint?.contains(decimal) == true, "\(rows.log.diagnostics)")
  }

  @Test func `a column that is wrong throughout is one problem with a count`() throws {
    var rows = try rows((0..<500).map { "\($0 % 7 + 1).500" })
    while rows.next() { _ = rows.integer(0) }
    let problem = try #require(rows.log.diagnostics.first)
    #expect(rows.log.diagnostics.count == 1 && problem.id == "table.thousands")
    #expect(problem.message.contains("; 499 more cells of the column \"a\", such as \"2.500\", \"3.500\""))
    #expect(problem.message.hasSuffix(", to line 501"))
    #expect(problem.location.line == 2)
  }

  @Test func `a few wrong cells are told one by one, and kinds of problems apart`() throws {
    var rows = try rows(["1.500", "five", "2", "3.500"])
    while rows.next() { _ = rows.integer(0) }
    #expect(rows.log.diagnostics.map(\.location.line).sorted() == [2, 3, 5])
  }

  @Test func `pieces of a table count together`() throws {
    var log = DiagnosticLog()
    let text = "a,b\n" + String(repeating: "five,x\n", count: 40)
    let table = try #require(Table(Array(text.utf8), file: "t.csv", into: &log))
    var problems: CellProblems?
    for chunk in table.chunks(of: 70) {
      var rows = table.rows(in: chunk)
      while rows.next() { _ = rows.integer(0) }
      if problems?.merge(rows.problems) == nil { problems = rows.problems }
    }
    let found = try #require(problems).log.diagnostics
    #expect(found.count == 1)
    #expect(found.first?.message.hasSuffix("39 more cells of the column \"a\", to line 41") == true)
  }

  @Test func `cells of thousands of wrong words end soon`() throws {
    let cell = (0..<30_000).map { "w\($0)" }.joined(separator: " ")
    var rows = try rows([cell, Array(repeating: "known", count: 30_000).joined(separator: " ")])
    let list = WordIndex(["known"] + (0..<3000).map { "place-\($0)" }, meaning: "a place")
    while rows.next() { _ = rows.codes(0, of: list) }
    #expect(!rows.log.diagnostics.isEmpty)
  }

  @Test func `thousands of rows with unknown words are not compared with every known one`() throws {
    var rows = try rows((0..<5_000).map { "somewhere-else-\($0)" })
    let list = WordIndex((0..<3000).map { "some-known-place-\($0)" }, meaning: "a place")
    while rows.next() { _ = rows.code(0, of: list) }
    #expect(rows.log.diagnostics.count == 1)
  }

  @Test(arguments: [("2024.0", 1), ("2024", 1), ("2023.0", 0)])
  func `a code that a program made a decimal of is the code`(cell: String, index: Int) throws {
    var rows = try first(cell)
    let found = rows.code(0, of: WordIndex(["2023", "2024"], meaning: "a wave"))
    #expect(found == index && rows.isSound)
  }

  @Test(arguments: [("1", "yes"), ("WAHR", "yes"), ("0", "no"), ("ne", "no")])
  func `other words for yes and no are understood, and asked about`(cell: String, word: String) throws {
    var rows = try first(cell)
    _ = rows.boolean(0)
    #expect(rows.log.diagnostics.first?.hint == "did you mean \"\(word)\"?")
  }

  @Test(arguments: [
    ("15.30", "15:30"), ("15:30:00", "15:30"), ("9.05", "09:05"), ("0.625", "15:00"), ("0.999", "23:59"),
  ])
  func `offers the time that was probably meant`(cell: String, time: String) throws {
    var rows = try first(cell)
    _ = rows.time(0)
    #expect(rows.log.diagnostics.first?.hint == "did you mean \"\(time)\"?")
  }

  static let days: [(cell: String, message: String, hint: String)] = [
    ("03/04/2024", "\"03/04/2024\" can be read in two ways: as 2024-04-03 and as 2024-03-04", "write year"),
    ("3-4-2024", "\"3-4-2024\" can be read in two ways: as 2024-04-03 and as 2024-03-04", "write year"),
    ("13/04/2024", "\"13/04/2024\" is not a date", "did you mean \"2024-04-13\"?"),
    ("04/13/2024", "\"04/13/2024\" is not a date", "did you mean \"2024-04-13\"?"),
    ("2024-04-13 00:00:00", "\"2024-04-13 00:00:00\" is not a date", "did you mean \"2024-04-13\"?"),
    ("2024-04-12T22:00:00Z", "\"2024-04-12T22:00:00Z\" is not a date", "write year"),
    ("45292", "\"45292\" is not a date", "2024-01-01"), ("13.4.24", "\"13.4.24\" is not a date", "write year"),
  ]

  @Test(arguments: days)
  func `of days in other orders the one that was meant is offered, or both`(
    cell: String, message: String, hint: String
  ) throws {
    var rows = try first(cell)
    let found = rows.date(0)
    #expect(found == nil)
    #expect(rows.log.diagnostics.first?.message == message)
    #expect(rows.log.diagnostics.first?.hint?.contains(hint) == true)
  }

  @Test(arguments: [
    "14.12.2026", "14. 12. 2026", "12/14/2026", "2026-12-14", "2026-12-14 00:00:00", "14.dec", "dec.14", "14. dec",
    "14-Dec",
    "Dec-14", "14. december 2026", "46370",
  ])
  func `a band that a spreadsheet made a day of is named`(cell: String) throws {
    var rows = try first(cell)
    let found = rows.code(0, of: WordIndex(["0-11", "12-14", "15-19", "30-plus"], meaning: "an age band"))
    #expect(found == nil)
    let problem = try #require(rows.log.diagnostics.first)
    #expect(problem.id == "table.date-code" && problem.message.contains("\"12-14\""))
    #expect(!problem.message.contains("2026") && problem.hint?.contains("as text") == true)
  }

  @Test func `a day that is no band is still taken for a date of birth`() throws {
    var rows = try first("3. 5. 2008")
    _ = rows.code(0, of: WordIndex(["0-11", "12-14"], meaning: "an age band"))
    #expect(rows.log.diagnostics.map(\.id) == ["records.personal-data"])
  }
}
