import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct FootnoteTests {
  @Test func `a footnote is a sign, a note and a way back, each with a name`() throws {
    let (result, log) = try #require(rendered("One[^a] two.\n\n[^a]: The *note*."))
    #expect(
      result.body.string.trimmed
        == "<p>One<sup class=\"note-sign\"><a id=\"sign_1\" href=\"#note_1\" role=\"doc-noteref\" "
        + "aria-label=\"Note 1\">1</a></sup> two.</p>\n"
        + "<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"Notes\"><ol><li id=\"note_1\">The <em>note</em>. "
        + "<a href=\"#sign_1\" role=\"doc-backlink\" aria-label=\"Back to 1\">↩\u{FE0E}</a></li></ol></section>")
    #expect(result.plainText == "One two.\nThe note.")
    #expect(log.diagnostics.isEmpty)
  }

  @Test func `notes are numbered as they are referred to, and one may be referred to twice`() throws {
    let (result, log) = try #require(rendered("A[^x] b[^y] c[^x].\n\n[^y]: Second.\n[^x]: First."))
    let html = result.body.string
    #expect(html.contains("<li id=\"note_1\">First.") && html.contains("<li id=\"note_2\">Second."))
    #expect(html.contains("id=\"sign_1\"") && html.contains("id=\"sign_1_2\""))
    #expect(html.contains("href=\"#sign_1_2\" role=\"doc-backlink\" aria-label=\"Back to 1 (2)\""))
    #expect(log.diagnostics.isEmpty, "\(log.inOrder)")
  }

  static let read: [(markdown: String, html: String)] = [
    ("A[^1]\n\n[^1]: Word", "<li id=\"note_1\">Word <a"),
    ("A[^1]\n\n[^1]: https://example.org/a", "<a href=\"https://example.org/a\">https://example.org/a</a>"),
    ("A[^1]\n\n[^1]: <https://example.org> \"t\"", "<a href=\"https://example.org\">"),
    ("A[^1]\n[^1]: Right below.", "<li id=\"note_1\">Right below. <a"),
    ("A[^1]\n\n[^1]: Two\nlines.\n[^2]: B[^1]\n\nC[^2]", "<li id=\"note_1\">Two\nlines. <a"),
    ("- A[^1]\n\n  [^1]: In a list.", "<li id=\"note_1\">In a list. <a"),
    ("> A[^1]\n>\n> [^1]: In a quote.", "<li id=\"note_1\">In a quote. <a"),
    ("# A[^1]\n\n[^1]: B", "<h2 id=\"a\">A<sup"),
    ("*A[^1]*\n\n[^1]: B", "<em>A<sup"),
    ("A[^opomba-š]\n\n[^opomba-š]: B", "<li id=\"note_1\">B <a"),
    ("A[^1]\n\n[^1]: B[^2]\n\n[^2]: C", "<li id=\"note_2\">C <a"),
    ("`A[^1]`", "<code>A[^1]</code>"),
    ("```\n[^1]: B\n```", "<code>[^1]: B\n</code>"),
    ("\\[^1]", "<p>[^1]</p>"),
    ("[^1](a.md)", "<a href=\"a.md\">^1</a>"),
    ("[a [^1] b](c.md)\n\nd[^1]\n\n[^1]: e", "<a href=\"c.md\">a [^1] b</a>"),
  ]

  @Test(arguments: read)
  func `footnotes are told from links, code and escapes`(markdown: String, html: String) throws {
    let (result, _) = try #require(rendered(markdown))
    #expect(result.body.string.contains(html), "\(result.body.string)")
  }

  static let problems: [(markdown: String, severity: Diagnostic.Severity, line: Int, column: Int)] = [
    ("A\nb [^x] c", .warning, 2, 3),
    ("A\n\n[^x]: Never referred to.", .warning, 3, 1),
    ("A[^x]\n\n[^x]: B\n\n[^x]: C", .error, 5, 1),
    ("A[^x]\n\n[^x]:", .error, 3, 1),
    ("[a[^x]](b.md) c[^x]\n\n[^x]: B", .warning, 1, 3),
    ("A[^x]\n\n[^x]: B\n\n    A second paragraph.", .warning, 5, 5),
  ]

  @Test(arguments: problems)
  func `a problem of footnotes is located`(
    markdown: String, severity: Diagnostic.Severity, line: Int, column: Int
  ) throws {
    let (_, log) = try #require(rendered(markdown))
    #expect(log.diagnostics.map(\.id) == ["markdown.footnote"], "\(log.inOrder)")
    #expect(log.diagnostics.first?.severity == severity)
    #expect(log.diagnostics.first?.location == SourceLocation(file: "a.md", line: line, column: column))
  }

  @Test func `what no sign leads to is shown all the same`() throws {
    let (result, _) = try #require(rendered("A\n\n[^x]: Never referred to."))
    #expect(result.body.string.contains("<li>Never referred to.</li>"))
  }
}
