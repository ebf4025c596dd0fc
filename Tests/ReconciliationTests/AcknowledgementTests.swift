import Configuration
import Diagnostics
import Documents
import Reconciliation
import Records
import TestKit
import Testing
import Vocabulary

/// What `acknowledged.yml` may say, and what is wrong with it.
@Suite struct AcknowledgementTests {
  static let id = "revision.activities.network.2021"

  /// What is reported of a portal with one revision and these acknowledgements.
  private func problems(_ acknowledged: String) throws -> [Diagnostic] {
    let files = try TemporaryFolder()
    try files.write(
      """
      title: { sl: Portal, en: Portal }
      summary: { sl: Portal., en: A portal. }
      base_address: https://portal.example.org
      languages: [sl, en]
      publisher: { name: { sl: Občina, en: Municipality }, address: "https://portal.example.org/" }
      licence: { name: CC BY 4.0, address: "https://creativecommons.org/licenses/by/4.0/" }
      cut_off: 2021-12-31
      """, to: "portal.yml")
    try files.write(acknowledged, to: "acknowledged.yml")
    let folder = try #require(Folder(files.path))
    var loading = DiagnosticLog()
    let portal = try #require(Portal.load(from: folder, into: &loading), "\(loading.diagnostics)")
    var log = DiagnosticLog()
    _ = Reconciliation.load(
      from: folder, portal: portal,
      records: Sample.records("activities 2021 - 19955 first\nactivities 2021 - 21467 second"),
      indicators: Sample.indicators, lexicon: Lexicon(), into: &log)
    return log.inOrder
  }

  @Test func `a finding is a warning until it is acknowledged`() throws {
    let found = try problems("")
    #expect(found.map(\.id) == ["reconciliation.revision"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.location.line == 3)
    #expect(found.first?.hint?.contains(Self.id) == true)
    #expect(try problems("- finding: \(Self.id)\n  reason: { sl: Zakaj, en: Why }\n") == [])
  }

  @Test(arguments: [
    ("- finding: revison.activities\n  reason: { sl: Zakaj, en: Why }", "acknowledged.unknown", "revision", 2, 12),
    ("- finding: \(id)\n  reason: { sl: Zakaj }", "acknowledged.language", "en:", 3, 11),
    (
      "- finding: \(id)\n  reason: { sl: Zakaj, en: Why }\n- finding: \(id)\n  reason: { sl: Z, en: W }",
      "acknowledged.twice", "remove", 4, 12
    ),
    ("- finding: revision.activities.network.2020\n  reason: { sl: Zakaj, en: Why }", "acknowledged.gone", id, 2, 12),
    ("- finding: \(id)\n  reasons: { sl: Zakaj, en: Why }", "yaml.unknown-key", "reason", 3, 3),
  ])
  func `a mistake in an acknowledgement is located and has a hint`(
    _ text: String, _ problem: String, _ hint: String, _ line: Int, _ column: Int
  ) throws {
    let found = try problems("# Reasons\n" + text + "\n")
    let diagnostic = try #require(found.first { $0.id == problem }, "\(found)")
    #expect(diagnostic.severity == (problem == "acknowledged.gone" ? .warning : .error))
    #expect(diagnostic.location == SourceLocation(file: "acknowledged.yml", line: line, column: column))
    #expect(diagnostic.hint?.contains(hint) == true)
  }
}
