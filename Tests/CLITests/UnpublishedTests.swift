import TestKit
import Testing

/// Texts that are not published: told of, marked in the preview, and never in a site.
@Suite(.ends) struct UnpublishedTests {
  let program: Program
  let folder: TemporaryFolder

  private static let marks = ["ribbon", "Osnutek", "Objava: ", "Objavljeno do: ", "Until ", "Draft"]

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.with([
      "news/2032-01-05-skate/index.sl.md": "---\ntitle: Skatepark\n---\nA\n",
      "news/2032-01-05-skate/index.en.md": "---\ntitle: The skate park\n---\nA\n",
      "news/2022-01-10-osnutek/index.sl.md": "---\ntitle: Zamisel\ndraft: true\n---\nA\n",
      "news/2021-11-01-konec/index.sl.md": "---\ntitle: Konec\nexpire: 2021-11-30\n---\nA\n",
    ]).folder()
  }

  @Test func `a build says how many texts are not shown, and from when they will be`() throws {
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0)
    let lines = outcome.problems.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.contains("drafts 1") && lines.contains("held back 1") && lines.contains("expired 1"))
    #expect(lines.contains("shown from 2032-01-05 on: news/2032-01-05-skate/index.en.md"))
    let check = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(check.problems.contains("shown from 2032-01-05 on"))
    let later = try program.run(["build", "--today", "2032-01-05"], in: folder.path)
    #expect(later.status == 0 && !later.problems.contains("held back"))
    #expect(try folder.names("public/en/news").contains("2032-01-05-skate.html"))
  }

  @Test(arguments: [["--today", "2022-02-01"], ["--today", "2022-02-01", "--drafts"]])
  func `no site has a mark of the preview, whatever it shows`(arguments: [String]) throws {
    #expect(try program.run(["build"] + arguments, in: folder.path).status == 0)
    for (path, bytes) in try folder.tree("public") where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!Self.marks.contains { text.contains($0) }, "\(path)")
    }
  }

  @Test func `the preview shows what is not published, with a mark in the language of the page`() throws {
    let preview = try RunningPreview(program, in: folder, ["--today", "2022-02-01"])
    let list = try preview.get("/sl/novice.html").text.replacing("\u{A0}", with: " ")
    for mark in ["Osnutek", "Objava: 5. januar 2032", "Objavljeno do: 30. november 2021"] {
      #expect(list.contains("<strong class=\"ribbon\">\(mark)</strong>"), "\(mark)")
    }
    let post = try preview.get("/en/news/2032-01-05-skate.html")
    #expect(
      post.status == 200
        && post.text.replacing("\u{A0}", with: " ").contains("<p class=\"ribbon\">From 5 January 2032</p>"),
      "\(post.text)")
    #expect(try !preview.get("/sl/novice/2021-12-20-porocilo.html").text.contains("ribbon"))
  }

  @Test func `the preview shows the site as it would be published when asked`() throws {
    let preview = try RunningPreview(program, in: folder, ["--today", "2022-02-01", "--as-published"])
    #expect(try !preview.get("/sl/novice.html").text.contains("Zamisel"))
    #expect(try preview.get("/en/news/2032-01-05-skate.html").status == 404)
    let both = try program.run(["serve", "--as-published", "--drafts"], in: folder.path)
    #expect(both.status == 2)
  }
}
