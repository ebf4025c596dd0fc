import Configuration
import Indicators

/// Companions of withheld persons: each withheld count must remain possible among enough numbers, whatever the published
/// ones say of it together (`Documentation/Rules.md`, rule 10).
struct PersonCompanions {
  private typealias Cell = RawTable.Cell

  private let relations: PersonRelations
  /// Among how many numbers a count must remain possible.
  private let least: Double

  init(_ raw: RawTable, _ thresholds: Thresholds) {
    relations = PersonRelations(raw)
    least = Double(thresholds.people)
  }

  /// At most so many are tried beside a narrow count, and beside each of them.
  private static let mostNeighbours = 12

  /// Withholds companions until every withheld count of persons is safe; true where it withheld any.
  func withhold(in table: inout ProtectionTable) -> Bool {
    var hasChanged = false
    var forced: Set<Cell> = []
    var groups = PersonGroups(relations: relations, table: table).all()
    while let group = groups.popLast() {
      var system = PersonSystem(group, relations, table.raw)
      guard let narrow = system.firstNarrow(least, except: forced) else { continue }
      let companions = companions(of: narrow, table)
      if companions.isEmpty { forced.insert(narrow) }
      for cell in companions { table.withhold(cell) }
      hasChanged = hasChanged || !companions.isEmpty
      groups.append(PersonGroups(relations: relations, table: table).group(around: narrow))
    }
    return hasChanged
  }

  /// The cheapest that make a narrow count wide enough, else those that make it widest; none where nothing helps.
  private func companions(of narrow: Cell, _ table: ProtectionTable) -> [Cell] {
    let width = width(of: narrow, beside: [], table)
    var best: (cells: [Cell], width: Double, cost: Double)?
    func consider(_ cells: [Cell]) {
      let cost = cells.reduce(0.0) { $0 + self.cost(of: $1, table.raw) }
      if let best, best.width >= least, cost >= best.cost { return }
      let width = min(least, self.width(of: narrow, beside: cells, table))
      if let best, (width, -cost) <= (best.width, -best.cost) { return }
      best = (cells, width, cost)
    }
    let near = neighbours(of: narrow, table)
    for cell in near { consider([cell]) }
    if (best?.width ?? 0) < least {
      // One that sums tell needs another one beside it, in the same sum.
      for cell in near {
        for other in neighbours(of: cell, table) where other != cell { consider([cell, other]) }
      }
    }
    guard let best, best.width > width else { return [] }
    return best.cells
  }

  /// Published figures that stand in a relation with one, the cheapest first.
  private func neighbours(of cell: Cell, _ table: ProtectionTable) -> [Cell] {
    var found: Set<Cell> = []
    for number in relations.byCell[cell] ?? [] {
      for (other, _) in relations.relations[number].terms where table.mayWithhold(other) { found.insert(other) }
    }
    let raw = table.raw
    let ordered = found.sorted { (cost(of: $0, raw), raw.number(of: $0)) < (cost(of: $1, raw), raw.number(of: $1)) }
    return Array(ordered.prefix(PersonCompanions.mostNeighbours))
  }

  /// Nothing is news too: a zero is given up only where little else helps.
  private func cost(of cell: Cell, _ raw: RawTable) -> Double {
    let amount = PersonRelations.amount(cell, raw)
    return amount > 0 ? amount : 10
  }

  /// Among how many numbers a withheld count is possible, when some others are withheld too.
  private func width(of cell: Cell, beside more: [Cell], _ table: ProtectionTable) -> Double {
    let group = PersonGroups(relations: relations, table: table, trial: more).group(around: cell)
    var system = PersonSystem(group, relations, table.raw)
    return system.width(of: cell)
  }
}
