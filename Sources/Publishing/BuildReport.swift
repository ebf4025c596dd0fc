public import Diagnostics

/// What a build found, made and took.
public struct BuildReport: Sendable {
  public internal(set) var log = DiagnosticLog()
  /// Seconds of the wall clock per stage, in order.
  public internal(set) var timings: [(stage: Stage, seconds: Double)] = []
  /// What was counted on the way, in order: records, observations, pages, files.
  private var counts: [(what: ProblemText, number: Int)] = []
  /// How many months every centre brought; `nil` where nothing was read.
  var completeness: CompletenessTable?
  /// The texts that are not shown, and from when they will be; `nil` where all are.
  var unpublished: UnpublishedTexts?
  /// How many answers people began and did not finish.
  var unfinishedAnswers = 0

  /// Whether the published folder holds this site.
  public internal(set) var isPublished = false

  init() {}

  mutating func tally(_ number: Int, _ what: ProblemText) { counts.append((what, number)) }

  /// What was counted, a line each.
  public func countLines(in voice: ProblemVoice) -> String {
    counts.map { BuildReport.aligned(voice.say($0.what), String($0.number)) }.joined()
      + (unpublished?.lines(in: voice) ?? "")
  }

  /// The counts and timings as lines for a summary; stages are called as the sources call them.
  public func summary(in voice: ProblemVoice) -> String {
    timings.reduce(into: countLines(in: voice)) { text, timing in
      text += BuildReport.aligned(timing.stage.rawValue, "\(Int((timing.seconds * 1000).rounded())) ms")
    }
  }

  /// What is told of the records and texts by who only checks them, as lines.
  public func checkLines(in voice: ProblemVoice) -> String {
    let unfinished: ProblemText = "\(unfinishedAnswers, "unfinished answer", "unfinished answers") left out"
    return (unfinishedAnswers == 0 ? "" : voice.say(unfinished) + "\n") + (completeness?.text(in: voice) ?? "")
      + (unpublished?.lines(in: voice) ?? "")
  }

  static func aligned(_ name: String, _ value: String) -> String {
    let gap = max(1, 30 - name.count - value.count)
    return "  \(name)\(String(repeating: " ", count: gap))\(value)\n"
  }
}
