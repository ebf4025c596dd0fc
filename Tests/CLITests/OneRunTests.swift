import TestKit
import Testing

/// A run tells everything that is wrong, and a figure can be explained while a text is being mended.
struct OneRunTests {
  private let program: Program
  private let folder: TemporaryFolder

  init() throws {
    program = try #require(Program())
    folder = try SmallPortal.plain.with([
      "news/2021-12-01-obiski.sl.md": """
      ---
      title: Obiski
      date: 2021-12-01
      ---

      Obiskov je bilo [7](value:visits?place=brda&period=2021), glej [tukaj](../pages/nic.sl.md) in [](valeu:visits).

      ![](chart:visits?place=brdo)
      """
    ]).folder()
  }

  @Test func `broken links, wrong numbers and unknown places of a text are told in one run`() throws {
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 1)
    for id in ["reference.mismatch", "link.missing", "link.scheme", "reference.place"] {
      #expect(outcome.problems.contains("[\(id)]"), "\(id): \(outcome.problems)")
    }
  }

  @Test func `what is told of a text by check is told by build, and nothing is published`() throws {
    let check = try program.run(["check", "--today", "2022-02-01"], in: folder.path).problems
    let build = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(build.status == 1)
    for line in check.split(separator: "\n") where line.contains(": error: ") { #expect(build.problems.contains(line)) }
    #expect(build.problems.contains("Nothing was published"))
  }

  @Test func `a figure is explained while a text has errors`() throws {
    let outcome = try program.run(
      ["explain", "visits", "--place", "brda", "--period", "2021", "--language", "en", "--today", "2022-02-01"],
      in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(outcome.output.contains("sum(visits)"))
  }
}
