import Indicators
import Records
import Vocabulary

/// Figures of which one can be worked out from all others: a sum of answers and its parts.
struct SurveyRelation {
  /// `nil` where the sum is not published here, but known from elsewhere.
  var total: RawTable.Cell?
  var parts: [RawTable.Cell]

  /// Every sum of answers: over categories and over raw.places.
  static func all(in raw: RawTable) -> [SurveyRelation] { Sums(raw: raw).all() }
}

/// The sums of answers in a table.
private struct Sums {
  let raw: RawTable

  func all() -> [SurveyRelation] {
    raw.program.definitions.indices.filter { raw.sums(of: $0) == .answers }.flatMap { indicator in
      let own = raw.series.indices.filter { raw.series[$0].indicator == indicator }
      return overCategories(own) + overCrossings(own) + overPlaces(own)
    }
  }

  private func overCategories(_ own: [Int]) -> [SurveyRelation] {
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
        let cells = group.map { RawTable.Cell(series: $0, position: position) }
        return SurveyRelation(total: raw.total(of: cells[0]), parts: cells)
      }
    }
  }

  /// The pairs of a crossing make up each value of its lists.
  private func overCrossings(_ own: [Int]) -> [SurveyRelation] {
    let crossed = own.filter { (raw.series[$0].category?.parts.count ?? 1) > 1 }
    return own.flatMap { index -> [SurveyRelation] in
      let whole = raw.series[index]
      guard let category = whole.category, category.parts.count == 1 else { return [] }
      let parts = crossed.filter { other in
        let series = raw.series[other]
        return series.place == whole.place && series.kind == whole.kind
          && series.category?.parts.contains(category) ?? false
      }
      let groups = Dictionary(grouping: parts) { raw.series[$0].category?.dimension ?? "" }
      return groups.sorted { $0.key < $1.key }.flatMap { _, group in
        whole.observations.indices.map { position in
          SurveyRelation(
            total: RawTable.Cell(series: index, position: position),
            parts: group.map { RawTable.Cell(series: $0, position: position) })
        }
      }
    }
  }

  private func overPlaces(_ own: [Int]) -> [SurveyRelation] {
    var children: [RawTable.SeriesKey: [Int]] = [:]
    var order: [RawTable.SeriesKey] = []
    for index in own {
      let series = raw.series[index]
      guard let parent = raw.places.parent(of: series.place) else { continue }
      let key = RawTable.SeriesKey(
        indicator: series.indicator, place: parent, kind: series.kind, category: series.category)
      if children[key] == nil { order.append(key) }
      children[key, default: []].append(index)
    }
    return order.flatMap { key -> [SurveyRelation] in
      guard let group = children[key] else { return [] }
      let parent = raw.seriesIndex(key.indicator, key.place, key.kind, key.category)
      return raw.series[group[0]].observations.indices.map { position in
        let period = raw.series[group[0]].observations[position].period
        return SurveyRelation(
          total: parent.map { RawTable.Cell(series: $0, position: position) },
          parts: group.filter { counts(raw.series[$0].place, in: period) }
            .map { RawTable.Cell(series: $0, position: position) })
      }
    }
  }

  /// Whether a place is a part of the sum above it: a municipality is one of the network's in its member years.
  private func counts(_ place: PlaceID, in period: Period) -> Bool {
    guard let index = raw.places.municipalityIndex(place) else { return true }
    let years = raw.places.municipalities[index].memberYears
    let first = period.months.lowerBound / 12
    let last = (period.months.upperBound - 1) / 12
    return years.isEmpty || years.contains { $0.overlaps(first...last) }
  }
}
