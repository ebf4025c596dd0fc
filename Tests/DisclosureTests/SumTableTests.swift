import Testing

@testable import Disclosure

/// Worked vectors of suppression, and random hierarchies held against equations that are solved.
@Suite struct SumTableTests {
  /// A table of leaves and what they are summed into, with its cells in the order of slots.
  struct Sample {
    var slots: [String]
    var categories: [String]
    var leaves: [(counts: [Double], slots: [Int])]
    var totalsAreFixed = true
    var zerosAreSafe = true

    var entries: [[SumTable.Entry]] {
      slots.indices.map { slot in
        (0...categories.count).map { .cell(slot * (categories.count + 1) + $0) }
      }
    }

    var amounts: [Double] {
      slots.indices.flatMap { slot -> [Double] in
        let parts = categories.indices.map { category in
          leaves.filter { $0.slots.contains(slot) }.map { $0.counts[category] }.reduce(0, +)
        }
        return parts + [parts.reduce(0, +)]
      }
    }

    var names: [String] { slots.flatMap { slot in (categories + ["total"]).map { "\($0)-\(slot)" } } }

    func solve(
      primary: Set<String>, least: Double, known: Set<String> = []
    ) -> (states: CellStates, names: Set<String>) {
      let names = names
      let isTotal = names.map { $0.hasPrefix("total-") }
      var states = CellStates(
        amounts: amounts, isFixed: isTotal.map { $0 && totalsAreFixed }, isKnown: names.map(known.contains),
        isWithheld: names.map(primary.contains))
      let bases = leaves.enumerated().map { index, leaf in
        SumTable.Base(leaf: index, time: 0, slots: leaf.slots, counts: leaf.counts)
      }
      var table = SumTable(categories: categories.count, bases: bases, entries: entries)
      while table.cover(&states, least: least) {}
      return (states, Set(zip(names, states.isWithheld).filter(\.1).map(\.0)))
    }
  }

  static let countries: [(counts: [Double], slots: [Int])] = [
    ([5, 6], [0, 3]), ([2, 3], [1, 3]), ([0, 4], [2, 3]),
  ]

  @Test func `a hidden zero takes the cheapest rectangle`() {
    let table = Sample(
      slots: ["Spain", "Iceland", "Portugal", "all"], categories: ["young", "old"], leaves: SumTableTests.countries,
      totalsAreFixed: false)
    let withheld = table.solve(primary: ["young-Portugal"], least: 2).names
    #expect(withheld == ["young-Portugal", "young-Iceland", "old-Iceland", "old-Portugal"])
  }

  static let unions: [(counts: [Double], slots: [Int])] = [
    ([5, 6], [0, 3, 5]), ([2, 3], [1, 4, 5]), ([0, 4], [2, 3, 5]),
  ]

  static let groups = ["Spain", "Iceland", "Portugal", "EU", "nonEU", "all"]

