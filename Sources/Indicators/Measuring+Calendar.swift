import Completeness
import Records
import Vocabulary

/// Weeks and centres of a period, whatever was done in them.
extension Measuring {
  /// Weeks of the centres that were there, added up over centres; those with a record or a closure, or all.
  ///
  /// A week lies in the period that its Thursday lies in, as ISO 8601 counts the weeks of a year, and not after the
  /// day until which records are complete.
  func calendarWeeks(recorded: Bool, _ question: MeasureQuestion) -> Double? {
    guard let grid else { return nil }
    let days = question.period.days
    let last = min(days.upperBound, cutOff)
    var total = 0
    for index in question.place.centres {
      let centre = records.places.centres[index]
      var thursday = Day(number: days.lowerBound.monday.number + 3)
      if thursday < days.lowerBound { thursday = Day(number: thursday.number + 7) }
      while thursday <= last {
        let isThere = (centre.opened ?? thursday) <= thursday && (centre.closed ?? thursday) >= thursday
        if isThere, counts(index, in: thursday.parts.year, question.place),
          !recorded || isRecorded(thursday.monday, centre: index, grid)
        {
          total += 1
        }
        thursday = Day(number: thursday.number + 7)
      }
    }
    return Double(total)
  }

  private func isRecorded(_ monday: Day, centre: Int, _ grid: ActivityGrid) -> Bool {
    // A week of open days says nothing of what was done, where that was to be handed over and was not.
    let thursday = Day(number: monday.number + 3)
    guard !missing[centre: centre, month: ActivityGrid.month(of: thursday)].contains(.activities) else { return false }
    let first = Int(monday.number - grid.firstDay.number)
    return (first..<first + 7).contains {
      (0..<grid.dayCount).contains($0) && grid.recordedDays.isMarked($0, row: centre)
    }
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

  /// Everyone who could have answered in a year, where all who answered belong to the place; `nil` where a wave does
  /// not say how many that were.
  func asked(_ question: MeasureQuestion) -> Int? {
    guard case .year(let year) = question.period else { return nil }
    let centres = Set(question.place.centres(in: year, records.places))
    var total = 0
    for (index, wave) in records.waves.enumerated() where wave.year == year {
      guard answered[index].isSubset(of: centres), let base = wave.base else { return nil }
      total += base
    }
    return total
  }
}
