public import Diagnostics
import Figures
import FoundationEssentials
public import Releases
public import Vocabulary

/// What differs between two published folders, for a pull request or a program.
public struct ChangeReport: Sendable {
  public let changes: [FigureChange]
  /// The language of reasons.
  public let language: Language
  /// Says the report's own words, in that language where there are any.
  public let voice: ProblemVoice

  public init(_ changes: [FigureChange], language: Language, voice: ProblemVoice = .english) {
    self.changes = changes
    self.language = language
    self.voice = voice
  }

  private func say(_ text: ProblemText) -> String { voice.say(text) }

  /// As Markdown for a pull request: counts, then a table for each indicator.
  public var markdown: String {
    let title: ProblemText = "Changed figures"
    var text = "# \(voice.say(title))\n\n"
    guard !changes.isEmpty else { return text + say("No published figure changed.") + "\n" }
    for kind in FigureChange.Kind.allCases {
      text += "- \(say(name(of: kind))): \(changes.count { $0.kind == kind })\n"
    }
    let heads = Column.allCases.map { say(head(of: $0)) }
    var indicators: [String] = []
    var byIndicator: [String: [FigureChange]] = [:]
    for change in changes {
      let name = change.key.indicator.name
      if byIndicator[name] == nil { indicators.append(name) }
      byIndicator[name, default: []].append(change)
    }
    for indicator in indicators {
      text += "\n## \(indicator)\n\n| \(heads.joined(separator: " | ")) |\n"
      text += "|---|---|---|---|--:|--:|---|\n"
      for change in byIndicator[indicator] ?? [] { text += row(change) }
    }
    return text
  }

  private enum Column: CaseIterable { case place, period, part, change, before, after, reason }

  private func head(of column: Column) -> ProblemText {
    switch column {
    case .place: "place"
    case .period: "period"
    case .part: "part"
    case .change: "change"
    case .before: "before"
    case .after: "after"
    case .reason: "reason"
    }
  }

  private func name(of kind: FigureChange.Kind) -> ProblemText {
    switch kind {
    case .new: "new"
    case .revised: "revised"
    case .withheld: "withheld"
    case .gone: "gone"
    }
  }

  private func row(_ change: FigureChange) -> String {
    let cells = [
      change.key.place.name, change.key.period.code, change.key.category?.description ?? "",
      say(name(of: change.kind)), change.before ?? "", change.after ?? "", reason(change) ?? "",
    ]
    let safe = cells.map { cell in
      cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
        .split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    return "| \(safe.joined(separator: " | ")) |\n"
  }

  private func reason(_ change: FigureChange) -> String? {
    switch change.reason {
    case .provisional: say("the figure was provisional")
    case .stated(let text): text.text(in: language, or: [])
    case nil: nil
    }
  }

  /// As a JSON list, in the order of the files.
  public var json: String {
    struct Entry: Encodable {
      var indicator: String
      var place: String
      var period: String
      var category: String?
      var change: String
      var before: Double?
      var after: Double?
      var reason: String?
    }
    let entries = changes.map { change in
      Entry(
        indicator: change.key.indicator.name, place: change.key.place.name, period: change.key.period.code,
        category: change.key.category?.description, change: change.kind.rawValue,
        before: change.before.flatMap { Double($0) }, after: change.after.flatMap { Double($0) },
        reason: reason(change))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return (try? encoder.encode(entries)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "[]\n"
  }
}
