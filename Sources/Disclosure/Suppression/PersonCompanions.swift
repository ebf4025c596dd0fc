import Configuration
import Indicators
import Records
import Statistics
import Vocabulary

/// Companions of withheld persons: each withheld count must remain possible among enough numbers, whatever the published
/// ones say of it together.
extension ProtectionTable {
  /// Withholds companions until every withheld count of persons is safe; true where it withheld any.
  mutating func withholdPersonCompanions(_ relations: PersonRelations, _ thresholds: Thresholds) -> Bool {
    let least = Double(thresholds.people)
    var hasChanged = false
    var forced: Set<Cell> = []
    var groups = PersonSystem.groups(relations, self)
    while let group = groups.popLast() {
      var system = PersonSystem(group, relations, self)
      guard let narrow = system.firstNarrow(least, except: forced) else { continue }
      let companions = companions(of: narrow, relations, least)
      if companions.isEmpty { forced.insert(narrow) }
      for cell in companions { withhold(cell) }
      hasChanged = hasChanged || !companions.isEmpty
      groups.append(PersonSystem.group(around: narrow, relations, self))
    }
    return hasChanged
  }

  /// The cheapest that make a narrow count wide enough, else those that make it widest; none where nothing helps.
  private func companions(of narrow: Cell, _ relations: PersonRelations, _ least: Double) -> [Cell] {
    let width = width(of: narrow, relations, beside: [])
    var best: (cells: [Cell], width: Double, cost: Double)?
    func consider(_ cells: [Cell]) {
      let cost = cells.reduce(0.0) { $0 + self.cost(of: $1) }
      if let best, best.width >= least, cost >= best.cost { return }
      let width = min(least, self.width(of: narrow, relations, beside: cells))
      if let best, (width, -cost) <= (best.width, -best.cost) { return }
      best = (cells, width, cost)
    }
    let near = neighbours(of: [narrow], relations)
    for cell in near { consider([cell]) }
    if (best?.width ?? 0) < least {
      // One that sums tell needs another one beside it, in the same sum.
      for cell in near {
        for other in neighbours(of: [cell], relations) where other != cell { consider([cell, other]) }
      }
    }
    guard let best, best.width > width else { return [] }
    return best.cells
  }

  /// Published figures that stand in a relation with some, the cheapest first.
  private func neighbours(of cells: [Cell], _ relations: PersonRelations) -> [Cell] {
    var found: Set<Cell> = []
    for cell in cells {
      for number in relations.byCell[cell] ?? [] {
        for (other, _) in relations.relations[number].terms where mayWithhold(other) { found.insert(other) }
      }
    }
    let ordered = found.sorted { (cost(of: $0), number(of: $0)) < (cost(of: $1), number(of: $1)) }
    return Array(ordered.prefix(ProtectionTable.mostNeighbours))
  }

  /// At most so many are tried beside a narrow count, and beside each of them.
  private static let mostNeighbours = 12

  /// Nothing is news too: a zero is given up only where little else helps.
  private func cost(of cell: Cell) -> Double {
    let amount = PersonRelations.amount(cell, self)
    return amount > 0 ? amount : 10
  }

  /// Among how many numbers a withheld count is possible, when some others are withheld too.
  private func width(of cell: Cell, _ relations: PersonRelations, beside more: [Cell]) -> Double {
    var table = self
    for other in more { table.withhold(other) }
    let group = PersonSystem.group(around: cell, relations, table)
    var system = PersonSystem(group, relations, table)
    return system.width(of: cell)
  }
}

/// The withheld counts that say something of each other, and how far each can move while the published ones stay.
private struct PersonSystem {
  typealias Cell = ProtectionTable.Cell

  private let cells: [Cell]
  private let numbers: [Cell: Int]
  private var program: LinearProgram
  /// How far each was seen to move from the truth, so that not every one has to be asked.
  private var down: [Double]
  private var up: [Double]

  /// Hidden counts of persons, in groups that no relation crosses.
  static func groups(_ relations: PersonRelations, _ table: ProtectionTable) -> [[Cell]] {
    var seen: Set<Cell> = []
    var groups: [[Cell]] = []
    for cell in relations.byCell.keys.sorted(by: { table.number(of: $0) < table.number(of: $1) })
    where table.isHidden(cell) && !seen.contains(cell) {
      let group = group(around: cell, relations, table)
      seen.formUnion(group)
      groups.append(group)
    }
    return groups
  }

  static func group(around cell: Cell, _ relations: PersonRelations, _ table: ProtectionTable) -> [Cell] {
    var group: Set<Cell> = [cell]
    var open = [cell]
    while let next = open.popLast() {
      for number in relations.byCell[next] ?? [] {
        for (other, _) in relations.relations[number].terms where table.isHidden(other) && group.insert(other).inserted
        {
          open.append(other)
        }
      }
    }
    return group.sorted { table.number(of: $0) < table.number(of: $1) }
  }

  init(_ cells: [Cell], _ relations: PersonRelations, _ table: ProtectionTable) {
    self.cells = cells
    let numbers = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    self.numbers = numbers
    let amounts = cells.map { PersonRelations.amount($0, table) }
    // Each count moves up by one amount and down by another, the latter by no more than there is.
    var bounds: [(terms: [(amount: Int, factor: Double)], most: Double)] = cells.indices.map {
      ([(2 * $0 + 1, 1)], amounts[$0])
    }
    for number in Set(cells.flatMap { relations.byCell[$0] ?? [] }).sorted() {
      let relation = relations.relations[number]
      let moved = relation.terms.flatMap { term -> [(amount: Int, factor: Double)] in
        guard let own = numbers[term.cell] else { return [] }
        return [(2 * own, term.factor), (2 * own + 1, -term.factor)]
      }
      switch relation.kind {
      case .equal:
        bounds.append((moved, 0))
        bounds.append((moved.map { ($0.amount, -$0.factor) }, 0))
      case .atMost:
        let now = relation.terms.reduce(0) { $0 + $1.factor * PersonRelations.amount($1.cell, table) }
        bounds.append((moved, max(0, -now)))
      }
    }
    program = LinearProgram(count: 2 * cells.count, bounds: bounds)
    down = Array(repeating: 0, count: cells.count)
    up = down
  }

  /// The first count that is possible among fewer numbers than `least`.
  mutating func firstNarrow(_ least: Double, except forced: Set<Cell>) -> Cell? {
    for cell in cells where !forced.contains(cell) && width(of: cell, enough: least) < least { return cell }
    return nil
  }

  /// Among how many numbers a count is possible, at least; counted no further than needed.
  mutating func width(of cell: Cell, enough: Double = .infinity) -> Double {
    guard let own = numbers[cell] else { return 1 }
    for isUp in [true, false] where width(own) < enough {
      let most = program.largest([(2 * own, isUp ? 1 : -1), (2 * own + 1, isUp ? -1 : 1)])
      if most == .infinity {
        up[own] = .infinity
      } else {
        note(program.amounts)
      }
    }
    return width(own)
  }

  private func width(_ own: Int) -> Double { (up[own] + 1e-6).rounded(.down) + (down[own] + 1e-6).rounded(.down) + 1 }

  private mutating func note(_ moves: [Double]) {
    for own in cells.indices {
      let move = moves[2 * own] - moves[2 * own + 1]
      up[own] = max(up[own], move)
      down[own] = max(down[own], -move)
    }
  }
}
