/// Counts that add up: base counts that nobody publishes by themselves, and cells that are sums of them.
///
/// A withheld cell is safe when base counts can be moved so that it changes and no published cell does: then nobody can
/// tell which of the two is the truth. Secondary protection is the choice of what must be withheld for such moves, and
/// every move found is the proof of its own cells, so that no equations have to be solved afterwards. Ours because
/// protection is what Kazalo exists for; methods compared: rectangles of the hypercube method, and suppression by
/// Gaussian elimination (`domain.md` 3.2).
struct SumTable: Sendable {
  /// A count of each category at one leaf place and in one span of time.
  struct Base: Sendable {
    /// Where it is counted: bases of one leaf differ in time only.
    var leaf: Int
    /// When: bases of one time differ in place only.
    var time: Int
    /// The slots, pairs of a place and a period, into whose cells it is summed.
    var slots: [Int]
    /// By category.
    var counts: [Double]
  }

  /// What stands at a slot for a category.
  enum Entry: Hashable, Sendable {
    /// Nothing is published and nothing can be worked out.
    case absent
    /// Not published here, but known from elsewhere.
    case known
    /// A cell, by its number in `CellStates`.
    case cell(Int)
  }

  let categories: Int
  let bases: [Base]
  /// By slot; each has its categories and, last, all of them together.
  private let entries: [[Entry]]
  private let basesOfSlot: [[Int]]
  private let basesOfLeaf: [Int: [Int]]
  private let basesOfTime: [Int: [Int]]
  private var isCovered: [[Bool]]

  /// At most this many partners are tried for a base: the nearest in the order of bases.
  private static let mostPartners = 40
  private static let costOfZero = 10.0

  init(categories: Int, bases: [Base], entries: [[Entry]]) {
    self.categories = categories
    self.bases = bases
    self.entries = entries
    var ofSlot = Array(repeating: [Int](), count: entries.count)
    for (index, base) in bases.enumerated() { for slot in base.slots { ofSlot[slot].append(index) } }
    basesOfSlot = ofSlot
    basesOfLeaf = Dictionary(grouping: bases.indices, by: { bases[$0].leaf })
    basesOfTime = Dictionary(grouping: bases.indices, by: { bases[$0].time })
    isCovered = entries.map { Array(repeating: false, count: $0.count) }
  }

  /// Sees to it that every withheld cell is safe; true where it withheld more for that.
  ///
  /// - Parameter least: how many whole numbers the true count must remain possible among.
  mutating func cover(_ states: inout CellStates, least: Double) -> Bool {
    var hasChanged = false
    // The dearest first: what it needs often covers the others, while the cheap ones would each take their own.
    let open = uncovered(states).map { place in
      (place: place, cost: bestMove(place.slot, place.category, states, least: least)?.cost ?? 0)
    }
    for (place, _) in open.sorted(by: { $0.cost > $1.cost }) where !isCovered[place.slot][place.category] {
      isCovered[place.slot][place.category] = true
      guard let best = bestMove(place.slot, place.category, states, least: least) else { continue }
      hasChanged = withhold(best.move, &states) || hasChanged
    }
    return hasChanged
  }

  private func uncovered(_ states: CellStates) -> [(slot: Int, category: Int)] {
    entries.indices.flatMap { slot in
      entries[slot].indices.compactMap { category in
        guard !isCovered[slot][category], case .cell(let cell) = entries[slot][category], states.isWithheld[cell] else {
          return nil
        }
        return (slot, category)
      }
    }
  }

  private mutating func withhold(_ move: Move, _ states: inout CellStates) -> Bool {
    var hasChanged = false
    for (slot, category) in changes(move) {
      guard case .cell(let cell) = entries[slot][category] else { continue }
      isCovered[slot][category] = true
      if !states.isWithheld[cell] {
        states.isWithheld[cell] = true
        hasChanged = true
      }
    }
    return hasChanged
  }

  // MARK: Moves

  /// One count more of a category at a base; one less of another category there, and the reverse at a partner.
  struct Move: Hashable, Sendable {
    var base: Int
    var category: Int
    var partner: Int?
    var other: Int?
  }

