public import Vocabulary

/// Periods that are not over: January is no year.
extension PublishedFigures {
  /// Whether a figure is of a period that the records do not reach the end of, so that it is smaller than it will be.
  ///
  /// Of a survey it is not: its answers are given within some weeks, and nothing follows. What others published is
  /// unfinished where they call it provisional.
  public func isUnfinished(_ observation: PublishedObservation) -> Bool {
    guard observation.key.period.days.upperBound > world.cutOff, observation.flags.contains(.provisional) else {
      return false
    }
    return observation.origin != .computed || observation.flags.contains(.partial)
  }

  /// The last figure of a year that is over; where there is none yet, that of the year that is not.
  public func latestYear(_ indicator: IndicatorID, at place: PlaceID) -> PublishedObservation? {
    let years = series(indicator, at: place, by: .year)
    return years.last { $0.isKnown && !$0.flags.contains(.provisional) }
      ?? years.last { $0.isKnown && isUnfinished($0) }
  }

  /// The year that is told first of some indicators: the last full one; in the first year of a portal, which has no
  /// other, the one that is not over.
  public func leadingYear(of indicators: [IndicatorID]) -> Period {
    let last = Period.year(world.lastFullYear)
    guard let network = world.network else { return last }
    let known = indicators.compactMap { latestYear($0, at: network.id) }
    return known.contains { $0.key.period <= last } ? last : known.map(\.key.period).max() ?? last
  }

  /// The newest figure of a period within the unfinished year that is over itself and can be held against the same months
  /// of the year before; the longest of those that end together. `nil` where there is none.
  public func latestPart(
    _ indicator: IndicatorID, at place: PlaceID
  ) -> (before: PublishedObservation, after: PublishedObservation)? {
    guard let year = series(indicator, at: place, by: .year).last(where: { $0.isKnown && isUnfinished($0) }) else {
      return nil
    }
    let days = year.key.period.days
    let kinds = world.periodSets.kinds.reversed().filter { $0 < .year && $0 != .week }
    let parts = kinds.compactMap { kind in
      series(indicator, at: place, by: kind).last { part in
        part.value != nil && !isUnfinished(part) && days.contains(part.key.period.days.lowerBound)
      }
    }
    let newest = parts.map(\.key.period.days.upperBound).max()
    guard let after = parts.first(where: { $0.key.period.days.upperBound == newest }) else { return nil }
    var key = after.key
    key.period = key.period.yearBefore
    let before = observation(key)
    return before.value == nil ? nil : (before, after)
  }
}
