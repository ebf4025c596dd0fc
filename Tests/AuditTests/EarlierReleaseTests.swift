import Figures
import Testing
import Vocabulary

@testable import Audit

/// What an earlier release published is known to whoever attacks the present one.
@Suite struct EarlierReleaseTests {
  private func key(_ place: String, _ gender: String?) -> FigureKey {
    FigureKey(
      indicator: AuditTests.visits.id, place: PlaceID(place), period: .year(2020),
      category: gender.map { Category(dimension: "gender", value: $0) })
  }

  private func attack(_ earlier: [FigureKey: Audit.Earlier]) -> [String] {
    let lines = AuditTests.grid(withheld: ["other-a", "girls-a", "girls-c", "other-c"])
    let result = Audit(least: 5, surveyLeast: 10, earlier: { earlier[$0] }).attack(
      [(indicator: AuditTests.visits, bytes: AuditTests.file(lines))], places: AuditTests.places, dimensions: [])
    return result.findings.map { "\($0.category.split(separator: "=").last ?? "-")-\($0.place)" }.sorted()
  }

  @Test func `a companion that was public once gives the others away`() {
    #expect(attack([:]).isEmpty)
    #expect(attack([key("c", "girls"): .init(12)]) == ["girls-a", "other-a", "other-c"])
  }

  @Test func `answers that were public once are taken off the whole`() {
    let survey = AuditTests.indicator("safety", .survey, rules: [.survey])
    let lines = ["a 2020 - 70 - - 40", "a 2020 girls C", "a 2020 boys C", "a 2020 other 80 - - 15"]
    let girls = FigureKey(
      indicator: survey.id, place: PlaceID("a"), period: .year(2020),
      category: Category(dimension: "gender", value: "girls"))
    func findings(_ earlier: [FigureKey: Audit.Earlier]) -> Int {
      Audit(least: 5, surveyLeast: 10, earlier: { earlier[$0] }).attack(
        [(indicator: survey, bytes: AuditTests.file(lines))], places: AuditTests.places, dimensions: []
      ).findings.count
    }
    #expect(findings([:]) == 0)
    #expect(findings([girls: .init(75, base: 18)]) == 1)
  }
}
