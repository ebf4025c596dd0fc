import Foundation
import TestKit
import Testing

/// Broken portals, each through the real program: the right located problem, exit status 1, and nothing published.
@Suite struct HostileInputTests {
  struct Problem: Decodable {
    var severity: String
    var id: String
    var file: String
    var line: Int?
    var message: String
    var hint: String?
  }

  @Test func `the small portal itself is sound and is published`() throws {
    let program = try #require(Program())
    let folder = try SmallPortal.whole.folder()
    let outcome = try program.run(["build", "--today", "2022-01-15"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(try folder.names("public").contains("index.html"))
  }

  @Test(arguments: BrokenPortal.cases)
  func `is refused with a located problem, and the published site stays`(broken: BrokenPortal) throws {
    let program = try #require(Program())
    let folder = try SmallPortal.whole.folder()
    try folder.write("{\"generator\":\"Kazalo\",\"files\":[]}\n", to: "public/manifest.json")
    try folder.write("the old site\n", to: "public/index.html")
    let before = try folder.tree("public")
    try broken.apply(to: folder)

    let outcome = try program.run(["build", "--today", "2022-01-15", "--diagnostics", "json"], in: folder.path)

    #expect(outcome.status == 1, "\(outcome.output.prefix(2000)) \(outcome.problems.prefix(2000))")
    let problems = try JSONDecoder().decode([Problem].self, from: Data(outcome.output.utf8))
    let found = problems.contains { problem in
      problem.severity == "error" && problem.file == broken.file && problem.id.contains(broken.id)
        && (broken.line == nil || problem.line == broken.line)
    }
    let listed = problems.map { "\($0.file):\($0.line ?? 0) \($0.id) \($0.message)" }.joined(separator: "\n")
    #expect(found, "expected \(broken.file):\(broken.line ?? 0) \(broken.id), found\n\(listed.prefix(3000))")
    #expect(problems.allSatisfy { !$0.message.isEmpty && $0.hint?.isEmpty == false }, "\(listed.prefix(3000))")
    #expect(try folder.tree("public") == before)
    #expect(try folder.names().allSatisfy { !$0.hasPrefix(".public.new") })
  }
}
