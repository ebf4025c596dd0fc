// JSON is in the full Foundation.
import Foundation
import TestKit
import Testing

@Suite struct ListCommandTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.with([
      "news/2032-01-05-skate/index.sl.md": "---\ntitle: Skatepark\n---\nA\n",
      "news/2022-01-10-osnutek/index.sl.md": "---\ntitle: Zamisel\ndraft: true\n---\nA\n",
      "news/2021-11-01-konec/index.sl.md": "---\ntitle: Konec\nexpire: 2021-11-30\n---\nA\n",
      "pages/about.sl.md": "---\ntitle: O nas\nupdated: 2022-01-02\n---\nA\n",
      "pages/about.en.md": "---\ntitle: About\nupdated: 2021-01-02\n---\nA\n",
      "notes.txt": "x\n", "static/CNAME": "portal.example.org\n",
      "breaks.csv": "date,places,indicators,text_sl,text_en\n2021-01-01,,visits,Nova opredelitev,\n",
    ]).folder()
  }

  private func list(_ arguments: String...) throws -> String {
    let outcome = try program.run(["list"] + arguments + ["--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    return outcome.output
  }

  @Test(arguments: [
    ("drafts", "content/news/2022-01-10-osnutek/index.sl.md:2  sl  2022-01-10  Zamisel\n"),
    ("future", "content/news/2032-01-05-skate/index.sl.md:2  2032-01-05  sl  Skatepark\n"),
    ("expired", "content/news/2021-11-01-konec/index.sl.md:2  2021-11-30  sl  Konec\n"),
    ("outdated", "content/pages/about.en.md:2  en  2021-01-02  2022-01-02  content/pages/about.sl.md\n"),
  ])
  func `a list has a line to each, where it is first`(kind: String, text: String) throws {
    #expect(try list(kind) == text)
  }

  @Test func `what lacks a language is listed wherever it stands, in columns`() throws {
    let indicator = try folder.text("content/indicators/visits.yml")
    try folder.write(
      indicator.replacingOccurrences(of: "title: { sl: Obiski, en: Visits }", with: "title: { sl: Obiski }"),
      to: "content/indicators/visits.yml")
    let lines = try list("untranslated").split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      lines == [
        "content/breaks.csv:2 en Nova opredelitev", "content/indicators/visits.yml:2 en Obiski",
        "content/news/2021-11-01-konec/index.sl.md:2 en Konec",
        "content/news/2021-12-20-porocilo/index.sl.md:2 en Letno poročilo",
        "content/news/2022-01-10-osnutek/index.sl.md:2 en Zamisel",
        "content/news/2032-01-05-skate/index.sl.md:2 en Skatepark",
      ])
  }

  @Test func `what nothing reads is listed, and static files are read`() throws {
    let text = try list("unread")
    #expect(text.hasPrefix("content/notes.txt  ") && text.split(separator: "\n").count == 1)
  }

  @Test func `a list is JSON where a program asks, empty too`() throws {
    struct Item: Decodable {
      var path: String
      var line: Int
      var from: String
      var title: String
    }
    let items = try JSONDecoder().decode([Item].self, from: Data(try list("future", "--json").utf8))
    #expect(items.map(\.from) == ["2032-01-05"] && items.first?.line == 2 && items.first?.title == "Skatepark")
    try FileManager.default.removeItem(atPath: folder("content/news"))
    #expect(try list("drafts", "--json").filter { !$0.isWhitespace } == "[]")
    #expect(try list("drafts").isEmpty)
  }

  @Test func `what is wrong elsewhere keeps nobody from a list, but a portal there must be`() throws {
    try folder.write("id: broken\n", to: "content/indicators/broken.yml")
    try folder.write("no front matter\n", to: "content/pages/x.sl.md")
    #expect(try list("future").contains("skate"))
    try folder.write("titel: x\n", to: "content/portal.yml")
    let outcome = try program.run(["list", "future"], in: folder.path)
    #expect(outcome.status == 1 && outcome.problems.contains("content/portal.yml:1:1: error"))
    #expect(try program.run(["list", "everything"], in: folder.path).status == 2)
  }

  @Test func `a portal of one language lacks none`() throws {
    for file in ["portal.yml"] {
      let text = try folder.text("content/\(file)")
      try folder.write(text.replacingOccurrences(of: "[sl, en]", with: "[sl]"), to: "content/\(file)")
    }
    #expect(try list("untranslated").isEmpty)
  }
}
