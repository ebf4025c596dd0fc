import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct BareAddressTests {
  static let found: [(markdown: String, html: String)] = [
    ("See https://example.org/a.", "See <a href=\"https://example.org/a\">https://example.org/a</a>."),
    ("(see https://example.org/a)", "(see <a href=\"https://example.org/a\">https://example.org/a</a>)"),
    (
      "https://example.org/a_(b)", "<a href=\"https://example.org/a_(b)\">https://example.org/a_(b)</a>"
    ),
    ("(https://example.org/a_(b))", "(<a href=\"https://example.org/a_(b)\">https://example.org/a_(b)</a>)"),
    ("http://example.org?", "<a href=\"http://example.org\">http://example.org</a>?"),
    ("»https://example.org«", "»<a href=\"https://example.org\">https://example.org</a>«"),
    ("“https://example.org”", "“<a href=\"https://example.org\">https://example.org</a>”"),
    ("https://example.org, b", "<a href=\"https://example.org\">https://example.org</a>, b"),
    ("https://example.org…", "<a href=\"https://example.org\">https://example.org</a>…"),
    ("**https://example.org**", "<strong><a href=\"https://example.org\">https://example.org</a></strong>"),
    ("www.example.org/a", "<a href=\"https://www.example.org/a\">www.example.org/a</a>"),
    ("WWW.Example.org", "<a href=\"https://WWW.Example.org\">WWW.Example.org</a>"),
    ("info@example.org.", "<a href=\"mailto:info@example.org\">info@example.org</a>."),
    ("a-b.c+d@x.example.org", "<a href=\"mailto:a-b.c+d@x.example.org\">a-b.c+d@x.example.org</a>"),
    ("https://example.org/a_b_c", "<a href=\"https://example.org/a_b_c\">https://example.org/a_b_c</a>"),
    ("https://example.org/?a=1&b=2", "<a href=\"https://example.org/?a=1&amp;b=2\">"),
    ("https://example.org/č", "<a href=\"https://example.org/č\">https://example.org/č</a>"),
    ("https://example.org/a\nb", "<a href=\"https://example.org/a\">https://example.org/a</a>\nb"),
    ("https://example.org:8080/a", "<a href=\"https://example.org:8080/a\">"),
  ]

  @Test(arguments: found)
  func `a bare address is a link without the marks of its sentence`(markdown: String, html: String) throws {
    let (result, log) = try #require(rendered(markdown))
    #expect(result.body.string.contains(html), "\(result.body.string)")
    #expect(log.diagnostics.isEmpty, "\(log.inOrder)")
  }

  @Test(arguments: [
    "`https://example.org`", "```\nhttps://example.org\n```", "www.", "www.example", "https://", "a@b", "@example.org",
    "xwww.example.org", "e.g. this.that", "ob 15:00", "http:", "@ana@example.social",
  ])
  func `what is no address, or stands in code, is left alone`(markdown: String) throws {
    let (result, _) = try #require(rendered(markdown))
    #expect(!result.body.string.contains("<a "), "\(result.body.string)")
  }

  @Test func `an address within a link makes no second one`() throws {
    let (result, _) = try #require(rendered("[https://example.org](https://example.org/a)"))
    #expect(result.body.string.trimmed == "<p><a href=\"https://example.org/a\">https://example.org</a></p>")
  }

  @Test func `an address that emphasis cuts is a problem`() throws {
    let (_, log) = try #require(rendered("See https://example.org/*a*/b"))
    #expect(log.diagnostics.map(\.id) == ["markdown.address"])
    #expect(log.diagnostics.first?.location.column == 25)
  }

  @Test(arguments: ["https://user:word@example.org/a", "https://user@example.org"])
  func `an address with an account is refused`(address: String) throws {
    let (_, log) = try #require(rendered("See \(address) there"))
    #expect(log.hasErrors)
  }

  @Test func `many addresses take no time with the square of their number`() throws {
    let text = String(repeating: "www.www.www.a@a@a@https://((((( ", count: 8_000)
    #expect(rendered(text) != nil)
  }
}
