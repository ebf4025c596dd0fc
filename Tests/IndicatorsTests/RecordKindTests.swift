import Diagnostics
import Indicators
import Testing
import Vocabulary

/// Which sorts of records go into an indicator, by what its formula is made of.
@Suite struct RecordKindTests {
  /// The sorts that the last of some formulas reads; the ones before it can be named in it as `a`, `b` and so on.
  private func kinds(_ formulas: String..., goals: [String] = []) throws -> Set<RecordKind> {
    var log = DiagnosticLog()
    let definitions = zip("abcdef", formulas).compactMap { name, formula in
      IndicatorDefinition.read(
        Array(FormulaTests.text("\"\(formula)\"", id: String(name)).utf8), file: "indicators/\(name).yml",
        rules: DefinitionsTests.known, names: FormulaNames(FormulaTests.codes), into: &log)
    }
    let program = IndicatorProgram(
      definitions, codes: FormulaTests.codes, indexes: ["safety"], goals: goals.map { IndicatorID($0) }, into: &log)
    try #require(log.inOrder.isEmpty, "\(log.inOrder)")
    return program.records(readBy: try #require(program.definitions.indices.last))
  }

  @Test(
    arguments: [
      ("count(activities)", [.heldActivities]), ("sum(hours)", [.heldActivities]),
      ("mean(hours) where kind = open", [.heldActivities]), ("sum(visits) where gender = girls", [.heldActivities]),
      ("weeks()", [.heldActivities]), ("union_hours() where kind = open", [.heldActivities]),
      ("sum(hours) where visits > 5", [.heldActivities]), ("sum(producers)", [.heldActivities]),
      ("sum(youth_hours) / sum(hours) where youth_hours is present", [.heldActivities]),
      ("count(activities) where status = cancelled", [.allActivities]),
      ("count(activities) / count(activities) where status in (held, cancelled)", [.allActivities]),
      ("open_hours() where kind = open", [.heldActivities, .openings]),
      ("distinct(visitors)", [.persons]), ("distinct(visitors) where age in (12-14, 15-19)", [.persons]),
      ("distinct(producers)", [.persons]), ("yearly(staff_cost) - yearly(income)", [.forms]),
      ("residents(all)", [.residents]), ("residents(15-29)", [.residentsByAge]),
      ("sum(visits) * 1000 / residents(15-29)", [.heldActivities, .residentsByAge]),
      ("index(safety)", [.answers, .waves]), ("count(answers)", [.answers, .waves]),
      ("count(answers) / count(asked)", [.answers, .waves]),
      ("count(centres)", [.centres, .allActivities, .openings]),
      ("weeks(recorded) / weeks(all)", [.centres, .allActivities, .openings]), ("weeks(all)", [.centres]),
      ("count(goals_reached) / count(goals)", [.targets]), ("distance(sum(hours) / 2, 50 %)", [.heldActivities]),
    ] as [(String, Set<RecordKind>)])
  func `a formula reads the records that its parts are made of`(_ formula: String, _ expected: Set<RecordKind>) throws {
    #expect(try kinds(formula) == expected)
  }

  @Test func `a share reads activities`() throws {
    var log = DiagnosticLog()
    let text = FormulaTests.text("share(visits)", breakdowns: "[gender]")
    let definition = try #require(
      IndicatorDefinition.read(
        Array(text.utf8), file: "indicators/test.yml", rules: DefinitionsTests.known,
        names: FormulaNames(FormulaTests.codes), into: &log)
    )
    let program = IndicatorProgram([definition], codes: FormulaTests.codes, indexes: [], into: &log)
    #expect(program.records(readBy: 0) == [.heldActivities])
  }

  @Test func `a word that names an indicator stands for what that indicator reads`() throws {
    // Named as columns and functions are, and yet other indicators: a guess by words would take them for those.
    #expect(try kinds("distinct(visitors)", "sum(hours)", "a / b") == [.persons, .heldActivities])
    #expect(try kinds("yearly(income)", "a * 2", "b + a") == [.forms])
    #expect(try kinds("count(activities) where status = cancelled", "sum(hours)", "b / a") == [.allActivities])
  }

  @Test func `what counts goals reads what the goals are of`() throws {
    #expect(
      try kinds("index(safety)", "sum(hours)", "count(goals_reached) / count(goals)", goals: ["a"])
        == [.targets, .answers, .waves])
    #expect(
      try kinds("index(safety)", "count(goals_reached) / count(goals)", "count(goals)", goals: ["a", "b"])
        == [.targets, .answers, .waves])
  }
}
