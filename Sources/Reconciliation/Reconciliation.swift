public import Configuration
public import Diagnostics
public import Documents
public import Records
public import Vocabulary

/// What others published, held against itself: where it does not agree, and what the portal says of that.
public struct Reconciliation: Hashable, Sendable {
  /// In the order of their places.
  public var findings: [Finding]
  public var acknowledgements: [Acknowledgement]

  /// Holds the reported figures and the running text of a portal against each other.
  ///
  /// What nobody acknowledged is a warning, and an acknowledgement that fits nothing is a problem too.
  public static func load(
    from folder: Folder, portal: Portal, records: Records, indicators: [Indicator], lexicon: Lexicon,
    into log: inout DiagnosticLog
  ) -> Reconciliation {
    // What could not be read can't disagree: nothing is said of what is not found any more.
    let isWhole = !log.hasErrors(below: "records/", "places/", "indicators/", "codes.yml", "sources.yml")
    let isUnclear = records.codes.isUnclear(log)
    let texts = ["news", "pages"].flatMap { folder.files(in: $0, ending: "md") }.compactMap { path in
      (try? folder.read(path)).map { (path, String(decoding: $0, as: UTF8.self)) }
    }
    let findings = findings(in: records, indicators: indicators, lexicon: lexicon, texts: texts)
    let acknowledged = Acknowledgement.load(from: folder, languages: portal.languages, into: &log)
    Acknowledgement.check(acknowledged, against: findings, isWhole: isWhole, into: &log)
    let known = Set(acknowledged.map(\.finding))
    for finding in findings where !isUnclear && !known.contains(finding.id) { log.report(finding.diagnostic) }
    return Reconciliation(findings: findings, acknowledgements: acknowledged)
  }

  /// Every finding once, in the order of their places.
  ///
  /// - Parameters:
  ///   - lexicon: the words by which running text is read.
  ///   - texts: Markdown files, by path.
  public static func findings(
    in records: Records, indicators: [Indicator], lexicon: Lexicon, texts: [(path: String, text: String)] = []
  ) -> [Finding] {
    let counts = Set(indicators.filter { $0.unit == .visits }.map(\.id))
    let visits = records.reported.filter { counts.contains($0.key.indicator) }
    let prose = ProseChecks(
      visits: Dictionary(visits.map { ($0.value, $0) }) { first, _ in first }, lexicon: lexicon)
    var findings = ReportedChecks(records, indicators, lexicon).findings()
    for (path, text) in texts { findings += prose.findings(in: text, file: path) }
    findings.sort { ($0.location, $0.id) < ($1.location, $1.id) }
    var seen: Set<String> = []
    return findings.filter { seen.insert($0.id).inserted }
  }

  /// The findings as everybody is told of them, with the reasons why they stay.
  public var discrepancies: [Discrepancy] {
    findings.map { finding in
      var discrepancy = finding.discrepancy
      discrepancy.reason = acknowledgement(of: finding)?.reason
      return discrepancy
    }
  }

  /// Why a finding stays, where somebody said so.
  public func acknowledgement(of finding: Finding) -> Acknowledgement? {
    acknowledgements.first { $0.finding == finding.id }
  }
}
