import Diagnostics
import Markdown
import Testing

@Suite struct ForeignSyntaxTests {
  static let found: [(markdown: String, id: String, line: Int, column: Int)] = [
    ("By ~~Friday~~ Sunday", "markdown.strikethrough", 1, 4),
    ("a\n> b ~~two\n> lines~~", "markdown.strikethrough", 2, 5),
    ("a~~b~~", "markdown.strikethrough", 1, 2),
    ("open ~~end", "markdown.strikethrough", 1, 6),
    ("- [x] done", "markdown.task-list", 1, 3),
    ("- a\n- [ ] open", "markdown.task-list", 2, 3),
    ("1. [X] done", "markdown.task-list", 1, 4),
    ("## Way {#way}", "markdown.attributes", 1, 8),
    ("A word{.loud} here", "markdown.attributes", 1, 7),
    ("![a](b.png){width=50%}", "markdown.attributes", 1, 12),
    ("Text\n{: .note}", "markdown.attributes", 2, 1),
    ("{{< youtube abc123 >}}", "markdown.shortcode", 1, 1),
    ("a {% include x %}", "markdown.shortcode", 1, 3),
    ("a {{ site.name }}", "markdown.shortcode", 1, 3),
    ("[gallery ids=\"1,2\"]", "markdown.shortcode", 1, 1),
    ("[b]x[/b]", "markdown.shortcode", 1, 5),
    ("[url=x]y[/url]", "markdown.shortcode", 1, 1),
    ("> [!NOTE]\n> Come early.", "markdown.alert", 1, 3),
    ("::: warning\nText\n:::", "markdown.container", 1, 1),
    ("!!! note \"Title\"\n    Text", "markdown.container", 1, 1),
    ("Word\n: What it means", "markdown.definition-list", 2, 1),
    ("Word\n\n: What it means", "markdown.definition-list", 3, 1),
    ("*[NGO]: An organisation", "markdown.abbreviation", 1, 1),
    ("a ==marked== word", "markdown.mark", 1, 3),
    ("a ++new++ word", "markdown.mark", 1, 3),
    ("10 m^2^ wide", "markdown.script", 1, 5),
    ("H~2~O", "markdown.script", 1, 2),
    ("See [[About us]]", "markdown.wiki-link", 1, 5),
    ("![[team.png]]", "markdown.wiki-link", 1, 1),
    ("Well :smile: then", "markdown.emoji", 1, 6),
    (":+1:", "markdown.emoji", 1, 1),
    ("So $a + b$ holds", "markdown.math", 1, 4),
    ("$$\na^2\n$$", "markdown.math", 1, 1),
    ("x \\frac{1}{2}", "markdown.math", 1, 3),
    ("a %%hidden%% b", "markdown.comment", 1, 3),
    ("[TOC]\n\n# A", "markdown.contents", 1, 1),
    ("[[_TOC_]]", "markdown.contents", 1, 1),
    ("a\n\n---\nlayout: post\ntags: b\n---", "markdown.front-matter", 4, 1),
    ("+++\ntitle = 1\n+++", "markdown.front-matter", 1, 1),
    ("a\n\n#Heading", "markdown.heading-space", 3, 1),
    ("a ** word ** b", "markdown.emphasis", 1, 3),
    ("a __word b", "markdown.emphasis", 1, 3),
    ("open `code", "markdown.code", 1, 6),
    ("a^[a note]", "markdown.inline-footnote", 1, 2),
    ("Read [the report](the report 2025.pdf).", "markdown.link", 1, 6),
    ("a [b](c", "markdown.link", 1, 3),
    ("![a b](c d.png)", "markdown.link", 1, 1),
    ("[sign up] (https://example.org/a)", "markdown.link-gap", 1, 1),
    ("[sign up] (a.pdf)", "markdown.link-gap", 1, 1),
    ("[About us] [about]", "markdown.link-gap", 1, 1),
    ("the [terms][terms] hold", "markdown.link-undefined", 1, 5),
    ("the [terms][] hold", "markdown.link-undefined", 1, 5),
    ("![team][picture]", "markdown.picture", 1, 1),
    ("![team]", "markdown.picture", 1, 1),
    ("- a\n      b ~~c~~", "markdown.strikethrough", 2, 9),
    ("[x]: y.md\ntext [x] ~~c~~", "markdown.strikethrough", 2, 10),
    ("[a ~~b~~](c.md)", "markdown.strikethrough", 1, 4),
    ("`a`, &amp; \\~~ ~~b~~", "markdown.strikethrough", 1, 16),
  ]

