public import Vocabulary

extension PublishedFigures {
  /// What may honestly be said of a figure against an earlier one, or one of another place.
  ///
  /// Survey figures: a difference is called one only if Newcombe's interval excludes zero and the difference is at
  /// least `surveyChange` percentage points. Everything else is a plain difference at the precision it is printed.
  public func compare(
    _ before: FigureKey, _ after: FigureKey, surveyChange: Double = 5, level: Comparison.Level = .single
  ) -> Comparison {
    compare(observation(before), observation(after), surveyChange: surveyChange, level: level)
  }

  /// As above, for observations at hand, reported ones included.
  public func compare(
    _ before: PublishedObservation, _ after: PublishedObservation, surveyChange: Double = 5,
    level: Comparison.Level = .single
  ) -> Comparison {
    FigureComparer(figures: self, surveyChange: surveyChange, level: level).compare(before, after)
  }

  /// The figure against the same span of the year before.
  public func change(of key: FigureKey, surveyChange: Double = 5) -> Comparison {
    var before = key
    before.period = key.period.yearBefore
    return compare(before, key, surveyChange: surveyChange)
  }

  /// Whether the series breaks between two spans: by a break of the place or of one that it lies in.
  ///
  /// A break within a span makes that span a mixture, which compares with neither side.
  public func hasBreak(
    in indicator: IndicatorID, at place: PlaceID, between first: ClosedRange<Day>, and second: ClosedRange<Day>
  ) -> Bool {
    let start = min(first.lowerBound, second.lowerBound)
    let end = max(first.upperBound, second.upperBound)
    return world.breaks.contains {
      $0.day > start && $0.day <= end && $0.concerns(indicator) && world.isTrue(of: place, ofPlaces: $0.places)
    }
  }
}
