import Figures
import Vocabulary

/// Periods that add up, and lie across each other: a school year shares months with two years, a term of five months with
/// two half-years. The pieces into which they cut the time are unknowns too, where no period is one of them.
extension QuantityConstraints {
  mutating func addTimes(_ page: Account, _ lines: QuantityLines) {
    for line in lines.lines {
      let keys = lines.keys(line, periods)
      guard keys.values.contains(where: { unknowns[page.quantity.name]?[$0] != nil }) else { continue }
      addTimes(page, keys)
    }
  }

  /// What is printed of some months together: a cell, or nothing where the others of its kind were printed.
  private struct Stretch {
    var months: Range<Int>
    var key: Key?
  }

  private mutating func addTimes(_ page: Account, _ keys: [Period: Key]) {
    let stretches = stretches(page, keys)
    let ends = Set(stretches.flatMap { [$0.months.lowerBound, $0.months.upperBound] }).sorted()
    var pieces: [Range<Int>: Int] = [:]
    let exact = Dictionary(stretches.map { ($0.months, $0.key) }) { first, _ in first }
    for (start, end) in zip(ends, ends.dropFirst()) where exact[start..<end] == nil {
      // Where nothing is printed of the time, nothing is asked of it; where others of its kind are, it has no part in sums.
      let around = stretches.filter { $0.months.contains(start) }
      guard !around.isEmpty, around.allSatisfy({ $0.key != nil }) else { continue }
      pieces[start..<end] = unknown(page.quantity.nature)
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

  private func stretches(_ page: Account, _ keys: [Period: Key]) -> [Stretch] {
    let kinds = Dictionary(grouping: keys.keys, by: \.kind).filter { kind, own in
      // Weeks are made of days. Short periods of which nothing is printed at all say nothing of the others.
      kind != .week && (kind.hasParts || own.contains { keys[$0].flatMap { page.cells[$0]?.known } != nil })
    }
    let months = kinds.values.joined().map(\.months)
    guard let first = months.map(\.lowerBound).min(), let end = months.map(\.upperBound).max(),
      let from = Day(year: first / 12, month: 1, day: 1), let to = Day(year: (end - 1) / 12, month: 12, day: 31)
    else { return [] }
    return kinds.sorted { $0.key < $1.key }.flatMap { kind, own -> [Stretch] in
      // Before the first year and after the last there is nothing: everybody can see that.
      let isOfAllYears = kind == .year || kind == .halfYear
      let years = Set(own.map { $0.months.lowerBound / 12 })
      return Period.all(kind, touching: from...to).filter {
        isOfAllYears || years.contains($0.months.lowerBound / 12)
      }.map { Stretch(months: $0.months, key: keys[$0]) }
    }
  }
}
