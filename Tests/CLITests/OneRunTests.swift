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

  @Test func `what is wrong with a definition is one problem, however often the indicator is named elsewhere`() throws {
    let plain = SmallPortal.plain
    let folder = try plain.with([
      "indicators/club.yml": "id: club\ntitle: { sl: Klub, en: Club }\nreported: true\nunit: percent\nlayer: input\n",
      "indicators/other.yml":
        "id: other\ntitle: { sl: Drugo, en: Other }\nreported: true\nunit: percent\nrelated: [club]\n",
      "records/reported/a.csv": "indicator,place,period,value,source\nother,brda,2021,0.5,office\n"
        + (2000...2021).map { "club,brda,\($0),0.5,office\n" }.joined(),
      "targets.csv": "indicator,place,year,value,kind\nclub,brda,2025,0.6,own\n",
      "portal.yml": (plain.files["portal.yml"] ?? "").replacing("featured: [", with: "featured: [club, "),
      "sources.yml": (plain.files["sources.yml"] ?? "") + """
        - id: office
          title: { sl: Letopis, en: Yearbook }
          publisher: Office
          demonstration: false
          files: [records/reported]

        """,
    ]).folder()
    #expect(try folder.text("content/portal.yml").contains("featured: [club"))
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 1 && outcome.problems.contains("indicators/club.yml:5:8: error: \"input\""))
    #expect(outcome.problems.matches(of: /: error:/).count == 1, "\(outcome.problems)")
  }
}
