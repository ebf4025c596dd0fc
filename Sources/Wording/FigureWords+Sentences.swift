public import Figures
import Languages

/// Doors to sentences: `SentenceOpening` begins them, `ChangeSentence` compares, `SentenceNotes` ends them.
extension FigureWords {
  /// One sentence of a figure: `Novo mesto counted 12,345 visits in 2023.`
  public func sentenceOfLevel(_ observation: PublishedObservation) -> String {
    let opening = SentenceOpening(of: observation, in: self).text
    return SentenceNotes(of: observation.flags).behind(words[.level, ["opening": .text(opening)]], in: words)
  }

  /// One sentence of change with its honest verdict.
  ///
  /// - Parameter group: what the figures are of, as it stands inside a sentence, where that is not their place.
  public func sentence(_ comparison: Comparison, of group: String? = nil) -> String {
    ChangeSentence(comparison, in: self).text(of: group)
  }

  /// The difference alone: `−12 %`, `+4,2 o. t.`, `14-krat`, or the word for no clear change.
  public func difference(_ comparison: Comparison) -> String { ChangeSentence(comparison, in: self).difference }
}
