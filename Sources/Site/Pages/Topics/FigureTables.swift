import Figures
import Languages
import Vocabulary
import Wording

/// What is known of a figure beside its years, as tables: its parts, its terms, and how statements were answered. For a figure
/// that has no page of its own, where each would have its chart.
struct FigureTables {
  let indicator: Indicator
  let place: Place
  let context: PageContext

  static let messages: [MessageKey] = [.statementsCaption, .statementHead, .positiveHead, .statementAnswers]

  func all() -> [FigureTable] {
    let listed = ReportTables(indicator: indicator, place: place, context: context)
    guard !indicator.isReported else { return listed.all().tables }
    return indicator.breakdowns.compactMap { listed.parts($0, .year, at: place) } + listed.besideCalendar(at: [place])
      + statements()
  }

  /// The positive answers to each statement in the last year that is known, in the order of the questionnaire.
  private func statements() -> [FigureTable] {
    let known = context.figures.answers(indicator.id, at: place.id)
    guard let last = known.map(\.period).max() else { return [] }
    let words = context.words
    return known.filter { $0.period == last }.map { answers in
      let positive = Dictionary(answers.byAgreement.map { ($0.statement.id, $0.share) }) { first, _ in first }
      let rows = answers.statements.map { statement in
        let share = positive[statement.id].map { words.words.percent($0, decimals: 0) }
        return FigureTable.Row(
          name: words.text(statement.text), address: nil,
          cells: [
            .text(share ?? "–"),
            .text(statement.shares.first?.measure?.base.map { words.words.number(Double($0)) } ?? ""),
          ])
      }
      let caption = context.text(
        .statementsCaption,
        [
          "indicator": .text(words.title(of: indicator.id)), "place": .text(words.name(of: place.id)),
          "period": .text(words.words.period(last)),
        ])
      return FigureTable(
        words: words, caption: context.marked(caption, answers.statements.flatMap(\.shares)),
        rowHead: context.text(.statementHead),
        heads: [context.text(.positiveHead), context.text(.statementAnswers)], rows: rows, isSortable: false)
    }
  }
}

extension MessageKey {
  fileprivate static let statementsCaption = MessageKey("site.figure.statements", "indicator", "place", "period")
  fileprivate static let statementHead = MessageKey("site.figure.statement")
  fileprivate static let positiveHead = MessageKey("site.figure.positive")
  fileprivate static let statementAnswers = MessageKey("site.table.answers")
}
