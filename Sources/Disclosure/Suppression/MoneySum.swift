import Indicators
import Records
import Vocabulary

/// The money of a place and of those below it, or of its categories, in one period.
///
/// Over all indicators of money together: cost per hour and cost per visit print the same cost as their numerator.
struct MoneySum {
  var whole: [RawTable.Cell]
  var parts: [[RawTable.Cell]]

  /// Every sum of money: over places and over categories.
  static func all(in raw: RawTable) -> [MoneySum] {
    struct PeriodPart: Hashable {
      var period: Period
      var category: Category?
    }
    let money = Set(raw.program.definitions.indices.filter { raw.rules(of: $0).contains { $0.sums == .money } })
    var cells: [PlaceID: [PeriodPart: [RawTable.Cell]]] = [:]
    var order: [PlaceID] = []
    for (index, series) in raw.series.enumerated() where money.contains(series.indicator) {
      if cells[series.place] == nil { order.append(series.place) }
      for (position, observation) in series.observations.enumerated() where observation.measure != nil {
        let slot = PeriodPart(period: observation.period, category: series.category)
        cells[series.place, default: [:]][slot, default: []].append(RawTable.Cell(series: index, position: position))
      }
    }
    let byNumber = { (left: [RawTable.Cell], right: [RawTable.Cell]) in
      raw.number(of: left[0]) < raw.number(of: right[0])
    }
    return order.flatMap { place -> [MoneySum] in
      guard let own = cells[place] else { return [] }
      let below = order.filter { raw.places.parent(of: $0) == place }
      let slots = own.sorted { byNumber($0.value, $1.value) }
      let overPlaces =
        below.isEmpty
        ? []
        : slots.map { slot, whole in
          MoneySum(whole: whole, parts: below.compactMap { cells[$0]?[slot] })
        }
      let broken = Dictionary(grouping: slots.filter { $0.key.category != nil }) { slot, _ in
        PeriodPart(period: slot.period, category: slot.category.map { Category(dimension: $0.dimension, value: "") })
      }
      let overCategories = broken.values.compactMap { parts -> MoneySum? in
        guard let first = parts.first, let all = own[PeriodPart(period: first.key.period, category: nil)] else {
          return nil
        }
        let indicators = Set(parts.flatMap(\.value).map { raw.series[$0.series].indicator })
        let whole = all.filter { indicators.contains(raw.series[$0.series].indicator) }
        return whole.isEmpty ? nil : MoneySum(whole: whole, parts: parts.map(\.value))
      }
      return overPlaces + overCategories.sorted { byNumber($0.whole, $1.whole) }
    }
  }
}
