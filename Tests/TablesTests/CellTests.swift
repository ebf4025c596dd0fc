import Diagnostics
import Testing

@testable import Tables

@Suite struct CellTests {
  /// The rows of a table with one cell, standing on the first row.
  private func cursor(_ cell: String, delimiter: String = ";") throws -> TableRows {
    var log = DiagnosticLog()
    let table = try #require(Table(Array("a\(delimiter)b\n\(cell)\(delimiter)x\n".utf8), file: "t.csv", into: &log))
    var rows = table.rows()
    let isThere = rows.next()
    #expect(isThere)
    return rows
  }

  @Test(arguments: [("0", 0), ("7", 7), (" 12 ", 12), ("\"3\"", 3), ("007", 7), ("2147483647", 2_147_483_647)])
  func `reads whole numbers`(text: String, number: Int) throws {
    var rows = try cursor(text)
    let found = rows.integer(0)
    #expect(found == number)
    #expect(rows.isSound)
  }

  static let wrongIntegers: [(String, String)] = [
    ("18.83", "table.thousands"), ("1 234", "table.thousands"), ("1.234", "table.thousands"),
    ("1'234", "table.thousands"), ("1\u{A0}234", "table.thousands"), ("12,5", "table.thousands"),
    ("twelve", "table.integer"), ("1e3", "table.integer"), ("-", "table.integer"), ("+5", "table.integer"),
    ("99999999999999999999", "table.integer"), ("-1", "table.range"), ("2147483648", "table.range"),
  ]

  @Test(arguments: wrongIntegers)
  func `explains what is wrong with a whole number`(text: String, id: String) throws {
    var rows = try cursor(text)
    let found = rows.integer(0)
    #expect(found == nil)
    #expect(!rows.isSound)
    #expect(rows.log.diagnostics.map(\.id) == [id])
    #expect(rows.log.diagnostics.first?.location == SourceLocation(file: "t.csv", line: 2, column: 1))
  }

  @Test(arguments: [
    ("1.5", ",", 1.5), ("1,5", ";", 1.5), ("\"1,5\"", ",", 1.5), ("-0.25", ",", -0.25), ("3", ",", 3),
    ("0.1", ",", 0.1), ("123456789.123456", ",", 123_456_789.123456), ("0.30000000000000004", ",", 0.30000000000000004),
  ])
  func `reads decimals`(text: String, delimiter: String, number: Double) throws {
    var rows = try cursor(text, delimiter: delimiter)
    let found = rows.decimal(0)
    #expect(found == number)
    #expect(rows.isSound)
  }

  @Test(arguments: ["1.234,5", "1.", ".5", "1e5", "nan", "inf", "1 000", "0x10", "--1", "1.2.3", "½"])
  func `refuses other numbers`(text: String) throws {
    var rows = try cursor(text)
    let found = rows.decimal(0)
    #expect(found == nil)
    #expect(rows.log.diagnostics.map(\.id) == ["table.number"])
  }

  @Test(arguments: [("15:00", 900), ("9:05", 545), ("00:00", 0), ("24:00", 1440), ("23:59", 1439)])
  func `reads times`(text: String, minutes: Int) throws {
    var rows = try cursor(text)
    let found = rows.time(0)
    #expect(found == minutes)
  }

  @Test(arguments: ["25:00", "24:01", "15.30", "15", "15:60", "3pm", ":30", "1:2", "15:00:00", "a:bc"])
  func `refuses other times`(text: String) throws {
    var rows = try cursor(text)
    let found = rows.time(0)
    #expect(found == nil)
    #expect(rows.log.diagnostics.map(\.id) == ["table.time"])
  }

  @Test(arguments: [
    ("06.07.20", "write year, month and day, such as 2020-07-06"),
    ("6.7.2020 00:00", "write year, month and day, such as 2020-07-06"),
    ("6..2020", "write year, month and day, such as 2020-07-06"),
    ("2020/07/06", "write year, month and day, such as 2020-07-06"),
    ("7/6/2020", "write year, month and day, such as 2020-07-06"),
  ])
  func `offers the date that was probably meant`(text: String, hint: String) throws {
    var rows = try cursor(text)
    let found = rows.date(0)
    #expect(found == nil)
    #expect(rows.log.diagnostics.first?.hint == hint)
  }

