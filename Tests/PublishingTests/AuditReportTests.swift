import Diagnostics
import Testing

@testable import Audit
@testable import Publishing

@Suite struct AuditReportTests {
  static let finding = Audit.Leak(
    indicator: "visits", place: "brda", period: "2020", category: "gender=boys", bounds: 3...3)

  static let results: [(id: String, result: Audit.Result)] = {
    var (found, unmet, torn) = (Audit.Result(), Audit.Result(), Audit.Result())
    found.findings = [finding]
    unmet.unmet = [finding]
    torn.contradictions = 1
    return [("protection.audit", found), ("protection.unattacked", unmet), ("protection.contradiction", torn)]
  }()

  @Test(arguments: results)
  func `what could be worked out, what nobody attacked and what contradicts itself stops the build`(
    id: String, result: Audit.Result
  ) throws {
    var log = DiagnosticLog()
    Build.report(result, into: &log)
    #expect(log.hasErrors && log.diagnostics.map(\.id) == [id])
  }

  @Test(arguments: results.prefix(2))
  func `a withheld figure is named without what it is, and no fault of Kazalo is claimed`(
    id: String, result: Audit.Result
  ) throws {
    var log = DiagnosticLog()
    Build.report(result, into: &log)
    let problem = try #require(log.diagnostics.first)
    #expect(problem.location.file == "indicators/visits.yml")
    #expect(problem.message.contains("brda") && problem.message.contains("gender=boys"))
    #expect(!problem.message.contains("3") && !(problem.hint ?? "").contains("3"))
    #expect(!(problem.hint ?? "").contains("fault"))
  }
}
