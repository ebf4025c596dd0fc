public import Diagnostics
public import Documents
public import Vocabulary

/// A finding that the portal knows of, with the reason why it stays.
public struct Acknowledgement: Hashable, Sendable {
  /// The file of them.
  public static let file = "acknowledged.yml"

  /// What `acknowledged.yml` may hold.
  public static let shape: Shape = .list(
    .object([
      .init("finding", .text, required: true, "The name of the finding, as the warning gives it."),
      .init("reason", .localized, required: true, "Why the figures do not agree, in each language."),
    ]))

  /// The finding's id.
  public var finding: String
  public var reason: LocalizedText
  public var location: SourceLocation

  /// Reads `acknowledged.yml`, where there is one; what is wrong goes to `log`.
  static func load(from folder: Folder, languages: [Language], into log: inout DiagnosticLog) -> [Acknowledgement] {
    guard
      let document = YAMLFile.read(file, shape, from: folder, isOptional: true, mayBeEmpty: true, into: &log)
    else { return [] }
    return document.elements.map { element in
      let reason = element["reason"]?.localizedText ?? LocalizedText([:])
      for language in languages where (reason[language] ?? "").allSatisfy(\.isWhitespace) {
        log.error(
          "acknowledged.language", element["reason"]?.location ?? element.location,
          "the reason has no text in \"\(language)\"", hint: "add \(language): and say it in that language")
      }
      return Acknowledgement(
        finding: element["finding"]?.text ?? "", reason: reason,
        location: element["finding"]?.location ?? element.location)
    }
  }

  /// Holds acknowledgements against the findings there are.
  ///
  /// - Parameter isWhole: whether everything could be read, so that what is not found is not there.
  static func check(
    _ all: [Acknowledgement], against findings: [Finding], isWhole: Bool, into log: inout DiagnosticLog
  ) {
    let known = Set(findings.map(\.id))
    let checks = Discrepancy.Kind.allCases.map(\.rawValue)
    var seen: Set<String> = []
    for one in all {
      let check = one.finding.split(separator: ".").first.map(String.init) ?? ""
      if !seen.insert(one.finding).inserted {
        log.error(
          "acknowledged.twice", one.location, "\"\(one.finding)\" is acknowledged twice", hint: "remove one of them")
      } else if !checks.contains(check) {
        log.error(
          "acknowledged.unknown", one.location, "\"\(one.finding)\" is not the name of a finding",
          hint: hint(for: check, among: checks))
      } else if isWhole, !known.contains(one.finding) {
        log.warning(
          "acknowledged.gone", one.location, "there is no finding \"\(one.finding)\" any more",
          hint: suggestion(for: one.finding, among: known).map { "did you mean \"\($0)\"?" } ?? "remove it")
      }
    }
  }
}