  @Test(arguments: [
    "2020-07-06", "6.7.2020", "06.07.2020", "6. 7. 2020", "06. 07. 2020", "6.07.2020", "06.7. 2020",
  ])
  func `a day with points between can be read in one way only, and is read`(text: String) throws {
    var rows = try cursor(text)
    let day = rows.date(0)
    #expect(day?.year == 2020 && day?.month == 7 && day?.day == 6)
    #expect(rows.isSound)
  }

  @Test func `finds words and suggests near ones`() throws {
    let list = WordIndex(["open", "group", "event"], meaning: "a kind of activity")
    var rows = try cursor("group")
    let known = rows.code(0, of: list)
    #expect(known == 1)
    rows = try cursor("gruop")
    let unknown = rows.code(0, of: list)
    #expect(unknown == nil)
    #expect(rows.log.diagnostics.first?.message == "\"gruop\" is not a kind of activity")
    #expect(rows.log.diagnostics.first?.hint == "did you mean \"group\"?")
    rows = try cursor("open event")
    let several = rows.codes(0, of: list)
    #expect(several == [0, 2])
    rows = try cursor("open open")
    let doubled = rows.codes(0, of: list)
    #expect(doubled.count == 2)
    #expect(rows.log.diagnostics.map(\.id) == ["table.code-twice"])
  }

  @Test(arguments: [("yes", true), ("no", false), ("TRUE", true), ("false", false)])
  func `reads yes and no`(text: String, value: Bool) throws {
    var rows = try cursor(text)
    let found = rows.boolean(0)
    #expect(found == value)
  }

  @Test func `empty cells and absent columns are neither sound nor wrong`() throws {
    var rows = try cursor("")
    let (integer, decimal, time, date) = (rows.integer(0), rows.decimal(0), rows.time(0), rows.date(nil))
    #expect(integer == nil && decimal == nil && time == nil && date == nil)
    #expect(rows.isSound && rows.log.diagnostics.isEmpty)
  }

  private static let births = BirthWords(
    births: ["rojen", "rojst", "roj.", "born", "birth", "född", "föde"], months: ["maj", "may"])

  @Test(arguments: [
    ("syntynyt 3.5.2008", ["syntyn"], PersonalTrait.date), ("SYNTYNYT 3.5.2008", ["syntyn"], .date),
    ("rojena 3. 5. 2008", ["syntyn"], nil), ("γεννήθηκε 3.5.2008", ["γενν"], .date),
    ("ΓΕΝΝΉΘΗΚΕ 3.5.2008", ["γενν"], .date),
    ("вид 3.5.2008", ["род"], nil), ("syntynyt 2008", ["syntyn"], nil), ("born 3.5.2008", [], nil),
  ])
  func `a day is one of birth by the words of the portal's languages`(
    text: String, births: [String], trait: PersonalTrait?
  ) {
    #expect(PersonalTrait(in: Array(text.utf8)[...], births: BirthWords(births: births, months: [])) == trait)
  }

  static let plainCells = [
    "", "a", "-", "open", "learning-help participation", "one two three", "one two three four", "ce25-648", "a-12345",
    "a 123456", "12345", "1-1-2008", "1 1 2008", "2008-05-03", "3 maj 2008 x", "ana novak", "Ana Novak", "ana@novak.si",
    "ana_novak", "a2008-05-03", "040 123 456", "x040 12 34", "roj 1-1-08", "č b c d", "a.b", "a,b", " a  b c   d ",
  ]

  @Test(arguments: plainCells)
  func `a plain code is decided as any cell is`(text: String) {
    let cell = Array(text.utf8)[...]
    #expect(PersonalTrait(inCode: cell, births: .any) == PersonalTrait(inAnyCode: cell, births: .any))
    let births = CellTests.births
    #expect(PersonalTrait(inCode: cell, births: births) == PersonalTrait(inAnyCode: cell, births: births))
  }

  @Test(arguments: [
    "rojena", "ROJENA", "x roj.", "ab born", "rb bo", "fodd", "född", "fo\u{308}dd", "F\u{D6}DE", "r", "b", "",
  ])
  func `words are found in bytes as they are in texts`(text: String) {
    for words in [["rojen", "roj.", "born", "föd"], ["b"], ["ö"], ["r", "födelse"], []] {
      let found = WordSearch(words).finds(in: Array("-\(text)".utf8)[1...])
      #expect(found == words.contains { text.lowercased().contains($0) })
    }
  }

