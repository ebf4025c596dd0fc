import Completeness
import Records
import Vocabulary

/// Counts of residents, as figures use them.
struct ResidentCounts: Sendable {
  /// Residents, with the days on which they were counted.
  struct CountedResidents {
    var count: Int
    var days: Set<Day>
  }

  /// By municipality.
  private let population: [Int: [ResidentCount]]
  private let days: ResidentDays
  private let months: RecordedMonths
  private let places: [MeasuredPlace]
  private let municipalities: [Municipality]
  /// The sources whose counts were estimated for demonstration.
  private let invented: Set<String>

  init(_ records: Records, _ months: RecordedMonths) {
    population = Dictionary(grouping: records.population, by: \.municipality)
    days = ResidentDays(records.population)
    places = MeasuredPlace.all(of: records.places)
    municipalities = records.places.municipalities
    invented = Set(records.sources.filter(\.isDemonstration).map(\.id))
    self.months = months
  }

  /// Residents on the last day known in the period, or at most a year before it; of the network those of the
  /// members that have records. `nil` where one of them is not known.
  func count(_ ages: ClosedRange<Int>?, _ question: MeasureQuestion) -> CountedResidents? {
    var total = CountedResidents(count: 0, days: [])
    for municipality in question.place.municipalities {
      if question.place.kind == .network {
        let place = places[municipality + 1]
        let years = question.period.months.map { $0 / 12 }
        let isMember = years.contains { municipalities[municipality].isMember(in: $0) }
        guard isMember, months.hasRecords(place, question.period, leavingOutMissing: question.leavesOutMissing) else {
          continue
        }
      }
      guard let own = count(ages, of: municipality, question.period) else { return nil }
      total.count += own.count
      total.days.insert(own.day)
    }
    return total.days.isEmpty ? nil : total
  }

  private func count(
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

  /// Whether newer residents than those of a day should be known in a period.
  func areOld(_ day: Day, for period: Period) -> Bool { days.areOld(day, for: period) }

  /// Whether residents by age were estimated for demonstration.
  func isDemonstration(_ question: MeasureQuestion) -> Bool {
    guard !invented.isEmpty else { return false }
    return question.place.municipalities.contains { municipality in
      (population[municipality] ?? []).contains { row in
        row.ages != nil && (row.source.map(invented.contains) ?? false)
      }
    }
  }
}
