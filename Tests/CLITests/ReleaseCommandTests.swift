// JSON is in the full Foundation.
import Foundation
import TestKit
import Testing

/// Releases of a small portal, made and contradicted by the program itself.
@Suite struct ReleaseCommandTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
    try FileManager.default.removeItem(atPath: folder("content/news"))
  }

  private func build(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["build", "--today", "2022-02-01"] + arguments, in: folder.path)
  }

  private func release(_ id: String, _ day: String, _ more: String...) throws -> Program.Outcome {
    try program.run(
      ["build", "--today", "2022-02-01", "--release", id, "--release-date", day] + more, in: folder.path)
  }

  private func change(_ old: String, to new: String) throws {
    let text = try folder.text(SmallPortal.activities)
    try #require(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: SmallPortal.activities)
  }

  private struct Status: Decodable {
    struct Past: Decodable {
      var id: String
      var figures: Int
    }
    struct Input: Decodable {
      var path: String
      var sha256: String
    }
    var status: String
    var id: String?
    var asOf: String
    var releases: [Past]
    var inputs: [Input]
  }

  private func status() throws -> Status {
    try JSONDecoder().decode(Status.self, from: Data(try folder.text("public/data/release.json").utf8))
  }

  private func give(reason: String, after release: String) throws {
    try folder.write(
      """
      - after: \(release)
        places: [demo-brda]
        periods: ["2021"]
        reason: { sl: "\(reason)", en: "A form was found." }
      """, to: "content/revisions.yml")
  }

  @Test func `a portal without releases says that it is a draft`() throws {
    #expect(try build().status == 0)
    #expect(try status().status == "draft" && status().releases.isEmpty)
    #expect(try status().inputs.contains { $0.path == "records/activities/demo-brda.csv" && $0.sha256.count == 64 })
    #expect(!FileManager.default.fileExists(atPath: folder("public/sl/izdaje.html")))
    #expect(!FileManager.default.fileExists(atPath: folder("content/releases")))
  }

  @Test func `a release is written down, and stays the release while nothing changes`() throws {
    let outcome = try release("2022-1", "2022-01-20")
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(try folder.names("content/releases") == ["2022-1.csv", "2022-1.yml"])
    let first = try folder.tree("public")
    #expect(try status().id == "2022-1" && status().releases.map(\.id) == ["2022-1"])
    #expect(try folder.text("public/sl/izdaje.html").contains("To je izdaja 2022-1"))
    #expect(try build().status == 0)
    #expect(try status().status == "release")
    #expect(try folder.tree("public") == first)
    #expect(try release("2022-1", "2022-01-20").status == 0, "the same command does the same again")
  }

  @Test func `a revised figure needs a reason to be released, and is told with it`() throws {
    #expect(try release("2022-1", "2022-01-20").status == 0)
    try change("15,15,0,0,30", to: "16,15,0,0,31")
    let draft = try build()
    #expect(draft.status == 0 && draft.problems.contains("release.silent"), "\(draft.problems)")
    #expect(try status().status == "draft")
    let before = try folder.tree("public")
    let silent = try release("2022-2", "2022-03-01")
    #expect(silent.status == 1 && silent.problems.contains("content/revisions.yml: error:"))
    #expect(try folder.tree("public") == before)
    #expect(try folder.names("content/releases").count == 2)

    try give(reason: "Našel se je obrazec.", after: "2022-1")
    let told = try release("2022-2", "2022-03-01")
    #expect(told.status == 0, "\(told.problems)")
    let page = try folder.text("public/sl/izdaje.html")
    #expect(page.contains("Našel se je obrazec.") && page.contains("<td class=\"number\">86</td>"))
    #expect(page.contains("<td class=\"number\">87</td>"))
    let here = try folder.tree("public/sl/obcine/brda").filter { _, bytes in
      String(decoding: bytes, as: UTF8.self).contains(
        "2021: v izdaji 2022-1 je bilo zapisano 86; spremenjeno je v 87. Našel se je obrazec.")
    }
    #expect(here.count == 2, "on the page of the figure and on that of its topic: \(here.keys.sorted())")
    let rows = try folder.text("public/data/revisions.csv").split(whereSeparator: \.isNewline)
    #expect(
      rows.contains("2022-2,2022-1,visits,brda,2021,,,revised,86,87,stated,Našel se je obrazec.,A form was found."))
    #expect(try status().releases.map(\.id) == ["2022-1", "2022-2"])
    #expect(try folder.text("content/releases/2022-2.csv").count < folder.text("content/releases/2022-1.csv").count)
  }

  @Test func `changes tells the reasons that the newer folder gives`() throws {
    #expect(try release("2022-1", "2022-01-20", "--output", "old").status == 0)
    try change("15,15,0,0,30", to: "16,15,0,0,31")
    try give(reason: "Našel se je obrazec.", after: "2022-1")
    #expect(try build("--output", "new").status == 0)
    let english = try program.run(["changes", "old", "new"], in: folder.path)
    #expect(english.output.contains("| brda | 2021 |  | revised | 86 | 87 | A form was found. |"))
    let slovene = try program.run(["changes", "old", "new", "--language", "sl"], in: folder.path)
    #expect(slovene.output.contains("Našel se je obrazec."))
  }

  @Test func `what is new or gone is told without a value that is no longer there`() throws {
    #expect(try build("--output", "old").status == 0)
    try change("a3,demo-brda,2021-05-05,18:00,22:00,group", to: "a3,demo-brda,2021-05-05,18:00,22:00,open")
    #expect(try build("--output", "new").status == 0)
    let changes = try program.run(["changes", "old", "new"], in: folder.path).output
    #expect(changes.contains("| brda | 2021 | kind=open | revised | 30 | 86 |"))
    #expect(changes.contains("kind=group | gone |  |  |") || changes.contains("kind=group | revised | 56 | 0 |"))
    let back = try program.run(["changes", "new", "old"], in: folder.path).output
    #expect(back.contains("kind=group | new |  | 56 |") || back.contains("kind=group | revised | 0 | 56 |"))
  }

  @Test func `a data file that is no table is a problem and not a figure that is gone`() throws {
    #expect(try build("--output", "old").status == 0)
    #expect(try build("--output", "new").status == 0)
    try folder.write([0xFF, 0xFE, 0x00], to: "new/data/visits.csv")
    let outcome = try program.run(["changes", "old", "new"], in: folder.path)
    #expect(outcome.status == 1 && outcome.problems.contains("new/data/visits.csv"), "\(outcome.problems)")
  }

  @Test(arguments: [
    (["--release", "2022/1"], 2, "--release takes"), (["--release-date", "2022-01-01"], 2, "needs --release"),
    (["--release", "a", "--release-date", "soon"], 2, "--release-date takes"),
  ])
  func `a release that can't be named is wrong use`(_ arguments: [String], _ status: Int32, _ text: String) throws {
    let outcome = try program.run(["build"] + arguments, in: folder.path)
    #expect(outcome.status == status && outcome.problems.contains(text), "\(outcome.problems)")
  }

  @Test func `a taken id, an earlier day and unknown names are refused together with where they stand`() throws {
    #expect(try release("2022-1", "2022-01-20").status == 0)
    try change("15,15,0,0,30", to: "16,15,0,0,31")
    try give(reason: "Našel se je obrazec.", after: "2022-1")
    #expect(try release("2022-1", "2022-03-01").problems.contains("release.taken"))
    #expect(try release("2021-9", "2021-12-01").problems.contains("release.order"))
    try folder.write(
      "- { after: 2022-7, places: [brdo], indicators: [visit], periods: [lani], reason: { sl: Zato. } }\n",
      to: "content/revisions.yml")
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 1)
    for part in ["\"2022-7\" is not known", "\"brdo\"", "\"visit\"", "\"lani\"", "revisions.language"] {
      #expect(outcome.problems.contains(part), "\(part): \(outcome.problems)")
    }
  }

  private func withheld(_ place: String, _ year: String) throws -> [String] {
    try folder.text("public/data/visits.csv").split(whereSeparator: \.isNewline)
      .filter { $0.hasPrefix("visits,\(place),\(year),gender,") && $0.contains(",C,") }
      .map { String($0.split(separator: ",", omittingEmptySubsequences: false)[4]) }
  }

  @Test func `a revised figure is hidden like any other: its old value says nothing`() throws {
    #expect(try release("2022-1", "2022-01-20").status == 0)
    // Boys made 14 of 26 visits and make 3 now: with girls' 23 beside them, they would be seen.
    try change("12,14,0,0,26", to: "23,3,0,0,26")
    let outcome = try build()
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(try withheld("brda", "2020") == ["girls", "boys"])
    #expect(!outcome.problems.contains("release.withheld"))
    #expect(!(try folder.text("public/data/revisions.csv")).contains(",23,"))
  }

  @Test func `the history of a figure that is withheld now is not told`() throws {
    #expect(try release("2022-1", "2022-01-20").status == 0)
    try change("15,15,0,0,30", to: "16,15,0,0,31")
    try give(reason: "Našel se je obrazec.", after: "2022-1")
    #expect(try release("2022-2", "2022-02-20").status == 0)
    #expect(try folder.text("public/data/revisions.csv").contains("visits,brda,2021,gender,girls,revised,45,46"))
    try change("16,15,0,0,31", to: "28,3,0,0,31")
    try change("30,26,0,0,56", to: "56,0,0,0,56")
    let outcome = try build()
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(try withheld("brda", "2021") == ["girls", "boys"])
    let rows = try folder.text("public/data/revisions.csv").split(whereSeparator: \.isNewline)
    #expect(!rows.contains { $0.contains("brda,2021,gender,girls,revised") })
    #expect(rows.contains { $0.contains("brda,2021,gender,girls,withheld,,") })
  }

  @Test func `what a release told and is still true can't be taken back, and hides nothing`() throws {
    let portal = try folder.text("content/portal.yml")
    try folder.write(portal + "\nthresholds: { people: 3, subgroup_visits: 3 }\n", to: "content/portal.yml")
    try change("12,14,0,0,26", to: "22,4,0,0,26")
    #expect(try release("2022-1", "2022-01-20").status == 0)
    #expect(try withheld("brda", "2020").isEmpty)
    try folder.write(portal, to: "content/portal.yml")
    let outcome = try build()
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(outcome.problems.contains("3 figures that release \"2022-1\" published are withheld now"))
    #expect(try withheld("brda", "2020") == ["boys"], "a companion would protect nothing")
  }
}
