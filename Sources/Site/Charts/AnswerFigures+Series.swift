import Charts
import Figures
import Languages
import Vocabulary
import Wording

extension AnswerFigures {
  /// The answers of the scale as the series of a chart, with a row for each statement.
  func series(_ words: FigureWords) -> [Chart.Series] {
    answers.enumerated().map { number, answer in
      Chart.Series(
        name: answer.label.map(words.text) ?? words.words[.noAnswer], entity: "answer=\(answer.id)", role: .equal,
        answer: answer.side.answer,
        cells: statements.map { statement in
          Chart.Cell(label: words.text(statement.text), observation: statement.shares[number])
        })
    }
  }

  /// What must be said below a chart of it.
  func notes(_ words: FigureWords) -> [String] { isPartial ? [words.words[.answersNote]] : [] }
}

extension AnswerFigures.Side {
  /// The side of a chart that it stands on.
  var answer: Chart.Series.Answer {
    switch self {
    case .negative: .negative
    case .neutral: .neutral
    case .positive: .positive
    case .none: .none
    }
  }
}