  /// How far a move can go, both ways together, before a count would fall below nothing.
  private func width(_ move: Move) -> Double {
    let base = bases[move.base].counts
    let partner = move.partner.map { bases[$0].counts }
    let falling = [move.other.map { base[$0] }, partner?[move.category]].compactMap { $0 }
    let rising = [base[move.category], move.other.flatMap { partner?[$0] }].compactMap { $0 }
    return (falling.min() ?? .infinity) + (rising.min() ?? 0)
  }

  /// The cells that a move changes: of the slots of one base but not of both, its categories, and the totals where no
  /// other category makes up for the first.
  private func changes(_ move: Move) -> [(slot: Int, category: Int)] {
    let own = bases[move.base].slots
    let others = move.partner.map { bases[$0].slots } ?? []
    let slots = own.filter { !others.contains($0) } + others.filter { !own.contains($0) }
    return slots.flatMap { [($0, move.category), ($0, move.other ?? categories)] }
  }

  /// What a move withholds that is published now, as the sum of the counts; `nil` where it would change what is known.
  private func cost(_ move: Move, _ states: CellStates, below limit: Double) -> Double? {
    var cost = 0.0
    for (slot, category) in changes(move) {
      switch entries[slot][category] {
      case .absent: continue
      case .known: return nil
      case .cell(let cell):
        if states.isWithheld[cell] { continue }
        if states.isFixed[cell] { return nil }
        // Nothing is news too: a zero is given up only where little else helps.
        cost += states.amounts[cell] > 0 ? states.amounts[cell] : SumTable.costOfZero
        if cost >= limit { return nil }
      }
    }
    return cost
  }

  /// The cheapest move that changes a cell far enough; where none does, the one that goes farthest.
  private func bestMove(
    _ slot: Int, _ category: Int, _ states: CellStates, least: Double
  ) -> (move: Move, cost: Double)? {
    var best: (move: Move, cost: Double)?
    var farthest: (move: Move, width: Double, cost: Double)?
    for move in moves(slot, category) {
      let width = width(move)
      if width >= least - 1 {
        guard let cost = cost(move, states, below: best?.cost ?? .infinity) else { continue }
        best = (move, cost)
      } else if best == nil, width >= farthest?.width ?? 0 {
        let limit = farthest.map { width > $0.width ? .infinity : $0.cost } ?? .infinity
        guard let cost = cost(move, states, below: limit) else { continue }
        farthest = (move, width, cost)
      }
    }
    return best ?? farthest.map { ($0.move, $0.cost) }
  }

  /// The moves that change a cell.
  private func moves(_ slot: Int, _ category: Int) -> [Move] {
    var moves: [Move] = []
    for base in basesOfSlot[slot] {
      let partners: [Int?] = [nil] + partners(of: base, outside: slot).map(Optional.some)
      for partner in partners {
        for own in 0..<categories where category == own || category == categories {
          if category < categories {
            for other in 0..<categories where other != own {
              moves.append(Move(base: base, category: own, partner: partner, other: other))
            }
          }
          moves.append(Move(base: base, category: own, partner: partner, other: nil))
        }
      }
    }
    return moves
  }

  /// Bases that go along with one but not into the slot: of other places at its time, and of its place at other times.
  private func partners(of base: Int, outside slot: Int) -> [Int] {
    let near = [basesOfTime[bases[base].time] ?? [], basesOfLeaf[bases[base].leaf] ?? []]
    return near.flatMap { candidates -> [Int] in
      let outside = candidates.filter { $0 != base && !bases[$0].slots.contains(slot) }
      guard outside.count > SumTable.mostPartners else { return outside }
      let middle = outside.firstIndex { $0 > base } ?? outside.count
      let start = min(max(0, middle - SumTable.mostPartners / 2), outside.count - SumTable.mostPartners)
      return Array(outside[start..<start + SumTable.mostPartners])
    }
  }
}

/// The cells of all tables: how much each says, whether it must stay public, and whether it is withheld.
struct CellStates: Sendable {
  var amounts: [Double]
  var isFixed: [Bool]
  var isWithheld: [Bool]
}
