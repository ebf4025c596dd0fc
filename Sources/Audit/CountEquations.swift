import Figures
import Vocabulary

/// The equations that the published rows of an indicator stand for.
struct CountEquations {
  typealias Key = PublishedTable.Key

  let table: PublishedTable
  let structure: PublicStructure
  var system = LinearSystem()
  private(set) var unknowns: [Key: Int] = [:]
  private var declared: [Key] = []
  private let periods: [String: Period]
  /// The rows of a place and period, in order.
  private var slots: [Slot: [Key]] = [:]
  private var slotOrder: [Slot] = []

  struct Slot: Hashable {
    var place: String
    var period: String
  }

  init(table: PublishedTable, structure: PublicStructure) {
    self.table = table
    self.structure = structure
    periods = Dictionary(
      Set(table.rows.keys.map(\.period)).compactMap { code in Period(code).map { (code, $0) } }
    ) { first, _ in first }
    for key in table.keys {
      let slot = Slot(place: key.place, period: key.period)
      if slots[slot] == nil { slotOrder.append(slot) }
      slots[slot, default: []].append(key)
    }
  }

  mutating func declare(_ key: Key) {
    unknowns[key] = system.unknown()
    declared.append(key)
  }

  /// What a row adds to an equation: an unknown, or a known number taken to the other side; a row that is not there is 0.
  private func add(
    _ key: Key, _ sign: Double, _ terms: inout [(unknown: Int, coefficient: Double)], _ constant: inout Double
  ) {
    if let unknown = unknowns[key] {
      terms.append((unknown, sign))
    } else {
      constant -= sign * (table.rows[key]?.value ?? 0)
    }
  }

  private mutating func equate(_ left: [Key], _ right: [Key]) {
    var terms: [(unknown: Int, coefficient: Double)] = []
    var constant = 0.0
    for key in left { add(key, 1, &terms, &constant) }
    for key in right { add(key, -1, &terms, &constant) }
    system.add(terms, equal: constant)
  }

  /// Categories make up the whole; below that, places make up the place above and half-years the year.
  mutating func addSums() {
    for slot in slotOrder {
      let keys = slots[slot] ?? []
      let whole = Key(place: slot.place, period: slot.period, dimension: "", category: "")
      if table.rows[whole] != nil {
        for dimension in Set(keys.map(\.dimension)).subtracting([""]).sorted() {
          equate(keys.filter { $0.dimension == dimension }, [whole])
        }
      }
      guard table.indicator.isAdditive, let period = periods[slot.period] else { continue }
      addPlaces(slot, period, keys)
    }
    if table.indicator.isAdditive { addYears() }
  }

  private mutating func addPlaces(_ slot: Slot, _ period: Period, _ keys: [Key]) {
    guard let parts = structure.parts(of: slot.place, in: period), !parts.isEmpty else { return }
    let below = parts.flatMap { slots[Slot(place: $0.id.name, period: slot.period)] ?? [] }
    guard !below.isEmpty else { return }
    let merged = Set(below.map(\.category)).filter { structure.merged[$0] != nil }
    for category in merged.sorted() where !keys.contains(where: { $0.category == category }) {
      let values = structure.merged[category] ?? []
      equate(keys.filter { values.contains($0.category) }, below.filter { $0.category == category })
    }
    let apart = merged.reduce(into: Set<String>()) { $0.formUnion(structure.merged[$1] ?? []) }
    for key in keys where !apart.contains(key.category) || merged.contains(key.category) {
      equate([key], below.filter { $0.dimension == key.dimension && $0.category == key.category })
    }
  }

  /// A school year shares its months with two years: July and August, and September to December, are unknowns too.
  private mutating func addYears() {
    var lines: [Line: [Period: Key]] = [:]
    var order: [Line] = []
    for key in table.keys {
      guard let period = periods[key.period] else { continue }
      let line = Line(place: key.place, dimension: key.dimension, category: key.category)
      if lines[line] == nil { order.append(line) }
      lines[line, default: [:]][period] = key
    }
    for line in order { addLine(lines[line] ?? [:]) }
  }

  private struct Line: Hashable {
    var place: String
    var dimension: String
    var category: String
  }

  private mutating func addLine(_ keys: [Period: Key]) {
    guard keys.values.contains(where: { unknowns[$0] != nil }) else { return }
    let years = keys.keys.map { $0.months.lowerBound / 12 }
    guard let first = years.min(), let last = years.max() else { return }
    var autumn: Int?
    for year in first...last {
      let whole = keys[.year(year)]
      let halves = (1...2).map { keys[.halfYear(year: year, half: $0)] }
      guard whole != nil || halves.contains(where: { $0 != nil }) else {
        autumn = nil
        continue
      }
      if let whole, halves.contains(where: { $0 != nil }) { equate(halves.compactMap { $0 }, [whole]) }
      let summer = system.unknown()
      let rest = system.unknown()
      addParts([summer, rest], equal: halves[1], or: halves[1] == nil && halves[0] == nil ? whole : nil)
      if let school = keys[.schoolYear(startingIn: year - 1)], halves[1] != nil || halves[0] != nil {
        var terms = ([autumn, summer].compactMap { $0 }).map { (unknown: $0, coefficient: 1.0) }
        var constant = 0.0
        if let half = halves[0] { add(half, 1, &terms, &constant) }
        add(school, -1, &terms, &constant)
        system.add(terms, equal: constant)
      }
      autumn = rest
    }
  }

  private mutating func addParts(_ parts: [Int], equal key: Key?, or other: Key?) {
    var terms = parts.map { (unknown: $0, coefficient: 1.0) }
    var constant = 0.0
    if let key = key ?? other { add(key, -1, &terms, &constant) }
    system.add(terms, equal: constant)
  }

  /// Numerators and denominators that another file prints are counts of this one.
  mutating func addParts(of other: PublishedTable, _ link: RatioLink) {
    for key in declared {
      guard let unknown = unknowns[key], let row = other.rows[key] else { continue }
      if link.isNumerator, let numerator = row.numerator { system.add([(unknown, 1)], equal: numerator) }
      if link.isDenominator, let denominator = row.denominator { system.add([(unknown, 1)], equal: denominator) }
    }
  }
}
