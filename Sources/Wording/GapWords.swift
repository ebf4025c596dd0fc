import Languages
import Vocabulary

/// What is missing of the records, in words: the same for pages, figures and `kazalo explain`.
struct GapWords {
  let figureWords: FigureWords

  private var words: Words { figureWords.words }

  /// `Center Brda, januar 2022–december 2024: odprto 610 dni, a brez zapisane aktivnosti`
  func sentence(_ gap: RecordGap) -> String {
    words[
      .gapLine,
      ["place": .text(figureWords.name(of: gap.place)), "when": .text(when(gap)), "what": .text(what(gap))]]
  }

  /// What is missing, without the place and the time.
  func what(_ gap: RecordGap) -> String { words[.gap(gap.kind), ["n": .integer(gap.count)]] }

  /// When: periods, and from one to another where they follow each other.
  func when(_ gap: RecordGap) -> String {
    words.list(
      gap.periods.map { span in
        guard span.lowerBound != span.upperBound else { return words.period(span.lowerBound) }
        return words[
          .gapSpan, ["from": .text(words.period(span.lowerBound)), "to": .text(words.period(span.upperBound))]]
      })
  }
}
