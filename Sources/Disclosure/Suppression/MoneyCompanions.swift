import Indicators

/// Companions of withheld money: a municipality's sum less all its other centres must not be the one that is withheld
/// (`Documentation/Rules.md`, rule 12).
struct MoneyCompanions {
  private typealias Cell = RawTable.Cell

  private let sums: [MoneySum]

  init(_ raw: RawTable) { sums = MoneySum.all(in: raw) }

  /// Withholds a companion wherever a sum gives withheld money away; true where it withheld anything.
  func withhold(in table: inout ProtectionTable) -> Bool {
    let raw = table.raw
    var hasChanged = false
    for sum in sums {
      guard let shortage = shortage(sum, table) else { continue }
      let visible = sum.parts.filter { part in
        !isHidden(part, table) && part.allSatisfy { table[$0] || table.mayWithhold($0) }
      }
      let enough = visible.filter { amount($0, raw) >= shortage }
      // Where none is large enough, the largest now and another one the next time round.
      let part =
        enough.isEmpty
        ? visible.max { amount($0, raw) < amount($1, raw) } : enough.min { amount($0, raw) < amount($1, raw) }
      let companion = part ?? sum.whole
      for cell in companion where table.mayWithhold(cell) && !table[cell] {
        table.withhold(cell)
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
  private func shortage(_ sum: MoneySum, _ table: ProtectionTable) -> Double? {
    let hidden = sum.parts.filter { isHidden($0, table) }.map { amount($0, table.raw) }.sorted(by: >)
    if isHidden(sum.whole, table) {
      // A whole is what its parts make: one of them must be hidden, and be enough of it.
      let missing = amount(sum.whole, table.raw) * MoneyCompanions.uncertainty - hidden.reduce(0, +)
      return sum.parts.isEmpty || missing <= 0 && !hidden.isEmpty ? nil : max(0, missing)
    }
    guard let largest = hidden.first else { return nil }
    let missing = largest * MoneyCompanions.uncertainty - hidden.dropFirst().reduce(0, +)
    return missing <= 0 && hidden.count > 1 ? nil : max(0, missing)
  }

  /// The part of an amount that must be hidden beside it.
  private static let uncertainty = 0.1

  /// Whether nothing of a place's money is published.
  private func isHidden(_ cells: [Cell], _ table: ProtectionTable) -> Bool {
    cells.allSatisfy { table.isHidden($0) }
  }

  private func amount(_ cells: [Cell], _ raw: RawTable) -> Double {
    cells.first.flatMap { raw.observation($0).measure }.map { abs($0.numerator ?? $0.value) } ?? 0
  }
}
