import Statistics
import Vocabulary

/// Weighs two figures against each other: what stands between them, and whether they differ.
struct FigureComparer {
  let figures: PublishedFigures
  /// The least difference of survey figures that is called one, in percentage points.
  let surveyChange: Double
  let level: Comparison.Level

  func compare(_ before: PublishedObservation, _ after: PublishedObservation) -> Comparison {
    if let reason = obstacle(before, after) {
      return Comparison(before: before, after: after, verdict: .notComparable(reason), level: level)
    }
    return weigh(before, after)
  }

  /// The difference of two figures between which nothing stands.
  func weigh(
    _ before: PublishedObservation, _ after: PublishedObservation
  ) -> Comparison {
    guard let first = before.measure, let second = after.measure else {
      return Comparison(before: before, after: after, verdict: .notComparable(.missing))
    }
    let description = figures.world.indicator(after.key.indicator)
    let isShare = description?.unit == .percent || description?.unit == .points
    let difference = second.value - first.value
    if let n = first.base, let m = second.base, isShare {
      return survey(before, after, (first.value, n), (second.value, m))
    }
    // A part of what is printed as nothing would be a percentage without measure.
    let isNothing = first.value <= 0 || description?.printed(first.value).isZero ?? false
    let relative = isShare || isNothing ? nil : difference / first.value
    let isSame =
      isSame(first.value, second.value, relative, description)
      || before.key.place == after.key.place && isBelowLimit(first.value, difference, relative, description)
    return Comparison(
      before: before, after: after, verdict: isSame ? .same : difference > 0 ? .higher : .lower,
      difference: difference, relative: relative, level: level)
  }

  private func survey(
    _ before: PublishedObservation, _ after: PublishedObservation, _ first: (share: Double, persons: Int),
    _ second: (share: Double, persons: Int)
  ) -> Comparison {
    let interval = newcombeInterval(
      from: Proportion(first.share * Double(first.persons), of: Double(first.persons)),
      to: Proportion(second.share * Double(second.persons), of: Double(second.persons)), z: level.quantile)
    let difference = second.share - first.share
    var verdict = Comparison.Verdict.noClearChange
    // A hair's breadth keeps 0.85 − 0.80 from falling below 5 points.
    if let interval, !interval.contains(0), abs(difference) * 100 >= surveyChange - 1e-9 {
      verdict = difference > 0 ? .higher : .lower
    }
    return Comparison(
      before: before, after: after, verdict: verdict, difference: difference, interval: interval, level: level)
  }

  /// Whether a reader would see no difference: the values are printed alike, or what lies between them would be printed as
  /// zero, `201` and `202` of 201.4 and 201.6, or as less than a tenth of a percent.
  ///
  /// Values of a few steps of their last digit differ where they are printed so: `1` is not about the same as `0`.
  private func isSame(
    _ first: Double, _ second: Double, _ relative: Double?, _ description: Indicator?
  ) -> Bool {
    if let relative, relative.magnitude < 0.001 { return true }
    guard let description else { return first == second }
    let before = description.printed(first)
    if before == description.printed(second) { return true }
    let more = before.steps >= PrintedNumber.leastBase ? 0 : 1
    return description.printed(second - first, more: more).isZero
  }

  /// Whether a change is below the indicator's own limit; of counts one of fewer than five things is, too.
  ///
  /// Of a number of few steps every change is told, as it is printed.
  private func isBelowLimit(
    _ first: Double, _ difference: Double, _ relative: Double?, _ description: Indicator?
  ) -> Bool {
    // Of what others published nobody here knows what is little, unless the definition says it.
    guard let description, !description.isReported || description.aboutSame != nil else { return false }
    guard description.printed(first).steps >= PrintedNumber.leastBase || description.unit.isShare
    else {
      return false
    }
    if description.unit.isShare { return difference.magnitude * 100 < description.sameLimit - 1e-9 }
    guard let relative else { return false }
    let isCount = description.isAdditive && description.decimals == 0
    return relative.magnitude * 100 < description.sameLimit - 1e-9
      || isCount && difference.magnitude < FigureComparer.leastThings
  }

  /// A change of a count by fewer is about the same, whatever part of it that is.
  private static let leastThings = 5.0

  // MARK: What stands in the way

  private func obstacle(_ before: PublishedObservation, _ after: PublishedObservation) -> Comparison.Reason? {
    if before.state == .withheld || after.state == .withheld { return .withheld }
    guard let first = before.measure, let second = after.measure else { return .missing }
    if let reason = otherOrigin(before.origin, after.origin) { return reason }
    if isBroken(before, after) { return .seriesBreak }
    let flags = before.flags.union(after.flags)
    if flags.contains(.forecast) { return .forecast }
    if let reason = incompleteness(before) ?? incompleteness(after) { return reason }
    guard flags.contains(.lowReliability) else { return nil }
    return first.base != nil || second.base != nil ? .fewAnswers : .lowReliability
  }

  /// Two reports of one publisher follow each other; of two publishers nobody knows whether they count alike.
  private func otherOrigin(
    _ before: PublishedObservation.Origin, _ after: PublishedObservation.Origin
  ) -> Comparison.Reason? {
    guard before != after else { return nil }
    guard case .reported(let first) = before, case .reported(let second) = after else { return .origin }
    let publishers = [first, second].map { figures.world.source($0)?.publisher ?? "" }
    return publishers[0] == publishers[1] && !publishers[0].isEmpty ? nil : .publisher
  }

  /// Why a figure is not whole; `nil` where it is.
  private func incompleteness(_ observation: PublishedObservation) -> Comparison.Reason? {
    guard !observation.isWhole else { return nil }
    if observation.flags.contains(.partial) { return .partial }
    guard observation.flags.contains(.provisional) else { return .residents }
    // A period that is over is provisional for its records, and what others published for what they say of it.
    return observation.origin == .computed && observation.key.period.days.upperBound <= figures.cutOff
      ? .provisional : .partial
  }

  private func isBroken(_ before: PublishedObservation, _ after: PublishedObservation) -> Bool {
    let first = before.key.period
    let second = after.key.period
    let indicator = after.key.indicator
    if first != second {
      for place in Set([before.key.place, after.key.place]).sorted()
      where figures.hasBreak(in: indicator, at: place, between: first.days, and: second.days) { return true }
    }
    guard before.key.place == after.key.place else { return false }
    if hasChangedMembers(before.key, after.key) { return true }
    guard before.origin == .computed else { return false }
    let span = min(first, second)..<max(first, second)
    return figures.series(indicator, at: after.key.place, by: second.kind, category: after.key.category).contains {
      $0.flags.contains(.breakBefore) && $0.key.period > span.lowerBound && $0.key.period <= span.upperBound
    }
  }

  /// Whether a sum over the network is of other municipalities than the one it is compared with.
  private func hasChangedMembers(_ before: FigureKey, _ after: FigureKey) -> Bool {
    guard figures.world.place(after.place)?.kind == .network,
      figures.world.indicator(after.indicator)?.isAdditive == true
    else { return false }
    return members(in: before.period) != members(in: after.period)
  }

  private func members(in period: Period) -> [PlaceID] {
    let years = Set(period.months.map { $0 / 12 })
    return figures.places.filter { place in
      place.kind == .municipality
        && (place.memberYears.isEmpty || years.contains { year in place.memberYears.contains { $0.contains(year) } })
    }.map(\.id)
  }
}
