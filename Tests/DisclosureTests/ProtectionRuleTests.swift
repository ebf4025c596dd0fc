import Configuration
import Diagnostics
import Figures
import Indicators
import Records
import Testing
import Vocabulary

@testable import Disclosure

/// A rule that no portal asks for: numbers of activities above a limit are withheld, those right below it marked.
private struct BusyRule: Rule {
  static let id = RuleID("busy")
  init(_ thresholds: Thresholds) {}
  func withholds(_ figure: RuledFigure) -> Bool { figure.value.value > 2 }
  func marks(_ value: RawObservation.Value) -> Bool { value.value > 1 }
  var numbers: [RuleStatement.Number] { [.init("most", 2)] }
}

@Suite struct ProtectionRuleTests {
  private static let rules = ProtectionRules(Thresholds(), types: ProtectionRules.types + [BusyRule.self])

  @Test func `a new rule is one type: definitions ask for it, it withholds and marks, and is told with the others`()
    async throws
  {
    let text = ProtectTests.definition("activities", "count(activities)", "busy")
    var log = DiagnosticLog()
    let definition = try #require(
      IndicatorDefinition.read(
        Array(text.utf8), file: "indicators/activities.yml", rules: [BusyRule.id],
        names: FormulaNames(ProtectTests.codes), into: &log), "\(log.inOrder)")
    let records = ProtectTests.records([[9, 9, 9, 9], [9, 9, 9, 9], [9, 9, 9, 9]])
    let program = IndicatorProgram([definition], codes: records.codes, indexes: [], into: &log)
    let raw = await RawFigures.measure(program, records, cutOff: Day(number: 30_000), workers: 1)
    let figures = protect(
      raw, records: records, portal: ProtectTests.portal(), rules: ProtectionRuleTests.rules)
    let states = raw.series.flatMap { series in
      series.observations.map { observation in
        let key = FigureKey(indicator: definition.id, place: series.place, period: observation.period)
        return (observation.measure?.value ?? 0, figures.observation(key))
      }
    }
    #expect(states.contains { $0.0 > 2 })
    #expect(states.allSatisfy { ($0.0 > 2) == ($0.1.state == .withheld) })
    #expect(states.allSatisfy { $0.1.state == .withheld || $0.1.flags.contains(.lowReliability) == ($0.0 > 1) })
    #expect((figures.withheldBy[BusyRule.id] ?? 0) > 0)
    #expect(figures.rules.map(\.rule).contains(BusyRule.id))
    #expect(figures.rules.first { $0.rule == BusyRule.id }?.numbers == [.init("most", 2)])
    // Without the rule nobody knows what it would hide.
    let unknown = protect(raw, records: records, portal: ProtectTests.portal())
    #expect(unknown.counts(of: definition.id).published == 0 && unknown.counts(of: definition.id).withheld > 0)
  }

  @Test func `no rule and an unknown one are told apart`() {
    var log = DiagnosticLog()
    let text = ProtectTests.definition("activities", "count(activities)", "nobody")
    let definition = IndicatorDefinition.read(
      Array(text.utf8), file: "indicators/activities.yml", rules: ProtectionRules.ids,
      names: FormulaNames(ProtectTests.codes), into: &log)
    #expect(definition == nil)
    #expect(log.inOrder.first?.id == "yaml.unknown-word")
  }

  @Test func `rules are told in one order, with what follows from them last`() {
    let told = ProtectionRules(Thresholds()).statements.map(\.rule.name)
    #expect(
      told == [
        "people", "visits-by-subgroup", "survey", "answers", "small-denominator", "money", "derived", "companions",
      ])
  }
}
