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
    ["new", "post", "x", "--date", "tomorrow"], ["schema"], ["schema", "portals"], ["build", "surplus"],
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
      #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
      #expect(schema?["type"] != nil, "\(kind)")
    }
  }
}
