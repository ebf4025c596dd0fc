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

  /// Every sum of which persons could be worked out: over categories, over places and over half-years.
  func relations() -> [Relation] {
    var relations: [Relation] = []
    for (indicator, definition) in raw.program.definitions.enumerated() {
      switch definition.protection {
      case .people, .visitsBySubgroup, .survey: break
      case .none, .smallDenominator, .money: continue
      }
      let own = raw.series.indices.filter { raw.series[$0].indicator == indicator }
      relations += overCategories(own)
      // Persons counted once at a place do not add up over places or periods.
      guard raw.program.isAdditive(indicator) || raw.program.isShareOfWhole(indicator) || definition.protection == .survey
      else { continue }
      relations += overPlaces(own) + overHalfYears(own)
    }
    return relations
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
        Relation(
          total: parent.map { Cell(series: $0, position: position) },
          parts: group.map { Cell(series: $0, position: position) })
      }
    }
  }

  private func overHalfYears(_ own: [Int]) -> [Relation] {
    own.filter { raw.series[$0].kind == .year }.flatMap { year -> [Relation] in
      let series = raw.series[year]
      guard let halves = self.series(series.indicator, series.place, .halfYear, series.category) else { return [] }
      return series.observations.indices.compactMap { position in
        guard case .year(let number) = series.observations[position].period else { return nil }
        let cells = (1...2).compactMap { half in
          self.position(of: .halfYear(year: number, half: half), in: halves).map { Cell(series: halves, position: $0) }
        }
        return Relation(total: Cell(series: year, position: position), parts: cells)
      }
    }
  }
}
