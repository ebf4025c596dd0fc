import Diagnostics
import Documents
import Indicators
import Records
import Testing
import Vocabulary

/// Formulas that have a problem, and where it stands.
@Suite struct FormulaTests {
  static let codes = CodeLists(dimensions: [
    .init(
      id: "gender", values: [.init(id: "girls"), .init(id: "boys"), .init(id: "another"), .init(id: "not-stated")]),
    .init(id: "age", values: [.init(id: "12-14"), .init(id: "15-19")]),
    .init(id: "kind", values: [.init(id: "open"), .init(id: "group"), .init(id: "event")]),
    .init(id: "mode", values: [.init(id: "onsite"), .init(id: "online"), .init(id: "hybrid")]),
    .init(id: "topic", values: [.init(id: "sport"), .init(id: "learning-help")]),
  ])

  static func text(_ formula: String, id: String = "test", breakdowns: String = "[]") -> String {
    """
    id: \(id)
    title: { en: Test }
    explanation: { en: Test }
    spoken: { en: test }
    layer: process
    formula: \(formula)
    unit: hours
    better: neutral
    breakdowns: \(breakdowns)
    protection: none
    places: [centre]
    periods: [month, quarter, half-year, year, school-year]
    """
  }

  static func problems(_ texts: [(id: String, text: String)]) -> [Diagnostic] {
    var log = DiagnosticLog()
    let definitions = texts.compactMap {
      IndicatorDefinition.read(
        Array($0.text.utf8), file: "indicators/\($0.id).yml", rules: DefinitionsTests.known,
        names: FormulaNames(FormulaTests.codes), into: &log)
    }
    _ = IndicatorProgram(definitions, codes: codes, indexes: ["safety", "learning"], into: &log)
    return log.inOrder
  }

  @Test(arguments: [
    "sum(hours)", "count()", "count(activities) where kind = open", "mean(hours) where topic in (sport, learning-help)",
    "sum(hours) where mode is present and not kind = group or youth_hours > 30 min",
    "(sum(visits) + 3) * 50 % / sum(hours)", "sum(visits) where hours >= 1.5 h - sum(visits) where kind not in (open)",
    "distinct(visitors)", "union_hours() where kind != open", "weeks()", "index(safety)", "count(answers)",
    "sum(visits) where gender = girls and kind = open", "sum(visits) where not age = 12-14 and kind = open",
    "distinct(visitors) where age in (12-14, 15-19)", "distinct(volunteers)", "yearly(staff_cost) - yearly(income)",
    "distance(sum(hours) / 2, 50 %)", "count(answers) / count(asked)", "count(centres)", "weeks(recorded) / weeks(all)",
    "count(goals_reached) / count(goals)", "count(activities) where status in (held, cancelled)",
    "open_hours() where kind = open", "sum(visits) where gender is present",
    "sum(visits) * 1000 / residents(15-29)", "residents(all)", "sum(staff_hours) where (kind = open or kind = event)",
  ])
  func `a sound formula has no problem`(formula: String) {
    #expect(FormulaTests.problems([("test", FormulaTests.text("\"\(formula)\""))]).isEmpty)
    #expect(FormulaTests.problems([("test", FormulaTests.text(formula))]).isEmpty)
  }

  /// The formula begins in line 6, column 10.
  static let faults: [(formula: String, id: String, column: Int, hint: String?)] = [
    ("sum(hour)", "formula.unknown-column", 14, "did you mean \"hours\"?"),
    ("summ(hours)", "formula.unknown-function", 10, "did you mean \"sum\"?"),
    ("sum(hours", "formula.syntax", 19, nil),
    ("sum hours", "formula.syntax", 10, "write sum(…)"),
    ("sum(hours) +", "formula.syntax", 22, nil),
    ("sum(hours) where", "formula.syntax", 26, nil),
    ("sum(hours) where kind = opne", "formula.unknown-code", 34, "did you mean \"open\"?"),
    ("sum(hours) where kid = open", "formula.unknown-column", 27, "did you mean \"kind\"?"),
    ("sum(hours) where kind in (open, grup)", "formula.unknown-code", 42, "did you mean \"group\"?"),
    ("sum(hours) where kind in open", "formula.syntax", 35, nil),
    ("sum(hours) where kind > open", "formula.syntax", 32, nil),
    ("sum(hours) where hours is there", "formula.syntax", 36, nil),
    ("sum(hours) where hours > long", "formula.syntax", 35, nil),
    ("sum(visits) where visits > 5 min", "formula.unit", 39, "leave the unit out"),
    ("sum(hours) * 3 km", "formula.unit", 25, "use h, min or %"),
    ("visitz / 2", "formula.unknown-indicator", 10, nil),
    ("sum(hours) ; 2", "formula.syntax", 21, nil),
    ("1,5 * sum(hours)", "formula.syntax", 10, nil),
    ("1.2.3 * sum(hours)", "formula.syntax", 10, nil),
    ("sum(hours) sum(visits)", "formula.syntax", 21, nil),
    ("residents(young)", "formula.syntax", 20, nil),
    ("residents(29-15)", "formula.argument", 20, "write 15-29"),
    ("distinct(visits)", "formula.unknown-column", 19, "did you mean \"visitors\"?"),
    ("index(safty)", "formula.unknown-index", 16, "did you mean \"safety\"?"),
    ("index(safety) * 2", "formula.index", 10, nil),
    ("count(answer)", "formula.unknown-column", 16, "did you mean \"answers\"?"),
    ("count(goal)", "formula.unknown-column", 16, "did you mean \"goals\"?"),
    ("weeks(al)", "formula.unknown-column", 16, "did you mean \"all\"?"),
    ("yearly(staffcost)", "formula.unknown-column", 17, "did you mean \"staff_cost\"?"),
    ("yearly()", "formula.syntax", 17, nil),
    ("distinct(visitor)", "formula.unknown-column", 19, "did you mean \"visitors\"?"),
    ("open_hour()", "formula.unknown-function", 10, "did you mean \"open_hours\"?"),
    ("distance(sum(hours))", "formula.syntax", 29, nil),
    ("count() where status = canceled", "formula.unknown-code", 33, "did you mean \"cancelled\"?"),
    ("sum(visits) where gender = girl", "formula.unknown-code", 37, "did you mean \"girls\"?"),
    ("sum(visits) where age = 12-15", "formula.unknown-code", 34, nil),
    ("sum(visits) where age = 12-", "formula.syntax", 37, nil),
    ("sum(hours) where gender = girls", "formula.condition", 36, nil),
    ("sum(visits) where gender = girls or kind = open", "formula.condition", 37, nil),
    ("sum(visits) where gender = girls and age = 12-14", "formula.condition", 10, nil),
    ("distinct(visitors) where status = held", "formula.condition", 10, nil),
    ("count(answers) / sum(visits)", "formula.answers", 10, nil),
    ("count(asked)", "formula.answers", 10, nil),
    ("share(hours)", "indicator.breakdown", 5, nil),
    ("sum()", "formula.syntax", 14, nil),
    ("test + 1", "formula.cycle", 10, nil),
  ]

