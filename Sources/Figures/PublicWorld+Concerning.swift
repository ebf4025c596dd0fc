public import Vocabulary

/// The one rule for what breaks, annotations and reasons are true of.
extension PublicWorld {
  /// A place and those that it lies in, from the inside.
  public func around(_ place: PlaceID) -> [PlaceID] {
    var result = [place]
    // A place stands at most two steps below the network.
    while let last = result.last, let parent = self.place(last)?.parent, result.count < 4 { result.append(parent) }
    return result
  }

  /// Whether something said of some places is true of one: it is said of all, of the place, or of one that it lies in.
  public func isTrue(of place: PlaceID, ofPlaces places: [PlaceID]) -> Bool {
    places.isEmpty || around(place).contains(where: places.contains)
  }

  /// The breaks of an indicator that are true of a place.
  public func breaks(of indicator: IndicatorID, at place: PlaceID) -> [SeriesBreak] {
    breaks.filter { $0.concerns(indicator) && isTrue(of: place, ofPlaces: $0.places) }
  }

  /// What is aimed at in years to come, the next first: of one place and of all, or where none is named of all alone.
  public func goals(of indicator: IndicatorID, at place: PlaceID?, after year: Int) -> [Target] {
    targets.filter { target in
      target.indicator == indicator && (target.place == nil || target.place == place) && target.year > year
    }.sorted { ($0.year, $0.place == nil ? 1 : 0) < ($1.year, $1.place == nil ? 1 : 0) }
  }

  /// What happened in some days that is true of a place.
  public func annotations(at place: PlaceID, in days: ClosedRange<Day>) -> [Annotation] {
    annotations.filter { $0.days.overlaps(days) && isTrue(of: place, ofPlaces: $0.places) }
  }
}
