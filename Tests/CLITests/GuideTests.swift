import Foundation
import TestKit
import Testing

/// The guide: somebody who has nothing but the program and these pages gets to a portal of their own.
@Suite struct GuideTests {
  @Test func `every command of the guide does what the page says`() throws {
    let program = try #require(Program(), "the program is built with the tests")
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let runner = Program(executable: root.appending(path: ".ci/guide"))
    let outcome = try runner.run([program.executable.path], in: root.path)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.problems)")
  }
}
