import Foundation
import TestKit
import Testing

/// What a portal will come to is told before it is built, and a host's limit before it is met.
@Suite struct PlanTests {
  private static let day = ["--today", "2022-02-01", "--pictures", "none"]

  private func numbers(in line: Substring) -> [Double] {
    line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
  }

  @Test(arguments: ["full", "standard", "lean"])
  func `a plan lies within a twentieth of what is built, and writes nothing`(level: String) throws {
    let portal = try #require(SmallPortal.whole.files["portal.yml"])
    let folder = try SmallPortal.whole.with(["portal.yml": portal + "files: \(level)\n"]).folder()
    let program = try #require(Program())
    let plan = try program.run(["build", "--plan"] + PlanTests.day, in: folder.path)
    try #require(plan.status == 0, "\(plan.problems)")
    #expect(!FileManager.default.fileExists(atPath: folder("public")))
    let total = try #require(plan.output.split(separator: "\n").first { $0.contains("All together") })
    let planned = numbers(in: total)
    let built = try program.run(["build"] + PlanTests.day, in: folder.path)
    try #require(built.status == 0, "\(built.problems)")
    let files = try folder.tree("public")
    let bytes = files.values.reduce(0) { $0 + $1.count }
    #expect(abs(planned[0] / Double(files.count) - 1) < 0.05, "\(plan.output)\n\(files.count)")
    #expect(abs(planned[1] * 1_000_000 / Double(bytes) - 1) < 0.05, "\(plan.output)\n\(bytes)")
  }

  @Test func `a plan of a faulty portal tells the faults`() throws {
    let portal = try #require(SmallPortal.whole.files["portal.yml"])
    let folder = try SmallPortal.whole.with(["portal.yml": portal + "files: some\n"]).folder()
    let outcome = try #require(Program()).run(["build", "--plan"] + PlanTests.day, in: folder.path)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.problems.contains("content/portal.yml:"))
  }

  /// Of the host's limit, and what a small portal comes to beside it.
  @Test(arguments: [
    ("limit: { files: 100 }", "more than the 100 that its host takes"),
    ("limit: { files: 100, megabytes: 1 }", "more than the 1 MB that its host takes"),
    ("limit: { files: 1000000 }", nil), ("", nil),
  ])
  func `a limit of the host is told in time`(setting: String, expected: String?) throws {
    let portal = try #require(SmallPortal.whole.files["portal.yml"])
    let folder = try SmallPortal.whole.with(["portal.yml": portal + setting + "\n"]).folder()
    for arguments in [["check"], ["build", "--plan"], ["build"]] {
      let outcome = try #require(Program()).run(arguments + ["--today", "2022-02-01"], in: folder.path)
      #expect(outcome.status == 0, "\(outcome.problems)")
      #expect(outcome.problems.contains("[portal.limit]") == (expected != nil), "\(arguments) \(outcome.problems)")
      if let expected { #expect(outcome.problems.contains(expected), "\(outcome.problems)") }
    }
  }

  @Test(arguments: ["limit: 5", "limit: { files: 0 }", "limit: { files: many }", "limit: { mb: 5 }"])
  func `a limit that can't be read is located`(setting: String) throws {
    let portal = try #require(SmallPortal.whole.files["portal.yml"])
    let folder = try SmallPortal.whole.with(["portal.yml": portal + setting + "\n"]).folder()
    let outcome = try #require(Program()).run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("content/portal.yml:"), "\(outcome.problems)")
  }
}
