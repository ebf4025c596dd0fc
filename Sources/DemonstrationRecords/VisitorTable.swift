import Tables
import Vocabulary

/// Unique visitors of each centre in years and half-years, and of each municipality in years.
struct VisitorTable {
  private var table = TableWriter()
  private var random: SplitMix64
  /// The years of centres so far, by municipality and year.
  private var municipalities: [String: VisitorCounts] = [:]
  /// Volunteers of the municipalities' centres, likewise.
  private var volunteers: [String: Int] = [:]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed, name: "visitors")
    table.row(["place", "period", "gender", "age", "visitors", "producers", "volunteers"])
  }

  mutating func add(_ centre: InventedCentre, _ activities: [Activity]) {
    let perVisitor = random.number(8...10)
    for year in centre.years {
      let held = activities.filter { $0.day.parts.year == year }
      let counts = VisitorCounts(
        visitsByGender: sums(held, \.genders), visitsByAge: sums(held, \.ages),
        perVisitor: perVisitor * random.number(0.95...1.05))
      // About eight times a year for each of them.
      let helpers = (held.reduce(0) { $0 + $1.volunteers } + 4) / 8
      write(centre.id, "\(year)", counts, volunteers: helpers)
      let visits = held.reduce(0) { $0 + $1.visits }
      for half in 1...2 {
        let inHalf = held.filter { ($0.day.parts.month - 1) / 6 + 1 == half }.reduce(0) { $0 + $1.visits }
        guard inHalf > 0 else { continue }
        // Many come in both halves, so that the halves sum to more than the year.
        write(centre.id, "\(year)-S\(half)", counts.part(1.35 * Double(inHalf) / Double(max(1, visits))))
      }
      let key = "\(centre.municipality) \(year)"
      municipalities[key] = municipalities[key].map { $0 + counts } ?? counts
      volunteers[key, default: 0] += helpers
    }
  }

  /// The table with the municipalities' rows; who comes to two centres counts once.
  func bytes() -> [UInt8] {
    var copy = self
    for key in municipalities.keys.sorted() {
      let words = key.split(separator: " ").map { String($0) }
      guard let counts = municipalities[key] else { continue }
      let hasMore = InventedCentre.all.count { $0.municipality == words[0] } > 1
      copy.write(words[0], words[1], hasMore ? counts.part(0.93) : counts, volunteers: volunteers[key])
    }
    return copy.table.bytes
  }

  private mutating func write(
    _ place: String, _ period: String, _ counts: VisitorCounts, volunteers: Int? = nil
  ) {
    // About 4 % of visitors produce something (published for 2023).
    let producers = Int((Double(counts.total) * 0.04).rounded())
    let helpers = volunteers.map { "\($0)" } ?? ""
    table.row([place, period, "all", "all", "\(counts.total)", "\(producers)", helpers])
    // Of the few who are neither counted as girls nor as boys none produce: one person must be in a half-year, and in a centre, too.
    let makers = VisitorCounts.shared(producers, as: counts.genders.prefix(2) + [0, 0])
    for (index, code) in Codes.genders.enumerated() {
      table.row([place, period, code, "all", "\(counts.genders[index])", "\(makers[index])", ""])
    }
    for (code, count) in zip(Codes.ages, counts.ages) { table.row([place, period, "all", code, "\(count)", "", ""]) }
  }

  private func sums(_ activities: [Activity], _ parts: KeyPath<Activity, [Int]>) -> [Int] {
    var sums = activities.first.map { $0[keyPath: parts].map { _ in 0 } } ?? []
    for activity in activities {
      for (index, part) in activity[keyPath: parts].enumerated() { sums[index] += part }
    }
    return sums
  }
}
