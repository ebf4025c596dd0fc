import Diagnostics
import Markdown
import Markup
import Testing

/// Renders with links as they are written and pictures without a size.
func rendered(_ text: String, allowsRawHTML: Bool = false) -> (result: RenderedMarkdown, log: DiagnosticLog)? {
  var log = DiagnosticLog()
  guard let document = MarkdownDocument(Array(text.utf8), file: "a.md", into: &log) else { return nil }
  let renderer = MarkdownRenderer(
    allowsRawHTML: allowsRawHTML,
    labels: .init(
      table: { "Table: " + $0.joined(separator: ", ") }, footnotes: "Notes", footnote: { "Note \($0)" },
      back: { "Back to \($0)" }),
    slug: { $0.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: "-") },
    link: { link, log in
      switch Destination(link, into: &log) {
      case .foreign(let address): .anchor(address: address)
      case .local(let path, let fragment): .anchor(address: path + (fragment.map { "#" + $0 } ?? ""))
      case .reference(let reference):
        .inline(Markup { $0.element("b") { $0.text(reference.subject) } }, text: reference.subject)
      case nil: .unlinked
      }
    },
    picture: { image, level, log in
      switch Destination(image, into: &log) {
      case .local(let path, _): .picture(address: path, size: (4, 3))
      case .reference(let reference):
        .block(Markup { $0.element("figure") { $0.text("\(reference.subject) \(level)") } }, text: reference.subject)
      case .foreign, nil: .unshown
      }
    })
  let result = renderer.render(document, into: &log)
  return (result, log)
}

