public import Vocabulary

extension PublishedFigures {
  /// Everything the public sees of an indicator at a place, the withheld figures too, in the order of categories and
  /// periods.
  public func observations(of indicator: Indicator, at place: Place) -> [PublishedObservation] {
    guard indicator.placeKinds.contains(place.kind) else { return [] }
    let categories = indicator.breakdowns.compactMap { world.dimension($0) }.flatMap { dimension in
      dimension.values.map { Category(dimension: dimension.id, value: $0.id) }
    }
    var observations: [PublishedObservation] = []
    for category in [nil] + categories.map(Optional.some) {
      for kind in world.periodSets.kinds.reversed() {
        for observation in series(indicator.id, at: place.id, by: kind, category: category)
        where observation.state != .notAvailable && observation.state != .notApplicable {
          observations.append(observation)
        }
      }
    }
    return observations
  }

  /// Whether anything was published of an indicator at a place, so that it has a page and a file of its own.
  public func hasFigures(_ indicator: Indicator, at place: Place) -> Bool {
    guard indicator.placeKinds.contains(place.kind) else { return false }
    // What is computed of the calendar is computed of years too; others publish what they publish.
    let kinds =
      indicator.isReported
      ? world.periodSets.kinds : [.year] + world.periodSets.kindsBesideCalendar
    func isKnown(_ category: Category?) -> Bool {
      kinds.contains { series(indicator.id, at: place.id, by: $0, category: category).contains(where: \.isKnown) }
    }
    if isKnown(nil) { return true }
    return indicator.breakdowns.contains { id in
      world.dimension(id)?.values.contains { isKnown(Category(dimension: id, value: $0.id)) } ?? false
    }
  }
}

extension PublishedObservation {
  /// Whether there is something to say: a value, or that it is withheld.
  public var isKnown: Bool { state != .notAvailable && state != .notApplicable }
}
