import Foundation
import TestKit
import Testing

/// `kazalo new template` in a portal that has no templates of its own yet.
@Suite struct NewTemplateTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
    try FileManager.default.removeItem(atPath: folder("site-templates"))
  }

  private func newTemplate(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["new", "template"] + arguments, in: folder.path)
  }

  private func check() throws -> Program.Outcome {
    try program.run(["check", "--today", "2022-02-01"], in: folder.path)
  }

  @Test func `a copy has the program's bytes, changes nothing, and is not written twice`() throws {
    let printed = try newTemplate("home", "--print").output
    #expect(try folder.names() == ["content"])
    let outcome = try newTemplate("home")
    #expect(outcome.status == 0 && outcome.output == "site-templates/pages/home.mustache\n", "\(outcome.problems)")
    #expect(try folder.text("site-templates/pages/home.mustache") == printed)
    let checked = try check()
    #expect(checked.status == 0 && checked.problems.hasSuffix("0 errors, 0 warnings\n"), "\(checked.problems)")
    try folder.write("mine", to: "site-templates/pages/home.mustache")
    let again = try newTemplate("pages/home.mustache")
    #expect(again.status == 1 && again.problems.contains("[template.exists]"))
    #expect(try folder.text("site-templates/pages/home.mustache") == "mine")
  }

  @Test func `without a name it lists what there is, and which are the portal's own`() throws {
    _ = try newTemplate("styles/site.css")
    let lines = try newTemplate().output.split(separator: "\n").map(String.init)
    #expect(lines == lines.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(lines.contains("messages/en/units.yml") && lines.contains("texts/method/20-visits.sl.md"))
    #expect(lines.contains("styles/site.css  (the portal's own: site-templates/styles/site.css)"))
  }

  @Test(arguments: [
    ("site", "[template.ambiguous]", "scripts/site.js, styles/site.css"),
    ("hmoe", "[template.unknown]", "did you mean \"pages/home.mustache\"?"),
    ("../content/portal.yml", "[template.unknown]", "kazalo new template, without a name"),
    ("pages", "[template.unknown]", "did you mean \"layouts/page.mustache\"?"),
  ])
  func `a name that is no file's or several files' is refused with those that are`(
    name: String, id: String, hint: String
  ) throws {
    let outcome = try newTemplate(name)
    #expect(outcome.status == 1 && outcome.problems.contains(id) && outcome.problems.contains(hint))
    #expect(outcome.problems.contains("Nothing was written."))
    #expect(try folder.names() == ["content"])
  }

  @Test func `it goes beside the content, or where it is told`() throws {
    #expect(try newTemplate("home", "--content", "contents").problems.contains("[folder.missing]"))
    #expect(try folder.names() == ["content"])
    let elsewhere = try TemporaryFolder()
    let beside = try program.run(["new", "template", "home", "--content", folder("content")], in: elsewhere.path)
    #expect(beside.output == folder("site-templates/pages/home.mustache") + "\n")
    #expect(try newTemplate("home", "--templates", "own").output == "own/pages/home.mustache\n")
    #expect(try elsewhere.names().isEmpty)
  }

  @Test func `check tells where the program's file is another than the one that was copied`() throws {
    _ = try newTemplate("home")
    _ = try newTemplate("place-list")
    let note = try folder.text("site-templates/copied.yml")
    try folder.write(
      note.replacing(/(pages\/home.mustache: .*digest: )\w+/) { "\($0.output.1)0" }, to: "site-templates/copied.yml")
    let found = try check().problems
    #expect(
      found.contains("site-templates/copied.yml:3:1: warning: the program's pages/home.mustache has changed"),
      "\(found)")
    #expect(found.contains("[template.outdated]") && found.hasSuffix("0 errors, 1 warning\n"), "\(found)")
    // What was copied before stays noted as it was, and the note of a file that is gone says nothing.
    _ = try newTemplate("parts/when")
    #expect(try folder.text("site-templates/copied.yml").contains("digest: \"0\"") == false)
    #expect(try check().problems.contains("[template.outdated]"))
    try FileManager.default.removeItem(atPath: folder("site-templates/pages/home.mustache"))
    #expect(try check().problems.hasSuffix("0 errors, 0 warnings\n"))
  }

  @Test func `a list of copies that can't be read is told, and nothing is written`() throws {
    try folder.write("pages/home.mustache: today\n", to: "site-templates/copied.yml")
    let outcome = try newTemplate("home")
    #expect(
      outcome.status == 1 && outcome.problems.contains("site-templates/copied.yml:1:22: error:"), "\(outcome.problems)")
    #expect(try folder.names("site-templates") == ["copied.yml"])
    #expect(try check().status == 1)
  }

  @Test func `what can't be written is told in the system's words`() throws {
    try folder.write("a file", to: "site-templates")
    let outcome = try newTemplate("home")
    #expect(outcome.status == 1 && outcome.problems.contains("[template.system]"), "\(outcome.problems)")
    #expect(outcome.problems.contains("Not a directory"))
  }
}
