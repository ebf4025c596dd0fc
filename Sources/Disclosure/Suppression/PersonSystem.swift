import Indicators
import Statistics

/// The withheld counts that say something of each other, and how far each can move while the published ones stay.
struct PersonSystem {
  typealias Cell = RawTable.Cell

  private let cells: [Cell]
  private let numbers: [Cell: Int]
  private var program: LinearProgram
  /// How far each was seen to move from the truth, so that not every one has to be asked.
  private var down: [Double]
  private var up: [Double]

  init(_ cells: [Cell], _ relations: PersonRelations, _ table: RawTable) {
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
