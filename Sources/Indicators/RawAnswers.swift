public import Records
public import Vocabulary

/// The answers of a place in a year to the statements of an index: of the persons who count for the index, and of no
/// others. It must not leave through anything but `Disclosure`.
///
/// One set of persons for every statement, the same that the index's figure is of, tells nothing of who skipped what.
public struct RawAnswers: Sendable {
  public var place: PlaceID
  public var year: Int
  /// As an index of `Records.questionnaires`.
  public var questionnaire: Int
  /// How many count for the index.
  public var persons: Int
  /// By item of the index; then by answer in the order of its scale, and last how many gave none.
  public var counts: [[Int]]
  public var isDemonstration: Bool

  /// The answers at every place and in every year, places from the network down; a year of a place with answers to
  /// several questionnaires is left out.
  public static func all(ofIndex id: String, in records: Records) -> [RawAnswers] {
    var cells: [Key: RawAnswers] = [:]
    for (number, questionnaire) in records.questionnaires.enumerated() where number < records.responses.count {
      guard let index = questionnaire.indexes.first(where: { $0.id == id }) else { continue }
      add(records.responses[number], to: questionnaire, number, index, records, into: &cells)
    }
    let byCentre = Dictionary(grouping: cells.values) { CentreYear(centre: $0.place, year: $0.year) }
    let years = Set(cells.keys.map(\.year)).sorted()
    return MeasuredPlace.all(of: records.places).flatMap { place in
      years.compactMap { year -> RawAnswers? in
        let own = place.centres(in: year, records.places).flatMap { centre in
          byCentre[CentreYear(centre: records.places.centres[centre].id, year: year)] ?? []
        }
        guard let first = own.first, own.allSatisfy({ $0.questionnaire == first.questionnaire }) else { return nil }
        return own.dropFirst().reduce(into: first.at(place.id)) { $0.add($1) }
      }
    }
  }

  private struct CentreYear: Hashable {
    var centre: PlaceID
    var year: Int
  }

  private struct Key: Hashable {
    var centre: Int
    var year: Int
    var questionnaire: Int
  }

  private static func add(
    _ responses: Responses, to questionnaire: Questionnaire, _ number: Int, _ index: Questionnaire.Index,
    _ records: Records, into cells: inout [Key: RawAnswers]
  ) {
    let scales = index.items.map { questionnaire.scales[questionnaire.items[$0].scale] }
    for row in 0..<responses.count {
      let answers = zip(index.items, scales).map { item, scale -> Int? in
        let code = responses.answers[item][row]
        return code == Responses.noAnswer ? nil : scale.answers.firstIndex { $0.code == Int(code) }
      }
      let answered = zip(index.items, scales).count { item, scale in scale.isAnswer(responses.answers[item][row]) }
      let (wave, centre) = (Int(responses.wave[row]), Int(responses.centre[row]))
      guard answered > 0, answered >= index.minimum, wave < records.waves.count,
        centre < records.places.centres.count
      else { continue }
      let key = Key(centre: centre, year: records.waves[wave].year, questionnaire: number)
      let empty = RawAnswers(
        place: records.places.centres[centre].id, year: key.year, questionnaire: number, persons: 0,
        counts: scales.map { Array(repeating: 0, count: $0.answers.count + 1) }, isDemonstration: false)
      cells[key, default: empty].persons += 1
      for (item, answer) in answers.enumerated() {
        cells[key]?.counts[item][answer ?? scales[item].answers.count] += 1
      }
      if responses.isDemonstration[row] { cells[key]?.isDemonstration = true }
    }
  }

  private func at(_ place: PlaceID) -> RawAnswers {
    var own = self
    own.place = place
    return own
  }

  private mutating func add(_ other: RawAnswers) {
    persons += other.persons
    isDemonstration = isDemonstration || other.isDemonstration
    for item in counts.indices {
      for answer in counts[item].indices { counts[item][answer] += other.counts[item][answer] }
    }
  }
}

extension IndicatorProgram {
  /// The id of the questionnaires' index that an indicator is; `nil` where it is anything else.
  public func surveyIndex(of indicator: Int) -> String? { measures[indicator].surveyIndex }
}
