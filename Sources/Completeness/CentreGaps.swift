import Records
import Vocabulary

/// What is missing of one centre by its own months.
struct CentreGap: Sendable {
  var kind: RecordGap.Kind
  var centre: Int
  /// As year × 12 + month − 1, in order.
  var months: [Int]
  /// Open days, or activities.
  var count = 0
}

extension CentreHistory {
  /// - Parameter recordsActivities: whether anybody in the portal records activities at all.
  func gaps(recordsActivities: Bool) -> [CentreGap] {
    (recordsActivities ? [silent()] : []).compactMap { $0 } + [stopped(), pause(), withoutOpenings()].compactMap { $0 }
  }

  /// Months in which it was open and nothing was done.
  private func silent() -> CentreGap? {
    guard let first else { return nil }
    var found: [Int] = []
    for run in runs(in: first..<months.count, where: { isThere[$0] && activities[$0] == 0 }) {
      let silent = run.filter { openDays[$0] > 0 && !(hasActivities && isSeason(months.lowerBound + $0)) }
      let days = silent.reduce(0) { $0 + openDays[$1] }
      let isWhole = Double(days) >= Double(usualOpenDays) * Limits.wholeMonth
      let expected = silent.reduce(0.0) { $0 + (meanOfOtherYears($1) ?? 0) }
      if days >= Limits.openDays, isWhole || expected >= Limits.surely { found += silent }
    }
    return gap(.silent, found, counting: openDays)
  }

  /// The months from the last record to the last in which it was there.
  private func stopped() -> CentreGap? {
    let tail = tail
    guard isUnusual(tail.count) else { return nil }
    return CentreGap(kind: .stopped, centre: centre, months: tail)
  }

  /// The months after the last record in which it should have been at work, whether that is unusual or not.
  var tail: [Int] { end.filter { !isSeason($0) } }

  /// Whether there is nothing at the end, and never is at that time of the year.
  var restsAtEnd: Bool { !end.isEmpty && tail.isEmpty }

  /// The months after the last record in which it was there.
  private var end: [Int] {
    guard let last, !hasLater else { return [] }
    return (last + 1..<months.count).filter { isThere[$0] }.map { $0 + months.lowerBound }
  }

  /// Long silences between two records, where no openings are kept that would say that it was closed.
  private func pause() -> CentreGap? {
    guard let first, let last else { return nil }
    var found: [Int] = []
    for run in runs(in: first..<(hasLater ? months.count : last + 1), where: { isThere[$0] && !hasRecord[$0] }) {
      let silent = run.filter { !isSeason(months.lowerBound + $0) }
      guard silent.count >= Limits.pause, isUnusual(silent.count), !keepsOpenings(near: run) else { continue }
      found += silent
    }
    return gap(.pause, found, counting: nil)
  }

  private func keepsOpenings(near run: Range<Int>) -> Bool {
    (max(0, run.lowerBound - Limits.nearOpenings)..<min(months.count, run.upperBound + Limits.nearOpenings))
      .contains { hasOpenings[$0] }
  }

  /// Months with activities and without openings, at a centre that else keeps them.
  private func withoutOpenings() -> CentreGap? {
    let active = activities.indices.filter { activities[$0] > 0 }
    guard let begin = hasOpenings.firstIndex(of: true), openDays.contains(where: { $0 > 0 }),
      active.count(where: { hasOpenings[$0] }) * 2 > active.count
    else { return nil }
    var found: [Int] = []
    for run in runs(in: begin..<months.count, where: { isThere[$0] && !hasOpenings[$0] }) {
      let without = run.filter { activities[$0] > 0 && !lacksOpeningsInOtherYears($0, from: begin) }
      if without.reduce(0, { $0 + activities[$1] }) >= Limits.openDays { found += without }
    }
    return gap(.openings, found, counting: activities)
  }

  private func lacksOpeningsInOtherYears(_ position: Int, from begin: Int) -> Bool {
    let others = stride(from: position % 12, to: months.count, by: 12).filter {
      $0 != position && $0 >= begin && activities[$0] > 0
    }
    return others.count { !hasOpenings[$0] } * 2 > others.count
  }

  private func gap(_ kind: RecordGap.Kind, _ positions: [Int], counting counts: [Int]?) -> CentreGap? {
    guard !positions.isEmpty else { return nil }
    return CentreGap(
      kind: kind, centre: centre, months: positions.map { $0 + months.lowerBound },
      count: counts.map { counts in positions.reduce(0) { $0 + counts[$1] } } ?? 0)
  }
}
