import Foundation
import FoundationXML
import Markup
import Testing
import Vocabulary

@testable import Site

@Suite struct FeedTests {
  @Test func `a feed is well-formed whatever a title holds, and dated by its newest entry`() throws {
    let day = try #require(Day("2021-12-20"))
    let entry = AtomFeed.Entry(
      title: "Ure & <obiski>", address: "https://portal.example.org/a.html", published: day, updated: day,
      language: Language("en"), summary: "\"A\"", content: Markup { $0.element("p") { $0.text("1 < 2") } },
      categories: ["porocilo"])
    let feed = AtomFeed(
      title: "Novice", language: Language("sl"), address: "https://portal.example.org/sl/feed.atom",
      page: "https://portal.example.org/sl/novice.html", author: "Občina", asOf: day,
      entries: [entry])
    let document = try XMLDocument(data: Data(feed.bytes))
    let root = try #require(document.rootElement())
    #expect(root.elements(forName: "updated").first?.stringValue == "2021-12-20T00:00:00Z")
    let written = try #require(root.elements(forName: "entry").first)
    #expect(written.elements(forName: "title").first?.stringValue == "Ure & <obiski>")
    #expect(written.elements(forName: "content").first?.stringValue == "<p>1 &lt; 2</p>")
    #expect(written.attribute(forName: "xml:lang")?.stringValue == "en")
  }

  @Test func `a feed without entries is dated by its figures`() throws {
    let day = try #require(Day("2021-12-31"))
    let feed = AtomFeed(
      title: "Brda", language: Language("sl"), address: "https://portal.example.org/a.atom",
      page: "https://portal.example.org/a.html", author: "Občina", asOf: day, entries: [])
    let root = try #require(try XMLDocument(data: Data(feed.bytes)).rootElement())
    #expect(root.elements(forName: "updated").first?.stringValue == "2021-12-31T00:00:00Z")
  }

  @Test func `the site map names the languages a page is written in and no others`() throws {
    let slovene = Language("sl")
    let english = Language("en")
    var page = Page(
      path: "sl/a.html", language: slovene, title: "A", description: "",
      translations: [slovene: "sl/a.html", english: "en/a.html"]
    ) { _, _ in NotFoundPage(title: "A", homeAddress: "") }
    page.updated = Day("2021-12-20")
    page.writtenIn = [slovene]
    let map = Sitemap(pages: [page], absolute: { "https://portal.example.org/\($0)" }, fallback: slovene)
    let text = String(decoding: map.bytes, as: UTF8.self)
    _ = try XMLDocument(data: Data(map.bytes))
    #expect(text.contains("<loc>https://portal.example.org/sl/a.html</loc><lastmod>2021-12-20</lastmod>"))
    #expect(text.contains("hreflang=\"sl\"") && text.contains("hreflang=\"x-default\""))
    #expect(!text.contains("hreflang=\"en\""))
  }
}
