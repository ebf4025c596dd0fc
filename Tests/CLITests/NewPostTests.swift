import Foundation
import TestKit
import Testing

/// `kazalo new post` on a whole portal.
@Suite struct NewPostTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  private func newPost(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["new", "post"] + arguments, in: folder.path)
  }

  @Test func `a new post is a draft with everything it needs`() throws {
    let arguments = ["Poletje \"čez\" vse", "--language", "en", "--language", "sl", "--date", "2026-07-06"]
    let outcome = try program.run(["new", "post"] + arguments, in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let path = "content/news/2026-07-06-poletje-cez-vse/index"
    #expect(outcome.output == "\(path).sl.md\n\(path).en.md\n")
    #expect(try folder.text("\(path).en.md") == folder.text("\(path).sl.md"))
    let text = try folder.text("\(path).sl.md")
    #expect(text.hasPrefix("---\ntitle: \"Poletje \\\"čez\\\" vse\"\ndate: 2026-07-06\n"))
    #expect(text.contains("draft: true"))
    try folder.write("my words", to: "\(path).sl.md")
    #expect(try program.run(["new", "post"] + arguments, in: folder.path).status == 1)
    #expect(try folder.text("\(path).sl.md") == "my words")
  }

  @Test(arguments: [
    "Novica", "Никола Тесла", "2026", "yes: no # [x] {y} 'z' \\n %", "👩‍👩‍👧 in drugi",
    String(repeating: "dolgo ", count: 60),
    "A – B", "- - x", "!!", "null",
  ])
  func `what a new post writes is sound, or nothing is written`(title: String) throws {
    let outcome = try newPost("--date", "2022-01-31", "--language", "sl", "--language", "en", "--", title)
    if outcome.status == 2 {
      #expect(outcome.problems.contains("letter") && title == "!!")
      #expect(try folder.names("content/news") == ["2021-12-20-porocilo"])
      return
    }
    #expect(outcome.status == 0, "\(outcome.problems)")
    let check = try program.run(["check", "--drafts", "--strict", "--today", "2022-02-01"], in: folder.path)
    #expect(check.status == 0, "\(check.problems)")
  }

  @Test func `without a language it is the portal's first`() throws {
    #expect(try newPost("Novica", "--date", "2026-01-01").output == "content/news/2026-01-01-novica/index.sl.md\n")
  }

  @Test(arguments: ["de", "../sl", "EN", "sl-x-easy"])
  func `a language that the portal does not have is refused with those it has`(language: String) throws {
    let outcome = try newPost("Novica", "--language", language, "--language", "sl")
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("content/portal.yml: error: \"\(language)\" is not a language of the portal"))
    #expect(outcome.problems.contains("use sl, en"))
    #expect(try folder.names("content/news") == ["2021-12-20-porocilo"])
  }

  @Test func `a new post needs a portal that can be read`() throws {
    let empty = try TemporaryFolder()
    let outcome = try program.run(["new", "post", "Poletje"], in: empty.path)
    #expect(outcome.status == 1 && outcome.problems.contains("content: error:"))
    #expect(try empty.names().isEmpty)
    try folder.write("title: [", to: "content/portal.yml")
    let broken = try newPost("Poletje")
    #expect(broken.status == 1 && broken.problems.contains("content/portal.yml:"))
    #expect(try folder.names("content/news") == ["2021-12-20-porocilo"])
  }

  @Test func `what can't be written is told in the system's words`() throws {
    try FileManager.default.removeItem(atPath: folder("content/news"))
    try folder.write("a file", to: "content/news")
    let outcome = try newPost("Poletje")
    #expect(outcome.status == 1 && outcome.problems.contains("Not a directory"), "\(outcome.problems)")
  }
}
