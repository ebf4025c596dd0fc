/// Equations and bounds over unknown numbers, solved as far as they can be.
///
/// Gauss–Jordan elimination on sparse rows: the shortest row first, and in it the unknown that occurs least, which keeps
/// rows short where sums form trees. Then bounds: every row, given or reduced, bounds each of its unknowns by the others;
/// counts are whole.
struct LinearSystem: Sendable {
  struct Row: Sendable {
    /// Unknown → coefficient, none of them 0.
    var terms: [Int: Double]
    var constant: Double
  }

  private(set) var given: [Row] = []
  private var solved: [Row] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private var isWhole: [Bool] = []
  /// Whether what was given can be true: nobody can conclude anything from what contradicts itself.
  private(set) var isConsistent = true

  /// A new unknown.
  mutating func unknown(isWhole: Bool = true, isPositive: Bool = true) -> Int {
    lower.append(isPositive ? 0 : -.infinity)
    upper.append(.infinity)
    self.isWhole.append(isWhole)
    return lower.count - 1
  }

  /// Adds that the terms together are `constant`; one without unknowns says nothing.
  mutating func add(_ terms: [(unknown: Int, coefficient: Double)], equal constant: Double) {
    var row = Row(terms: [:], constant: constant)
    for (unknown, coefficient) in terms { row.terms[unknown, default: 0] += coefficient }
    row.terms = row.terms.filter { $0.value != 0 }
    if !row.terms.isEmpty { given.append(row) }
  }

  /// Adds that the terms together are at most `constant`.
  mutating func add(_ terms: [(unknown: Int, coefficient: Double)], atMost constant: Double) {
    add(terms + [(unknown(isWhole: false), 1)], equal: constant)
  }

  /// Solves the equations and bounds every unknown.
  mutating func solve() {
    eliminate()
    let rows = given + solved
    let unknowns = rows.map { $0.terms.sorted { $0.key < $1.key } }
    // Every sweep passes bounds one row further; sums are a few rows deep.
    for _ in 0..<24 {
      var hasChanged = false
      for (row, terms) in zip(rows, unknowns) { hasChanged = tighten(terms, row.constant) || hasChanged }
      if !hasChanged || !isConsistent { break }
    }
  }

  // MARK: Elimination

  private mutating func eliminate() {
    var rows = given
    var occurrences: [Int: Set<Int>] = [:]
    for (index, row) in rows.enumerated() {
      for unknown in row.terms.keys { occurrences[unknown, default: []].insert(index) }
    }
    var buckets = Buckets(sizes: rows.map(\.terms.count))
    while let index = buckets.removeShortest() {
      let row = rows[index]
      guard
        let pivot = row.terms.keys.min(by: { left, right in
          (occurrences[left]?.count ?? 0, left) < (occurrences[right]?.count ?? 0, right)
        }), let leading = row.terms[pivot]
      else { continue }
      let normal = Row(terms: row.terms.mapValues { $0 / leading }, constant: row.constant / leading)
      rows[index] = normal
      for other in (occurrences[pivot] ?? []).sorted() where other != index {
        LinearSystem.subtract(normal, at: pivot, from: &rows[other], numbered: other, &occurrences)
        buckets.update(other, size: rows[other].terms.count)
      }
    }
    solved = rows.filter { !$0.terms.isEmpty }
    // A row that lost all its unknowns says that 0 is its constant.
    isConsistent = !rows.contains { $0.terms.isEmpty && abs($0.constant) > 1e-6 * max(1, LinearSystem.largest(given)) }
  }

  private static func largest(_ rows: [Row]) -> Double { rows.map { abs($0.constant) }.max() ?? 0 }

  private static func subtract(
    _ row: Row, at pivot: Int, from other: inout Row, numbered number: Int, _ occurrences: inout [Int: Set<Int>]
  ) {
    guard let factor = other.terms[pivot] else { return }
    other.constant -= factor * row.constant
    for (unknown, coefficient) in row.terms {
      let sum = (other.terms[unknown] ?? 0) - factor * coefficient
      if abs(sum) < 1e-9 {
        other.terms[unknown] = nil
        occurrences[unknown]?.remove(number)
      } else {
        if other.terms.updateValue(sum, forKey: unknown) == nil { occurrences[unknown, default: []].insert(number) }
      }
    }
  }

  // MARK: Bounds

  private mutating func tighten(_ terms: [(key: Int, value: Double)], _ constant: Double) -> Bool {
    var least = 0.0
    var most = 0.0
    for (unknown, coefficient) in terms {
      least += coefficient > 0 ? coefficient * lower[unknown] : coefficient * upper[unknown]
      most += coefficient > 0 ? coefficient * upper[unknown] : coefficient * lower[unknown]
    }
    var hasChanged = false
    for (unknown, coefficient) in terms {
      let own = LinearSystem.inOrder(coefficient * lower[unknown], coefficient * upper[unknown])
      // The rest of the row without this unknown; endless minus endless is recomputed.
      let restLeast = least.isFinite ? least - own.low : rest(terms, without: unknown, isLeast: true)
      let restMost = most.isFinite ? most - own.high : rest(terms, without: unknown, isLeast: false)
      let ends = LinearSystem.inOrder(
        (constant - restMost) / coefficient, (constant - restLeast) / coefficient)
      let tolerance = 1e-6 * max(1, abs(constant))
      if ends.low.isFinite, ends.low > lower[unknown] + tolerance {
        lower[unknown] = isWhole[unknown] ? (ends.low - tolerance).rounded(.up) : ends.low
        hasChanged = true
      }
      if ends.high.isFinite, ends.high < upper[unknown] - tolerance {
        upper[unknown] = isWhole[unknown] ? (ends.high + tolerance).rounded(.down) : ends.high
        hasChanged = true
      }
      if lower[unknown] > upper[unknown] + 2 * tolerance { isConsistent = false }
      if hasChanged, least.isFinite || most.isFinite {
        least = rest(terms, without: nil, isLeast: true)
        most = rest(terms, without: nil, isLeast: false)
      }
    }
    return hasChanged
  }

  private static func inOrder(_ first: Double, _ second: Double) -> (low: Double, high: Double) {
    second < first ? (second, first) : (first, second)
  }

  private func rest(_ terms: [(key: Int, value: Double)], without left: Int?, isLeast: Bool) -> Double {
    var sum = 0.0
    for (unknown, coefficient) in terms where unknown != left {
      sum += coefficient * ((coefficient > 0) == isLeast ? lower[unknown] : upper[unknown])
    }
    return sum
  }
}

/// Rows by their length, so that the shortest is found without a search.
private struct Buckets {
  private var sizes: [Int]
  private var isDone: [Bool]
  private var bySize: [[Int]] = []

  init(sizes: [Int]) {
    self.sizes = sizes
    isDone = Array(repeating: false, count: sizes.count)
    for index in sizes.indices.reversed() { place(index) }
  }

  private mutating func place(_ index: Int) {
    while bySize.count <= sizes[index] { bySize.append([]) }
    bySize[sizes[index]].append(index)
  }

  mutating func update(_ index: Int, size: Int) {
    guard !isDone[index], sizes[index] != size else { return }
    sizes[index] = size
    place(index)
  }

  /// An entry that is out of date is passed over.
  mutating func removeShortest() -> Int? {
    for size in bySize.indices {
      while let index = bySize[size].popLast() {
        guard !isDone[index], sizes[index] == size else { continue }
        isDone[index] = true
        return index
      }
    }
    return nil
  }
}
