public import Diagnostics

/// What a build found, made and took.
public struct BuildReport: Sendable {
  public internal(set) var log = DiagnosticLog()
  /// Seconds of the wall clock per stage, in order.
  public internal(set) var timings: [(stage: Stage, seconds: Double)] = []
  /// What was counted on the way, in order: records, observations, pages, files.
  public internal(set) var counts: [(what: String, number: Int)] = []
  /// How many months every centre brought, as lines; empty where nothing was read.
  public internal(set) var completeness = ""

  /// The texts that are not shown, and from when they will be, as lines; empty where all are.
  public internal(set) var unpublished = ""

  /// The count of answers that people began and did not finish; it is there where some are.
  public static let unfinishedAnswers = "unfinished answers left out"

  /// The count of pages that a change of their title would move; it is there where some are.
  public static let unremembered = "addresses not remembered"

  /// Whether the published folder holds this site.
  public internal(set) var isPublished = false

  init() {}

  /// What was counted, a line each.
  public var countLines: String { counts.map { aligned($0.what, String($0.number)) }.joined() + unpublished }

  /// The counts and timings as lines for a summary.
  public var summary: String {
    var text = ""
    for (what, number) in counts { text += aligned(what, String(number)) }
    text += unpublished
    for (stage, seconds) in timings { text += aligned(stage.rawValue, "\(Int((seconds * 1000).rounded())) ms") }
    return text
  }

  private func aligned(_ name: String, _ value: String) -> String { BuildReport.aligned(name, value) }

  static func aligned(_ name: String, _ value: String) -> String {
    let gap = max(1, 30 - name.count - value.count)
    return "  \(name)\(String(repeating: " ", count: gap))\(value)\n"
  }
}
