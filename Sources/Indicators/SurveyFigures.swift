import Records
import Statistics
import Vocabulary

/// Figures of what people answered.
struct SurveyFigures: Sendable {
  private let cells: SurveyCells
  private let places: Places
  private let waves: [Wave]
  /// By wave, the centres that somebody answered of.
  private let answered: [Set<Int>]

  init(_ records: Records, _ program: IndicatorProgram) {
    let dimensions = program.definitions.indices.filter(program.isSurvey).flatMap { program.definitions[$0].breakdowns }
    cells = SurveyCells(
      records, indexes: Set(program.measures.compactMap(\.surveyIndex)), dimensions: Set(dimensions).sorted())
    places = records.places
    waves = records.waves
    answered = SurveyFigures.answered(records)
  }

  /// The years in which people answered.
  var years: Range<Int> { cells.years }

  /// The observation of an indicator for a year; the frame alone for other periods.
  func observation(_ measure: Measure, _ frame: RawObservation, _ question: MeasureQuestion) -> RawObservation {
    guard case .year(let year) = question.period else { return frame }
    let centres = question.place.centres(in: year, places)
    let slots = question.selection.map { cells.slots.slots(of: $0.dimension, $0.values) } ?? [0]
    var observation = frame
    if let id = measure.surveyIndex {
      let index = cells.index(id, centres: centres, year: year, slots: slots)
      if let value = index.value {
        observation.state = .value(
          .init(value, numerator: index.sum, denominator: Double(index.persons), persons: index.persons))
      }
    } else {
      let persons = cells.persons(centres: centres, year: year, slots: slots)
      if measure.denominator == nil {
        if persons > 0 { observation.state = .value(.init(Double(persons), persons: persons)) }
      } else if persons > 0, question.selection == nil, let asked = asked(question), asked > 0 {
        var value = RawObservation.Value(
          Double(persons) / Double(asked), numerator: Double(persons), denominator: Double(asked))
        value.respondents = persons
        observation.state = .value(value)
      }
    }
    observation.isDemonstration = cells.isDemonstration(centres: centres, year: year)
    observation.questionnaires = cells.questionnaires(centres: centres, year: year)
    return observation
  }

  /// Everyone who could have answered in a year, where all who answered belong to the place; `nil` where a wave does
  /// not say how many that were.
  private func asked(_ question: MeasureQuestion) -> Int? {
    guard case .year(let year) = question.period else { return nil }
    let centres = Set(question.place.centres(in: year, places))
    var total = 0
    for (index, wave) in waves.enumerated() where wave.year == year {
      guard answered[index].isSubset(of: centres), let base = wave.base else { return nil }
      total += base
    }
    return total
  }

  /// By wave, the centres that somebody answered of.
  private static func answered(_ records: Records) -> [Set<Int>] {
    var centres = Array(repeating: Set<Int>(), count: records.waves.count)
    for responses in records.responses {
      for row in responses.wave.indices where Int(responses.wave[row]) < centres.count {
        centres[Int(responses.wave[row])].insert(Int(responses.centre[row]))
      }
    }
    return centres
  }
}
