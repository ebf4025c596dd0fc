import Figures
import Indicators
import Records
import Vocabulary

/// Companions of withheld money: a municipality's sum less all its other centres must not be the one that is withheld
/// (`Documentation/Rules.md`, rule 12).
extension ProtectionTable {
  /// The money of a place and of those below it in one period.
  ///
  /// Over all indicators of money together: cost per hour and cost per visit print the same cost as their numerator.
  struct MoneySum {
    var whole: [Cell]
    var parts: [[Cell]]
  }

  func moneySums() -> [MoneySum] {
    struct PeriodPart: Hashable {
      var period: Period
      var category: Category?
    }
    let money = Set(raw.program.definitions.indices.filter { rules(of: $0).contains { $0.sums == .money } })
    var cells: [PlaceID: [PeriodPart: [Cell]]] = [:]
    var order: [PlaceID] = []
    for (index, series) in raw.series.enumerated() where money.contains(series.indicator) {
      if cells[series.place] == nil { order.append(series.place) }
      for (position, observation) in series.observations.enumerated() where observation.measure != nil {
        let slot = PeriodPart(period: observation.period, category: series.category)
        cells[series.place, default: [:]][slot, default: []].append(Cell(series: index, position: position))
      }
    }
    let byNumber = { (left: [Cell], right: [Cell]) in number(of: left[0]) < number(of: right[0]) }
    return order.flatMap { place -> [MoneySum] in
      guard let own = cells[place] else { return [] }
      let below = order.filter { places.parent(of: $0) == place }
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

  /// Withholds a companion wherever a sum gives withheld money away; true where it withheld anything.
  mutating func withholdMoneyCompanions(_ sums: [MoneySum]) -> Bool {
    var hasChanged = false
    for sum in sums {
      guard let shortage = shortage(sum) else { continue }
      let visible = sum.parts.filter { part in !isHidden(part) && part.allSatisfy { self[$0] || mayWithhold($0) } }
      let enough = visible.filter { amount($0) >= shortage }
      // Where none is large enough, the largest now and another one the next time round.
      let part = enough.isEmpty ? visible.max { amount($0) < amount($1) } : enough.min { amount($0) < amount($1) }
      let companion = part ?? sum.whole
      for cell in companion where mayWithhold(cell) && !self[cell] {
        withhold(cell)
        hasChanged = true
      }
    }
    return hasChanged
  }

  /// How much money must be hidden beside the largest hidden amount; `nil` where enough is.
  ///
  /// What a sum leaves of its visible parts is all that is hidden: beside a companion of next to nothing it would be the
  /// amount itself. A tenth of the amount makes it uncertain enough, which is the p % rule of official statistics with
  /// p = 10 (Handbook on Statistical Disclosure Control, 4.2).
  private func shortage(_ sum: MoneySum) -> Double? {
    let hidden = sum.parts.filter { isHidden($0) }.map(amount).sorted(by: >)
    if isHidden(sum.whole) {
      // A whole is what its parts make: one of them must be hidden, and be enough of it.
      let missing = amount(sum.whole) * ProtectionTable.uncertainty - hidden.reduce(0, +)
      return sum.parts.isEmpty || missing <= 0 && !hidden.isEmpty ? nil : max(0, missing)
    }
    guard let largest = hidden.first else { return nil }
    let missing = largest * ProtectionTable.uncertainty - hidden.dropFirst().reduce(0, +)
    return missing <= 0 && hidden.count > 1 ? nil : max(0, missing)
  }

  /// The part of an amount that must be hidden beside it.
  private static let uncertainty = 0.1

  /// Whether nothing of a place's money is published.
  private func isHidden(_ cells: [Cell]) -> Bool { cells.allSatisfy { isHidden($0) } }

  private func amount(_ cells: [Cell]) -> Double {
    cells.first.flatMap { observation($0).measure }.map { abs($0.numerator ?? $0.value) } ?? 0
  }
}
