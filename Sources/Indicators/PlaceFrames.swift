import Records
import Vocabulary

/// What is true of every figure of a place and period, whatever it counts.
struct PlaceFrames: Sendable {
  let places: Places
  let waves: [Wave]
  /// Until when records are complete.
  let cutOff: Day

  /// An observation without a value, with its flags; `.notApplicable` where the place was not there.
  func frame(of period: Period, at place: MeasuredPlace, isSurvey: Bool) -> RawObservation {
    let days = period.days
    var frame = RawObservation(period: period, state: existed(place, in: days) ? .notAvailable : .notApplicable)
    guard !isSurvey else {
      // Answers are given within some weeks: what counts is whether these are over.
      let waves = waves.filter { Period.year($0.year) == period }
      frame.isProvisional = waves.contains { $0.to > cutOff }
      frame.isPartial = frame.isProvisional
      return frame
    }
    frame.isProvisional = days.upperBound > cutOff
    // What is not over yet is a part, whoever brings all there is of it.
    frame.isPartial = isPartial(place, period) || frame.isProvisional
    return frame
  }

  /// Whether the centre was open on a day; larger places always are.
  private func existed(_ place: MeasuredPlace, in days: ClosedRange<Day>) -> Bool {
    guard place.kind == .centre, let index = place.centres.first else { return true }
    let centre = places.centres[index]
    return (centre.opened ?? days.lowerBound) <= days.upperBound
      && (centre.closed ?? days.upperBound) >= days.lowerBound
  }

  private func isPartial(_ place: MeasuredPlace, _ period: Period) -> Bool {
    let days = period.days
    switch place.kind {
    case .network: return false
    case .municipality:
      guard let index = place.municipalities.first else { return false }
      let years = period.months.lowerBound / 12...(period.months.upperBound - 1) / 12
      let municipality = places.municipalities[index]
      let members = years.count { municipality.isMember(in: $0) }
      if members > 0, members < years.count { return true }
      var allOpenedWithin = !place.centres.isEmpty
      for centre in place.centres {
        let opened = places.centres[centre].opened ?? days.lowerBound
        allOpenedWithin = allOpenedWithin && opened > days.lowerBound
      }
      return allOpenedWithin
    case .centre:
      guard let index = place.centres.first else { return false }
      let centre = places.centres[index]
      return (centre.opened ?? days.lowerBound) > days.lowerBound
        || (centre.closed ?? days.upperBound) < days.upperBound
    }
  }
}
