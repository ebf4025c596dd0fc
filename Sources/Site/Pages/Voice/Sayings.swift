import Figures
import Vocabulary
import Wording

/// What young people said, in everyday words: so many of a hundred agree with a statement.
struct Sayings {
  let texts: [String]
  /// The shares of answers that they tell.
  let figures: [PublishedObservation]

  /// The two statements that most agree with, and the one that fewest do; none where none is published.
  init(at place: Place, in context: PageContext) {
    let answers = context.figures.surveyIndexes.flatMap { index -> [AnswerFigures] in
      let known = context.figures.answers(index.id, at: place.id)
      return known.filter { $0.period == known.map(\.period).max() }
    }
    let statements = answers.flatMap(\.byAgreement).enumerated().sorted {
      ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
    }.map(\.element)
    let shown = statements.count > 2 ? Array(statements.prefix(2)) + statements.suffix(1) : statements
    let findings = ToldFigures(in: context).findings()
    texts = shown.map { findings.agreement($0.statement, $0.share).text }
    figures = shown.flatMap(\.statement.shares)
  }
}
