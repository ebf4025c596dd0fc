import Figures
import Vocabulary

/// Takes published groups of answers off larger ones: what is left must be many persons, or nothing.
struct SurveyAttack {
  typealias Key = PublishedTable.Key

  let table: PublishedTable
  let structure: PublicStructure
  let least: Int

  func run(into result: inout Audit.Result) {
    let bySlot = Dictionary(grouping: table.keys.filter { !$0.dimension.isEmpty }) { [$0.place, $0.period] }
    for key in table.keys {
      guard let row = table.rows[key], let base = row.base, let period = structure.period(key.period) else { continue }
      let places = structure.parts(of: key.place, in: period)?.map { place in
        Key(place: place.id.name, period: key.period, dimension: key.dimension, category: key.category)
      }
      if let places { check(key, base, places, &result) }
      checkCrossings(key, base, bySlot[[key.place, key.period]] ?? [], &result)
      guard key.category.isEmpty else { continue }
      let parts = bySlot[[key.place, key.period]] ?? []
      for (_, group) in Dictionary(grouping: parts, by: \.dimension).sorted(by: { $0.key < $1.key }) {
        check(key, base, group, &result)
      }
    }
  }

  /// The pairs of a crossing that make up one value of one of its lists.
  private func checkCrossings(_ whole: Key, _ base: Int, _ keys: [Key], _ result: inout Audit.Result) {
    guard !whole.category.isEmpty, whole.crossed.isEmpty else { return }
    let category = Category(dimension: whole.dimension, value: whole.category)
    let pairs = keys.filter { $0.crossed.contains(category) }
    for (_, group) in Dictionary(grouping: pairs, by: \.dimension).sorted(by: { $0.key < $1.key }) {
      check(whole, base, group, &result)
    }
  }

  private func check(_ whole: Key, _ base: Int, _ parts: [Key], _ result: inout Audit.Result) {
    let known = parts.compactMap { table.rows[$0]?.base }.reduce(0, +)
    let hidden = parts.filter { table.rows[$0]?.isWithheld == true }
    guard !hidden.isEmpty else { return }
    result.equations += 1
    let rest = base - known
    guard rest > 0, rest < least || hidden.count == 1 && isComplete(parts, hidden) else { return }
    for key in hidden {
      result.findings.append(
        Audit.Leak(
          indicator: table.indicator.id.name, place: key.place, period: key.period,
          category: key.category.isEmpty ? "" : "\(key.dimension)=\(key.category)",
          bounds: 0...Double(rest)))
    }
  }

  /// Whether nobody but the hidden group can be in what is left: persons who said nothing of themselves are in no part.
  private func isComplete(_ parts: [Key], _ hidden: [Key]) -> Bool { parts.allSatisfy { $0.category.isEmpty } }
}
