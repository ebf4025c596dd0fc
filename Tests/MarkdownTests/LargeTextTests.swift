import Diagnostics
import Markdown
import TestKit
import Testing

/// Texts that take a program that looks back for everything minutes.
@Suite struct LargeTextTests {
  static let texts = [
    NamedText("equal headings", String(repeating: "# a\n\n", count: 20_000)),
    NamedText("headings that look numbered", (1...10_000).map { "# a \($0)\n\n# a\n\n" }.joined()),
    NamedText("one paragraph of links by name", "[a]: b.md\n\n" + String(repeating: "[a] ", count: 19_000)),
    NamedText("one paragraph of links", String(repeating: "[a](b.md) ", count: 19_000)),
    NamedText("footnotes", (1...9_000).map { "a[^\($0)]\n\n[^\($0)]: b\n\n" }.joined()),
    NamedText("one footnote", String(repeating: "a[^1] ", count: 19_000) + "\n\n[^1]: b"),
    NamedText("cells", "|a|b|\n|-|-|\n" + String(repeating: "|`c`|*d*|\n", count: 9_000)),
    NamedText("marks that nothing closes", String(repeating: "^a ^ b^ ~c ~ d~ $e $ ==f == {#g [h ", count: 15_000)),
    NamedText("escapes and entities", String(repeating: "\\*&amp;&nope;", count: 40_000)),
    NamedText(
      "backticks in a row", "|a|b|\n|-|-|\n|" + (1...400).map { String(repeating: "`", count: $0) + " " }.joined() + "|"
    ),
    NamedText("tables in a paragraph", String(repeating: "|-|\n", count: 100_000)),
    NamedText("definitions above words", (1...9_000).map { "[a\($0)]: b\n" }.joined() + "words *and* words"),
  ]

  @Test(.ends, arguments: texts)
  func `a large text is read to its end`(sample: NamedText) {
    var log = DiagnosticLog()
    let document = MarkdownDocument(Array(sample.text.utf8), file: "a.md", into: &log)
    #expect((document == nil) == log.hasErrors, "what is refused is refused with a reason")
    #expect((rendered(sample.text) == nil) == log.hasErrors)
  }
}
