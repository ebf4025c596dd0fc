import Completeness
import Records
import Vocabulary

/// Of which centres and months there are records, and what of them is missing.
///
/// A class because it never changes and is asked for every field: as a value it would be copied to be asked.
final class RecordedMonths: Sendable {
  let grid: ActivityGrid?
  private let places: Places
  private let missing: MissingRecords
  /// What is missing of each place, in the order of `MeasuredPlace.all`.
  private let marks: [PlaceMarks]

  init(_ grid: ActivityGrid?, _ missing: MissingRecords, _ places: Places) {
    self.grid = grid
    self.missing = missing
    self.places = places
    marks = MeasuredPlace.all(of: places).map { PlaceMarks(missing, of: $0, places) }
  }

  /// Every field of the period whose centre counts in its year, by centre and then month.
  func forEachField(_ question: MeasureQuestion, _ grid: ActivityGrid, _ body: (Int) -> Void) {
    let months = question.period.months.clamped(to: grid.months)
    for month in months {
      for centre in question.place.centres where counts(centre, in: month / 12, question.place) {
        body(centre * grid.months.count + month - grid.months.lowerBound)
      }
    }
  }

  func counts(_ centre: Int, in year: Int, _ place: MeasuredPlace) -> Bool {
    guard place.kind == .network else { return true }
    return places.municipalities[places.centres[centre].municipality].isMember(in: year)
  }

  /// Whether there are records of a period; where asked for, only of months whose activities are not missing.
  func hasRecords(_ place: MeasuredPlace, _ period: Period, leavingOutMissing: Bool = false) -> Bool {
    guard let grid else { return false }
    var result = false
    forEachField(MeasureQuestion(place: place, period: period, selection: nil), grid) {
      result = result || grid.coverage[$0] > 0 && !(leavingOutMissing && lacksActivities($0, grid))
    }
    return result
  }

  /// The centres that have records in the period.
  func centresAtWork(_ question: MeasureQuestion) -> Int {
    guard let grid else { return 0 }
    var centres: Set<Int> = []
    forEachField(question, grid) { field in
      if grid.coverage[field] > 0 { centres.insert(field / grid.months.count) }
    }
    return centres.count
  }

  // MARK: What is missing

  /// Whether the activities of a field's centre and month are missing.
  func lacksActivities(_ field: Int, _ grid: ActivityGrid) -> Bool {
    let (centre, month) = field.quotientAndRemainder(dividingBy: grid.months.count)
    return missing[centre: centre, month: grid.months.lowerBound + month].contains(.activities)
  }

  /// Whether a place lacks records of a period that it should have.
  func isMissing(_ place: MeasuredPlace, in period: Period) -> Bool {
    marks(of: place).marks(in: period).contains(.activities)
  }

  /// Whether the activities of a centre's month are missing.
  func lacksActivities(centre: Int, month: Int) -> Bool { missing[centre: centre, month: month].contains(.activities) }

  /// Whether a centre that should have records of the period has none at all, so that nobody knows whether it was at work.
  func hasAbsentCentre(_ question: MeasureQuestion) -> Bool {
    question.place.centres.contains { centre in
      let own = MeasuredPlace(id: question.place.id, kind: .centre, centres: [centre], municipalities: [])
      let isAbsent = question.period.months.contains { month in
        counts(centre, in: month / 12, question.place)
          && missing[centre: centre, month: month].isSuperset(of: [.activities, .hours])
      }
      return isAbsent && !hasRecords(own, question.period)
    }
  }

  /// What is missing of a place's records, by month.
  func marks(of place: MeasuredPlace) -> PlaceMarks {
    // The network, then municipalities, then centres, as in `places`.
    let index =
      switch place.kind {
      case .network: 0
      case .municipality: 1 + (place.municipalities.first ?? 0)
      case .centre: 1 + places.municipalities.count + (place.centres.first ?? 0)
      }
    return marks[index]
  }
}
