import Foundation
import TestKit
import Testing

/// The portal that is broken in a thousand ways is whole before it is broken: a rule that it does not keep is found here, and
/// not by whoever breaks it.
@Suite struct BrokenPortalTests {
  @Test func `the portal that is to be broken has no faults`() throws {
    let program = try #require(Program(), "the program is built with the tests")
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let outcome = try program.run(
      [
        "check", "--content", root.appending(path: "Benchmarks/Fuzz/Portal").path,
        "--templates", root.appending(path: "site-templates").path, "--today", "2026-06-01",
      ], in: root.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
  }
}