  @Test(arguments: [
    ("3. maja 2008", true), ("2008-05-03", true), ("1.1.2.0.0.8", true), ("3. 5. 200 8", false), ("", false),
    ("12 345", false), ("leta 2008", true), ("20,08", false),
  ])
  func `a day has a year of four digits`(text: String, mayHoldYear: Bool) {
    #expect(PersonalTrait.mayHoldYear(Array(text.utf8)) == mayHoldYear)
  }

  @Test(arguments: ["syntynyt 3.5.2008", "3.5.2008 klo 10", "open since 2008-05-03"])
  func `a problem quotes no day where nobody knows the words`(text: String) {
    #expect(PersonalTrait.quoted(text) == "a text that looks personal")
  }

  @Test func `days of birth are found in running text by the words of its languages`() {
    let finnish = BirthWords(births: ["syntyn"], months: ["touko"])
    func found(_ text: String) -> [PersonalTrait] {
      PersonalTrait.all(inProse: Array(text.utf8), births: finnish).map(\.trait)
    }
    #expect(found("Aino on syntynyt 3. toukokuuta 2008.") == [.date])
    #expect(found("Aino on syntynyt 3rd toukokuuta 2008.") == [.date])
    #expect(found("Talo avattiin 3. toukokuuta 2008.") == [])
    #expect(found("Ana je rojena 3. 5. 2008.") == [])
  }

  static let personal: [(String, PersonalTrait?)] = [
    ("ana.novak@example.org", .emailAddress), ("write to ana@example.si please", .emailAddress),
    ("041 123 456", .phoneNumber), ("+386 (0)41 123-456", .phoneNumber), ("call 01/234 56 78 now", .phoneNumber),
    ("0101006500006", .personalNumber), ("0101006500007", .phoneNumber), ("https://medium.com/@town/a", nil),
    ("https://example.org/2020/07/06/00123456789", nil), ("2020-07-06", nil), ("18830", nil), ("a0000123", nil),
    ("school holidays 2020", nil), ("@", nil), ("a@b", nil), ("", nil), ("811218-9876", .personalNumber),
    ("19811218-9876", .personalNumber), ("198112189876", .personalNumber), ("born 811278-9873", .personalNumber),
    ("811218-9875", nil), ("813218-9876", nil), ("8112189876", nil), ("2020-2021 12345678", nil), ("Ana Novak", nil),
    ("rojena 3. 5. 2008", .date), ("roj. 2008-05-03", .date), ("born on 03/05/2008 in Celje", .date),
    ("Född 2008-05-03", .date), ("rojeni od 2005 do 2010", nil), ("children born 2005-2010", nil),
    ("open since 2008-05-03", nil), ("FÖDD 2008-05-03", .date), ("fo\u{308}dd 2008-05-03", .date),
    ("ROJ.1.1.2008", .date), ("airborne 2008-05-03", .date), ("1.1.2008 rojstni dan", .date),
    ("id-2008-05-03-born", .date),
    ("2024-05-03-1234567", nil), ("fodd 2008-05-03", nil), ("born 1.1.208", nil), ("born 123.1.2008", nil),
    ("born 1.1.1.2008", nil), ("born 1.1.1808", nil), ("born 3/5/2008 4711", nil),
    ("born to run, 1250 visits", nil), ("young people born in the area", nil),
  ]

  @Test(arguments: personal)
  func `knows texts that look like data about persons`(text: String, trait: PersonalTrait?) {
    #expect(PersonalTrait(in: Array(text.utf8)[...], births: CellTests.births) == trait)
  }

  static let inCodes: [(String, PersonalTrait?)] = [
    ("Ana Novak", .personName), ("Žiga Čuček", .personName), ("Novak, Ana", .personName),
    ("Eva Kos-Žibert", .personName),
    ("Åsa Öberg Lind", .personName), ("Jean-Luc Ménard", .personName), ("2008-05-03", .date), ("3. 5. 2008", .date),
    ("03/05/2008", .date), ("ana@example.org", .emailAddress), ("group", nil), ("sport culture", nil), ("Sport", nil),
    ("Novo mesto", nil), ("A1", nil), ("br24-117", nil), ("1.5.20", nil), ("12 12 12", nil), ("2020/21", nil),
    ("2020", nil), ("A B", nil), ("ask Ana Novak now", .personName),
    ("was sent home twice", .freeText), ("pogovor o težavah doma", .freeText), ("med sport och kultur", .freeText),
    ("sport culture music", nil),
  ]

