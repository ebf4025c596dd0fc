import Foundation
import FoundationXML
import TestKit
import Testing

/// What feeds tell: corrections, releases, and what is new of a place.
@Suite struct FeedCommandTests {
  let program: Program
  let folder: TemporaryFolder

  private static let post = """
    ---
    title: Vabilo
    places: [brda]
    corrections: [{ date: 2022-01-15, text: Bilo je <30> obiskov. }]
    ---
    Besedilo.

    """

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.with(["news/2022-01-02-vabilo/index.sl.md": Self.post]).folder()
  }

  private func build(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["build", "--today", "2022-02-01"] + arguments, in: folder.path)
  }

  private func entries(_ path: String) throws -> [XMLElement] {
    let root = try #require(try XMLDocument(data: Data(try folder.text("public/\(path)").utf8)).rootElement())
    let ids = root.elements(forName: "entry").compactMap { $0.elements(forName: "id").first?.stringValue }
    #expect(Set(ids).count == ids.count)
    return root.elements(forName: "entry")
  }

  private func text(_ entry: XMLElement?, _ name: String) -> String {
    entry?.elements(forName: name).first?.stringValue ?? ""
  }

  /// A page with plain spaces.
  private func text(_ page: String) throws -> String {
    try folder.text("public/\(page)").replacing("\u{A0}", with: " ")
  }

  @Test func `a correction stands on the page, in the list, and before the text in the feed`() throws {
    #expect(try build().status == 0)
    let page = try text("sl/novice/2022-01-02-vabilo.html")
    #expect(page.contains("<p><strong>Popravek, 15. januar 2022:</strong> Bilo je &lt;30&gt; obiskov.</p>"))
    #expect(try folder.text("public/sl/novice.html").contains("<span class=\"tongue\">popravek</span>"))
    let entry = try entries("sl/feed.atom").first
    #expect(text(entry, "updated") == "2022-01-15T00:00:00Z" && text(entry, "published") == "2022-01-02T00:00:00Z")
    let start = "<p><strong>Popravek, 15. januar 2022:</strong> Bilo je &lt;30&gt; obiskov.</p>"
    #expect(text(entry, "content").replacing("\u{A0}", with: " ").hasPrefix(start))
    // Its label is in the language of the text, on a page in another one too.
    #expect(try text("en/news/2022-01-02-vabilo.html").contains("Popravek, 15. januar 2022:"))
  }

  @Test func `a release is an entry that says what is new and revised`() throws {
    #expect(try build("--release", "2022-1", "--release-date", "2022-01-20").status == 0)
    let first = try entries("en/feed.atom").first
    #expect(text(first, "title") == "Release 2022-1" && text(first, "summary").hasPrefix("The release has "))
    let activities = try folder.text(SmallPortal.activities)
    try folder.write(
      activities.replacingOccurrences(of: "30,26,0,0,56,held", with: "30,27,0,0,57,held")
        + "a4,demo-brda,2021-06-05,18:00,22:00,group,onsite,30,26,0,0,56,held\n", to: SmallPortal.activities)
    try folder.write("- { after: 2022-1, reason: { sl: Razlog, en: Reason } }\n", to: "content/revisions.yml")
    try folder.write(
      try folder.text("content/news/2021-12-20-porocilo/index.sl.md").replacingOccurrences(of: "[86]", with: "[]"),
      to: "content/news/2021-12-20-porocilo/index.sl.md")
    #expect(try !entries("en/feed.atom").isEmpty)
    let outcome = try build("--release", "2022-2", "--release-date", "2022-01-25")
    #expect(outcome.status == 0, "\(outcome.problems)")
    let found = try entries("en/feed.atom")
    #expect(found.prefix(2).map { text($0, "title") } == ["Release 2022-2", "Release 2022-1"])
    #expect(
      text(found.first, "summary").contains("have another value.") && text(found.first, "summary").contains("new."))
    let link =
      "<link rel=\"alternate\" type=\"text/html\" href=\"https://portal.example.org/en/releases.html#release-2022-2\"/>"
    #expect(try folder.text("public/en/feed.atom").contains(link))
    #expect(try folder.text("public/en/releases.html").contains("id=\"release-2022-2\""))
    // The feed of a place tells of releases that changed its figures, and of no first one.
    #expect(try entries("en/municipalities/brda.atom").map { text($0, "title") } == ["Release 2022-2", "Vabilo"])
  }

  @Test func `a place has a feed of what was written about it, which its page names`() throws {
    #expect(try build().status == 0)
    #expect(try entries("sl/obcine/brda.atom").map { text($0, "title") } == ["Vabilo"])
    // What has nothing to tell has none yet.
    #expect(try folder.names("public/sl/centri").filter { $0.hasSuffix(".atom") }.isEmpty)
    #expect(
      try folder.text("public/sl/centri/demo-brda.html").components(separatedBy: "application/atom+xml").count == 3)
    let page = try folder.text("public/sl/obcine/brda.html")
    #expect(
      page.contains(
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Mali portal – Brda\" href=\"brda.atom\">"))
    #expect(try folder.text("public/sl/mreza.html").components(separatedBy: "application/atom+xml").count == 3)
  }
}
