import Diagnostics
import Testing

@testable import Audit
@testable import Publishing

@Suite struct AuditReportTests {
  @Test func `a figure that could be worked out stops the build, and is named without what it is`() throws {
    let finding = Audit.Finding(
      indicator: "visits", place: "brda", period: "2020", category: "gender=boys", bounds: 3...3)
    var log = DiagnosticLog()
    Build.report([finding], into: &log)
    let problem = try #require(log.diagnostics.first)
    #expect(log.hasErrors && problem.id == "protection.audit")
    #expect(problem.location.file == "indicators/visits.yml")
    #expect(problem.message.contains("brda") && problem.message.contains("gender=boys"))
    #expect(!problem.message.contains("3") && !(problem.hint ?? "").contains("3"))
  }
}
