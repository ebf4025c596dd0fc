import Diagnostics
import Records
import Vocabulary

/// Residents that are known of other days or of other municipalities, and not of a day that rates need.
///
/// The days are those of the year on which the portal has residents, such as 1 January. From its first one on, a
/// municipality should bring every one of them until the cut-off, in the years in which its centres were there.
struct ResidentGaps {
  private(set) var found: [FoundGap] = []

  private struct Class: Hashable, Comparable {
    var municipality: Int
    var ages: ClosedRange<Int>?

    /// What stands for them where ages are listed.
    static let allAges = "0+"

    var name: String {
      guard let ages else { return Class.allAges }
      return ages.count == 1 ? "\(ages.lowerBound)" : "\(ages.lowerBound)-\(ages.upperBound)"
    }

    static func < (left: Class, right: Class) -> Bool {
      (left.municipality, left.ages?.lowerBound ?? -1, left.ages?.upperBound ?? -1)
        < (right.municipality, right.ages?.lowerBound ?? -1, right.ages?.upperBound ?? -1)
    }
  }

  init(_ records: Records, _ cutOff: Day) {
    let classes = Dictionary(grouping: records.population) { Class(municipality: $0.municipality, ages: $0.ages) }
    var missing: [Int: [Day: [String]]] = [:]
    var last: [Int: RecordLocation] = [:]
    for (key, rows) in classes.sorted(by: { $0.key < $1.key }) {
      let known = Set(rows.map(\.date))
      guard let first = known.min(), let final = rows.max(by: { $0.date < $1.date }) else { continue }
      last[key.municipality] = last[key.municipality] ?? final.location
      let days = rows.count > 1 ? ResidentDays(rows) : ResidentDays(records.population)
      for day in days.due(after: first, through: cutOff) where !known.contains(day) {
        guard ResidentGaps.isNeeded(key.municipality, on: day, records.places) else { continue }
        missing[key.municipality, default: [:]][day, default: []].append(key.name)
      }
    }
    for (municipality, days) in missing.sorted(by: { $0.key < $1.key }) {
      let sorted = days.keys.sorted()
      let ages = Set(days.values.joined()).sorted()
      let dates = list(sorted.map { .verbatim($0.iso) }, most: 4)
      let detail: ProblemText =
        ages == [Class.allAges] ? dates : "\(dates) (\(list(ages.map { .verbatim($0) }, most: 4)))"
      let periods = sorted.map { Period.year($0.parts.year)...Period.year($0.parts.year) }
      let gap = RecordGap(.residents, at: records.places.municipalities[municipality].id, periods: periods)
      found.append(FoundGap(gap, at: last[municipality], detail: detail))
    }
  }

  private static func isNeeded(_ municipality: Int, on day: Day, _ places: Places) -> Bool {
    places.centres.indices.contains { centre in
      guard places.centres[centre].municipality == municipality else { return false }
      return Period.year(day.parts.year).months.contains(where: Register(centre, places).isThere)
    }
  }
}
