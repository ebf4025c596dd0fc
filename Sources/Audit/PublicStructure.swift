import Figures
import Vocabulary

/// What everybody knows of places and code lists without any figure.
struct PublicStructure: Sendable {
  let places: [Place]
  /// By place.
  let kinds: [String: Place.Kind]
  /// By place: those right below it.
  let children: [String: [Place]]
  /// The values that a merged value stands for: `another-or-not-stated` for `another` and `not-stated`.
  let merged: [String: Set<String>]
  /// The dimensions that share what they count among several values, so that no count of theirs need be whole.
  let shared: Set<String>
  /// The terms and seasons that the portal declares.
  let periodSets: PeriodSets

  init(places: [Place], dimensions: [Dimension], periodSets: PeriodSets) {
    self.places = places
    kinds = Dictionary(places.map { ($0.id.name, $0.kind) }) { first, _ in first }
    self.periodSets = periodSets
    children = Dictionary(grouping: places.filter { $0.parent != nil }, by: { $0.parent?.name ?? "" })
    var merged: [String: Set<String>] = [:]
    for dimension in dimensions {
      for value in dimension.values where !value.parts.isEmpty { merged[value.id] = Set(value.parts) }
    }
    self.merged = merged
    shared = Set(dimensions.filter(\.isMany).map(\.id))
  }

  /// The period of a code in a file; `nil` of what is none, such as a day.
  func period(_ code: String) -> Period? { Period(code, in: periodSets) }

  /// The places whose figures are added up at a place in a period; `nil` where that changes within the period.
  func parts(of place: String, in period: Period) -> [Place]? {
    guard let below = children[place] else { return [] }
    let years = Array(period.months.lowerBound / 12...(period.months.upperBound - 1) / 12)
    var parts: [Place] = []
    for child in below {
      guard child.kind == .municipality, !child.memberYears.isEmpty else {
        parts.append(child)
        continue
      }
      let member = years.map { year in child.memberYears.contains { $0.contains(year) } }
      guard Set(member).count == 1 else { return nil }
      if member[0] { parts.append(child) }
    }
    return parts
  }

  /// Which figures above are made of which below: category by category, and where below several values are one that stand
  /// apart above, these together.
  func sums(
    _ above: [PublishedTable.Key], _ below: [PublishedTable.Key]
  ) -> [(above: [PublishedTable.Key], below: [PublishedTable.Key])] {
    var sums: [(above: [PublishedTable.Key], below: [PublishedTable.Key])] = []
    let joined = Set(below.map(\.category)).filter { merged[$0] != nil }
    for category in joined.sorted() where !above.contains(where: { $0.category == category }) {
      let values = merged[category] ?? []
      sums.append((above.filter { values.contains($0.category) }, below.filter { $0.category == category }))
    }
    let apart = joined.reduce(into: Set<String>()) { $0.formUnion(merged[$1] ?? []) }
    for key in above where !apart.contains(key.category) || joined.contains(key.category) {
      sums.append(([key], below.filter { $0.dimension == key.dimension && $0.category == key.category }))
    }
    return sums
  }

  /// The figures that make up some values of a dimension; `nil` where a figure holds one of them and others too.
  func parts(_ values: [String], among categories: [PublishedTable.Key]) -> [PublishedTable.Key]? {
    let wanted = Set(values)
    var parts = categories.filter { wanted.contains($0.category) }
    for key in categories where !wanted.contains(key.category) {
      guard let inside = merged[key.category], !inside.isDisjoint(with: wanted) else { continue }
      guard inside.isSubset(of: wanted) else { return nil }
      // Where the parts stand beside their sum they are counted already.
      if !categories.contains(where: { inside.contains($0.category) }) { parts.append(key) }
    }
    return parts
  }
}
