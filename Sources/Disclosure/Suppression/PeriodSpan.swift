import Vocabulary

/// A piece of time that no published period divides: of such pieces half-years, years, school years and terms are made,
/// however they lie across each other.
struct PeriodSpan {
  /// As in `Period.months`; within one year, in which the same places belong to the network.
  var months: Range<Int>
  /// The periods in which it lies, one of each kind that has one there.
  var periods: [Period]

  /// The pieces of some periods, in order.
  static func all(in periods: [Period]) -> [PeriodSpan] {
    guard let first = periods.map(\.months.lowerBound).min(), let last = periods.map(\.months.upperBound).max(),
      let begin = Day(year: first / 12, month: 1, day: 1), let end = Day(year: (last - 1) / 12, month: 12, day: 31)
    else { return [] }
    let kinds = Set(periods.map(\.kind)).sorted()
    // Those beyond the first and the last record too: everybody can see that there is nothing.
    let all = (kinds + [.year]).map { Period.all($0, touching: begin...end) }
    let months = first / 12 * 12..<((last - 1) / 12 + 1) * 12
    let ends = Set(all.joined().flatMap { [$0.months.lowerBound, $0.months.upperBound] }).filter {
      months.contains($0) || $0 == months.upperBound
    }.sorted()
    return zip(ends, ends.dropFirst()).map { start, end in
      PeriodSpan(
        months: start..<end,
        periods: all.prefix(kinds.count).compactMap { $0.first { $0.months.contains(start) } })
    }
  }

  /// A number that is published of some pieces together.
  struct Known {
    var spans: Range<Int>
    var value: Double
  }

  /// Values of pieces that are never negative and make up what is published, the latest that do; where nothing does,
  /// the nearest that are found.
  ///
  /// The sum of all pieces up to a point never falls, and a published number is how much it rises between two points: the
  /// least sums that fit are the longest ways between points (Bellman 1958).
  ///
  /// - Parameter most: what each piece can have at most, where that is known.
  static func values(of count: Int, _ known: [Known], most: [Double?] = []) -> [Double] {
    var sums = Array(repeating: 0.0, count: count + 1)
    var isChanging = true
    var rounds = 0
    while isChanging, rounds <= count + 1 {
      isChanging = raise(&sums, known, backwards: true)
      for (piece, most) in most.enumerated().reversed() {
        guard let most, sums[piece + 1] - max(0, most) > sums[piece] + 1e-6 else { continue }
        sums[piece] = sums[piece + 1] - max(0, most)
        isChanging = true
      }
      rounds += 1
    }
    if isChanging {
      sums = Array(repeating: 0.0, count: count + 1)
      _ = raise(&sums, known, backwards: false)
    }
    return (0..<count).map { max(0, sums[$0 + 1] - sums[$0]) }
  }

  /// - Parameter known: in the order of their first pieces.
  private static func raise(_ sums: inout [Double], _ known: [Known], backwards: Bool) -> Bool {
    var isChanging = false
    func lift(_ point: Int, to sum: Double) {
      // Sums of hours are not exact.
      guard sum > sums[point] + 1e-6 else { return }
      sums[point] = sum
      isChanging = true
    }
    var next = 0
    for point in sums.indices {
      if point > 0 { lift(point, to: sums[point - 1]) }
      while next < known.count, known[next].spans.lowerBound == point {
        lift(known[next].spans.upperBound, to: sums[point] + known[next].value)
        next += 1
      }
    }
    guard backwards else { return isChanging }
    for entry in known { lift(entry.spans.lowerBound, to: sums[entry.spans.upperBound] - entry.value) }
    return isChanging
  }
}
