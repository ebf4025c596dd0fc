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
      case .number, .residents, .distinct, .yearly, .asked, .centres, .goals, .calendarWeeks, .index, .answers,
        .reported,
        .binary:
        break
      }
    }
  }

  /// Says of an observation what its records lack.
  func markMissing(_ observation: inout RawObservation, _ measure: Measure, _ question: MeasureQuestion) {
    guard observation.measure != nil else { return }
    let found = months.marks(of: question.place).marks(in: question.period)
    let reads = reads(measure)
    let lacksCentres = measure.leaves.contains(.centres) && months.hasAbsentCentre(question)
    if !found.isDisjoint(with: reads) || lacksCentres { observation.isPartial = true }
    if isSaidInPart(measure, question) { observation.isPartial = true }
    if reads.contains(.activities), found.contains(.doubtful) { observation.isDoubtful = true }
    if measure.isOfGoals, goalFigures(question).contains(where: \.isPartial) { observation.isPartial = true }
    observation.hasOldResidents = residentDays(measure, question).contains {
      residents.areOld($0, for: question.period)
    }
  }

  /// The days of the residents that go into a measure, in order.
  func residentDays(_ measure: Measure, _ question: MeasureQuestion) -> [Day] {
    var days: Set<Day> = []
    for case .residents(let ages) in measure.leaves { days.formUnion(residents.count(ages, question)?.days ?? []) }
    return days.sorted()
  }
}
