import Figures
import Vocabulary

/// Takes the published money of places off the sum above them: one that is left alone is known.
///
/// Money is what the formulas read from yearly forms. What one indicator prints as its numerator is printed by all whose
/// formulas divide the same, and they are put together.
struct MoneyAttack {
  typealias Key = PublishedTable.Key

  let tables: [PublishedTable]
  let structure: PublicStructure

  /// The files by what they divide; `nil` for an indicator that reads no form.
  static func name(of indicator: IndicatorDescription, among all: [IndicatorDescription]) -> String? {
    let divided = RatioLink.numerator(of: indicator.formula)
    let formula = all.first { $0.id.name == divided }.map(\.formula) ?? divided
    return formula.contains("yearly(") ? formula : nil
  }

  func run(into result: inout Audit.Result) {
    var known: [Key: Double] = [:]
    var withheld: [Key: IndicatorDescription] = [:]
    var keys: [Key] = []
    for table in tables {
      for key in table.keys where key.category.isEmpty {
        guard let row = table.rows[key] else { continue }
        if known[key] == nil, withheld[key] == nil { keys.append(key) }
        if row.isWithheld { withheld[key] = table.indicator }
        if let money = row.numerator ?? row.value { known[key] = money }
      }
    }
    result.attacked += withheld.count
    for key in keys {
      guard let period = Period(key.period), let places = structure.parts(of: key.place, in: period), !places.isEmpty
      else { continue }
      let parts = places.map { Key(place: $0.id.name, period: key.period, dimension: "", category: "") }
      attack(key, parts.filter { known[$0] != nil || withheld[$0] != nil }, known, withheld, &result)
    }
  }

  private func attack(
    _ whole: Key, _ parts: [Key], _ known: [Key: Double], _ withheld: [Key: IndicatorDescription],
    _ result: inout Audit.Result
  ) {
    guard !parts.isEmpty else { return }
    result.equations += 1
    let unknown = (parts + [whole]).filter { known[$0] == nil }
    guard unknown.count == 1, let key = unknown.first, let indicator = withheld[key] else { return }
    let rest = parts.compactMap { known[$0] }.reduce(0, +)
    let money = key == whole ? rest : (known[whole] ?? 0) - rest
    result.findings.append(
      Audit.Finding(
        indicator: indicator.id.name, place: key.place, period: key.period, category: "", bounds: money...money))
  }
}
