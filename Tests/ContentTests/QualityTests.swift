import Content
import Diagnostics
import Testing
import Vocabulary

/// Frameworks of statements, and what places say of themselves by them.
@Suite struct QualityTests {
  static let framework = """
    title: { sl: Listina, en: Charter, sv: Stadga }
    source: https://charter.example.org/
    states:
      - { id: not-yet, name: { sl: še ne, en: not yet, sv: inte än } }
      - { id: begun, name: { sl: začeto, en: begun, sv: påbörjat } }
    parts:
      - statements:
          - { id: decide, text: { sl: Odločajo., en: They decide., sv: De bestämmer. } }
          - { id: reach, text: { sl: Gremo k njim., en: We go to them., sv: Vi går till dem. } }

    """

  static func year(_ year: String, _ date: String, _ answers: String) -> String {
    "  - year: \(year)\n    date: \(date)\n    role: { sl: vodja, en: head, sv: chef }\n    answers: { \(answers) }\n"
  }

  private func load(
    _ answers: String, framework: String = QualityTests.framework, at path: String = "quality/charter/brezice.yml"
  ) throws -> (content: Content, found: [String]) {
    let (content, log) = try ContentFixture.load([
      ContentFixture.text("quality/charter.yml", framework), ContentFixture.text(path, answers),
    ])
    return (content, log.diagnostics.map { "\($0.id) \($0.location.line):\($0.location.column)" })
  }

  @Test func `a place says where it stands year by year, and leaves open what it does not name`() throws {
    let (content, found) = try load(
      "years:\n" + Self.year("2020", "2020-12-01", "decide: not-yet")
        + Self.year(
          "2019", "2020-01-10",
          "decide: { state: begun, evidence: { sl: Da., en: Yes., sv: Ja. }, link: \"https://a.example.org/\" }"
        ))
    #expect(found == [])
    let framework = try #require(content.quality.first)
    #expect(framework.id == "charter" && framework.statements.map(\.id) == ["decide", "reach"])
    let check = try #require(framework.checks.first)
    #expect(check.place == PlaceID("brezice") && !check.isDemonstration)
    #expect(check.years.map(\.year) == [2019, 2020])
    #expect(check.years[0].answers["decide"]?.state == 1 && check.latest.answers["decide"]?.state == 0)
    #expect(check.latest.answers["reach"] == nil)
  }

  /// The answers to `decide` of three years, `nil` where there is none, and since when the latest holds.
  static let runs: [(answers: [String?], since: Int?)] = [
    (["begun", "begun", "begun"], 2018), (["not-yet", "begun", "begun"], 2019), (["begun", "not-yet", "begun"], 2020),
    (["begun", nil, "begun"], 2020), (["begun", nil, nil], 2019), ([nil, nil, nil], nil), ([nil, nil, "begun"], 2020),
  ]

  @Test(arguments: runs) func `a state holds since the first year of its latest run`(answers: [String?], since: Int?)
    throws
  {
    let years = zip(2018..., answers).map { year, state in
      let answer = state.map { "decide: { state: \($0), evidence: { sl: a, en: a, sv: a } }" } ?? ""
      return Self.year("\(year)", "2021-01-01", answer)
    }
    let (content, found) = try load("years:\n" + years.joined())
    #expect(found == [])
    #expect(content.quality.first?.checks.first?.since("decide") == since)
  }

  static let wrong: [(answers: String, found: [String])] = [
    ("years: []\n", ["quality.years 1:8"]),
    ("years:\n" + year("2020", "2020-12-01", "decides: not-yet"), ["quality.statement 5:16"]),
    ("years:\n" + year("2020", "2020-12-01", "decide: perhaps"), ["quality.state 5:24"]),
    ("years:\n" + year("2020", "2020-12-01", "decide: begun"), ["quality.evidence 5:24"]),
    ("years:\n" + year("2020", "2020-12-01", "decide: not-yet, decide: not-yet"), ["yaml.duplicate-key 5:16"]),
    (
      "years:\n" + year("2020", "2020-12-01", "decide: not-yet") + year("2020", "2020-12-02", "reach: not-yet"),
      ["quality.year-twice 6:11"]
    ),
    ("years:\n" + year("2020", "2020-02-30", "decide: not-yet"), ["yaml.type 3:11"]),
    ("years:\n" + year("2020", "2021-07-01", "decide: not-yet"), ["quality.date 3:11"]),
    ("years:\n" + year("2020", "2019-12-31", "decide: not-yet"), ["quality.date 3:11"]),
    ("years:\n" + year("20", "2020-12-01", "decide: not-yet"), ["yaml.type 2:11"]),
    (
      "years:\n" + year("2020", "2020-12-01", "decide: { state: not-yet, link: \"javascript:a\" }"),
      ["content.link 5:48"]
    ),
    (
      "years:\n" + year("2020", "2020-12-01", "decide: { state: not-yet, evidence: { sl: a, en: a } }"),
      ["content.text-language 5:52"]
    ),
    (
      "years:\n" + year("2020", "2020-12-01", "decide: { state: not-yet, evidence: { en: a, sv: a } }"),
      ["content.text-missing 5:52"]
    ),
    (
      "years:\n"
        + year(
          "2020", "2020-12-01", "decide: { state: not-yet, evidence: { sl: ana@example.org, en: a, sv: a } }"),
      ["content.personal 5:58"]
    ),
  ]

  @Test(arguments: wrong) func `what is wrong with answers is told with its place`(answers: String, found: [String])
    throws
  {
    #expect(try load(answers).found == found)
  }

  static let wrongFrameworks: [(old: String, new: String, found: [String])] = [
    ("id: reach", "id: decide", ["quality.statement-twice 9:15"]),
    ("id: begun", "id: not-yet", ["quality.state-twice 5:11"]),
    ("  - { id: begun, name: { sl: začeto, en: begun, sv: påbörjat } }\n", "", ["quality.states 4:3"]),
    ("https://charter.example.org/", "charter", ["content.link 2:9"]),
    (", sv: Stadga }", " }", ["content.text-language 1:8"]),
  ]

  @Test(arguments: wrongFrameworks)
  func `what is wrong with a framework is told with its place`(old: String, new: String, found: [String]) throws {
    let framework = Self.framework.replacing(old, with: new)
    #expect(try load("years:\n" + Self.year("2020", "2020-12-01", ""), framework: framework).found == found)
  }

  @Test func `a framework has statements`() throws {
    let framework = Self.framework.split(separator: "\n").prefix { $0 != "parts:" }.joined(separator: "\n")
    let found = try load("years:\n" + Self.year("2020", "2020-12-01", ""), framework: framework + "\nparts: []\n").found
    #expect(found == ["quality.statements 6:8"])
  }

  @Test func `answers are of a place and of a framework`() throws {
    let answers = "years:\n" + Self.year("2020", "2020-12-01", "")
    #expect(try load(answers, at: "quality/charter/brezic.yml").found == ["quality.place 0:0"])
    #expect(try load(answers, at: "quality/charters/brezice.yml").found == ["quality.framework 0:0"])
  }
}
