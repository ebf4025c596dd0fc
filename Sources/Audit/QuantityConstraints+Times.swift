import Figures
import Vocabulary

/// Periods that add up, and lie across each other: a school year shares months with two years, a term of five months with
/// two half-years. The pieces into which they cut the time are unknowns too, where no period is one of them.
extension QuantityConstraints {
  mutating func addTimes(_ page: Account, _ lines: QuantityLines) {
    let kinds = kinds(lines)
    for line in lines.lines {
      let keys = lines.keys(line, periods)
      guard keys.values.contains(where: { unknowns[page.quantity.name]?[$0] != nil }) else { continue }
      let whole = QuantityLines.Line(place: line.place, dimension: "", category: "")
      let totals =
        line == whole ? nil : totals(page, lines.keys(whole, periods), kinds[family(whole)] ?? [])
      addTimes(page, keys, kinds[family(line)] ?? [], totals)
    }
  }

  /// What is printed of all categories together.
  private func totals(_ page: Account, _ keys: [Period: Key], _ printed: Set<Period.Kind>) -> PeriodTotals {
    PeriodTotals(
      stretches(page, keys, printed).compactMap { stretch in
        guard let key = stretch.key else { return (stretch.months, 0) }
        return page.cells[key]?.known.map { (stretch.months, $0) }
      })
  }

  /// Lines of which the same kinds of period are printed, where there is anything to print.
  private struct Family: Hashable {
    var place: Place.Kind?
    var dimension: String
  }

  private func family(_ line: QuantityLines.Line) -> Family {
    Family(place: structure.kinds[line.place], dimension: line.dimension)
  }

  private func kinds(_ lines: QuantityLines) -> [Family: Set<Period.Kind>] {
    lines.lines.reduce(into: [:]) { kinds, line in
      kinds[family(line), default: []].formUnion(lines.keys(line, periods).keys.map(\.kind))
    }
  }

  /// What is printed of some months together: a cell, or nothing where the others of its kind were printed.
  private struct Stretch {
    var months: Range<Int>
    var key: Key?
  }

  private mutating func addTimes(
    _ page: Account, _ keys: [Period: Key], _ printed: Set<Period.Kind>, _ totals: PeriodTotals?
  ) {
    let stretches = stretches(page, keys, printed)
    let ends = Set(stretches.flatMap { [$0.months.lowerBound, $0.months.upperBound] }).sorted()
    var pieces: [Range<Int>: Int] = [:]
    let exact = Dictionary(stretches.map { ($0.months, $0.key) }) { first, _ in first }
    for (start, end) in zip(ends, ends.dropFirst()) where exact[start..<end] == nil {
      // Where nothing is printed of the time, nothing is asked of it; where others of its kind are, it has no part in sums.
      let around = stretches.filter { $0.months.contains(start) }
      guard !around.isEmpty, around.allSatisfy({ $0.key != nil }) else { continue }
      let piece = unknown(page.quantity.nature, of: keys.values.first?.dimension ?? "")
      pieces[start..<end] = piece
      // A category has no more than all together: where nobody came in July, no girls did.
      guard let total = totals?.sum(of: start..<end) else { continue }
      var draft = Draft(keys.values.first?.place ?? "")
      draft.constraint.terms = [(piece, 1)]
      draft.constraint.constant = max(0, total)
      add(draft, .atMost, .categories)
    }
    for stretch in stretches {
      guard let key = stretch.key else { continue }
      var draft = Draft(key.place)
      put(key, of: page, -1, into: &draft)
      var isOfItself = false
      for (start, end) in zip(ends, ends.dropFirst()) where stretch.months.contains(start) {
        if let other = exact[start..<end] {
          isOfItself = other == key
          if let other { put(other, of: page, 1, into: &draft) }
        } else if let piece = pieces[start..<end] {
          draft.constraint.terms.append((piece, 1))
        }
      }
      if !isOfItself { add(draft) }
    }
  }

  /// - Parameter printed: the kinds of period that lines such as this one have.
  private func stretches(_ page: Account, _ keys: [Period: Key], _ printed: Set<Period.Kind>) -> [Stretch] {
    let kinds = Dictionary(grouping: keys.keys, by: \.kind).filter { kind, own in
      // Weeks are made of days. Short periods of which nothing is printed at all say nothing of the others.
      kind != .week && (kind.hasParts || own.contains { keys[$0].flatMap { page.cells[$0]?.known } != nil })
    }
    let months = kinds.values.joined().map(\.months)
    guard let first = months.map(\.lowerBound).min(), let end = months.map(\.upperBound).max(),
      let from = Day(year: first / 12, month: 1, day: 1), let to = Day(year: (end - 1) / 12, month: 12, day: 31)
    else { return [] }
    // A kind of which this line alone has nothing says that there is nothing.
    let absent = printed.filter { $0.hasParts && kinds[$0] == nil }.map { (key: $0, value: [Period]()) }
    return (Array(kinds) + absent).sorted { $0.key < $1.key }.flatMap { kind, own -> [Stretch] in
      // Before the first year and after the last there is nothing: everybody can see that.
      let isOfAllYears = kind == .year || kind == .halfYear || own.isEmpty
      let years = Set(own.map { $0.months.lowerBound / 12 })
      return Period.all(kind, touching: from...to).filter {
        isOfAllYears || years.contains($0.months.lowerBound / 12)
      }.map { Stretch(months: $0.months, key: keys[$0]) }
    }
  }
}