@Suite struct RenderingTests {
  static let cases: [(markdown: String, html: String)] = [
    ("Hello *there* **you**", "<p>Hello <em>there</em> <strong>you</strong></p>"),
    ("# One\n\n## Two", "<h2 id=\"one\">One</h2>\n<h3 id=\"two\">Two</h3>"),
    ("## One\n\n### Two", "<h2 id=\"one\">One</h2>\n<h3 id=\"two\">Two</h3>"),
    ("# A\n\n# A", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>"),
    ("- a\n- b", "<ul><li>a\n</li><li>b\n</li></ul>"),
    ("3. a\n\n4. b", "<ol start=\"3\"><li><p>a</p>\n</li><li><p>b</p>\n</li></ol>"),
    ("> a\n> b", "<blockquote><p>a\nb</p>\n</blockquote>"),
    (
      "```swift\nlet a = 1 < 2\n```",
      "<pre tabindex=\"0\"><code class=\"language-swift\">let a = 1 &lt; 2\n</code></pre>"
    ),
    ("a `b<c>` d", "<p>a <code>b&lt;c&gt;</code> d</p>"),
    ("a  \nb", "<p>a<br>\nb</p>"),
    ("---", "<hr>"),
    ("&amp; &lt; \\* &copy;", "<p>&amp; &lt; * ©</p>"),
    ("[a](https://example.org \"t\")", "<p><a href=\"https://example.org\" title=\"t\">a</a></p>"),
    (
      "<https://example.org/?a=1&b=2>",
      "<p><a href=\"https://example.org/?a=1&amp;b=2\">https://example.org/?a=1&amp;b=2</a></p>"
    ),
    ("[a]\n\n[a]: other.sl.md#part", "<p><a href=\"other.sl.md#part\">a</a></p>"),
    ("[a](<my file.pdf>)", "<p><a href=\"my file.pdf\">a</a></p>"),
    ("[a](my%20file.pdf)", "<p><a href=\"my file.pdf\">a</a></p>"),
    ("[a](<https://example.org/a b>)", "<p><a href=\"https://example.org/a%20b\">a</a></p>"),
    (
      "![alt](a.png \"Caption\")",
      "<figure><img src=\"a.png\" alt=\"alt\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\">"
        + "<figcaption>Caption</figcaption></figure>"
    ),
    (
      "a ![alt](a.png) b",
      "<p>a <img src=\"a.png\" alt=\"alt\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"> b</p>"
    ),
    ("a [](value:visits) b", "<p>a <b>visits</b> b</p>"),
    ("![x](chart:visits)", "<figure>visits 2</figure>"),
    ("# a\n\n![x](chart:visits)", "<h2 id=\"a\">a</h2>\n<figure>visits 3</figure>"),
    ("<div onclick=\"x()\">a</div>", "<p>&lt;div onclick=\"x()\"&gt;a&lt;/div&gt;</p>"),
    ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"),
    ("a <!-- note --> b", "<p>a  b</p>"),
    ("<!-- note -->", ""),
    ("[a](javascript:alert(1))", "<p>a</p>"),
    ("\"'>", "<p>\"'&gt;</p>"),
    ("", ""),
  ]

  @Test(arguments: cases)
  func `a text becomes the HTML of CommonMark`(markdown: String, html: String) throws {
    let (result, _) = try #require(rendered(markdown))
    #expect(result.body.string.trimmed == html)
  }

  @Test func `raw HTML stays where the portal allows it`() throws {
    let (result, log) = try #require(rendered("<div>a</div>\n\nb <i>c</i>", allowsRawHTML: true))
    #expect(result.body.string.trimmed == "<div>a</div>\n\n<p>b <i>c</i></p>")
    #expect(log.diagnostics.isEmpty)
  }

  @Test func `plain text and excerpt carry the figures and no markup`() throws {
    let (result, _) = try #require(rendered("# Head\n\nIn 2020 [](value:visits) *visits*\ncame.\n\n- one\n- two"))
    #expect(result.plainText == "Head\nIn 2020 visits visits came.\none\ntwo")
    #expect(result.excerpt == "In 2020 visits visits came.")
  }

  @Test func `a long first paragraph is cut after a word`() throws {
    let (result, _) = try #require(rendered(String(repeating: "beseda ", count: 200)))
    #expect(result.excerpt.count <= MarkdownRenderer.excerptLength)
    #expect(result.excerpt.hasSuffix("beseda…"))
  }

  static let problems: [(markdown: String, id: String, line: Int, column: Int)] = [
    ("[a](javascript:alert(1))", "link.scheme", 1, 5),
    ("[a](JaVaScRiPt:alert(1))", "link.scheme", 1, 5),
    ("[a](javascript&#58;alert(1))", "link.scheme", 1, 5),
    ("[a](<java&Tab;script:alert(1)>)", "link.scheme", 1, 6),
    ("[a](<  javascript:x>)", "link.scheme", 1, 6),
    ("[a](https://user:word@example.org)", "link.address", 1, 5),
    ("[a](https://)", "link.address", 1, 5),
    ("[a](mailto:nobody)", "link.address", 1, 5),
    ("[a](tel:none)", "link.address", 1, 5),
    ("[a]\n\n[a]: javascript:x", "link.scheme", 1, 1),
    ("a *b*\n  c [d](javascript:x)", "link.scheme", 2, 9),
    ("> a\n>   [d](javascript:x)", "link.scheme", 2, 9),
    ("a [b](c \"d\ne\") f\ng [h](javascript:x)", "link.scheme", 3, 7),
    ("x\n[a](data:text/html,x)", "link.scheme", 2, 5),
    ("[a](vbscript:x)", "link.scheme", 1, 5),
    ("[a](//example.org)", "link.scheme", 1, 5),
    ("[a](\\\\\\\\example.org)", "link.scheme", 1, 5),
    ("[a](file:///etc/passwd)", "link.scheme", 1, 5),
    ("[a]()", "link.empty", 1, 1),
    ("[](https://example.org)", "link.text", 1, 1),
    ("[a](b%zz.md)", "link.escape", 1, 5),
    ("[](valeu:visits)", "link.scheme", 1, 4),
    ("a\n\n> b\n> [](value:visits?plaec=brda)", "reference.unknown-parameter", 4, 19),
    ("[](value:visits?place=brda&place=celje)", "reference.duplicate-parameter", 1, 28),
    ("[](value:visits?place=)", "reference.empty-parameter", 1, 17),
    ("[](value:?place=brda)", "reference.subject", 1, 10),
    ("a ![b](chart:visits) c", "markdown.block-in-line", 1, 3),
    ("<b>x</b>", "markdown.html", 1, 1),
    ("# a\n\n### b", "markdown.heading-level", 3, 1),
    ("[![](a.png)](javascript:x)", "link.scheme", 1, 14),
  ]

  @Test(arguments: problems)
  func `a problem in a text is located`(markdown: String, id: String, line: Int, column: Int) throws {
    let (_, log) = try #require(rendered(markdown))
    let found = log.inOrder.first { $0.id == id }
    #expect(found?.location == SourceLocation(file: "a.md", line: line, column: column), "\(log.inOrder)")
    #expect(found?.hint != nil)
  }

  @Test func `a wrong scheme is met with the likely one`() throws {
    let (_, log) = try #require(rendered("[](valeu:visits)"))
    #expect(log.diagnostics.first?.hint == "did you mean \"value\"?")
  }
}

extension String {
  /// Without blanks and line ends at its end.
  var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
