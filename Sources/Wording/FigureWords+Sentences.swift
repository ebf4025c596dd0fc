public import Figures
public import Languages
import Vocabulary

/// Doors to sentences: `SentenceOpening` begins them, `ChangeSentence` compares, `SentenceNotes` ends them.
extension FigureWords {
  /// The period of a figure as it stands after it, and until when, where it is not over: `in 2026 until 31/01/2026`.
  public func period(of observation: PublishedObservation, _ style: Words.PeriodStyle = .locative) -> String {
    let period = words.period(observation.key.period, style)
    guard observation.origin == .computed, figures.isUnfinished(observation) else { return period }
    return words[.until, ["period": .text(period), "date": .text(words.date(figures.cutOff, .short))]]
  }

  /// One sentence of a figure: `Novo mesto counted 12,345 visits in 2023.`
  ///
  /// - Parameter isBrief: whether the indicator and the origin of the figures are named beside the sentence.
  public func sentenceOfLevel(_ observation: PublishedObservation, isBrief: Bool = false) -> String {
    let opening = SentenceOpening(of: observation, isBrief: isBrief, in: self).text
    return SentenceNotes(of: isBrief ? observation.flags.subtracting(.demonstration) : observation.flags).behind(
      words[.level, ["opening": .text(opening)]], in: words)
  }

  /// One sentence of change with its honest verdict.
  ///
  /// - Parameters:
  ///   - group: what the figures are of, as it stands inside a sentence, where that is not their place.
  ///   - isBrief: whether the indicator and the origin of the figures are named beside the sentence.
  public func sentence(_ comparison: Comparison, of group: String? = nil, isBrief: Bool = false) -> String {
    ChangeSentence(comparison, in: self).text(of: group, isBrief: isBrief)
  }

  /// The difference alone: `−12 %`, `+4,2 o. t.`, `14-krat`, or the word for no clear change.
  public func difference(_ comparison: Comparison) -> String { ChangeSentence(comparison, in: self).difference }
}
