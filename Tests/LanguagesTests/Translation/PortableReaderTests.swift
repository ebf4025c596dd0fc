import Diagnostics
import Testing

@testable import Languages

/// PO files as programs of translators write them.
@Suite struct PortableReaderTests {
  private func read(_ text: String) -> (entries: [WrittenEntry], language: String?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let (entries, language) = PortableReader.read(Array(text.utf8), file: "x.po", into: &log)
    return (entries, language, log)
  }

  @Test func `what is written is read again`() throws {
    var fuzzy = PortableEntry(context: "b", source: "Old and\nnew\n", translation: "Alt \"und\"\n\tneu \\ \n")
    fuzzy.isFuzzy = true
    fuzzy.previous = "Older\ntext"
    fuzzy.remarks = ["Variables: {n}"]
    fuzzy.reference = "messages/en/site.yml"
    let entries = [PortableEntry(context: "a", source: "Home", translation: ""), fuzzy]
    let text = PortableObject.text(entries, header: [("Language", "pt_BR")], remark: ["Head", ""])
    let (found, language, log) = read(text)
    #expect(log.diagnostics.isEmpty)
    #expect(language == "pt_BR")
    #expect(found.map(\.entry.context) == ["a", "b"])
    #expect(found.map(\.entry.translation) == entries.map(\.translation))
    #expect(found.map(\.entry.source) == entries.map(\.source))
    #expect(found.map(\.entry.isFuzzy) == [false, true])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `strings in pieces, a byte order mark and any end of line are read`(end: String) throws {
    let text = """
      \u{FEFF}# Poedit
      msgid ""
      msgstr ""
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Language: de\\n"

      #. a remark
      #: messages/en/site.yml
      #, fuzzy, c-format
      #| msgid "Homes"
      msgctxt "site.home"
      msgid ""
      "Ho"
      "me"
      msgstr   "Start"
      "seite"

      #~ msgctxt "gone"
      #~ msgid "Gone"
      #~ msgstr "Weg"
      msgctxt "next"
      msgid "N"
      msgstr "W"
      """.replacing("\n", with: end)
    let (entries, language, log) = read(text)
    #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
    #expect(language == "de")
    #expect(entries.map(\.entry.source) == ["Home", "N"])
    #expect(entries.map(\.entry.translation) == ["Startseite", "W"])
    #expect(entries.map(\.entry.isFuzzy) == [true, false])
    #expect(entries[0].location == SourceLocation(file: "x.po", line: 11, column: 1))
    // The seventh letter is the third of the second piece.
    #expect(entries[0].location(of: 7) == SourceLocation(file: "x.po", line: 16, column: 4))
  }

  static let problems: [(text: String, id: String, line: Int, column: Int)] = [
    ("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\n", "po.syntax", 3, 8),
    ("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\" x\n", "po.syntax", 3, 12),
    ("msgctxt \"a\"\nmsgid \"b\"\nmsgstr c\n", "po.syntax", 3, 8),
    ("msgctxt \"a\"\nmsgid \"b\"\nmsgstring \"c\"\n", "po.syntax", 3, 1),
    ("\"a\"\n", "po.syntax", 1, 1),
    ("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"a\\qb\"\n", "po.escape", 3, 10),
    ("msgctxt \"a\"\nmsgid \"b\"\n", "po.entry", 1, 1),
    ("msgctxt \"a\"\nmsgstr \"b\"\n", "po.entry", 1, 1),
    ("msgid \"b\"\nmsgid_plural \"bs\"\nmsgstr[0] \"c\"\nmsgstr[1] \"cs\"\n", "po.plural", 2, 1),
    ("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\"\n\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\"\n", "po.duplicate", 5, 1),
    ("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n", "po.encoding", 1, 1),
  ]

  @Test(arguments: problems)
  func `what is no PO file is said with its place`(text: String, id: String, line: Int, column: Int) throws {
    let found = try #require(read(text).log.diagnostics.first)
    #expect(found.id == id)
    #expect((found.location.line, found.location.column) == (line, column), "\(found)")
    #expect(found.hint != nil)
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    var log = DiagnosticLog()
    let (entries, _) = PortableReader.read([0x6D, 0xE4, 10], file: "x.po", into: &log)
    #expect(entries.isEmpty && log.diagnostics.map(\.id) == ["po.encoding"])
  }
}
