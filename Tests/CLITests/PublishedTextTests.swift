import Foundation
import FoundationXML
import TestKit
import Testing

/// What becomes of the texts that people write, in the files of a built site.
@Suite struct PublishedTextTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  private func build(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["build", "--today", "2022-02-01"] + arguments, in: folder.path)
  }

  private static let post = "content/news/2022-01-10-poletje/index.sl.md"

  private func write(_ text: String, front: String = "title: Poletje") throws {
    try folder.write("---\n\(front)\n---\n\(text)\n", to: PublishedTextTests.post)
  }

  @Test func `addresses of files are written as addresses are, on pages and in the feed`() throws {
    try write("[a](<a?b %231.pdf>) [b](50%25.pdf) [c](s\u{30C}port.pdf)")
    for name in ["a?b #1.pdf", "50%.pdf", "s\u{30C}port.pdf"] {
      try folder.write("%PDF", to: "content/news/2022-01-10-poletje/\(name)")
    }
    let outcome = try build()
    #expect(outcome.status == 0, "\(outcome.problems)")
    let files = "files/news/2022-01-10-poletje"
    let page = try folder.text("public/sl/novice/2022-01-10-poletje.html")
    let feed = try folder.text("public/sl/feed.atom")
    for name in ["a%3Fb%20%231.pdf", "50%25.pdf", "%C5%A1port.pdf"] {
      #expect(page.contains("href=\"../../\(files)/\(name)\""))
      #expect(feed.contains("https://portal.example.org/\(files)/\(name)"))
    }
    let names = try folder.names("public/\(files)")
    #expect(names.map { Array($0.utf8) }.contains(Array("\u{161}port.pdf".utf8)))
    #expect(names.contains("a?b #1.pdf") && names.contains("50%.pdf"))
  }

  @Test func `a chart in a feed is one picture with its size, then words, table and links`() throws {
    try write("![Obiski v Brdih](chart:visits?place=brda&period=2020..2021)")
    let outcome = try build()
    #expect(outcome.status == 0, "\(outcome.problems)")
    let document = try XMLDocument(data: Data(try folder.text("public/sl/feed.atom").utf8))
    let entry = try #require(document.rootElement()?.elements(forName: "entry").first)
    let html = try #require(entry.elements(forName: "content").first?.stringValue)
    let picture = "https://portal.example.org/charts/news/2022-01-10-poletje/chart-1.sl"
    #expect(!html.contains("<svg") && html.contains("<img src=\"\(picture).light.svg\" width=\""))
    #expect(try folder.names("public/charts/news/2022-01-10-poletje").contains("chart-1.sl.light.svg"))
    let order = ["<img ", "height=\"", "alt=\"", "<table>", "<a href=\"https://portal.example.org/"]
    let places = order.compactMap { html.range(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted(), "\(html)")
    #expect(!html.contains("<details") && !html.contains("ch-data"), "\(html)")
  }

  @Test func `a date after today holds a post back, and is told`() throws {
    try write("Besedilo", front: "title: Poletje\ndate: 2022-01-10")
    try folder.write("---\ntitle: Napoved\n---\nA\n", to: "content/news/2031-05-01-napoved/index.sl.md")
    try folder.write(
      "---\ntitle: Načrt\npublish: 2031-05-01\n---\nA\n", to: "content/news/2031-05-01-nacrt/index.sl.md")
    let outcome = try build()
    #expect(outcome.status == 0)
    #expect(
      outcome.problems.contains("2031-05-01-napoved/index.sl.md:1:1: warning")
        && outcome.problems.contains("[content.future]"))
    #expect(!outcome.problems.contains("2031-05-01-nacrt/index.sl.md:"))
    #expect(try folder.names("public/sl/novice").filter { $0.hasPrefix("2031") }.isEmpty)
    #expect(!(try folder.text("public/sl/feed.atom")).contains("2031"))
    try write("Besedilo", front: "title: Poletje\nupdated: 2031-01-01")
    let later = try build()
    #expect(
      later.status == 1 && later.problems.contains("index.sl.md:3:10: error")
        && later.problems.contains("[content.updated]"))
  }

  static let clashes: [(front: String, line: Int, column: Int, id: String, other: String)] = [
    ("title: A\naliases: [/sl/novice.html]", 3, 11, "site.address-clash", "Novice"),
    ("title: A\naliases: [/SL/Novice.html]", 3, 11, "site.address-clash", "Novice"),
    ("title: A\naliases: [/robots.txt]", 3, 11, "publish.address-clash", "robots.txt"),
    ("title: A\naliases: [/sl/novice.html/a]", 3, 11, "publish.address-clash", "sl/novice.html"),
    ("title: A\naliases: [/index.html]", 3, 11, "site.address-clash", "Mali portal"),
    ("title: A\naliases: [/old, \"/old/\"]", 3, 17, "content.address-clash", "twice"),
    ("title: A\naliases: [/sl/novice/2022-01-10-poletje.html]", 3, 11, "site.address-clash", "has now"),
    ("title: A\naliases: [/.htaccess]", 3, 11, "content.alias", ".htaccess"),
    ("title: A\naliases: [/a%2e%2e/../b]", 3, 11, "content.alias", "/a"),
    ("title: A\naliases: [/%2e%2e/b]", 3, 11, "content.alias", "/b"),
    ("title: A\naliases: [/manifest.json]", 3, 11, "publish.address-clash", "manifest.json"),
  ]

  @Test(arguments: clashes)
  func `an address that is taken is told where it was written, with what has it`(
    front: String, line: Int, column: Int, id: String, other: String
  ) throws {
    try write("Besedilo", front: front)
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 1)
    let problem = "content/news/2022-01-10-poletje/index.sl.md:\(line):\(column): error: "
    let found = outcome.problems.split(separator: "\n").first { $0.hasPrefix(problem) && $0.contains("[\(id)]") }
    #expect(found?.contains(other) == true, "\(outcome.problems)")
  }

  @Test(arguments: ["Novice", "Kazalniki"])
  func `a title that takes the address of a page of the portal is told at the title`(title: String) throws {
    try folder.write("---\ndate: 2022-01-01\ntitle: \(title)\n---\nA\n", to: "content/pages/a.sl.md")
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("content/pages/a.sl.md:3:8: error"), "\(outcome.problems)")
  }

  @Test func `an alias with escapes stands where its address leads`() throws {
    try write("Besedilo", front: "title: A\naliases: [/stara%20stran.html]")
    #expect(try build().status == 0)
    #expect(try folder.names("public").contains("stara stran.html"))
  }

  @Test func `a control character in any text is told, all in one run`() throws {
    try write("A", front: "title: \"A\\x08\"\nsummary: \"B\\f\"")
    let portal = try folder.text("content/portal.yml")
    try folder.write(
      portal.replacingOccurrences(of: "sl: Mali portal", with: "sl: \"Mali\\x0B\""), to: "content/portal.yml")
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.problems.contains("content/portal.yml:1:14: error") && outcome.problems.contains("U+000B"))
    try folder.write(portal, to: "content/portal.yml")
    let post = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(post.problems.contains("index.sl.md:2:8: error") && post.problems.contains("index.sl.md:3:10: error"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "https://user:word@example.org/", "//example.org", "ftp://example.org", "https://",
  ])
  func `an address that anybody writes anywhere passes one check`(address: String) throws {
    let places: [(file: String, old: String, id: String)] = [
      ("content/sources.yml", "https://portal.example.org/evidenca", "sources.address"),
      ("content/portal.yml", "https://portal.example.org/kontakt", "portal.address"),
      ("content/portal.yml", "https://creativecommons.org/licenses/by/4.0/", "portal.address"),
      ("content/portal.yml", "https://portal.example.org\n", "portal.address"),
    ]
    for (file, old, id) in places {
      let before = try folder.text(file)
      let new = "\"\(address)\"" + (old.hasSuffix("\n") ? "\n" : "")
      try folder.write(
        before.replacingOccurrences(of: "\"\(old)\"", with: old).replacingOccurrences(of: old, with: new), to: file)
      let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
      #expect(outcome.status == 1 && outcome.problems.contains("[\(id)]"), "\(file) \(old): \(outcome.problems)")
      try folder.write(before, to: file)
    }
  }

  @Test func `who leads to a text in another language leads to that version`() throws {
    let folder = try SmallPortal.plain.with([
      "pages/help.sl.md": "---\ntitle: Pomoč\n---\n[Angleško](help.en.md) in [še](more.en.md).\n",
      "pages/help.en.md": "---\ntitle: Help\n---\n[More](more.en.md)\n",
      "pages/more.en.md": "---\ntitle: More\n---\n[Back](help.en.md)\n",
    ]).folder()
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let page = try folder.text("public/sl/pomoc.html")
    #expect(page.contains("<a href=\"../en/help.html\" hreflang=\"en\">Angleško</a>"))
    #expect(page.contains("<a href=\"../en/more.html\" hreflang=\"en\">še</a>"))
    // What is not translated stands in the reader's surroundings, and leads on within them.
    #expect(try folder.text("public/sl/more.html").contains("<a href=\"pomoc.html\">Back</a>"))
  }
}
