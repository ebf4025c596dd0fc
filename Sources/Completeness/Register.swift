import Records
import Vocabulary

/// In which months the lists of places say that a centre was there.
struct Register: Sendable {
  private let opened: Day?
  private let closed: Day?
  private let municipality: Municipality

  init(_ centre: Int, _ places: Places) {
    opened = places.centres[centre].opened
    closed = places.centres[centre].closed
    municipality = places.municipalities[places.centres[centre].municipality]
  }

  /// Whether it was there all of a month, and its municipality took part in that year.
  func isThere(_ month: Int) -> Bool {
    guard municipality.isMember(in: month / 12) else { return false }
    let days = Period(month: month).days
    return (opened ?? days.lowerBound) <= days.lowerBound && (closed ?? days.upperBound) >= days.upperBound
  }

  /// Whether somebody wrote down that it was open in a month already.
  func saysOpened(before month: Int) -> Bool {
    opened.map { $0 <= Period(month: month).days.lowerBound } ?? false
  }

  /// Whether somebody wrote down that its municipality took part in the year of a month.
  func saysMember(in month: Int) -> Bool {
    !municipality.memberYears.isEmpty && municipality.isMember(in: month / 12)
  }
}

extension Period {
  /// A month from its number, year × 12 + month − 1.
  init(month: Int) { self = .month(year: month / 12, month: month % 12 + 1) }
}