  @Test(arguments: found)
  func `what other programs know is told where it stands`(markdown: String, id: String, line: Int, column: Int) throws {
    let (_, log) = try #require(rendered(markdown))
    let problem = log.inOrder.first { $0.id == id }
    #expect(problem?.location == SourceLocation(file: "a.md", line: line, column: column), "\(log.inOrder)")
    #expect(problem?.severity == .warning && problem?.hint?.isEmpty == false)
    #expect(log.diagnostics.count { $0.id == id } == 1, "\(log.inOrder)")
  }

  @Test(arguments: [
    "`~~a~~` `[x]` `{#a}` `$x$` `[^1]` `:smile:` `==a==`", "```\n~~a~~\n[a](b c)\n{{ x }}\n```", "    ~~a~~ [[b]]",
    "\\~~a~~ is \\[x] and \\{#a}", "[a](b~~c~~.md)", "<https://example.org/a:smile:/~~b~~>",
    "https://example.org/~~a~~",
    "from 15:00:30 to 16:00:", "C++ and C#, or C++.", "a == b, a = b", "5 * 3 * 2", "about ~10 to ~20 visits",
    "5 $ to 10 $, US$5 and $5 to $10", "[1] (see there) and [2] [3]", "an aside [as here] goes on", "10^6 and 10^9",
    "* a\n* b", "snake_case_word", "Name: ________", "***", "Attention! [aside]", "#1 of all", "C:\\temp\\new",
    "{a} and {}", "a | b", "!!! ATTENTION now", "Wait...: yes", "5 %% off",
  ])
  func `code, escapes and plain prose are left alone`(markdown: String) throws {
    let (_, log) = try #require(rendered(markdown))
    #expect(log.diagnostics.filter { $0.id.hasPrefix("markdown.") }.isEmpty, "\(log.inOrder)")
  }

  @Test func `a link with blanks is shown how to be written`() throws {
    let (_, log) = try #require(rendered("Read [it](the report 2025.pdf)."))
    #expect(log.diagnostics.first?.hint?.contains("(<the report 2025.pdf>)") == true, "\(log.inOrder)")
  }

  @Test func `many of a kind are counted, not told one by one`() throws {
    let (_, log) = try #require(rendered(String(repeating: "a ~~b~~\n\n", count: 300)))
    #expect(log.diagnostics.count == 11)
    #expect(log.diagnostics.last?.message.contains("289 more") == true, "\(log.diagnostics.last?.message ?? "")")
  }

  @Test func `a long number is not repeated`() throws {
    let (_, log) = try #require(rendered("~~0101006500006~~ [a](0101006500006 b)"))
    #expect(!log.diagnostics.isEmpty)
    #expect(!log.diagnostics.contains { $0.message.contains("0101006") || $0.hint?.contains("0101006") == true })
  }

  static func with(_ number: UInt32) -> String { "a " + (Unicode.Scalar(number).map { String(Character($0)) } ?? "") }

  static let forbidden: [(markdown: String, line: Int, column: Int)] = [
    ("a\nb \u{8} c", 2, 3), (with(0xFFFE), 1, 3), (with(0xFFFF), 1, 3), ("a \u{C}", 1, 3),
    ("a &#8; b", 1, 3), ("a\n> b &#xFFFE;", 2, 5), ("a &#2; b", 1, 3),
    ("[a](b \"&#8;\")", 1, 5), ("[a](b&#8;c)", 1, 5), ("![&#8;](b.png)", 1, 3), ("```a&#8;\nb\n```", 1, 1),
    ("| a |\n|---|\n| x &#8; |", 3, 5),
  ]

  @Test(arguments: forbidden)
  func `what XML and HTML forbid is an error where it stands`(markdown: String, line: Int, column: Int) throws {
    var log = DiagnosticLog()
    _ = MarkdownDocument(Array(markdown.utf8), file: "a.md", into: &log)
    #expect(log.diagnostics.map(\.id) == ["text.control"], "\(log.inOrder)")
    #expect(log.diagnostics.first?.location == SourceLocation(file: "a.md", line: line, column: column))
  }

  @Test func `a number of a character in code is a text like any other`() throws {
    let (_, log) = try #require(rendered("`&#8;`"))
    #expect(log.diagnostics.isEmpty)
  }
}
