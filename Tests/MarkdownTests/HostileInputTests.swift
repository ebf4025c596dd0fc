import Diagnostics
import Markdown
import Markup
import TestKit
import Testing

@Suite struct HostileInputTests {
  static let refused: [(name: String, bytes: [UInt8], id: String, line: Int, column: Int)] = [
    ("zero byte", Array("a\nb\0c".utf8), "text.control", 2, 2),
    ("invalid UTF-8", [97, 10, 0xC5, 0x28], "text.encoding", 2, 1),
    ("cut-off UTF-8", [97, 0xE2, 0x82], "text.encoding", 1, 2),
    ("overlong slash", [0xC0, 0xAF], "text.encoding", 1, 1),
    (
      "open pictures without end", Array(String(repeating: "![[]()", count: 20_000).utf8), "markdown.too-many-links", 0,
      0
    ),
    ("deep quotes", Array(String(repeating: ">", count: 2_000).utf8) + [97], "markdown.too-deep", 1, 40),
    ("deep lists", Array(String(repeating: "- ", count: 2_000).utf8) + [97], "markdown.too-deep", 1, 39),
    ("deep emphasis", deepEmphasis, "markdown.too-deep", 1, 115),
  ]

  static let deepEmphasis = Array(
    (String(repeating: "*a **b", count: 400) + String(repeating: "b** a*", count: 400)).utf8)

  @Test(arguments: refused)
  func `what no person writes is refused where it stands`(
    name: String, bytes: [UInt8], id: String, line: Int, column: Int
  ) throws {
    var log = DiagnosticLog()
    #expect(MarkdownDocument(bytes, file: "a.md", into: &log) == nil)
    let found = try #require(log.diagnostics.first)
    #expect(log.diagnostics.count == 1)
    #expect(found.id == id)
    #expect(found.location.line == line)
    if id != "markdown.too-deep" { #expect(found.location.column == column) }
  }

  @Test func `a line of 100 MB is refused at once`() {
    var log = DiagnosticLog()
    let bytes = [UInt8](repeating: 97, count: 100_000_000)
    #expect(MarkdownDocument(bytes, file: "a.md", into: &log) == nil)
    #expect(log.diagnostics.map(\.id) == ["markdown.too-large"])
  }

  static let survived = [
    NamedText("open brackets", String(repeating: "[", count: 20_000)),
    NamedText("open pictures", String(repeating: "![", count: 20_000)),
    NamedText("open links", String(repeating: "[a](", count: 20_000)),
    NamedText("open pictures and links", String(repeating: "![[]()", count: 5_000)),
    NamedText("open emphasis", String(repeating: "*a_ ", count: 20_000)),
    NamedText("backticks", (1...400).map { String(repeating: "`", count: $0) }.joined(separator: " ")),
    NamedText("open entities", String(repeating: "&", count: 50_000)),
    NamedText("open comments", String(repeating: "<!--", count: 10_000)),
    NamedText("open instructions", String(repeating: "<?", count: 20_000)),
    NamedText("reference definitions", (1...5_000).map { "[a\($0)]: b" }.joined(separator: "\n")),
    NamedText("long lists", String(repeating: "- a\n", count: 20_000)),
    NamedText("carriage returns", "a\rb\r\n\rc [](value:x)"),
    NamedText("right to left", "\u{202E}abc\u{202C} [\u{200F}a](https://example.org)"),
    NamedText("the byte order mark", "\u{FEFF}# a"),
    NamedText("one line of a megabyte", String(repeating: "a", count: MarkdownDocument.mostBytes)),
  ]

  @Test(arguments: survived)
  func `strange texts are read without harm`(sample: NamedText) throws {
    let (result, _) = try #require(rendered(sample.text))
    #expect(!result.body.string.contains("<script"))
  }

  @Test func `every cut of a text is read without harm`() {
    let text = "# A\n\n> - *b* [c](value:d?e=f) ![g](chart:h)\n>   1. `i` <j> &amp;\n\n```k\nl\n[m]: n\n"
    for length in 0...text.utf8.count { _ = rendered(String(decoding: text.utf8.prefix(length), as: UTF8.self)) }
  }
}
