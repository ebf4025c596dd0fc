import Testing
import Vocabulary

@Suite struct PlainTextTests {
  /// Signs that stand alone, that are spaces, and that join what stands before or behind them.
  static let signs = [
    "a", "Ž", "-", "1", " ", "  ", "\n", "\r\n", "\t", "\u{A0}", "\u{85}", "\u{80}", "–", "„", "…", "€", "−",
    "\u{2009}", "\u{202F}",
    "\u{2028}", "\u{200B}", "\u{200D}", "\u{301}", "\u{600}", "e\u{301}", "👩‍🏫", "語", "\u{3000}", "ʰ", "\u{1F}", "\u{1}",
  ]

  @Test(arguments: signs)
  func `bytes tell the words that Characters do, or nothing`(sign: String) {
    for other in PlainTextTests.signs {
      for text in ["\(sign)\(other)", "x\(sign)\(other)y", "\(other) \(sign)x", "x \(sign)\(other)"] {
        let bytes = Array(text.utf8)
        guard let words = PlainText.words(in: bytes.span) else { continue }
        let found = words.map { String(decoding: bytes[$0], as: UTF8.self) }
        let expected = text.split(whereSeparator: \.isWhitespace)
        #expect(found.count == expected.count && zip(found, expected).allSatisfy { $0.utf8.elementsEqual($1.utf8) })
      }
    }
  }

  @Test(arguments: ["Škofja Loka – občina", "„Ja“, 12\u{A0}% in 3 €", "a\r\nb", ""])
  func `texts in Latin letters are decided by their bytes`(text: String) {
    #expect(PlainText.words(in: text.utf8.span) != nil)
  }

  @Test(arguments: [
    ("<table", "", 0), ("<table", "<", 0), ("<th><table>", "<table", 4), ("<tab", "<table", nil), ("", "a", nil),
    ("", "", 0), ("aab", "ab", 1), ("abab", "ab", 0), ("ab", "b", 1),
  ])
  func `a text is found where it stands first`(bytes: String, text: String, place: Int?) {
    let padded = Array("ab\(bytes)".utf8)
    #expect(padded[2...].position(of: Array(text.utf8)) == place.map { $0 + 2 })
  }
}
