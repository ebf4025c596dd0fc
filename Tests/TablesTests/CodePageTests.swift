import Diagnostics
import Tables
import Testing
import Vocabulary

@Suite struct CodePageTests {
  /// A text in a code page, by its bytes.
  private func read(_ bytes: [UInt8], _ languages: String) -> (table: Table?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let tags = languages.split(separator: " ").map { Language(String($0)) }
    let table = Table(Array("a;b\n".utf8) + bytes + Array(";1\n".utf8), file: "t.csv", languages: tags, into: &log)
    return (table, log)
  }

  static let texts: [(languages: String, bytes: [UInt8], text: String, page: String)] = [
    ("sl en sv", [0xE8, 0x61, 0x73], "čas", "Windows-1250"),
    ("sl en sv", [0x70, 0xE5, 0x20, 0xC5, 0x73, 0xF6], "på Åsö", "Windows-1252"),
    ("sl en sv", [0x9A, 0x6F, 0x6C, 0x61], "šola", "Windows-1250"),
    ("de", [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72], "Müller", "Windows-1252"),
    ("de en", [0x47, 0x72, 0xFC, 0xDF, 0x65], "Grüße", "Windows-1252"),
    ("de hr", [0x47, 0x72, 0xFC, 0xDF, 0x65], "Grüße", "Windows-1250"),
    ("sl", [0xE8, 0x61, 0x73, 0x20, 0xF5], "čas ő", "Windows-1250"),
    ("en", [0x63, 0x61, 0x66, 0xE9], "café", "Windows-1252"),
    ("sl", [0xB9, 0x6F, 0x6C, 0x61], "šola", "ISO-8859-2"),
    ("sl", [0x9F, 0x61, 0x73, 0x20, 0xE7], "čas š", "IBM 852"),
    ("sv", [0x70, 0x86, 0x20, 0x94], "på ö", "IBM 850"),
    ("sv", [0x70, 0x8C, 0x72], "pår", "Mac Roman"),
    ("el", [0xED, 0xE5, 0xEF, 0xE9], "νεοι", "Windows-1253"),
    ("tr", [0x67, 0x65, 0x6E, 0xE7, 0x20, 0xFD, 0xFE], "genç ış", "Windows-1254"),
    ("sl", [0xE8, 0x61, 0x73, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80], "čas – 5 €", "Windows-1250"),
  ]

  @Test(arguments: texts)
  func `the page is that whose letters the languages use`(
    languages: String, bytes: [UInt8], text: String, page: String
  ) throws {
    let (found, log) = read(bytes, languages)
    let table = try #require(found, "\(log.diagnostics)")
    #expect(cells(of: table) == [[text, "1"]])
    let warning = try #require(log.diagnostics.first)
    #expect(log.diagnostics.count == 1 && warning.id == "table.encoding" && warning.severity == .warning)
    #expect(warning.message.contains("it was read as \(page): \""))
    #expect(warning.location.line == 2)
  }

  @Test func `an example shows what was changed`() {
    let (_, log) = read(Array("ungdomsg".utf8) + [0xE5] + Array("rd".utf8), "sv")
    #expect(log.diagnostics.first?.message.hasSuffix("Windows-1252: \"ungdomsg\\xE5rd\" as \"ungdomsgård\"") == true)
  }

  @Test(arguments: ["sl fr", "en", "sl it"])
  func `where two pages fit and give different texts, both are told and none is taken`(languages: String) throws {
    let (table, log) = read([0xE8, 0x61, 0x73], languages)
    #expect(table == nil)
    let problem = try #require(log.diagnostics.first)
    #expect(problem.id == "table.encoding" && problem.severity == .error)
    #expect(problem.message.contains("\"čas\" in Windows-1250") && problem.message.contains("\"èas\" in Windows-1252"))
    #expect(problem.location == SourceLocation(file: "t.csv", line: 2, column: 1))
  }

  @Test func `Slovene and Swedish letters of two pages in one file are not guessed`() {
    let (table, log) = read([0xE8, 0x61, 0x73, 0x20, 0x70, 0xE5], "sl sv")
    #expect(table == nil && log.diagnostics.map(\.id) == ["table.encoding"])
  }

  static let controls: [(name: String, bytes: [UInt8], shown: String)] = [
    ("backspace", [0x61, 8, 0x62], "U+0008"), ("form feed", [12], "U+000C"), ("escape", [0x1B], "U+001B"),
    ("delete", [127], "U+007F"), ("a non-character", [0xEF, 0xBF, 0xBE], "U+FFFE"),
    ("another", [0x61, 0xEF, 0xBF, 0xBF], "U+FFFF"),
  ]

  @Test(arguments: controls)
  func `what XML can't hold is refused wherever it stands`(name: String, bytes: [UInt8], shown: String) throws {
    let (table, log) = read(bytes, "sl")
    #expect(table == nil && log.diagnostics.map(\.id) == ["table.control-character"])
    #expect(log.diagnostics.first?.message == "the control character \(shown) stands here")
    #expect(log.diagnostics.first?.location.line == 2)
  }

  @Test func `damaged letters of a table are warned about where they stand`() throws {
    let (table, log) = read(Array("Å\u{A0}kofja Loka â€“ Å½iri".utf8), "sl")
    #expect(table != nil)
    #expect(log.diagnostics.map(\.id) == ["text.damaged", "text.damaged", "text.damaged"])
    #expect(log.diagnostics.map(\.location.column) == [1, 16, 25])
    #expect(log.diagnostics.first?.message.hasPrefix("\"Å\u{A0}kofja\" seems to be \"Škofja\"") == true)
  }
}
