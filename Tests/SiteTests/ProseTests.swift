import Diagnostics
import Documents
import TestKit
import Testing
import Vocabulary

@testable import Site

/// The site's own prose: Markdown beside the templates, filled in with what is true of the portal.
@Suite struct ProseTests {
  private static let languages = [Language("sl"), Language("en")]

  private func load(_ files: [String: String]) throws -> (prose: SiteProse, log: DiagnosticLog) {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: "texts/method/\(name)") }
    try folder.write("", to: "other.txt")
    var log = DiagnosticLog()
    let found = try #require(Folder(folder.path))
    return (SiteProse.load(from: LayeredFolder(found, named: "t"), languages: Self.languages, into: &log), log)
  }

  @Test(arguments: [
    ("Besedilo.\n", "text.heading", 1, 1, "begin it with a line such as # How we count"),
    ("## Naslov\n", "text.heading", 1, 1, ""),
    ("# Naslov\n\nDo [](threshold:pepole).\n", "text.reference", 3, 7, "did you mean \"threshold:people\"?"),
    ("# Naslov\n\n[](when:surveys) Besedilo.\n", "text.reference", 3, 4, "did you mean \"when:survey\"?"),
    ("# Naslov\n\n[x](value:visits)\n", "text.reference", 3, 5, ""),
    ("# Naslov\n\n![x](https://example.org/a.png)\n", "text.reference", 3, 6, ""),
  ])
  func `what is wrong in a chapter is located`(text: String, id: String, line: Int, column: Int, hint: String) throws {
    let (_, log) = try load(["10-a.sl.md": text, "10-a.en.md": "# Title\n\nText.\n"])
    let found = log.diagnostics.map { "\($0.id) \($0.location.file):\($0.location.line):\($0.location.column)" }
    #expect(found == ["\(id) t/texts/method/10-a.sl.md:\(line):\(column)"])
    #expect(hint.isEmpty || log.diagnostics.first?.hint == hint)
  }

  @Test func `a chapter stands in every language, in its own or in another, in the order of the names`() throws {
    let (prose, log) = try load([
      "20-b.sl.md": "# B\n\nB.\n", "20-b.en.md": "# B\n\nB.\n", "10-a.sl.md": "# A\n\nA.\n",
      "10-c.de.md": "# C\n\nC.\n", "30-d.en.md": "# D\n\nD.\n",
    ])
    #expect(log.diagnostics.isEmpty)
    #expect(prose.method[Language("sl")]?.map(\.id) == ["a", "b", "d"])
    #expect(prose.method[Language("sl")]?.map(\.language.tag) == ["sl", "sl", "en"])
    #expect(prose.method[Language("en")]?.map(\.language.tag) == ["sl", "en", "en"])
  }

  @Test func `the line that says what a chapter was translated from is no text of it`() throws {
    let (prose, log) = try load([
      "10-a.sl.md": "<!-- en: 0123456789ab -->\n# A\n\n[](when:surveys)\n", "10-a.en.md": "# A\n\nA.\n",
    ])
    #expect(log.diagnostics.map(\.location.line) == [4])
    #expect(prose.method[Language("sl")]?.map(\.title) == ["A"])
  }

  @Test func `numbers are the portal's own, and a paragraph stands only where it is true`() throws {
    let program = try #require(Program(), "the program is built with the tests")
    let folder = try SmallPortal.plain.folder()
    for (language, word) in [("sl", "Manj"), ("en", "Fewer")] {
      try folder.write(
        """
        # \(word)

        \(word) [](threshold:people), [](threshold:people-1), [](threshold:survey_change). [Web](https://example.org/)

        [](when:survey)
        \(word) survey.

        [](when:demonstration) \(word) demonstration.
        """, to: "site-templates/texts/method/15-own.\(language).md")
    }
    let portal = try folder.text("content/portal.yml")
    try folder.write(portal + "thresholds: { people: 12, survey_change: 2 }\n", to: "content/portal.yml")
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let page = try folder.text("public/sl/metoda.html")
    #expect(
      page.contains("<h2 id=\"own\">Manj</h2>\n<p>Manj 12, 11, 2 odstotni točki. <a href=\"https://example.org/\""))
    #expect(!page.contains("Manj survey") && !page.contains("Manj demonstration"))
  }
}
