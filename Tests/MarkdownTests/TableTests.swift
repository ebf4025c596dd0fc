import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct TableTests {
  /// The table's markup between the frame that all tables have.
  static func table(_ markdown: String) throws -> (html: String, log: DiagnosticLog) {
    let (result, log) = try #require(rendered(markdown))
    return (result.body.string.replacing("\n", with: " "), log)
  }

  static let plain =
    "<thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>"
    + "<tbody><tr><th scope=\"row\">1</th><td>2</td></tr></tbody>"

  @Test(arguments: [
    "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n--- | ---\n1 | 2", "|a|b|\n|-|-|\n|1|2|",
    "| a | b\n| --- | ---\n| 1 | 2",
    "  | a | b |\r\n  |---|---|\r\n  | 1 | 2 |\r\n",
  ])
  func `a table is read however its bars are set`(markdown: String) throws {
    let (html, log) = try TableTests.table(markdown)
    #expect(html.contains(TableTests.plain), "\(html)")
    #expect(log.diagnostics.isEmpty, "\(log.inOrder)")
  }

  @Test func `tables that are alike have names of their own for those who go from one to the next by ear`() throws {
    let table = "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
    let (html, _) = try TableTests.table(table + "# One\n\n\(table)\(table)# Two\n\n\(table)")
    let names = html.matches(of: /aria-label="([^"]*)"/).map { String($0.1) }
    let first = try #require(names.first)
    #expect(names == [first, "\(first) (One)", "\(first) (One) 2", "\(first) (Two)"])
  }

  static let containers: [(markdown: String, around: String)] = [
    ("- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |", "<li><p>x</p>"),
    ("- | a | b |\n  |---|---|\n  | 1 | 2 |", "<li><figure"),
    ("> | a | b |\n> |---|---|\n> | 1 | 2 |", "<blockquote><figure"),
    ("> - | a | b |\n>   |---|---|\n>   | 1 | 2 |", "<blockquote><ul><li><figure"),
    ("Before it:\n| a | b |\n|---|---|\n| 1 | 2 |", "<p>Before it:</p> <figure"),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter", "<p>After</p>"),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n# After", "<h2 id=\"after\">"),
  ]

  @Test(arguments: containers)
  func `a table stands in lists, quotes and between paragraphs`(markdown: String, around: String) throws {
    let (html, log) = try TableTests.table(markdown)
    #expect(html.contains(TableTests.plain), "\(html)")
    #expect(html.contains(around), "\(html)")
    #expect(log.diagnostics.isEmpty, "\(log.inOrder)")
  }

  static let cells: [(cell: String, html: String)] = [
    ("*x* **y**", "<em>x</em> <strong>y</strong>"),
    ("[x](https://example.org)", "<a href=\"https://example.org\">x</a>"),
    ("[x]", "<a href=\"y.md\">x</a>"),
    ("[](value:visits)", "<b>visits</b>"),
    ("x \\| y", "x | y"),
    ("`x|y`", "<code>x|y</code>"),
    ("`x\\|y`", "<code>x|y</code>"),
    ("``x`|y``", "<code>x`|y</code>"),
    ("*`x\\|y`*", "<em><code>x|y</code></em>"),
    ("- x", "- x"),
    ("# x", "# x"),
    ("1. x", "1. x"),
    ("> x", "&gt; x"),
    ("www.example.org", "<a href=\"https://www.example.org\">www.example.org</a>"),
    ("x[^n]", "<a id=\"sign_1\""),
    ("\\*x\\*", "*x*"),
    ("", "<td></td>"),
  ]

  @Test(arguments: cells)
  func `a cell holds what a line of text holds`(cell: String, html: String) throws {
    let (found, log) = try TableTests.table(
      "| a | b |\n|---|---|\n| 1 | \(cell) |\n\n[x]: y.md\n" + (cell.contains("[^n]") ? "\n[^n]: Note.\n" : ""))
    #expect(found.contains(html), "\(found)")
    #expect(log.diagnostics.isEmpty, "\(log.inOrder)")
  }

  @Test func `columns are set as their hyphens say`() throws {
    let (html, _) = try TableTests.table("|a|b|c|d|\n|:-|-:|:-:|-|\n|1|2|3|4|")
    #expect(html.contains("<th scope=\"row\" class=\"align-start\">1</th><td class=\"align-end\">2</td>"))
    #expect(html.contains("<td class=\"align-centre\">3</td><td>4</td>"))
  }

  @Test func `a table has a name and a caption, seen where it is written`() throws {
    let (unnamed, _) = try TableTests.table("|a|b|\n|-|-|\n|1|2|")
    #expect(unnamed.contains("role=\"region\" tabindex=\"0\" aria-label=\"Table: a, b\""))
    #expect(unnamed.contains("<caption class=\"unseen\">Table: a, b</caption>"))
    for written in ["|a|b|\n|-|-|\n|1|2|\n: The *hours*", "|a|b|\n|-|-|\n|1|2|\n\n: The *hours*"] {
      let (html, log) = try TableTests.table(written)
      #expect(html.contains("aria-label=\"The hours\"") && html.contains("<caption>The <em>hours</em></caption>"))
      #expect(log.diagnostics.isEmpty, "\(log.inOrder)")
    }
  }

  @Test func `an empty corner is the head of nothing`() throws {
    let (html, _) = try TableTests.table("| | 2023 |\n|---|---|\n| visits | 2 |")
    #expect(html.contains("<tr><td></td><th scope=\"col\">2023</th></tr>"))
  }

  @Test func `its words are words of the text`() throws {
    let (result, _) = try #require(rendered("| a | b |\n|---|---|\n| 1 | 2 |"))
    #expect(result.plainText == "a b\n1 2")
  }

  static let problems: [(markdown: String, id: String, line: Int, column: Int)] = [
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "markdown.table-cells", 3, 1),
    ("| a | b |\n|---|---|\n| 1 |", "markdown.table-cells", 3, 1),
    ("| a | b |\n|---|---|\n| 1 | 2 |\nA sentence.", "markdown.table-cells", 4, 1),
    ("| a | b |\n|---|", "markdown.table", 2, 1),
    ("x\n\n> | a | b |\n> |---|---|---|", "markdown.table", 4, 3),
    ("| a |", "markdown.table", 1, 1),
    ("x\n\n  | a | b |\n  | 1 | 2 |", "markdown.table", 3, 3),
    ("| a | b |\n|---|---|\n| 1 | [x](javascript:y) |", "link.scheme", 3, 11),
    ("> | a | b |\n> |---|---|\n> | 1 | x ~~y~~ |", "markdown.strikethrough", 3, 11),
    ("Before:\n  it ~~y~~\n| a | b |\n|---|---|", "markdown.strikethrough", 2, 6),
  ]

  @Test(arguments: problems)
  func `a problem of a table is located`(markdown: String, id: String, line: Int, column: Int) throws {
    let (_, log) = try #require(rendered(markdown))
    #expect(
      log.inOrder.first { $0.id == id }?.location == SourceLocation(file: "a.md", line: line, column: column),
      "\(log.inOrder)")
    #expect(log.diagnostics.count == 1, "\(log.inOrder)")
  }

  @Test func `nothing of a row that is too long is lost`() throws {
    let (html, _) = try TableTests.table("| a | b |\n|---|---|\n| 1 | 2 | 3 |")
    #expect(html.contains("<td>2 | 3</td>"))
  }

  @Test(arguments: ["```\n| a | b |\n|---|---|\n```", "    | a | b |\n    |---|---|", "`| a | b |`"])
  func `code is no table`(markdown: String) throws {
    let (html, log) = try TableTests.table(markdown)
    #expect(!html.contains("<table") && log.diagnostics.isEmpty)
  }

  @Test func `tables without measure are refused`() throws {
    var log = DiagnosticLog()
    let row = "|" + String(repeating: "a|", count: 2_000) + "\n"
    let text = row + "|" + String(repeating: "-|", count: 2_000) + "\n" + String(repeating: "|b|\n", count: 20)
    #expect(MarkdownDocument(Array(text.utf8), file: "a.md", into: &log) == nil)
    #expect(log.diagnostics.contains { $0.id == "markdown.table" && $0.severity == .error })
  }
}
