import Figures
import Vocabulary

/// Works out the withheld counts of one indicator from everything that is published.
struct CountAttack {
  typealias Key = PublishedTable.Key

  let table: PublishedTable
  /// The files that print parts of these counts.
  let others: [(table: PublishedTable, link: RatioLink)]
  let structure: PublicStructure
  let least: Int

  func run(into result: inout Audit.Result) {
    let unknown = table.keys.filter { table.rows[$0]?.isWithheld == true }
    let withheld = unknown.filter { table.rows[$0]?.isRemembered == false }
    guard !withheld.isEmpty else { return }
    var equations = CountEquations(table: table, structure: structure)
    for key in unknown { equations.declare(key) }
    equations.addSums()
    for (other, link) in others { equations.addParts(of: other, link) }
    equations.system.solve()
    result.attacked += withheld.count
    result.equations += equations.system.given.count
    for key in withheld {
      guard let unknown = equations.unknowns[key] else { continue }
      let low = equations.system.lower[unknown]
      let high = max(low, equations.system.upper[unknown])
      guard high - low + 1 < Double(least), !isForced(key, low, high) else { continue }
      result.findings.append(
        Audit.Finding(
          indicator: table.indicator.id.name, place: key.place, period: key.period,
          category: key.category.isEmpty ? "" : "\(key.dimension)=\(key.category)", bounds: low...high))
    }
  }

  /// Whether no protection could do better: the public total itself is so small that its parts can't vary more.
  private func isForced(_ key: Key, _ low: Double, _ high: Double) -> Bool {
    let total = table.rows[Key(place: key.place, period: key.period, dimension: "", category: "")]?.value
    return low == 0 && high > 0 && total.map { $0 <= high } ?? false
  }
}
