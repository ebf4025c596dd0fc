import Testing
import Vocabulary

@testable import Languages

/// Messages that are written again, with the plural categories of another language.
@Suite struct MessageWrittenTests {
  @Test(arguments: [
    "Plain.", "{a} and {b}", "{share, number, percent} of all", "{n, plural, one {# visit} other {# visits}}",
    "{n, plural, =0 {none} one {#} other {# of {all}}}", "{n, plural, offset:1 one {#} other {#}}",
    "{d, select, 1 {Mon} other {Sun}}", "{q, selectordinal, one {#st} other {#th}}", "It's {n}", "'{'n'}'", "a '' b",
    "{n, plural, other {'#' is #}}", "{a, select, x {{n, plural, one {1} other {#}}} other {}}",
  ])
  func `a message that is written reads as before`(text: String) throws {
    let message = try MessageParser.read(text).message
    #expect(try MessageParser.read(message.written).message == message, "\(message.written)")
  }

  @Test(arguments: [
    ("de", "{n, plural, one {# visit} other {# visits}}"), ("ja", "{n, plural, other {# visits}}"),
    ("sl", "{n, plural, one {# visit} two {# visits} few {# visits} other {# visits}}"),
    ("es", "{n, plural, one {# visit} many {# visits} other {# visits}}"),
    ("ca", "{n, plural, one {# visit} many {# visits} other {# visits}}"),
    ("fr", "{n, plural, one {# visit} many {# visits} other {# visits}}"),
    ("hr", "{n, plural, one {# visit} few {# visits} other {# visits}}"),
    (
      "ar",
      "{n, plural, zero {# visits} one {# visit} two {# visits} few {# visits} many {# visits} other {# visits}}"
    ),
  ])
  func `a plural is fitted to the categories of a language`(tag: String, expected: String) throws {
    let words = Words(language: Language(tag))
    let message = try MessageParser.read("{n, plural, one {# visit} other {# visits}}").message
    let fitted = message.fitted(cardinal: words.cardinal.categories, ordinal: words.ordinal.categories)
    #expect(fitted.written == expected)
    let parsed = try MessageParser.read(fitted.written)
    #expect(MessageFault.all(in: parsed, named: "x", arguments: ["n"], words).isEmpty)
  }

  @Test func `an ordinal is fitted too, within a select, and a form for decimals stays`() throws {
    let text = "{a, select, x {{q, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}} other {}}"
    let message = try MessageParser.read(text).message.fitted(cardinal: ["other"], ordinal: ["other"])
    #expect(message.written == "{a, select, x {{q, selectordinal, other {#th}}} other {}}")
    let slovene = try MessageParser.read("{n, plural, one {a} two {b} few {c} other {d} decimal {e}}").message
    let german = slovene.fitted(cardinal: ["one", "other"], ordinal: ["other"])
    #expect(german.written == "{n, plural, one {a} other {d} decimal {e}}")
  }

  @Test(arguments: [
    ("de", "nplurals=2; plural=(n==1) ? 0 : 1;"), ("ja", "nplurals=1; plural=0;"),
    ("sl", "nplurals=4; plural=(n%100==1) ? 0 : (n%100==2) ? 1 : ((n%100>=3 && n%100<=4)) ? 2 : 3;"),
    ("fr", "nplurals=3; plural=((n==0 || n==1)) ? 0 : (n!=0 && n%1000000==0) ? 1 : 2;"),
  ])
  func `gettext is told the plurals of CLDR`(tag: String, expected: String) {
    let rules = PluralRules(locale: ICU.locale(of: tag), ordinal: false)
    let found = rules.gettext.replacing("(n>=0 && n<=1)", with: "(n==0 || n==1)")
    #expect(found == expected)
  }
}
