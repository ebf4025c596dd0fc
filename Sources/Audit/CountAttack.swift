import Figures
import Vocabulary

/// Works out the withheld numbers of quantities that say something of each other, from everything that is published.
struct CountAttack {
  typealias Key = PublishedTable.Key

  let names: [String]
  let book: QuantityBook
  let tables: [PublishedTable]
  let structure: PublicStructure
  /// How many whole numbers must remain possible.
  let least: (persons: Int, visits: Int)

  /// A withheld number that was attacked.
  struct Attacked: Hashable {
    var name: String
    var key: Key
  }

  /// - Returns: what was attacked, of all that the quantities' rows withhold.
  func run(into result: inout Audit.Result) -> Set<Attacked> {
    var attacked: Set<Attacked> = []
    guard names.contains(where: { name in book.pages[name]?.cells.values.contains(where: isSecret(name)) ?? false })
    else { return [] }
    let all = QuantityConstraints(names, book, structure)
    result.equations += all.constraints.count
    var bounds = Array(repeating: -Double.infinity...Double.infinity, count: all.count)
    for number in bounds.indices where all.isPositive[number] { bounds[number] = 0...Double.infinity }
    for component in all.constraints.components() {
      guard let solved = solve(component, all) else {
        // Sums of the program's own making that contradict each other: nobody knows then what they give away.
        result.contradictions += 1
        continue
      }
      for (unknown, range) in solved { bounds[unknown] = range }
    }
    for name in names {
      guard let page = book.pages[name] else { continue }
      for key in page.keys {
        guard let cell = page.cells[key], isSecret(name)(cell), let unknown = all.unknowns[name]?[key] else { continue }
        attacked.insert(Attacked(name: name, key: key))
        judge(bounds[unknown], key, cell, page, into: &result)
      }
    }
    return attacked
  }

  /// Whether a number is withheld of which somebody could be known.
  private func isSecret(_ name: String) -> (QuantityBook.Print) -> Bool {
    let nature = book.pages[name]?.quantity.nature
    return { cell in
      guard cell.isHidden, cell.isSecret else { return false }
      switch nature {
      case .persons, .count: return true
      case .amount, .money: return cell.isMoney
      case .answers, .open, .figures, nil: return false
      }
    }
  }

  private func judge(
    _ range: ClosedRange<Double>, _ key: Key, _ cell: QuantityBook.Print, _ page: QuantityBook.Account,
    into result: inout Audit.Result
  ) {
    let (low, high) = (range.lowerBound, range.upperBound)
    switch page.quantity.nature {
    case .persons, .count:
      let least = page.quantity.nature == .persons ? least.persons : least.visits
      guard high - low + 1 < Double(least), !isForced(key, low, high, page) else { return }
    case .amount, .money, .answers, .open, .figures:
      guard low.isFinite, high.isFinite, high - low <= 1e-6 * max(1, abs(high)) else { return }
    }
    for holder in cell.holders.prefix(1) {
      result.findings.append(
        Audit.Leak(
          indicator: tables[holder].indicator.id.name, place: key.place, period: key.period,
          category: key.category.isEmpty ? "" : "\(key.dimension)=\(key.category)", bounds: range))
    }
  }

  /// Whether no protection could do better: the public total itself is so small that its parts can't vary more.
  private func isForced(_ key: Key, _ low: Double, _ high: Double, _ page: QuantityBook.Account) -> Bool {
    let total = page.cells[Key(place: key.place, period: key.period, dimension: "", category: "")]?.known
    return low == 0 && high > 0 && total.map { $0 <= high } ?? false
  }

  // MARK: Solving

  /// The range of every unknown of some constraints: with all that can be believed, and with less where that contradicts
  /// itself, as when ages were written down for a part of the visits only. `nil` where sums contradict each other.
  private func solve(
    _ constraints: [Constraint], _ all: QuantityConstraints
  ) -> [(unknown: Int, range: ClosedRange<Double>)]? {
    if let ranges = ranges(constraints, all) { return ranges }
    // Then place by place, so that what does not fit at one tells nothing less of the others.
    var believed = constraints.filter { $0.origin == .sum }
    believed += constraints.filter { $0.origin == .categories }.map { constraint in
      var weaker = constraint
      weaker.relation = .atMost
      return weaker
    }
    guard var found = ranges(believed, all) else { return nil }
    for origin in [Constraint.Basis.categories, .persons] {
      let uncertain = constraints.filter { $0.origin == origin }
      for place in Set(uncertain.map(\.place)).sorted() {
        let more = believed + uncertain.filter { $0.place == place }
        guard let narrower = ranges(more, all) else { continue }
        (believed, found) = (more, narrower)
      }
    }
    return found
  }

  /// `nil` where the constraints contradict each other.
  private func ranges(
    _ constraints: [Constraint], _ all: QuantityConstraints
  ) -> [(unknown: Int, range: ClosedRange<Double>)]? {
    var system = LinearSystem()
    var numbers: [Int: Int] = [:]
    var order: [Int] = []
    for term in constraints.flatMap(\.terms) where numbers[term.unknown] == nil {
      numbers[term.unknown] = system.unknown(
        isWhole: all.isWhole[term.unknown], isPositive: all.isPositive[term.unknown])
      order.append(term.unknown)
    }
    for constraint in constraints {
      let terms = constraint.terms.map { (unknown: numbers[$0.unknown] ?? 0, coefficient: $0.coefficient) }
      switch constraint.relation {
      case .equal: system.add(terms, equal: constraint.constant)
      case .atMost: system.add(terms, atMost: constraint.constant)
      }
    }
    system.solve()
    guard system.isConsistent else { return nil }
    return order.compactMap { unknown in
      numbers[unknown].map { number in
        let low = system.lower[number]
        return (unknown, low...max(low, system.upper[number]))
      }
    }
  }
}
