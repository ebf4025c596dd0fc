import Foundation
import TestKit
import Testing

/// What the commands say of themselves, and what wrong usage gives.
@Suite struct UsageTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try TemporaryFolder()
  }

  @Test(arguments: [
    ["--help"], ["build"], ["check"], ["serve"], ["new", "post"], ["new", "template"], ["schema"], ["gallery"],
  ])
  func `every command's help shows an example`(command: [String]) throws {
    let outcome = try program.run(command.filter { $0 != "--help" } + ["--help"], in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("EXAMPLE") && outcome.output.contains("  kazalo "))
    #expect(outcome.problems.isEmpty)
  }

  @Test(arguments: [
    ["biuld"], ["build", "--ouput", "x"], ["build", "--workers", "0"], ["build", "--workers", "many"],
    ["build", "--today", "2022-02-30"], ["check", "--diagnostics", "xml"], ["serve", "--port", "99999"],
    ["new", "post"], ["new", "post", "Two\nlines"], ["new", "post", "🎉"], ["new", "post", " – !"], ["new", "post", ""],
    ["new", "post", "a\u{7}b"],
    ["new", "post", "x", "--date", "tomorrow"], ["schema", "portals"], ["build", "surplus"],
    ["new", "template", "--print"],
  ])
  func `wrong usage ends with status 2 and an explanation`(arguments: [String]) throws {
    let outcome = try program.run(arguments, in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.problems.contains("Error: "))
    #expect(try folder.names().isEmpty)
  }

  @Test func `every kind of file has a schema that is JSON`() throws {
    let list = try program.run(["schema", "--list"], in: folder.path)
    #expect(list.status == 0)
    let kinds = list.output.split(separator: "\n").map(String.init)
    #expect(Set(kinds).isSuperset(of: ["codes", "indicator", "portal", "post", "questionnaire", "sources"]))
    for kind in kinds {
      let outcome = try program.run(["schema", kind], in: folder.path)
      #expect(outcome.status == 0)
      let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      guard let fields = schema?["fields"] as? [[String: Any]] else {
        #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema?["type"] != nil, "\(kind)")
        continue
      }
      // A table: every column says what it is, and shows an example.
      for field in fields {
        for key in ["name", "type", "description", "example"] {
          #expect((field[key] as? String)?.isEmpty == false, "\(kind) \(field)")
        }
      }
      #expect(schema?["missingValues"] as? [String] == [""])
    }
  }

  @Test func `without a kind, all kinds are listed with their files`() throws {
    let outcome = try program.run(["schema"], in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("portal          content/portal.yml\n"))
    #expect(outcome.output.contains("activities      content/records/activities/<name>.csv\n"))
  }

  @Test func `the reference is written as it is committed`() throws {
    let outcome = try program.run(["schema", "--markdown", "reference"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for name in ["tables.md", "yaml.md", "commands.md"] {
      let committed = try String(contentsOf: root.appending(path: "Documentation/reference/\(name)"), encoding: .utf8)
      #expect(try folder.text("reference/\(name)") == committed, "run make reference")
    }
  }
}
