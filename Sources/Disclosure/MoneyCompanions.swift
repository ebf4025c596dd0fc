import Figures
import Indicators
import Records
import Vocabulary

/// Companions of withheld money: a municipality's sum less all its other centres must not be the one that is withheld
/// (`domain.md` 3.2, rules 3 and 7).
extension ProtectionTable {
  /// The money of a place and of those below it in one period.
  ///
  /// Over all indicators of money together: cost per hour and cost per visit print the same cost as their numerator.
  struct MoneySum {
    var whole: [Cell]
    var parts: [[Cell]]
  }

  func moneySums() -> [MoneySum] {
    let money = Set(raw.program.definitions.indices.filter { raw.program.definitions[$0].protections.contains(.money) })
    var cells: [PlaceID: [Period: [Cell]]] = [:]
    var order: [PlaceID] = []
    for (index, series) in raw.series.enumerated() where money.contains(series.indicator) && series.category == nil {
      if cells[series.place] == nil { order.append(series.place) }
      for (position, observation) in series.observations.enumerated() where observation.measure != nil {
        cells[series.place, default: [:]][observation.period, default: []].append(
          Cell(series: index, position: position))
      }
    }
    return order.flatMap { place -> [MoneySum] in
      let below = order.filter { places.parent(of: $0) == place }
      guard !below.isEmpty, let own = cells[place] else { return [] }
      return own.keys.sorted().map { period in
        MoneySum(whole: own[period] ?? [], parts: below.compactMap { cells[$0]?[period] })
      }
    }
  }

  /// Withholds a companion wherever a sum gives withheld money away; true where it withheld anything.
  mutating func withholdMoneyCompanions(_ sums: [MoneySum]) -> Bool {
    var hasChanged = false
    for sum in sums {
      let hidden = sum.parts.count { isHidden($0) }
      let isAlone = isHidden(sum.whole) ? hidden == 0 && !sum.parts.isEmpty : hidden == 1
      guard isAlone else { continue }
      let visible = sum.parts.filter { part in !isHidden(part) && part.allSatisfy { self[$0] || mayWithhold($0) } }
      let companion = visible.min { amount($0) < amount($1) } ?? sum.whole
      for cell in companion where mayWithhold(cell) && !self[cell] {
        withhold(cell)
        hasChanged = true
      }
    }
    return hasChanged
  }

  /// Whether nothing of a place's money is published.
  private func isHidden(_ cells: [Cell]) -> Bool { cells.allSatisfy { isHidden($0) } }

  private func amount(_ cells: [Cell]) -> Double {
    cells.first.flatMap { observation($0).measure }.map { abs($0.numerator ?? $0.value) } ?? 0
  }
}
