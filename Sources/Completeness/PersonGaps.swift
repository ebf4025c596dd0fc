import Records
import Vocabulary

/// Persons that were handed over for some periods of a year and not for others.
///
/// Persons don't add up, so that a period nobody handed over has no figure. A place should bring the kinds of period that
/// it brings in most of its other years, else those that most places bring in that year; of a kind of which it brings one
/// period, it should bring all.
struct PersonGaps {
  private(set) var found: [FoundGap] = []
  private let places: Places
  private let cutOff: Day
  /// The periods of each place, by year.
  private var brought: [PlaceID: [Int: Set<Period>]] = [:]
  private var last: [PlaceID: RecordLocation] = [:]
  /// From the longest.
  private var kinds: [Period.Kind] = []

  init(_ records: Records, _ cutOff: Day) {
    places = records.places
    self.cutOff = cutOff
    for count in records.visitors where count.period.kind != .schoolYear && count.period.kind != .week {
      brought[count.place, default: [:]][count.period.days.lowerBound.parts.year, default: []].insert(count.period)
      last[count.place] = count.location
    }
    kinds = Set(brought.values.flatMap(\.values).joined().map(\.kind)).sorted().reversed()
    let years = Set(brought.values.flatMap(\.keys)).sorted()
    guard let final = years.last else { return }
    for place in brought.keys.sorted() {
      guard let own = brought[place], let first = own.keys.min() else { continue }
      var missing: [Period] = []
      for year in years where year >= first && year <= final { missing += self.missing(of: place, own, in: year) }
      guard !missing.isEmpty else { continue }
      found.append(FoundGap(RecordGap(.persons, at: place, periods: missing.map { $0...$0 }), at: last[place]))
    }
  }

  private func missing(of place: PlaceID, _ own: [Int: Set<Period>], in year: Int) -> [Period] {
    let here = own[year] ?? []
    return kinds.flatMap { kind -> [Period] in
      guard here.contains(where: { $0.kind == kind }) || isUsual(kind, at: place, own, in: year) else { return [] }
      return Period.all(kind, touching: Period.year(year).days).filter { period in
        period.months.lowerBound / 12 == year && !here.contains(period) && period.days.upperBound <= cutOff
          && isThere(place, in: period)
      }
    }
  }

  private func isUsual(_ kind: Period.Kind, at place: PlaceID, _ own: [Int: Set<Period>], in year: Int) -> Bool {
    let others = own.filter { $0.key != year }
    guard others.isEmpty else {
      return others.count { $0.value.contains { $0.kind == kind } } * 2 > others.count
    }
    let beside = brought.filter { $0.key != place }.compactMap { $0.value[year] }
    return beside.count { $0.contains { $0.kind == kind } } * 2 > beside.count
  }

  /// Whether the place was there for the whole of a period.
  private func isThere(_ place: PlaceID, in period: Period) -> Bool {
    if let centre = places.centreIndex(place) {
      let register = Register(centre, places)
      return period.months.allSatisfy(register.isThere)
    }
    guard let municipality = places.municipalityIndex(place) else { return true }
    return period.months.allSatisfy { places.municipalities[municipality].isMember(in: $0 / 12) }
  }
}
