import Foundation
import TestKit
import Testing

/// `kazalo new portal`: a portal that builds at once, or a sentence that says why there is none.
@Suite struct NewPortalTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.empty.folder()
  }

  private func start(_ name: String, _ arguments: [String] = []) throws -> Program.Outcome {
    try program.run(["new", "portal", name, "--date", "2026-11-30"] + arguments, in: folder.path)
  }

  /// Checks and builds what stands in a folder; the problems it has.
  private func build(_ name: String) throws -> Program.Outcome {
    try program.run(
      [
        "build", "--strict", "--content", "\(name)/content", "--output", "\(name)/public", "--today", "2026-11-30",
      ], in: folder.path)
  }

  @Test(arguments: [["en"], ["sl", "en"], ["sv"], ["en", "sl", "sv"], []])
  func `a new portal builds without a problem, and shows a figure, a chart, places, a post and a page`(
    languages: [String]
  ) throws {
    let outcome = try start("town", languages.flatMap { ["--language", $0] } + ["--place", "Škofja Loka"])
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(outcome.output.hasPrefix("town/") && outcome.output.contains("town/content/portal.yml\n"))
    let built = try build("town")
    #expect(built.status == 0 && !built.problems.contains("warning:"), "\(built.problems)")
    for language in languages.isEmpty ? ["en"] : languages {
      let home = try folder.text("town/public/\(language).html")
      #expect(home.contains("class=\"story\"") && home.contains("<svg") && home.contains("id=\"places\""))
      #expect(home.matches(of: /<aside class="banner"/).count == 1, "its records are examples, and it says so")
      #expect(home.contains("2026-11-30-") && home.contains("Škofja Loka"))
      let tree = try folder.names("town/public/\(language)")
      #expect(tree.contains { $0.hasPrefix("about") || $0.hasPrefix("o-tem") || $0.hasPrefix("om-den") }, "\(tree)")
    }
    #expect(try folder.text("town/content/places/municipalities.csv").contains("skofja-loka,,Škofja Loka"))
    for path in [".gitignore", ".gitlab-ci.yml", ".github/workflows/kazalo.yml", "README.md"] {
      #expect(try folder.text("town/\(path)").contains("<<") == false, "\(path)")
    }
    // What stands in the tables is what a newcomer can read.
    let rows = try folder.text("town/content/records/activities/example.csv").split(separator: "\n").count - 1
    #expect((20...40).contains(rows))
    #expect(try folder.text("town/content/sources.yml").contains("demonstration: true"))
  }

  @Test func `one's own records make an end of the demonstration`() throws {
    #expect(try start("town").status == 0)
    let sources = try folder.text("town/content/sources.yml")
    try folder.write(
      sources.replacing("demonstration: true", with: "demonstration: false"), to: "town/content/sources.yml")
    #expect(try build("town").status == 0)
    for (path, bytes) in try folder.tree("town/public") where path.hasSuffix(".html") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("class=\"banner\""), "\(path)")
    }
  }

  @Test func `the same answers give the same files, and the day is the one that is given`() throws {
    let arguments = ["--language", "sl", "--place", "Brda", "--centre", "Točka", "--title", "Brda šteje"]
    #expect(try start("one", arguments).status == 0 && start("two", arguments).status == 0)
    #expect(try folder.tree("one") == folder.tree("two"))
    let portal = try folder.text("one/content/portal.yml")
    #expect(portal.contains("cut_off: 2025-12-31") && portal.contains("title: { sl: \"Brda šteje\" }"))
    #expect(try folder.names("one/content/news") == ["2026-11-30-nase-prve-stevilke"])
    #expect(try folder.text("one/content/places/centres.csv").contains("tocka,brda,Točka,2023-01-01"))
  }

  @Test(arguments: [
    "Novo mesto", "Sankt-Peterburg", "Mühle \"Zur 'alten' Post\"", "A, B; C", "Никола Тесла", "ירושלים", "مركز الشباب",
    "東京", "👩‍👩‍👧 Haus", "{{place}} & <b>", "<<title>>", "yes: no # [x] {y} \\n %", "network", "-", "!!!", "🎉", "  ", "",
    "two\nlines", String(repeating: "long ", count: 20), String(repeating: "x", count: 400), "null", "2026",
    "*A* _b_ `c`",
    "A\u{202E}B", "Straße & Söhne", "e\u{301}cole", "=1+1", "../../etc",
  ])
  func `any name gives a portal that builds, or a sentence and nothing`(name: String) throws {
    let options = ["--place=\(name)", "--centre=\(name)", "--centre=Second", "--title=\(name)"]
    let outcome = try start("town", options)
    guard outcome.status == 0 else {
      #expect(outcome.status == 1 || outcome.status == 2)
      #expect(outcome.problems.contains("Error: ") || outcome.problems.contains(": error: "), "\(outcome.problems)")
      #expect(try folder.names() == ["site-templates"])
      return
    }
    let built = try build("town")
    #expect(built.status == 0 && !built.problems.contains("warning:"), "\(built.problems)")
  }

  @Test func `many centres have few rows each, and too many are refused`() throws {
    let centres = (1...12).flatMap { ["--centre", "Centre \($0)"] }
    #expect(try start("town", centres).status == 0)
    let built = try build("town")
    #expect(built.status == 0 && !built.problems.contains("warning:"), "\(built.problems)")
    let many = try start("city", (1...60).flatMap { ["--centre", "Centre \($0)"] })
    #expect(many.status == 2 && many.problems.contains("60 centres are too many to begin with"))
    let twice = try start("city", ["--centre", "A", "--centre", "A"])
    #expect(twice.status == 2 && twice.problems.contains("the centre \"A\" is named twice"))
  }

  @Test func `what stands in a folder stays there, and is named`() throws {
    try folder.write("mine", to: "full/notes.txt")
    let full = try start("full")
    #expect(full.status == 1)
    #expect(full.problems.contains("full: error: the folder is not empty: notes.txt [starter.not-empty]"))
    #expect(try folder.names("full") == ["notes.txt"])
    try folder.write("a file", to: "file")
    let file = try start("file")
    #expect(file.status == 1 && file.problems.contains("[starter.not-folder]"))
    #expect(try folder.text("file") == "a file")
    // An empty folder, and a repository that was just made, are places for a portal.
    try folder.write("ref: refs/heads/main", to: "cloned/.git/HEAD")
    #expect(try start("cloned").status == 0)
    #expect(
      try folder.names("cloned").sorted() == [
        ".git", ".github", ".gitignore", ".gitlab-ci.yml", "README.md", "content",
      ])
    try FileManager.default.createDirectory(atPath: folder("empty"), withIntermediateDirectories: true)
    #expect(try start("empty/").status == 0)
    #expect(try folder.names("empty").contains("content"))
  }

  @Test func `a language without words is refused with those that have some`() throws {
    for (tag, id) in [("fr", "[starter.language]"), ("de-x-easy", "[starter.language]")] {
      let outcome = try start("town", ["--language", tag])
      #expect(outcome.status == 1 && outcome.problems.contains(id), "\(outcome.problems)")
      #expect(outcome.problems.contains("there are no words in \"\(tag)\" yet"))
      #expect(
        outcome.problems.contains("begin with one of ") && outcome.problems.contains("kazalo language add \(tag)"))
    }
    let odd = try start("town", ["--language", "not a tag"])
    #expect(odd.status == 2 && odd.problems.contains("is not a language tag"))
    #expect(try folder.names() == ["site-templates"])
  }

  @Test func `a language that has messages and no starter begins with English texts that say so`() throws {
    for name in try folder.names("site-templates/messages/en") {
      try folder.write(try folder.text("site-templates/messages/en/\(name)"), to: "site-templates/messages/cy/\(name)")
    }
    for name in try folder.names("site-templates/texts/method") where name.hasSuffix(".en.md") {
      try folder.write(
        try folder.text("site-templates/texts/method/\(name)"),
        to: "site-templates/texts/method/\(name.dropLast("en.md".count))cy.md")
    }
    try folder.write(try folder.text("site-templates/lexicon/en.yml"), to: "site-templates/lexicon/cy.yml")
    let outcome = try start("town", ["--language", "en", "--language", "cy"])
    #expect(outcome.status == 0 || outcome.problems.contains("messages/cy"), "\(outcome.problems)")
    guard outcome.status == 0 else { return }
    #expect(try folder.text("town/content/portal.yml").contains("# The words in cy are English still: translate them."))
    #expect(try folder.text("town/content/pages/about.cy.md").contains("# The words in cy are English still"))
    #expect(try folder.text("town/content/pages/about.en.md").contains("English still") == false)
  }

  @Test(arguments: [["init"], ["new", "site"], ["new", "project", "x"], ["create", "x"]])
  func `who calls it otherwise is told its name`(arguments: [String]) throws {
    let outcome = try program.run(arguments, in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.problems.contains("Hint: kazalo new portal FOLDER starts a portal"))
  }

  @Test func `a build without a portal says how one begins`() throws {
    let empty = try TemporaryFolder()
    let none = try program.run(["build", "--templates", folder("site-templates")], in: empty.path)
    #expect(none.status == 1 && none.problems.contains("kazalo new portal FOLDER"))
    try empty.write("nothing", to: "content/readme.txt")
    let bare = try program.run(["build", "--templates", folder("site-templates")], in: empty.path)
    #expect(bare.status == 1 && bare.problems.contains("kazalo new portal FOLDER"))
  }

  @Test func `a title is spelled in an address as its language does it`() throws {
    try folder.write(
      "title: { de: A }\nsummary: { de: B }\nbase_address: https://a.example.org\nlanguages: [de]\n"
        + "publisher: { name: { de: C }, address: \"https://a.example.org/\" }\ncut_off: 2021-12-31\n"
        + "licence: { name: D, address: \"https://a.example.org/\" }\n", to: "content/portal.yml")
    let outcome = try program.run(["new", "post", "Über die Straße", "--date", "2026-01-01"], in: folder.path)
    #expect(outcome.output == "content/news/2026-01-01-ueber-die-strasse/index.de.md\n", "\(outcome.problems)")
  }
}
