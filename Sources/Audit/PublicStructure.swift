import Figures
import Vocabulary

/// What everybody knows of places and code lists without any figure.
struct PublicStructure: Sendable {
  let places: [PlaceDescription]
  /// By place: those right below it.
  let children: [String: [PlaceDescription]]
  /// The values that a merged value stands for: `another-or-not-stated` for `another` and `not-stated`.
  let merged: [String: Set<String>]

  init(places: [PlaceDescription], dimensions: [DimensionDescription]) {
    self.places = places
    children = Dictionary(grouping: places.filter { $0.parent != nil }, by: { $0.parent?.name ?? "" })
    var merged: [String: Set<String>] = [:]
    for dimension in dimensions {
      for value in dimension.values where value.id.contains("-or-") {
        let parts = dimension.values.map(\.id).filter {
          $0 != value.id && value.id.contains($0) && !$0.contains("-or-")
        }
        merged[value.id] = Set(parts)
      }
    }
    self.merged = merged
  }

  /// The places whose figures are added up at a place in a period; `nil` where that changes within the period.
  func parts(of place: String, in period: Period) -> [PlaceDescription]? {
    guard let below = children[place] else { return [] }
    let years = Array(period.months.lowerBound / 12...(period.months.upperBound - 1) / 12)
    var parts: [PlaceDescription] = []
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
}
