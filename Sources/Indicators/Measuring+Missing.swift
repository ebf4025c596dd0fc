import Completeness
import Records
import Vocabulary

/// What figures owe to records that are not there.
extension Measuring {
  /// What of the records a measure is made from, as far as it can be missing.
  func reads(_ measure: Measure) -> MissingRecords.Marks {
    measure.leaves.reduce(into: []) { marks, leaf in
      switch leaf {
      case .cell(let index), .whole(let index):
        marks.insert(program.aggregates[index].quantity == .openHours ? .hours : .activities)
      // Weeks with a record tell how complete the records are: they are never short of anything.
      case .number, .residents, .distinct, .yearly, .asked, .centres, .goals, .calendarWeeks, .index, .answers, .binary:
        break
      }
    }
  }

  /// Says of an observation what its records lack.
  func markMissing(_ observation: inout RawObservation, _ measure: Measure, _ question: MeasureQuestion) {
    guard observation.measure != nil else { return }
    let found = marks(of: question.place).marks(in: question.period)
    let reads = reads(measure)
    let lacksCentres = measure.leaves.contains(.centres) && hasAbsentCentre(question)
    if !found.isDisjoint(with: reads) || lacksCentres { observation.isPartial = true }
    if reads.contains(.activities), found.contains(.doubtful) { observation.isDoubtful = true }
    if measure.isOfGoals, goalFigures(question).contains(where: \.isPartial) { observation.isPartial = true }
    observation.hasOldResidents = residentDays(measure, question).contains {
      residentDays.areOld($0, for: question.period)
    }
  }

  /// The days of the residents that go into a measure, in order.
  func residentDays(_ measure: Measure, _ question: MeasureQuestion) -> [Day] {
    var days: Set<Day> = []
    for case .residents(let ages) in measure.leaves { days.formUnion(residents(ages, question)?.days ?? []) }
    return days.sorted()
  }

  /// Whether the activities of a field's centre and month are missing.
  func lacksActivities(_ field: Int, _ grid: ActivityGrid) -> Bool {
    let (centre, month) = field.quotientAndRemainder(dividingBy: grid.months.count)
    return missing[centre: centre, month: grid.months.lowerBound + month].contains(.activities)
  }

  /// Whether a place lacks records of a period that it should have.
  func isMissing(_ place: MeasuredPlace, in period: Period) -> Bool {
    marks(of: place).marks(in: period).contains(.activities)
  }

  /// Whether a centre that should have records of the period has none at all, so that nobody knows whether it was at work.
  private func hasAbsentCentre(_ question: MeasureQuestion) -> Bool {
    question.place.centres.contains { centre in
      let own = MeasuredPlace(id: question.place.id, kind: .centre, centres: [centre], municipalities: [])
      let isAbsent = question.period.months.contains { month in
        counts(centre, in: month / 12, question.place)
          && missing[centre: centre, month: month].isSuperset(of: [.activities, .hours])
      }
      return isAbsent && !hasRecords(own, question.period)
    }
  }

  private func marks(of place: MeasuredPlace) -> PlaceMarks {
    // The network, then municipalities, then centres, as in `places`.
    let index =
      switch place.kind {
      case .network: 0
      case .municipality: 1 + (place.municipalities.first ?? 0)
      case .centre: 1 + records.places.municipalities.count + (place.centres.first ?? 0)
      }
    return marks[index]
  }
}
