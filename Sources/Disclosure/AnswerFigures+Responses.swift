import Configuration
import Figures
import Indicators
import Records
import Vocabulary

extension AnswerFigures {
  /// How the statements of the indexes were answered, where that gives nobody away.
  ///
  /// A distribution tells more than its index, so that its rule is stricter: the index must be published; the answers
  /// must be those of enough people to be reliable; and so must be whatever is left when places are taken off a larger
  /// one. A statement that is sensitive is left out, and another one with it, for the index less all other statements
  /// would be the sensitive one.
  static func responses(
    _ raw: RawFigures, _ figures: PublishedFigures, records: Records, _ thresholds: Thresholds
  ) -> [AnswerFigures] {
    var found: [AnswerFigures] = []
    for (number, definition) in raw.program.definitions.enumerated() {
      guard let index = raw.program.surveyIndex(of: number) else { continue }
      let all = Dictionary(grouping: RawAnswers.all(ofIndex: index, in: records), by: \.year)
      for (year, answers) in all.sorted(by: { $0.key < $1.key }) {
        let safe = answers.filter { own in
          let key = FigureKey(indicator: definition.id, place: own.place, period: .year(year))
          return figures.observation(key).measure?.base == own.persons
        }
        let rests = AnswerRests(records.places, in: year, least: thresholds.surveyReliable)
        for own in rests.withoutSmall(safe) {
          found += self.figures(of: own, index, definition.id, records)
        }
      }
    }
    return found
  }

  /// The shares, a figure for each scale that the statements have.
  private static func figures(
    of answers: RawAnswers, _ index: String, _ indicator: IndicatorID, _ records: Records
  ) -> [AnswerFigures] {
    let questionnaire = records.questionnaires[answers.questionnaire]
    guard let items = questionnaire.indexes.first(where: { $0.id == index })?.items else { return [] }
    let hidden = hiddenItems(of: questionnaire)
    let shown = items.indices.filter { !hidden.contains(items[$0]) }
    return Dictionary(grouping: shown) { questionnaire.items[items[$0]].scale }.sorted { $0.key < $1.key }
      .map { scale, positions in
        let known = self.answers(of: questionnaire.scales[scale])
        return AnswerFigures(
          indicator: indicator, place: answers.place, period: .year(answers.year), answers: known.map(\.answer),
          statements: positions.map { position in
            let item = questionnaire.items[items[position]]
            return Statement(
              id: item.id, text: item.text,
              shares: known.map { answer, codes in
                share(
                  codes.map { answers.counts[position][$0] }.reduce(0, +), of: answers, indicator,
                  Category(dimension: item.id, value: answer.id))
              })
          }, isPartial: shown.count < items.count)
      }
  }

  /// The sensitive statements, and with them so many others that no index has just one that is not told.
  private static func hiddenItems(of questionnaire: Questionnaire) -> Set<Int> {
    var hidden = Set(questionnaire.items.indices.filter { questionnaire.items[$0].isSensitive })
    // A statement of two indexes that is hidden in one would be told by the other.
    while let index = questionnaire.indexes.first(where: {
      $0.items.count { hidden.contains($0) } == 1 && $0.items.count > 1
    }),
      let other = index.items.last(where: { !hidden.contains($0) })
    { hidden.insert(other) }
    return hidden
  }

  private static func share(
    _ count: Int, of answers: RawAnswers, _ indicator: IndicatorID, _ category: Category
  ) -> PublishedObservation {
    let key = FigureKey(
      indicator: indicator, place: answers.place, period: .year(answers.year), category: category)
    // A whole percentage: finer ones would be the count.
    let share = (Double(count) / Double(answers.persons) * 100).rounded() / 100
    return PublishedObservation(
      key: key, state: .value(.init(share, base: answers.persons)),
      flags: answers.isDemonstration ? .demonstration : [], origin: .computed)
  }

  /// The answers of a scale with their places in it; those that say nothing are one with those who gave none.
  private static func answers(of scale: Questionnaire.Scale) -> [(answer: Answer, codes: [Int])] {
    let negative = scale.reversedPositive
    var told = scale.answers.indices.filter { !scale.missing.contains(scale.answers[$0].code) }
    if let first = told.first, scale.positive.contains(scale.answers[first].code) { told.reverse() }
    let none = scale.answers.indices.filter { scale.missing.contains(scale.answers[$0].code) }
    let known = told.map { position -> (answer: Answer, codes: [Int]) in
      let answer = scale.answers[position]
      let side: Side =
        scale.positive.contains(answer.code) ? .positive : negative.contains(answer.code) ? .negative : .neutral
      return (Answer(id: String(answer.code), label: answer.label, side: side), [position])
    }
    return known + [(Answer(id: "none", label: nil, side: .none), none + [scale.answers.count])]
  }
}
