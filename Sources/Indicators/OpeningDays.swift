public import Records
public import Vocabulary

/// The hours that a centre was open, by day, as its openings were recorded.
public struct OpeningDays: Sendable {
  /// As an index of `Places.centres`.
  public var centre: Int
  /// In order; the hours are `nil` where it was closed.
  public var days: [(day: Day, hours: Double?)]
  public var isDemonstration: Bool

  /// Every centre's recorded days. A day on which it opened at an unknown time is left out.
  public static func all(in records: Records) -> [OpeningDays] {
    var found: [Int: [Day: [Opening]]] = [:]
    for opening in records.openings { found[opening.centre, default: [:]][opening.date, default: []].append(opening) }
    return found.sorted { $0.key < $1.key }.map { centre, days in
      OpeningDays(
        centre: centre,
        days: days.sorted { $0.key < $1.key }.compactMap { day, openings in
          if openings.allSatisfy({ $0.status == .closed }) { return (day, nil) }
          return hours(openings).map { (day, $0) }
        },
        isDemonstration: days.values.joined().contains { records.isDemonstration($0.location) })
    }
  }

  /// The length of the union of a day's openings; `nil` where one of them has no times.
  private static func hours(_ openings: [Opening]) -> Double? {
    var minutes = 0
    var reached = 0
    let times = openings.filter { $0.status != .closed }.map { opening -> (Int, Int)? in
      guard let start = opening.start, let end = opening.end else { return nil }
      return (start, end < start ? end + 1440 : end)
    }
    for time in times.sorted(by: { ($0?.0 ?? -1) < ($1?.0 ?? -1) }) {
      guard let (start, end) = time else { return nil }
      minutes += max(0, end - max(start, reached))
      reached = max(reached, end)
    }
    return Double(minutes) / 60
  }
}

extension IndicatorProgram {
  /// Whether an indicator is nothing but the hours that a place was open.
  public func isOfOpenHours(_ indicator: Int) -> Bool { measures[indicator].isOfOpenHours(aggregates) }
}

extension Measure {
  /// Whether it is nothing but the hours that a place was open.
  func isOfOpenHours(_ aggregates: [Aggregate]) -> Bool {
    guard denominator == nil, case .cell(let index) = numerator else { return false }
    return aggregates[index].quantity == .openHours
  }
}
