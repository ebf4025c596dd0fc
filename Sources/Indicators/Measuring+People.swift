import Records
import Vocabulary

/// Residents, and persons as they were counted by whoever delivered the records.
extension Measuring {
  /// Residents on the last day known in the period, or at most a year before it; of the network those of the
  /// members that have records. `nil` where one of them is not known.
  func residents(_ ages: ClosedRange<Int>?, _ question: MeasureQuestion) -> Residents? {
    var total = Residents(count: 0, days: [])
    for municipality in question.place.municipalities {
      if question.place.kind == .network {
        let place = places[municipality + 1]
        let years = question.period.months.map { $0 / 12 }
        let isMember = years.contains { records.places.municipalities[municipality].isMember(in: $0) }
        guard isMember, hasRecords(place, question.period, leavingOutMissing: question.leavesOutMissing) else {
          continue
        }
      }
      guard let own = residents(ages, of: municipality, question.period) else { return nil }
      total.count += own.count
      total.days.insert(own.day)
    }
    return total.days.isEmpty ? nil : total
  }

  /// Residents, with the days on which they were counted.
  struct Residents {
    var count: Int
    var days: Set<Day>
  }

  func hasRecords(_ place: MeasuredPlace, _ period: Period, leavingOutMissing: Bool = false) -> Bool {
    guard let grid else { return false }
    var result = false
    forEachField(MeasureQuestion(place: place, period: period, selection: nil), grid) {
      result = result || grid.coverage[$0] > 0 && !(leavingOutMissing && lacksActivities($0, grid))
    }
    return result
  }

  private func residents(
    _ ages: ClosedRange<Int>?, of municipality: Int, _ period: Period
  ) -> (count: Int, day: Day)? {
    let days = period.days
    let earliest = Day(number: days.lowerBound.number - 366)
    let known = (population[municipality] ?? []).filter {
      $0.date >= earliest && $0.date <= days.upperBound
    }
    for date in Set(known.map(\.date)).sorted(by: >) {
      let counts = known.filter { $0.date == date }
      if let exact = counts.first(where: { $0.ages == ages }) { return (exact.count, date) }
      if let ages, let sum = tiled(ages, counts) { return (sum, date) }
    }
    return nil
  }

  /// The sum of the bands that make up an age span without gap or overlap.
  private func tiled(_ ages: ClosedRange<Int>, _ counts: [ResidentCount]) -> Int? {
    var next = ages.lowerBound
    var total = 0
    while next <= ages.upperBound {
      let band = counts.first { $0.ages?.lowerBound == next && ($0.ages?.upperBound ?? .max) <= ages.upperBound }
      guard let band, let span = band.ages else { return nil }
      total += band.count
      next = span.upperBound + 1
    }
    return total
  }

  func deliveries(_ question: MeasureQuestion) -> [VisitorCount] {
    deliveries[Delivery(place: question.place.id, period: question.period)] ?? []
  }

  /// Persons as they were delivered for exactly this place and period; they do not add up.
  func delivered(_ column: Formula.DeliveredColumn, _ persons: PersonTest?, _ question: MeasureQuestion) -> Int? {
    let all = deliveries(question)
    func sum(_ counts: [VisitorCount]) -> Int? {
      let values = counts.compactMap { count in
        switch column {
        case .visitors: count.visitors
        case .producers: count.producers
        case .volunteers: count.volunteers
        }
      }
      return values.isEmpty ? nil : values.reduce(0, +)
    }
    if let persons {
      guard question.selection == nil else { return nil }
      let values = persons.values
      return persons.column == .gender
        ? sum(all.filter { $0.age == nil && $0.gender.map(values.contains) ?? false })
        : sum(all.filter { $0.gender == nil && $0.age.map(values.contains) ?? false })
    }
    guard let selection = question.selection else {
      if let total = all.first(where: { $0.gender == nil && $0.age == nil }) { return sum([total]) }
      return sum(all.filter { $0.gender != nil && $0.age == nil })
    }
    switch selection.dimension {
    case "gender": return sum(all.filter { $0.age == nil && $0.gender.map(selection.values.contains) ?? false })
    case "age": return sum(all.filter { $0.gender == nil && $0.age.map(selection.values.contains) ?? false })
    default: return nil
    }
  }
}
