import Completeness
import Records
import Vocabulary

/// What is missing of a place's records in each month: the marks of all its centres that count in the year.
struct PlaceMarks: Sendable {
  private let months: Range<Int>
  private let marks: [MissingRecords.Marks]
  /// The months before the first record of each centre that begins late.
  private let beginnings: [MissingRecords.Beginning]

  init(_ missing: MissingRecords, of place: MeasuredPlace, _ places: Places) {
    guard !missing.isEmpty else {
      months = 0..<0
      marks = []
      beginnings = []
      return
    }
    months = missing.months
    marks = missing.months.map { month in
      place.centres(in: month / 12, places).reduce(into: MissingRecords.Marks()) {
        $0.formUnion(missing[centre: $1, month: month])
      }
    }
    beginnings = missing.beginningCentres.compactMap { centre in
      guard let beginning = missing.beginning(ofCentre: centre),
        place.centres(in: beginning.ofYear.upperBound / 12, places).contains(centre)
      else { return nil }
      return beginning
    }
  }

  /// What is missing in a period, at any of the centres.
  func marks(in period: Period) -> MissingRecords.Marks {
    let span = period.months
    var found = span.clamped(to: months).reduce(into: MissingRecords.Marks()) {
      $0.formUnion(marks[$1 - months.lowerBound])
    }
    // What came before the first record is missing in the periods that reach over it.
    let isLate = beginnings.contains { beginning in
      // What begins in autumn has been silent since then.
      let silent = span.lowerBound / 12 < (span.upperBound - 1) / 12 ? beginning.ofSchoolYear : beginning.ofYear
      return span.contains(silent.upperBound) && span.overlaps(silent)
    }
    if isLate { found.formUnion([.activities, .hours]) }
    return found
  }
}
