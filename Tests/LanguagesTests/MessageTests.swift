import Testing
import Vocabulary

@testable import Languages

@Suite struct MessageTests {
  static let visits =
    "{n, plural, one {# obisk} two {# obiska} few {# obiski} other {# obiskov} decimal {# obiska}}"

  static let good: [(text: String, arguments: [String: MessageArgument], printed: String)] = [
    ("Obiski", [:], "Obiski"), ("{n}", ["n": .integer(12_345)], "12.345"), ("{n, number}", ["n": .integer(7)], "7"),
    ("{ n , number , percent }", ["n": .number(0.483, decimals: 1)], "48,3\u{A0}%"),
    ("{place}: {n}", ["place": .text("Brda"), "n": .number(2.5, decimals: 1)], "Brda: 2,5"),
    (visits, ["n": .integer(1)], "1 obisk"), (visits, ["n": .integer(102)], "102 obiska"),
    (visits, ["n": .integer(3)], "3 obiski"), (visits, ["n": .integer(1005)], "1005 obiskov"),
    (visits, ["n": .number(3.5, decimals: 1)], "3,5 obiska"), (visits, ["n": .number(1, decimals: 1)], "1,0 obiska"),
    (visits, ["n": .number(2.04, decimals: 0)], "2 obiska"), (visits, ["n": .text("?")], "? obiskov"),
    ("{n, plural, =0 {nič} one {#} two {#} few {#} other {#}}", ["n": .integer(0)], "nič"),
    (
      "{n, plural, offset:1 =0 {nihče} =1 {{a}} one {{a} in še #} two {x} few {y} other {{a} in še # drugih}}",
      ["n": .integer(2), "a": .text("Ana")], "Ana in še 1"
    ),
    (
      "{n, plural, offset:1 =0 {nihče} =1 {{a}} one {{a} in še #} two {x} few {y} other {{a} in še # drugih}}",
      ["n": .integer(1), "a": .text("Ana")], "Ana"
    ),
    ("{n, selectordinal, other {#.}}", ["n": .integer(3)], "3."),
    ("{k, select, open {odprto} other {drugo}}", ["k": .text("open")], "odprto"),
    ("{k, select, open {odprto} other {drugo}}", ["k": .text("x")], "drugo"),
    ("{k, select, 1 {januar} other {drugo}}", ["k": .integer(1)], "januar"),
    (
      "{k, select, a {{n, plural, one {#} two {#} few {#} other {# x}}} other {}}",
      ["k": .text("a"), "n": .integer(5)], "5 x"
    ),
    (
      "{n, plural, one {a} two {b} few {c} other {{k, select, x {# y} other {}}}}",
      ["k": .text("x"), "n": .integer(5)], "5 y"
    ),
    ("it''s {n}", ["n": .integer(1)], "it's 1"), ("it's", [:], "it's"), ("'{'n'}' {n}", ["n": .integer(1)], "{n} 1"),
    ("'{n}' it''s", [:], "{n} it's"), ("a '{b''c}' d", [:], "a {b'c} d"), ("# one", [:], "# one"),
    ("konec '", [:], "konec '"),
    ("{n, plural, one {a} two {b} few {c} other {'#' #}}", ["n": .integer(5)], "# 5"), ("{missing}", [:], "{missing}"),
    ("", [:], ""),
  ]

  @Test(arguments: good)
  func `a message is filled in`(text: String, arguments: [String: MessageArgument], printed: String) throws {
    var words = Words(language: Language("sl"))
    words.messages["m"] = try MessageParser.read(text).message
    #expect(words.message(named: "m", arguments) == printed)
  }

  /// What a message ends with, and the argument before it.
  static let ends: [(text: String, argument: String, printed: String)] = [
    ("Razlika je {a}.", "3 o. t.", "Razlika je 3 o. t."), ("Razlika je {a}.", "3 točke", "Razlika je 3 točke."),
    ("{a}. Nato.", "Zavod d. o. o.", "Zavod d. o. o. Nato."), ("{a}. Nato.", "Kako?", "Kako? Nato."),
    ("{a}. Nato.", "Odlično!", "Odlično! Nato."), ("{a}: {a}.", "p.e.", "p.e.: p.e."),
    ("Ni znano: {a}.", "…", "Ni znano: …"),
    ("Piše »{a}«.", "Kako je?", "Piše »Kako je?«"), ("Piše »{a}«.", "Lepo je.", "Piše »Lepo je.«"),
    ("Piše »{a}«.", "Lepo je", "Piše »Lepo je«."), ("It says “{a}”. Then.", "Why?", "It says “Why?” Then."),
    ("Det står ”{a}”.", "Varför?", "Det står ”Varför?”"), ("({a}).", "o. t.", "(o. t.)."),
    ("{a}, nato.", "o. t.", "o. t., nato."),
    ("{a}{k, select, x {.} other {}}", "o. t.", "o. t."), ("{a} .", "Kako?", "Kako? ."), ("{a}...", "Ne", "Ne..."),
    ("Konec. {a}.", "", "Konec. ."),
  ]