  @Test(arguments: inCodes)
  func `knows names and days where codes belong`(text: String, trait: PersonalTrait?) {
    #expect(PersonalTrait(inCode: Array(text.utf8)[...], births: CellTests.births) == trait)
  }

  @Test(arguments: [
    ("Ana Novak", "table.unknown-code"), ("Offener Treff", "table.unknown-code"), ("08335043", "table.unknown-code"),
    ("041123456", "table.unknown-code"), ("3. 5. 2008", "records.personal-data"),
    ("041 123 456", "records.personal-data"), ("+38641123456", "records.personal-data"),
    ("ana@example.org", "records.personal-data"), ("811218-9876", "records.personal-data"),
    ("was sent home twice", "records.personal-data"),
  ])
  func `a code that may be of a person is refused without a word of it`(text: String, id: String) throws {
    var rows = try cursor(text)
    let list = WordIndex(["group", "open"], meaning: "a kind of activity", home: "codes.yml")
    _ = rows.code(0, of: list)
    _ = rows.codes(0, of: list)
    #expect(rows.log.diagnostics.map(\.id) == [id, id])
    if id == "table.unknown-code" {
      #expect(rows.log.diagnostics[0].hint?.hasPrefix("use one of group, open, or declare it in codes.yml; ") == true)
    }
    for problem in rows.log.diagnostics {
      for word in text.split(separator: " ") {
        #expect(!problem.message.contains(word) && !(problem.hint ?? "").contains(word))
      }
    }
  }

  @Test(arguments: [
    ("sport music dance craft", []), ("sport music dance karft", ["table.unknown-code"]),
    ("she was sent home again", ["records.personal-data"]), ("sport she was sent home", ["records.personal-data"]),
  ])
  func `a sentence is told from a list of codes`(text: String, ids: [String]) throws {
    var rows = try cursor(text)
    _ = rows.codes(0, of: WordIndex(["sport", "music", "dance", "craft"], meaning: "a topic"))
    #expect(rows.log.diagnostics.map(\.id) == ids)
    #expect(!rows.log.diagnostics.contains { $0.message.contains("home") || ($0.hint ?? "").contains("home") })
  }

  @Test(arguments: ["Ana Novak", "2008-05-03", "ana@example.org", "041 123 456", "811218-9876"])
  func `what looks personal is not repeated from a header, a number or a day`(text: String) throws {
    var log = DiagnosticLog()
    let table = try #require(Table(Array("id,\(text)\n1,2\n".utf8), file: "t.csv", into: &log))
    #expect(!ColumnSet(required: ["id", "day"]).check(table, into: &log))
    var rows = try cursor(text)
    _ = (rows.integer(0), rows.decimal(0), rows.time(0), rows.boolean(0))
    for problem in log.diagnostics + rows.log.diagnostics {
      #expect(!problem.message.contains(text) && !(problem.hint ?? "").contains(text))
    }
    #expect(log.diagnostics.contains { $0.message == "a text that looks personal is not a column here" })
  }

  @Test(arguments: ["Offener Treff", "offener treff", "Odprta  vrata", "OPEN"])
  func `what is the title of a code leads to the code`(text: String) throws {
    var rows = try cursor(text)
    let list = WordIndex(
      ["open", "group", "girls"], meaning: "a kind of activity",
      titles: [["Offener Treff", "Odprta vrata"], ["Skupina"], ["Skupina"]])
    let code = rows.code(0, of: list)
    #expect(code == nil && rows.log.diagnostics.map(\.hint) == ["did you mean \"open\"?"])
    rows = try cursor("Skupina")
    _ = rows.code(0, of: list)
    #expect(rows.log.diagnostics.first?.hint == "use one of girls, group, open")
  }

  @Test(arguments: [
    ("Datum Abgeschickt", true), ("Besuche Gesamt", true), ("Letzte Seite", true), ("Število Obiskov", true),
    ("Ana Novak", false), ("Michael Ende", false), ("Anna Von Berg", false),
  ])
  func `a header is repeated where a word of it names columns`(name: String, isTold: Bool) {
    #expect((PersonalTrait.quoted(header: name) == "\"\(name)\"") == isTold)
  }

  @Test func `never repeats what looks personal`() throws {
    var rows = try cursor("ana.novak@example.org")
    _ = rows.integer(0)
    #expect(rows.log.diagnostics.first?.message == "a text that looks personal is not a whole number")
  }
}