  @Test func `groups of leaves are withheld with them`() {
    let table = Sample(
      slots: SumTableTests.groups, categories: ["young", "old"], leaves: SumTableTests.unions, totalsAreFixed: false)
    let withheld = table.solve(primary: ["young-Portugal", "young-Iceland", "young-nonEU"], least: 2).names
    #expect(
      withheld == [
        "young-Portugal", "young-Iceland", "young-nonEU", "old-EU", "old-nonEU", "old-Iceland", "old-Portugal",
        "young-EU",
      ])
  }

  @Test func `totals are withheld where they are counts of persons, and zeros stay`() {
    let table = Sample(
      slots: SumTableTests.groups, categories: ["young", "old"], leaves: SumTableTests.unions, totalsAreFixed: false)
    let primary: Set = [
      "total-Portugal", "old-nonEU", "old-Iceland", "old-Portugal", "young-nonEU", "young-Iceland",
    ]
    let (states, withheld) = table.solve(primary: primary, least: 2)
    #expect(withheld.isSuperset(of: primary))
    #expect(!withheld.contains("young-Portugal") && !withheld.contains("total-all"))
    #expect(SumTableTests.recoverable(table, states).isEmpty)
  }

  @Test func `a small group of a centre takes the cheapest rectangle of centres and genders`() {
    let table = Sample(
      slots: ["A", "B", "C", "all"], categories: ["girls", "boys", "other"],
      leaves: [([40, 38, 2], [0, 3]), ([25, 30, 6], [1, 3]), ([12, 20, 7], [2, 3])])
    let withheld = table.solve(primary: ["other-A"], least: 5).names
    #expect(withheld == ["other-A", "girls-A", "girls-C", "other-C"])
  }

  static let publishedBefore: [(known: Set<String>, withheld: Set<String>)] = [
    (["girls-C"], ["other-A", "boys-A", "boys-C", "other-C"]),
    (["girls-C", "boys-C"], ["other-A", "girls-A", "girls-B", "other-B"]),
    // What everybody knows needs no companion any more.
    (["other-A"], ["other-A"]),
  ]

  @Test(arguments: publishedBefore)
  func `what an earlier release published is no companion`(known: Set<String>, withheld: Set<String>) {
    let table = Sample(
      slots: ["A", "B", "C", "all"], categories: ["girls", "boys", "other"],
      leaves: [([40, 38, 2], [0, 3]), ([25, 30, 6], [1, 3]), ([12, 20, 7], [2, 3])])
    #expect(table.solve(primary: ["other-A"], least: 5, known: known).names == withheld)
  }

  @Test func `what a move costs is the sum of what hides it`() {
    let sums: [SumTable.Entry] = [.absent, .parts([]), .parts([0, 2]), .parts([0, 1, 3])]
    for bits in 0..<256 {
      let isSet = { (cell: Int, place: Int) in bits >> (cell % 2 * 4 + place) & 1 == 1 }
      let states = CellStates(
        amounts: [3, 0.1, 0, 0.2], isFixed: (0..<4).map { isSet($0, 0) }, isKnown: (0..<4).map { isSet($0, 1) },
        isWithheld: (0..<4).map { isSet($0, 2) }, others: isSet(0, 3) ? [0: [1, 3], 2: [0]] : [:])
      for entry in sums + (0..<4).map({ .cell($0) }) {
        let open = states.hiders(of: entry)?.filter { !states.isWithheld[$0] }
        #expect(states.openCost(of: entry) == open.map { $0.reduce(0) { $0 + states.cost(of: $1) } })
      }
    }
  }

  @Test func `a sum moves with all of its parts, and a merged group with the others of its sum`() {
    var states = CellStates(
      amounts: [3, 8, 0], isFixed: [false, false, false], isKnown: [false, false, false],
      isWithheld: [false, true, false])
    // The one that is withheld already may be too small to go down as far as the sum.
    #expect(states.hiders(of: .parts([0, 1])) == [0, 1])
    #expect(states.hiders(of: .parts([])) == nil)
    #expect(states.hiders(of: .absent) == [])
    #expect(states.hiders(of: .cell(0)) == [0])
    states.others = [0: [1], 1: [0]]
    #expect(states.hiders(of: .cell(0)) == [0, 1])
    states.isKnown[1] = true
    #expect(states.hiders(of: .parts([0, 1])) == nil)
    #expect(states.hiders(of: .cell(0)) == [0])
    states.isFixed[2] = true
    #expect(states.hiders(of: .cell(2)) == nil)
  }

  // MARK: Random hierarchies

  /// SplitMix64, so that a failure can be repeated.
  struct Generator {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
  }

  /// Leaves under groups under one whole, with counts that are often small.
  static func random(_ seed: UInt64) -> Sample {
    var generator = Generator(state: seed)
    let categories = 2 + generator.next(below: 3)
    let groups = 1 + generator.next(below: 3)
    let leaves = 2 + generator.next(below: 5)
    let slots = (0..<leaves + groups + 1).map(String.init)
    let rows: [(counts: [Double], slots: [Int])] = (0..<leaves).map { leaf in
      let counts = (0..<categories).map { _ in
        Double(generator.next(below: generator.next(below: 2) == 0 ? 8 : 60))
      }
      return (counts, [leaf, leaves + leaf % groups, leaves + groups])
    }
    return Sample(
      slots: slots, categories: (0..<categories).map { "c\($0)" }, leaves: rows,
      totalsAreFixed: generator.next(below: 2) == 0)
  }

  static func primary(of table: Sample) -> Set<String> {
    let small = zip(table.names, table.amounts).filter { name, amount in
      amount > 0 && amount < 5 && (!table.totalsAreFixed || !name.hasPrefix("total-"))
    }
    return Set(small.map(\.0))
  }

  @Test(arguments: 0..<20)
  func `nothing withheld in a random hierarchy follows from what is published`(block: Int) {
    for seed in UInt64(block * 100)..<UInt64(block * 100 + 100) {
      let table = SumTableTests.random(seed)
      let primary = SumTableTests.primary(of: table)
      let (states, withheld) = table.solve(primary: primary, least: 5)
      #expect(withheld.isSuperset(of: primary), "\(seed)")
      #expect(SumTableTests.recoverable(table, states).isEmpty, "\(seed)")
      if primary.isEmpty { #expect(withheld.isEmpty, "\(seed)") }
    }
  }

  /// The withheld cells that follow from the published ones as equations over the leaves' counts.
  static func recoverable(_ table: Sample, _ states: CellStates) -> [String] {
    let width = table.categories.count
    func row(_ cell: Int) -> [Double] {
      let slot = cell / (width + 1)
      let category = cell % (width + 1)
      return table.leaves.flatMap { leaf in
        (0..<width).map { leaf.slots.contains(slot) && (category == width || category == $0) ? 1.0 : 0.0 }
      }
    }
    var basis: [(pivot: Int, row: [Double])] = []
    func reduced(_ start: [Double]) -> [Double] {
      var row = start
      for (pivot, known) in basis where abs(row[pivot]) > 1e-9 {
        let factor = row[pivot]
        for index in row.indices { row[index] -= factor * known[index] }
      }
      return row
    }
    for cell in states.isWithheld.indices where !states.isWithheld[cell] {
      let rest = reduced(row(cell))
      guard let pivot = rest.firstIndex(where: { abs($0) > 1e-9 }) else { continue }
      basis.append((pivot, rest.map { $0 / rest[pivot] }))
    }
    return states.isWithheld.indices.filter { cell in
      states.isWithheld[cell] && reduced(row(cell)).allSatisfy { abs($0) < 1e-6 }
    }.map { table.names[$0] }
  }
}
