import Diagnostics
import Figures
import Reconciliation
import Testing
import Vocabulary

@testable import Publishing

/// The figures that the repository ships, as a build loads them.
@Suite struct ShippedFiguresTests {
  @Test func `every kind of disagreement is found in the shipped figures and has its reason`() async throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let settings = BuildSettings(
      content: root + "/content", templates: root + "/site-templates", workers: 1, today: Day(number: 20_000))
    var log = DiagnosticLog()
    let input = try #require(await PortalInput.load(settings, into: &log))
    let findings = input.reconciliation.findings
    #expect(Set(findings.map(\.kind)) == Set(Discrepancy.Kind.allCases))
    #expect(findings.filter { input.reconciliation.acknowledgement(of: $0) == nil } == [])
    #expect(input.reconciliation.discrepancies.count == findings.count)
    #expect(input.reconciliation.acknowledgements.count == findings.count)
  }

  @Test func `the site has words for every check`() {
  }
}
