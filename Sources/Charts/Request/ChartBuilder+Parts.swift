import Diagnostics
import Figures
import Languages
import Vocabulary
import Wording

extension ChartBuilder {
  private func values(_ asked: Asked) -> [Dimension.Value] {
    asked.query.dimension.flatMap { figures.world.dimension($0) }?.values ?? []
  }

  private func observation(_ place: PlaceID, _ period: Period, _ value: String, _ asked: Asked) -> PublishedObservation
  {
    let category = asked.query.dimension.map { Category(dimension: $0, value: value) }
    return rows.observation(
      FigureKey(indicator: asked.indicator.id, place: place, period: period, category: category),
      source: asked.query.source)
  }

  /// What stands beside each other: the periods of one place, or places in the last period.
  private func besideEachOther(_ asked: Asked) -> [(place: PlaceID, period: Period, name: String)] {
    if let place = asked.query.onlyPlace { return asked.periods.map { (place, $0, words.words.period($0, .short)) } }
    return asked.query.places.compactMap { place in
      asked.periods.last.map { (place, $0, words.name(of: place)) }
    }
  }

  /// The two sides of a pyramid: two places, or a place then and now.
  func sides(_ asked: Asked, faults: inout [ChartFault]) -> [Chart.Series] {
    let pairs = besideEachOther(asked)
    guard pairs.count == 2 else {
      faults.append(
        ChartFault(
          subject: .kind, id: "reference.as", message: "a pyramid has two sides",
          hint: "name two places, or one place and a range of periods"))
      return []
    }
    return pairs.map { place, period, name in
      Chart.Series(
        name: name, entity: asked.query.onlyPlace == nil ? "place:\(place)" : "period:\(period.code)", role: .equal,
        cells: values(asked).map { value in
          Chart.GridCell(
            label: words.text(value.title), observation: observation(place, period, value.id, asked),
            isRest: value.isUnknown)
        })
    }
  }

  /// The answers of a scale, each with a cell for each place, or for each period of one place.
  func answers(_ asked: Asked, faults: inout [ChartFault]) -> [Chart.Series] {
    let known = values(asked)
    let cells = besideEachOther(asked)
    let sides = asked.request.sides
    guard !sides.isEmpty else {
      faults.append(
        ChartFault(
          subject: .kind, id: "chart.answers", message: "the sides of the scale are not named",
          hint: "write the chart in a file of its own, with answers: { negative: […], positive: […] }"))
      return []
    }
    let before = faults.count
    var series: [Chart.Series] = []
    for side in AnswerFigures.Side.allCases {
      for (number, word) in (sides[side] ?? []).enumerated() {
        guard let value = known.first(where: { $0.id == word }) else {
          faults.append(
            ChartFault(
              subject: .side(side, number), id: "chart.answers",
              message:
                "\"\(word)\" is no value of \(asked.query.dimension.map { .verbatim($0) } ?? "the breakdown" as ProblemText)",
              hint: hint(for: word, among: known.map(\.id))))
          continue
        }
        series.append(
          Chart.Series(
            name: words.text(value.title), entity: "\(asked.query.dimension ?? "")=\(value.id)", role: .equal,
            answer: side.answer,
            cells: cells.map { place, period, name in
              Chart.GridCell(label: name, observation: observation(place, period, value.id, asked))
            }))
      }
    }
    let named = Set(sides.values.joined())
    if let left = known.first(where: { !named.contains($0.id) }), faults.count == before {
      faults.append(
        ChartFault(
          subject: .kind, id: "chart.answers", message: "the answer \"\(left.id)\" stands on no side of the scale",
          hint: "add it to answers; under none where it says nothing"))
    }
    return series
  }

  /// The statements of a survey index at one place, in the last year.
  func statements(_ asked: Asked, faults: inout [ChartFault]) -> [Chart.Series] {
    guard let found = answered(asked) else {
      faults.append(
        ChartFault(
          subject: .kind, id: "reference.no-figure",
          message: "no answers to statements of \"\(asked.indicator.id)\" are published there",
          hint: "name a survey index, one place and a year with enough answers, or a breakdown with by"))
      return []
    }
    if let side = AnswerFigures.Side.allCases.first(where: { asked.request.sides[$0]?.isEmpty == false }) {
      faults.append(
        ChartFault(
          subject: .side(side, 0), id: "chart.answers",
          message: "the questionnaire says on which side its answers stand",
          hint: "remove answers, or name a breakdown with by"))
    }
    return found.answers.enumerated().map { number, answer in
      Chart.Series(
        name: answer.label.map(words.text) ?? words.words[.chartNoAnswer], entity: "answer=\(answer.id)", role: .equal,
        answer: answer.side.answer,
        cells: found.statements.map { statement in
          Chart.GridCell(label: words.text(statement.text), observation: statement.shares[number])
        })
    }
  }

  /// The answers that are shown: of the last period that was named, else of the last that is known.
  func answered(_ asked: Asked) -> AnswerFigures? {
    guard asked.kind == .answerScale, asked.query.dimension == nil, let place = asked.query.onlyPlace else {
      return nil
    }
    let known = figures.answers(asked.indicator.id, at: place)
    let named = asked.query.periods.flatMap { _ in asked.periods.last }
    guard let period = named ?? known.map(\.period).max() else { return nil }
    return known.filter { $0.period == period }.dropFirst(asked.request.scale).first
  }

  /// What must be said below a chart of its figures.
  func notes(_ asked: Asked) -> [String] {
    (answered(asked)?.isPartial == true ? [words.words[.chartAnswersNote]] : [])
      + (asked.kind == .sparkline ? [] : rows.notes(of: asked.rows))
  }
}

extension AnswerFigures.Side {
  /// The side of a chart that it stands on.
  fileprivate var answer: Chart.Series.Answer {
    switch self {
    case .negative: .negative
    case .neutral: .neutral
    case .positive: .positive
    case .none: .none
    }
  }
}
