/// Counts that add up: base counts that nobody publishes by themselves, and cells that are sums of them.
///
/// A withheld cell is safe when base counts can be moved so that it changes and no published cell does: then nobody can
/// tell which of the two is the truth. Secondary protection is the choice of what must be withheld for such moves, and
/// every move found is the proof of its own cells, so that no equations have to be solved afterwards. Ours because
/// protection is what Kazalo exists for; methods compared: rectangles of the hypercube method, and suppression by
/// Gaussian elimination (`Documentation/Rules.md`, rule 9).
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
    /// Not published here, but the sum of cells that are: known while none of them is withheld.
    case parts([Int])
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
  /// At most this many moves are put together for one cell.
  private static let mostMoves = 6

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
    // The dearest first: what it needs often covers the others, while the cheap ones would each take their own.
    var costs = OpenCosts(entries.count * (categories + 1))
    let open = uncovered(states).map { place in
      (place: place, cost: best(place.slot, place.category, states, &costs, Reach(bases), least: least)?.cost ?? 0)
    }
    var hasChanged = false
    for (place, _) in open.sorted(by: { $0.cost > $1.cost }) where !isCovered[place.slot][place.category] {
      hasChanged = cover(place.slot, place.category, &states, &costs, least: least) || hasChanged
    }
    return hasChanged
  }

  private func uncovered(_ states: CellStates) -> [(slot: Int, category: Int)] {
    entries.indices.flatMap { slot in
      entries[slot].indices.compactMap { category in
        guard !isCovered[slot][category], case .cell(let cell) = entries[slot][category], states.isWithheld[cell],
          !states.isKnown[cell]
        else { return nil }
        return (slot, category)
      }
    }
  }

  /// Covers one cell: by one move where one goes far enough, else by several, each from where the last one led.
  private mutating func cover(
    _ slot: Int, _ category: Int, _ states: inout CellStates, _ costs: inout OpenCosts, least: Double
  ) -> Bool {
    isCovered[slot][category] = true
    var hasChanged = false
    var reach = Reach(bases)
    var width = 0.0
    for _ in 0..<SumTable.mostMoves {
      guard let best = best(slot, category, states, &costs, reach, least: least - width) else { break }
      // Only a move that goes far enough by itself proves the other cells it changes.
      if withhold(best.move, &states, asProof: width == 0 && best.width >= least - 1) {
        hasChanged = true
        costs.forget()
      }
      width += best.width
      guard width < least - 1 else { break }
      reach.take(best.move)
    }
    return hasChanged
  }

  private mutating func withhold(_ move: Move, _ states: inout CellStates, asProof isProof: Bool) -> Bool {
    var hasChanged = false
    for slot in bases[move.base].slots + (move.partner.map { bases[$0].slots } ?? []) where changes(slot, move) {
      for category in [move.category, move.other ?? categories] {
        if isProof, case .cell = entries[slot][category] { isCovered[slot][category] = true }
        for cell in states.hiders(of: entries[slot][category]) ?? [] where !states.isWithheld[cell] {
          states.isWithheld[cell] = true
          hasChanged = true
        }
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

  /// How far base counts have been moved already, one way and the other.
  private struct Reach {
    var high: [Int: [Double]] = [:]
    var low: [Int: [Double]] = [:]
    let bases: [Base]

    init(_ bases: [Base]) { self.bases = bases }

    /// How far a move can go on from there in each direction, before a count would fall below nothing.
    func width(_ move: Move) -> (up: Double, down: Double) {
      let upper = high[move.base] ?? bases[move.base].counts
      let lower = low[move.base] ?? bases[move.base].counts
      var up = move.other.map { upper[$0] } ?? .infinity
      var down = lower[move.category]
      if let partner = move.partner {
        up = min(up, (high[partner] ?? bases[partner].counts)[move.category])
        if let other = move.other { down = min(down, (low[partner] ?? bases[partner].counts)[other]) }
      }
      return (up, down)
    }

    /// Goes all the way, both ways.
    mutating func take(_ move: Move) {
      let (up, down) = width(move)
      shift(&high, move, by: min(up, 1e6))
      shift(&low, move, by: -down)
    }

    private func shift(_ counts: inout [Int: [Double]], _ move: Move, by amount: Double) {
      counts[move.base, default: bases[move.base].counts][move.category] += amount
      if let other = move.other { counts[move.base]?[other] -= amount }
      guard let partner = move.partner else { return }
      counts[partner, default: bases[partner].counts][move.category] -= amount
      if let other = move.other { counts[partner]?[other] += amount }
    }
  }

  /// What it costs to hide what stands at each place of the table, as long as nothing more is withheld: moves by the
  /// thousand share a few slots.
  private struct OpenCosts {
    /// NaN where it was not asked for; below 0 where it can't be hidden.
    private var costs: [Double]
    private var asked: [Int] = []

    init(_ count: Int) { costs = Array(repeating: .nan, count: count) }

    mutating func cost(at place: Int, _ open: () -> Double?) -> Double? {
      if costs[place].isNaN {
        costs[place] = open() ?? -1
        asked.append(place)
      }
      return costs[place] < 0 ? nil : costs[place]
    }

    /// After something was withheld.
    mutating func forget() {
      for place in asked { costs[place] = .nan }
      asked.removeAll(keepingCapacity: true)
    }
  }

  /// Whether a move changes anything at a slot: counts of both bases make up for each other.
  private func changes(_ slot: Int, _ move: Move) -> Bool {
    guard let partner = move.partner else { return true }
    return bases[move.base].slots.contains(slot) != bases[partner].slots.contains(slot)
  }

  /// What a move withholds that is published now, as the sum of the counts; `nil` where it is `limit` or more, or where
  /// it would change what is known.
  private func cost(
    _ move: Move, _ states: CellStates, _ costs: inout OpenCosts, below limit: Double
  ) -> Double? {
    var cost = 0.0
    func add(_ slot: Int, _ category: Int) -> Bool {
      let place = slot * (categories + 1) + category
      guard let open = costs.cost(at: place, { states.openCost(of: entries[slot][category]) }) else { return false }
      cost += open
      return open == 0 || cost < limit
    }
    let last = move.other ?? categories
    for slot in bases[move.base].slots where changes(slot, move) {
      guard add(slot, move.category), add(slot, last) else { return nil }
    }
    guard let partner = move.partner else { return cost }
    for slot in bases[partner].slots where changes(slot, move) {
      guard add(slot, move.category), add(slot, last) else { return nil }
    }
    return cost
  }

  /// The cheapest move that changes a cell far enough; where none does, the one that goes farthest.
  private func best(
    _ slot: Int, _ category: Int, _ states: CellStates, _ costs: inout OpenCosts, _ reach: Reach, least: Double
  ) -> (move: Move, cost: Double, width: Double)? {
    var best: (move: Move, cost: Double, width: Double)?
    var isFarEnough = false
    func consider(_ move: Move) {
      let (up, down) = reach.width(move)
      let width = up + down
      guard width > 0 else { return }
      if width >= least - 1 {
        let limit = isFarEnough ? best?.cost ?? .infinity : .infinity
        guard let cost = cost(move, states, &costs, below: limit) else { return }
        best = (move, cost, width)
        isFarEnough = true
      } else if !isFarEnough, width >= best?.width ?? 0 {
        let limit = best.map { width > $0.width ? .infinity : $0.cost } ?? .infinity
        if let cost = cost(move, states, &costs, below: limit) { best = (move, cost, width) }
      }
    }
    for base in basesOfSlot[slot] {
      let partners: [Int?] = [nil] + partners(of: base, outside: slot).map(Optional.some)
      for partner in partners {
        for own in 0..<categories where category == own || category == categories {
          if category < categories {
            for other in 0..<categories where other != own {
              consider(Move(base: base, category: own, partner: partner, other: other))
            }
          }
          consider(Move(base: base, category: own, partner: partner, other: nil))
        }
      }
    }
    return best
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
