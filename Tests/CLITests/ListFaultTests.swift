import TestKit
import Testing

/// What is wrong with the portal's lists is one problem, however many tables, indicators and answers name them.
@Suite struct ListFaultTests {
  private let program: Program

  init() throws { program = try #require(Program(), "the program is built with the tests") }

  /// The errors of a portal whose `codes.yml` is changed.
  private func errors(_ change: (String) -> String?) throws -> [Substring] {
    let codes = SmallPortal.whole.files["codes.yml"] ?? ""
    let changed = change(codes)
    #expect(changed != codes)
    let folder = try SmallPortal.whole.with(["codes.yml": changed]).folder()
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 1)
    #expect(!outcome.problems.contains("warning:"), "\(outcome.problems)")
    return outcome.problems.split(separator: "\n").filter { $0.contains(" error: ") }
  }

  @Test func `the portal itself has no problem`() throws {
    let folder = try SmallPortal.whole.folder()
    let outcome = try program.run(["check", "--strict", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
  }

  @Test(arguments: [
    ("  - id: kind\n", "  - id: kind: [\n", "yaml.syntax"),
    ("  - id: kind\n", "  id: kind\n", "yaml.syntax"),
    ("  - id: kind\n", "  - id: Kind of it\n", "yaml.type"),
    ("  - id: kind\n", "  - id: kind\n    counts: what\n", "yaml.unknown-word"),
    ("  - id: age\n", "  - id: date\n", "codes.reserved"),
    ("  - id: age\n", "  - id: gender\n", "codes.twice"),
    ("{ id: girls,", "{ id: Girls!,", "yaml.type"),
    ("{ id: boys,", "{ id: girls,", "codes.twice"),
    ("{ id: sport,", "{ id: culture,", "codes.twice"),
    ("{ id: group,", "{ group,", "yaml.missing-key"),
    ("{ id: 12-14, from: 12,", "{ id: 12-14, from: 15,", "codes.age"),
    ("{ id: online, title: { sl: Na spletu, en: Online } }", "online", "yaml.type"),
    ("dimensions:", "lists:", "yaml.unknown-key"),
  ])
  func `a fault of the lists is told where it is, and what follows from it is not`(
    sound: String, faulty: String, id: String
  ) throws {
    let errors = try errors { $0.replacing(sound, with: faulty, maxReplacements: 1) }
    #expect(errors.contains { $0.contains("content/codes.yml:") && $0.hasSuffix("[\(id)]") }, "\(errors)")
    #expect(errors.allSatisfy { $0.contains("content/codes.yml:") }, "\(errors)")
  }

  @Test func `lists that are not there at all are told once`() throws {
    let errors = try errors { _ in nil }
    #expect(errors.count == 1 && errors[0].contains("content/codes.yml: error:"), "\(errors)")
    #expect(errors.first?.hasSuffix("[codes.missing]") ?? false)
  }

  @Test func `what is wrong by itself is told beside a fault of the lists`() throws {
    let folder = try SmallPortal.whole.folder()
    try folder.write(
      (try folder.text("content/codes.yml")).replacing("{ id: girls,", with: "{ id: Girls!,"), to: "content/codes.yml")
    let path = "content/records/activities/demo-brda.csv"
    try folder.write((try folder.text(path)).replacing("2020-03-03", with: "2020-13-03"), to: path)
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    let errors = outcome.problems.split(separator: "\n").filter { $0.contains(" error: ") }
    #expect(errors.count == 2 && errors.contains { $0.contains("demo-brda.csv:3:") }, "\(outcome.problems)")
  }

  @Test(arguments: [
    ("sources.yml", "- id: own\n", "- id: own: [\n"), ("sources.yml", "demonstration: false", "demonstration: perhaps"),
    ("places/municipalities.csv", "member_years", "years_of_membership"),
    ("places/municipalities.csv", "brda,007,", "Brda!,007,"),
    ("places/centres.csv", "demo-brda,", "demo brda,"),
    ("surveys/questionnaires/basic-1.yml", "{ id: S1,", "{ id: S1: [,"),
    ("surveys/waves.csv", "2021-10-01", "2021-13-01"),
  ])
  func `a fault of what others name is told once`(path: String, sound: String, faulty: String) throws {
    let text = SmallPortal.whole.files[path] ?? ""
    let changed = text.replacing(sound, with: faulty, maxReplacements: 1)
    #expect(changed != text, "\(text)")
    let folder = try SmallPortal.whole.with([path: changed]).folder()
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    let errors = outcome.problems.split(separator: "\n").filter { $0.contains(" error: ") }
    #expect(!errors.isEmpty && errors.allSatisfy { $0.contains("content/\(path):") }, "\(outcome.problems)")
  }

  @Test func `what speaks of an indicator whose file is wrong has no problem of its own`() throws {
    let folder = try SmallPortal.whole.folder()
    let path = "content/indicators/visits.yml"
    try folder.write((try folder.text(path)).replacing("sum(visits)", with: "sum(visits"), to: path)
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    let errors = outcome.problems.split(separator: "\n").filter { $0.contains(" error: ") }
    #expect(errors.count == 1 && errors[0].contains("indicators/visits.yml:"), "\(outcome.problems)")
  }
}
