import Completeness
import Configuration
public import Diagnostics
import Disclosure
import Figures
import Indicators
import Languages
import Records
import Releases
import Vocabulary
import Wording

/// Where one published figure comes from: what `kazalo explain` prints.
public struct Explanation: Sendable {
  /// What is asked for, as it was typed.
  public struct Question: Sendable {
    public var indicator: String
    public var place: String
    public var period: String
    /// `gender=girls`, or `nil` for all together.
    public var category: String?
    /// The language of the answer; the portal's first where `nil`.
    public var language: String?

    public init(indicator: String, place: String, period: String, category: String? = nil, language: String? = nil) {
      self.indicator = indicator
      self.place = place
      self.period = period
      self.category = category
      self.language = language
    }
  }

  let observation: PublishedObservation
  let words: FigureWords

  /// Explains a figure of a portal; `nil` with problems in `log` where there is none such.
  ///
  /// - Parameter progress: told of every stage that begins.
  public static func of(
    _ question: Question, in settings: BuildSettings, progress: (Stage) -> Void = { _ in },
    into log: inout DiagnosticLog
  ) async -> Explanation? {
    progress(.load)
    var found = DiagnosticLog()
    let input = await PortalInput.load(settings, into: &found)
    // A text with an error has nothing to do with the figure.
    if input?.isMeasurable != true { log.merge(found) }
    guard let input, input.isMeasurable,
      let answer = question.answer(in: input, content: settings.content, into: &log)
    else { return nil }
    progress(.measure)
    let raw = await RawFigures.measure(
      input.program, input.records, missing: input.completeness.missing, cutOff: input.portal.cutOff,
      workers: settings.workers)
    log.merge(raw.problems(in: settings))
    guard !log.hasErrors else { return nil }
    progress(.protect)
    let known = input.ledger.stillTrue(in: raw, ProtectionRules(input.portal.thresholds))
    let figures = input.published(raw, known: known).forReaders
    let observation = figures.observation(answer.key)
    guard observation.state != .notAvailable else {
      let series = figures.series(
        answer.key.indicator, at: answer.key.place, by: answer.key.period.kind, category: answer.key.category)
      let gaps = figures.lineage?.gaps(answer.key) ?? []
      let known = series.filter { $0.state != .notAvailable }.map(\.key.period.code)
      let isReported = figures.world.indicator(answer.key.indicator)?.isReported ?? false
      log.error(
        "explain.none", SourceLocation(file: settings.content),
        gaps.isEmpty
          ? isReported
            ? "nothing is reported for that place, period and category"
            : "nothing is computed for that place, period and category"
          : "nothing is computed, for records are not there: \(gaps.map(Explanation.line).joined(separator: "; "))",
        hint: known.isEmpty
          ? "ask for another place or without a category"
          : "there are figures of \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? ", …" : "")")
      return nil
    }
    return Explanation(observation: observation, words: FigureWords(words: answer.words, figures: figures))
  }
}

extension Explanation {
  /// A gap in the words of problems: `demo-brda 2022-01 to 2024-12`.
  private static func line(_ gap: RecordGap) -> String {
    let spans = gap.periods.map { span in
      span.lowerBound == span.upperBound ? span.lowerBound.code : "\(span.lowerBound.code) to \(span.upperBound.code)"
    }
    return "\(gap.place) \(spans.joined(separator: ", "))"
  }

  /// The explanation as aligned lines, in the language that was asked for.
  public var text: String {
    let facts = words.lineage(of: observation)
    let width = (facts.map(\.name.count).max() ?? 0) + 2
    let files = words.figures.origin(of: observation)?.files ?? []
    var text = ""
    for fact in facts {
      let lines = fact.texts + (fact.kind == .files ? files.map(line) : [])
      for (index, line) in lines.enumerated() {
        let name = index == 0 ? fact.name : ""
        text += name + String(repeating: " ", count: width - name.count) + line + "\n"
      }
    }
    return text
  }

  /// A file with its records and its SHA-256.
  private func line(_ file: LineageFile) -> String {
    let records = words.records(of: file).map { "  \($0)" } ?? ""
    return "\(file.path)\(records)  SHA-256 \(file.digest)"
  }
}
