import Indicators
import Records
import Vocabulary

extension ProtectionTable {
  /// Figures of which one can be worked out from all others: a sum and its parts.
  struct Relation {
    /// `nil` where the sum is not published here, but known from elsewhere.
    var total: Cell?
    var parts: [Cell]
  }

  /// Every sum of answers: over categories and over places.
  func surveyRelations() -> [Relation] {
    raw.program.definitions.indices.filter { sums(of: $0) == .answers }.flatMap { indicator in
      let own = raw.series.indices.filter { raw.series[$0].indicator == indicator }
      return overCategories(own) + overPlaces(own)
    }
  }

  private func overCategories(_ own: [Int]) -> [Relation] {
    var groups: [[Int]] = []
    for index in own {
      let series = raw.series[index]
      guard let category = series.category else { continue }
      let last = groups.last?.last.map { raw.series[$0] }
      let continues =
        last?.place == series.place && last?.kind == series.kind && last?.category?.dimension == category.dimension
      if continues { groups[groups.count - 1].append(index) } else { groups.append([index]) }
    }
    return groups.flatMap { group in
      raw.series[group[0]].observations.indices.map { position in
        let cells = group.map { Cell(series: $0, position: position) }
        return Relation(total: total(of: cells[0]), parts: cells)
      }
    }
  }

  private func overPlaces(_ own: [Int]) -> [Relation] {
    var children: [SeriesKey: [Int]] = [:]
    var order: [SeriesKey] = []
    for index in own {
      let series = raw.series[index]
      guard let parent = places.parent(of: series.place) else { continue }
      let key = SeriesKey(
        indicator: series.indicator, place: parent, kind: series.kind, category: series.category)
      if children[key] == nil { order.append(key) }
      children[key, default: []].append(index)
    }
    return order.flatMap { key -> [Relation] in
      guard let group = children[key] else { return [] }
      let parent = series(key.indicator, key.place, key.kind, key.category)
      return raw.series[group[0]].observations.indices.map { position in
        let period = raw.series[group[0]].observations[position].period
        return Relation(
          total: parent.map { Cell(series: $0, position: position) },
          parts: group.filter { counts(raw.series[$0].place, in: period) }
            .map { Cell(series: $0, position: position) })
      }
    }
  }

  /// Whether a place is a part of the sum above it: a municipality is one of the network's in its member years.
  private func counts(_ place: PlaceID, in period: Period) -> Bool {
    guard let index = places.municipalityIndex(place) else { return true }
    let years = places.municipalities[index].memberYears
    let first = period.months.lowerBound / 12
    let last = (period.months.upperBound - 1) / 12
    return years.isEmpty || years.contains { $0.overlaps(first...last) }
  }
}
