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
        for own in withoutSmallRests(safe, records.places, year, thresholds.surveyReliable) {
          found += self.figures(of: own, index, definition.id, records)
        }
      }
    }
    return found
  }

  /// The answers of which no published place leaves a small rest of a larger one; a place without published parts is
  /// itself what is left.
  private static func withoutSmallRests(
    _ safe: [RawAnswers], _ places: Places, _ year: Int, _ least: Int
  ) -> [RawAnswers] {
    var published = safe
    while let culprit = smallestWithRest(published, places, year, least) {
      published.removeAll { $0.place == culprit }
    }
    return published
  }

  /// The smallest place whose figure, with those of others, leaves a small rest of a larger place; `nil` where none does.
  private static func smallestWithRest(
    _ published: [RawAnswers], _ places: Places, _ year: Int, _ least: Int
  ) -> PlaceID? {
    let persons = Dictionary(published.map { ($0.place, $0.persons) }) { first, _ in first }
    for whole in published {
      let parts = largest(in: persons, below: whole.place, places, year)
      let rest = whole.persons - parts.reduce(0) { $0 + (persons[$1] ?? 0) }
      guard rest != 0, rest < least else { continue }
      return parts.min { (persons[$0] ?? 0, $0) < (persons[$1] ?? 0, $1) } ?? whole.place
    }
    return nil
  }

  /// The published places below one, each without those that lie in another of them.
  private static func largest(
    in persons: [PlaceID: Int], below place: PlaceID, _ places: Places, _ year: Int
  ) -> [PlaceID] {
    var children: [PlaceID] = []
    if place == Places.network {
      children = places.municipalities.filter { $0.isMember(in: year) }.map(\.id)
    } else if let index = places.municipalityIndex(place) {
      children = places.centres.filter { $0.municipality == index }.map(\.id)
    }
    return children.flatMap { child in
      persons[child] == nil ? largest(in: persons, below: child, places, year) : [child]
    }
  }

  /// The shares, a figure for each scale that the statements have.
  private static func figures(
    of answers: RawAnswers, _ index: String, _ indicator: IndicatorID, _ records: Records
  ) -> [AnswerFigures] {
    let questionnaire = records.questionnaires[answers.questionnaire]
    guard let items = questionnaire.indexes.first(where: { $0.id == index })?.items else { return [] }
    var shown = items.indices.filter { !questionnaire.items[items[$0]].isSensitive }
    if shown.count == items.count - 1 { shown.removeLast() }
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
