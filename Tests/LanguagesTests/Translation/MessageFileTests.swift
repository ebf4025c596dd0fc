import Testing
import Vocabulary

@testable import Languages

/// Files of messages that are changed in their place.
@Suite struct MessageFileTests {
  private func changed(_ text: String, _ changes: [MessageFile.Change]) -> String? {
    MessageFile(Array(text.utf8))?.changed(changes).map { String(decoding: $0, as: UTF8.self) }
  }

  static let file = """
    # The words of pages.
    site:
      # A remark.
      # en: Home
      home: Startseite # beside it
      long: |
        first
          second

        third
      folded: 'it''s
        here'
      # same
      demo: "demo"
    # At the end.
    other: { }

    """

  static let cases: [(name: String, text: String, expected: String)] = [
    ("site.home", "Start", "  # A remark.\n  # en: Home\n  home: \"Start\" # beside it\n"),
    ("site.long", "One", "# beside it\n  long: \"One\"\n  folded:"),
    ("site.folded", "a \"b\" \\ c\nd", "  folded: \"a \\\"b\\\" \\\\ c\\nd\"\n  # same\n  demo:"),
    ("site.demo", "Beispiel", "here'\n  demo: \"Beispiel\"\n# At the end."),
    ("site.new", "Neu", "  demo: \"demo\"\n  new: \"Neu\"\n# At the end."),
    ("site.deep.one", "Neu", "  demo: \"demo\"\n  deep:\n    one: \"Neu\"\n# At the end."),
    ("third.a", "Neu", "other: { }\nthird:\n  a: \"Neu\"\n"),
  ]

  @Test(arguments: cases)
  func `a message is changed or added, and all else stays`(name: String, text: String, expected: String) throws {
    let result = try #require(changed(Self.file, [MessageFile.Change(name: name, text: text)]))
    #expect(result.contains(expected), "\(result)")
    #expect(result.hasPrefix("# The words of pages.\nsite:\n"))
  }

  @Test func `what it was translated from is noted above it, once`() throws {
    var change = MessageFile.Change(name: "site.home", text: "Zuhause")
    change.source = .init(tag: "en", text: "Home page")
    let result = try #require(changed(Self.file, [change]))
    #expect(result.contains("  # A remark.\n  # en: Home page\n  home: \"Zuhause\" # beside it\n"))
    #expect(!result.contains("# en: Home\n"))
    change.isSame = true
    let same = try #require(changed(result, [change]))
    #expect(same.contains("  # en: Home page\n  # same\n  home:"))
    #expect(try #require(changed(same, [change])) == same)
  }

  @Test func `several are added at the place of their names`() throws {
    let names = ["site.b", "site.deep.x", "site.deep.y", "z", "site.home"]
    let result = try #require(changed(Self.file, names.map { MessageFile.Change(name: $0, text: $0) }))
    #expect(result.contains("  b: \"site.b\"\n  deep:\n    x: \"site.deep.x\"\n    y: \"site.deep.y\"\n# At the end."))
    #expect(result.hasSuffix("other: { }\nz: \"z\"\n"))
    #expect(changed("", [MessageFile.Change(name: "a.b", text: "x")]) == "a:\n  b: \"x\"\n")
  }

  @Test func `lines that end as in Windows are read`() throws {
    let text = Self.file.replacing("\n", with: "\r\n")
    let result = try #require(changed(text, [MessageFile.Change(name: "site.home", text: "Start")]))
    #expect(result.contains("  home: \"Start\" # beside it\n"))
  }

  @Test(arguments: ["site: { home: Start, other: x }\n", "site:\n  home: [a]\n", "site:\n\thome: x\n", "- a\n"])
  func `a file that can't be changed in its place is left alone`(text: String) {
    #expect(changed(text, [MessageFile.Change(name: "site.home", text: "x")]) == nil)
  }
}