  @Test(arguments: faults)
  func `a formula's problem is located`(formula: String, id: String, column: Int, hint: String?) throws {
    let problems = FormulaTests.problems([("test", FormulaTests.text(formula))])
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.id == id)
    #expect(problem.location == SourceLocation(file: "indicators/test.yml", line: column == 5 ? 1 : 6, column: column))
    if let hint { #expect(problem.hint == hint) }
  }

  @Test func `a problem in quotes stands one column further`() {
    let problems = FormulaTests.problems([("test", FormulaTests.text("\"sum(hour)\""))])
    #expect(problems.first?.location.column == 15)
  }

  @Test func `a problem in a folded formula names its line`() {
    let problems = FormulaTests.problems([("test", FormulaTests.text("|\n  sum(hours)\n  + sum(hour)"))])
    #expect(problems.first?.location.line == 8)
  }

  @Test func `a cycle names its way`() {
    let problems = FormulaTests.problems([
      ("a", FormulaTests.text("b * 2", id: "a")), ("b", FormulaTests.text("c + 1", id: "b")),
      ("c", FormulaTests.text("a / 2", id: "c")),
    ])
    #expect(problems.map(\.id) == ["formula.cycle", "formula.cycle", "formula.cycle"])
    #expect(problems.first?.message == "the indicator is computed from itself: a → b → c → a")
  }

  @Test func `references that double do not run away`() {
    var texts = [("a0", FormulaTests.text("sum(hours)", id: "a0"))]
    for number in 1...40 {
      texts.append(("a\(number)", FormulaTests.text("a\(number - 1) + a\(number - 1)", id: "a\(number)")))
    }
    let problems = FormulaTests.problems(texts.map { (id: $0.0, text: $0.1) })
    #expect(problems.contains { $0.id == "formula.too-long" || $0.id == "formula.reference" })
  }

  @Test(arguments: ["(", "not ", "1 * ("])
  func `deep nesting is a problem, not a crash`(part: String) {
    let formula =
      part == "not " ? "sum(hours) where " + String(repeating: part, count: 900) : String(repeating: part, count: 900)
    #expect(FormulaTests.problems([("test", FormulaTests.text("\"\(formula)\""))]).first?.id == "formula.syntax")
  }

  @Test(arguments: [
    ("sum(hours)", "[gender]"), ("union_hours()", "[kind]"), ("open_hours()", "[kind]"),
    ("yearly(income)", "[kind]"), ("sum(visits) where gender = girls", "[gender]"),
    ("distinct(visitors) where gender = girls", "[age]"),
    ("sum(visits)", "[colour]"), ("index(safety)", "[colour]"), ("sum(visits)", "[[gender, age]]"),
    ("sum(hours)", "[kind*gender]"), ("sum(visits)", "[kind*kind]"), ("sum(visits)", "[[kind, mode, gender]]"),
    ("sum(visits)", "[[kind, gender], gender*kind]"),
  ])
  func `a breakdown that was not recorded is a problem`(formula: String, breakdowns: String) {
    let problems = FormulaTests.problems([("test", FormulaTests.text(formula, breakdowns: breakdowns))])
    #expect(problems.map(\.id) == ["indicator.breakdown"])
  }

  @Test(arguments: [
    ("formula: sum(hours)", "", "indicator.formula"), ("unit: hours", "unit: Hours!", "yaml.type"),
    ("layer: process", "layer: proces", "yaml.unknown-word"),
    ("protection: none", "protection: nune", "yaml.unknown-word"),
    ("protection: none", "protection: [people, nune]", "yaml.unknown-word"),
    ("id: test", "id: other", "indicator.file-name"),
    ("better: neutral", "beter: neutral", "yaml.unknown-key"), ("title: { en: Test }", "", "yaml.missing-key"),
  ])
  func `a definition's problem is found`(old: String, new: String, id: String) {
    let text = FormulaTests.text("sum(hours)").split(separator: "\n").map { $0 == old ? new : String($0) }
      .joined(separator: "\n")
    #expect(FormulaTests.problems([("test", text)]).contains { $0.id == id })
  }
}
