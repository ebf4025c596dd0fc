import Diagnostics
import Testing

@Suite struct LetterTests {
  static let damaged: [(word: String, likely: String, page: String?)] = [
    ("Å\u{A0}kofja", "Škofja", "Windows-1252"), ("Å½iri", "Žiri", "Windows-1252"), ("Ä\u{8D}as", "čas", "Windows-1252"),
    ("Ä‡", "ć", "Windows-1252"), ("pÃ¥", "på", "Windows-1252"), ("Ã–rebro", "Örebro", "Windows-1252"),
    ("mlajÅ¡i", "mlajši", "Windows-1252"), ("â€“", "–", "Windows-1252"), ("donâ€™t", "don’t", "Windows-1252"),
    ("5\u{A0}â‚¬", "5\u{A0}€", "Windows-1252"), ("ÄŤas", "čas", "Windows-1250"), ("Ĺˇola", "šola", "Windows-1250"),
    ("Ĺľena", "žena", "Windows-1250"), ("pĂĄ", "på", nil), ("gĂ¤st", "gäst", "Windows-1250"),
    ("Ã…Â\u{A0}kofja", "Škofja", "Windows-1252"), ("ÃƒÂ¥r", "år", "Windows-1252"),
    ("sÌŒola", "s\u{30C}ola", "Windows-1252"),
    ("ƒças", "čas", "Mac Roman"), ("ÐœÐ»Ð°Ð´Ð¸", "Млади", "Windows-1252"), ("don\u{92}t", "don’t", "ISO-8859-1"),
    ("ï»¿id", "id", "Windows-1252"), ("ðŸ˜€", "😀", "Windows-1252"),
  ]

  @Test(arguments: damaged)
  func `letters that were read with a wrong code page are put together again`(
    word: String, likely: String, page: String?
  ) throws {
    let found = try #require(DamagedWord(word))
    #expect(found.likely == likely)
    if let page { #expect(found.page == page) }
  }

  @Test(arguments: [
    "Škofja", "čas", "Åsa", "Öster", "naïve", "français", "Ærø", "ČŠŽ", "„Ä“", "”Å”", "Å…", "Ä…", "«À", "é»", "Žižek",
    "POTĚŠENÍ", "Łódź", "ÓŁ", "Ελλάδα", "Млади", "Ñ“", "5\u{A0}€", "–", "…", "’", "Ålands", "Việt", "日本", "Ã",
  ])
  func `what languages write is not damaged`(word: String) {
    #expect(DamagedWord(word) == nil)
  }

  @Test(arguments: ["\u{FFFD}kofja", "ï¿½kofja", "a\u{FFFD}\u{FFFD}"])
  func `a letter that is lost can't be told`(word: String) throws {
    let found = try #require(DamagedWord(word))
    #expect(found.likely == nil)
  }

  private func report(_ text: String) -> [Diagnostic] {
    var log = DiagnosticLog()
    let bytes = Array(text.utf8)
    LetterCheck.report(
      bytes,
      locate: { offset in
        let before = bytes[..<offset]
        let start = (before.lastIndex(of: 10) ?? -1) + 1
        return SourceLocation(file: "a", line: before.count { $0 == 10 } + 1, column: offset - start + 1)
      }, into: &log)
    return log.inOrder
  }

  @Test func `a few damaged words are located each, and many are counted`() {
    let few = report("čas, pÃ¥\nx Å¡ola\n")
    #expect(few.map(\.id) == ["text.damaged", "text.damaged"])
    #expect(few.map(\.location) == [.init(file: "a", line: 1, column: 7), .init(file: "a", line: 2, column: 3)])
    let many = report(String(repeating: "Å¡ola\n", count: 50))
    #expect(many.count == 1 && many[0].location.line == 1)
    #expect(many[0].message.hasSuffix("; 49 more words of the file too, to line 50"))
  }

  @Test func `a lost letter is located`() {
    #expect(report("x,\u{FFFD}kofja").map(\.id) == ["text.lost-letter"])
    #expect(report("x,\u{FFFD}kofja").map(\.location.column) == [3])
  }

  @Test func `a no-break space that became a plain one is known beside other damage`() {
    #expect(report("Å kofja Loka â€“ x").map(\.location.column) == [1, 15])
    #expect(report("Å ena sidan").isEmpty)
  }

  @Test func `addresses and numbers are not repeated`() {
    #expect(report("anaÅ¡@example.org").first?.message.hasPrefix("a text seems to be a text") == true)
  }

  @Test func `a long text without spaces is gone through once`() {
    #expect(report(String(repeating: "čšž", count: 40_000)).isEmpty)
  }
}
