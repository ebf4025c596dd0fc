import Foundation
import TestKit
import Testing

/// Names that can't be addresses, each told by `check` where it is written.
@Suite struct NameTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  private static let long = String(repeating: "dolgo ", count: 80)
  private static let longID = String(repeating: "a", count: 120)
  private static let indicator = "content/indicators/visits.yml"
  private static let post = "content/news/2021-12-20-porocilo/index.sl.md"

  /// A file, what stands in it, what is put there, and the beginning of the problem.
  static let cases: [(file: String, old: String, new: String, problem: String)] = [
    (indicator, "sl: Obiski", "sl: \"!?\"", "\(indicator):2:14: error: the title \"!?\" has no letter"),
    (indicator, "id: visits", "id: \(longID)", "\(indicator):1:5: error: found"),
    (indicator, "id: visits", "id: changes", "\(indicator):1:5: error: \"changes\" is the name of another file"),
    (indicator, "id: visits", "id: survey-statements", "\(indicator):1:5: error: \"survey-statements\" is the name"),
    (post, "date: 2021-12-20", "date: 2021-12-20\ntags: [\(long)]", "\(post):4:8: error: the tag has"),
    (
      "content/places/centres.csv", "demo-brda,brda,Center", "\(longID),brda,Center",
      "content/places/centres.csv:2:1: error:"
    ),
    (
      "content/portal.yml", "[sl, en]", "[sl, x-\(String(repeating: "abcdefgh-", count: 20))a]",
      "content/portal.yml:4:17: error:"
    ),
    (
      "content/pages/stran.sl.md", "", "---\ntitle: \(long)\n---\nBesedilo.\n",
      "content/pages/stran.sl.md:2:8: error: the title has"
    ),
    (
      "content/charts/\(longID).yml", "", "kind: line\nindicator: visits\n",
      "content/charts/\(longID).yml: error: the name of the file"
    ),
    (
      "content/news/2021-01-01-\(longID).sl.md", "", "---\ntitle: x\n---\nBesedilo.\n",
      "content/news/2021-01-01-\(longID).sl.md: error:"
    ),
    (
      "content/indicators/visits-2.yml", "", visits2,
      "content/indicators/visits-2.yml:2:14: error: \"visits-2\" and \"visits\" would both stand"
    ),
  ]

  private static let visits2 = """
    id: visits-2
    title: { sl: Obiski, en: More visits }
    explanation: { sl: Isto., en: The same. }
    spoken: { sl: vsota, en: sum }
    layer: process
    formula: sum(visits)
    unit: visits
    better: higher
    protection: visits-by-subgroup
    places: [network]
    periods: [year]
    """

  @Test(arguments: cases.indices)
  func `check tells a name that can't be an address where it is written`(index: Int) throws {
    let (file, old, new, problem) = Self.cases[index]
    let text = old.isEmpty ? "" : try folder.text(file)
    try #require(text.contains(old) || old.isEmpty)
    try folder.write(old.isEmpty ? new : text.replacingOccurrences(of: old, with: new), to: file)
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 1)
    let errors = outcome.problems.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors.contains { $0.hasPrefix(problem) }, "\(outcome.problems)")
    #expect(!outcome.problems.contains("report this as a fault"))
  }
}