  @Test(arguments: ends)
  func `a sentence ends with one stop, whatever its last argument ends with`(
    text: String, argument: String, printed: String
  ) throws {
    var words = Words(language: Language("sl"))
    words.messages["m"] = try MessageParser.read(text).message
    #expect(words.message(named: "m", ["a": .text(argument), "k": .text("x")]) == printed)
  }

  @Test func `a stop is not doubled where texts run from right to left either`() throws {
    var words = Words(language: Language("ar"))
    words.messages["m"] = try MessageParser.read("{a}.").message
    #expect(words.message(named: "m", ["a": .text("d.o.o.")]) == "\u{2068}d.o.o.\u{2069}")
  }

  static let bad: [(text: String, id: String, offset: Int)] = [
    ("a }", "message.brace", 2), ("a {n", "message.brace", 2), ("{", "message.argument", 1),
    ("{}", "message.argument", 1),
    ("{n b}", "message.argument", 3), ("ž {n; b}", "message.argument", 5), ("{n, date}", "message.type", 4),
    ("{n, number, euro}", "message.style", 12), ("{n, plural}", "message.argument", 10),
    ("{n, plural, one {a}}", "message.other", 0), ("{n, plural, one a}", "message.case", 16),
    ("{n, plural, one {a} one {b} other {}}", "message.case", 20), ("{n, plural, =x {a} other {}}", "message.case", 12),
    ("{n, plural, {a} other {}}", "message.case", 12), ("{n, plural, one {a other {b}}", "message.brace", 0),
    ("{n, plural, offset:x other {}}", "message.offset", 19), ("{k, select, a {b}}", "message.other", 0),
    ("{k, select, other {{n}", "message.brace", 18), ("{n, plural, other {'}}", "message.brace", 18),
    ("{n, plural, offset:-9223372036854775808 other {}}", "message.offset", 19),
    ("{n, plural, offset:1001 other {}}", "message.offset", 19),
    ("{n, plural, offset: other {}}", "message.offset", 20),
    (String(repeating: "a", count: 20_001), "message.too-long", 0),
    ("{n,", "message.type", 3), ("{n, plural,", "message.brace", 0),
  ]

  @Test(arguments: bad)
  func `what is wrong with a message is located`(text: String, id: String, offset: Int) {
    #expect {
      try MessageParser.read(text)
    } throws: { error in
      guard let problem = error as? MessageParser.Problem else { return false }
      if problem.id != id || problem.offset != offset { Issue.record("\(problem)") }
      return true
    }
  }

  @Test func `a name is set apart in a sentence from right to left`() throws {
    var words = Words(language: Language("ar"))
    words.messages["m"] = try MessageParser.read("{place}: {n}").message
    #expect(words.message(named: "m", ["place": .text("Brda"), "n": .integer(1)]) == "\u{2068}Brda\u{2069}: 1")
  }

  @Test(arguments: [(Int.min, 1000), (.max, -1000), (0, 1000), (.min, -1000)])
  func `no number is beyond a plural`(number: Int, offset: Int) throws {
    var words = Words(language: Language("en"))
    words.messages["m"] = try MessageParser.read("{n, plural, offset:\(offset) =0 {none} one {# one} other {# more}}")
      .message
    let text = try #require(words.message(named: "m", ["n": .integer(number)]))
    #expect(text.hasSuffix(number == 0 ? "none" : "more"))
    for value in [Double.nan, .infinity, -.infinity, 1e300, -1e300, .leastNonzeroMagnitude] {
      #expect(words.message(named: "m", ["n": .number(value, decimals: 3)])?.isEmpty == false)
    }
  }

  @Test func `nesting has an end`() {
    let deep = String(repeating: "{k, select, other {", count: 2000)
    #expect(throws: MessageParser.Problem.self) { try MessageParser.read(deep) }
  }

  @Test func `the same message gives the same text every time`() throws {
    var words = Words(language: Language("sl"))
    words.messages["m"] = try MessageParser.read(Self.visits).message
    let texts = Set((0..<50).map { _ in words.message(named: "m", ["n": .integer(12_345)]) })
    #expect(texts == ["12.345 obiskov"])
  }

  @Test func `random bytes are a message or a located problem`() {
    var random = FixedNumbers(state: 3)
    let pieces = [
      "{", "}", "n", ",", " ", "plural", "select", "other", "'", "#", "=1", "offset:", "č", "one", "number",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<20, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      do {
        _ = try MessageParser.read(text)
      } catch {
        #expect((0...text.utf8.count).contains(error.offset))
      }
    }
  }
}
