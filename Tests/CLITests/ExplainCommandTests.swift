import Foundation
import TestKit
import Testing

/// `kazalo explain`: where a figure comes from, and nothing of what is withheld.
@Suite struct ExplainCommandTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try CommandPortal.folder()
  }

  private func explain(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["explain"] + arguments, in: folder.path)
  }

  @Test func `a published figure names its formula, its activities and the hash of their file`() throws {
    let outcome = try explain("visits", "--place", "brda", "--period", "2021")
    #expect(outcome.status == 0, "\(outcome.problems)")
    for text in ["sum(visits)", "the sum of visits", "86 visits", "visits-by-subgroup", "2 activities"] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    #expect(outcome.output.contains(/demo-brda.csv {2}2 activities {2}sha256 [0-9a-f]{64}\n/))
  }

  @Test func `of a withheld figure nothing is said but that it is`() throws {
    let text = try folder.text(CommandPortal.records)
    try folder.write(text.replacingOccurrences(of: "12,14,0,0,26", with: "23,3,0,0,26"), to: CommandPortal.records)
    let outcome = try explain("visits", "--place", "demo-brda", "--period", "2020", "--category", "gender=boys")
    #expect(
      outcome.output
        == "figure       visits, demo-brda, 2020, gender=boys\nvalue        not published, to protect persons\n")
  }

  @Test func `what there is not is a problem with a suggestion`() throws {
    let outcome = try explain("visit", "--place", "brd", "--period", "20x", "--category", "gendr=girls")
    #expect(outcome.status == 1)
    for text in ["did you mean \"visits\"?", "did you mean \"brda\"?", "\"20x\" is not a period", "gendr=girls"] {
      #expect(outcome.problems.contains(text), "\(text)")
    }
    #expect(try explain("visits", "--place", "brda", "--period", "1999").status == 1)
    #expect(try explain("visits").status == 2)
  }
}
