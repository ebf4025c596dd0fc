import Vocabulary

/// How a place's figure stands to the network's.
public struct NetworkRatio: Hashable, Sendable {
  /// The place's value divided by the network's; 1 where they are equal.
  public var value: Double
  /// Whether the place stands better, by the direction of the indicator; `nil` where none is better, or they are equal.
  ///
  /// It is no verdict: whether a difference is more than chance, a comparison with an interval says.
  public var isFavourable: Bool?
}

extension PublishedFigures {
  /// The ratio of a place's figure to the network's of the same period and category.
  ///
  /// `nil` for sums, of which a place has a part; for survey figures of centres, which are not ranked; for figures of
  /// low reliability or that are not whole; and where either is not published.
  public func networkRatio(of observation: PublishedObservation) -> NetworkRatio? {
    guard let indicator = world.indicator(observation.key.indicator), indicator.isLevel,
      let network = world.network, observation.key.place != network.id,
      let place = world.place(observation.key.place), !(indicator.isSurvey && place.kind == .centre)
    else { return nil }
    var key = observation.key
    key.place = network.id
    let whole = self.observation(key)
    guard let value = observation.value, let reference = whole.value, reference > 0, observation.isWhole, whole.isWhole,
      !observation.flags.union(whole.flags).contains(.lowReliability)
    else { return nil }
    let ratio = value / reference
    guard PlainNumber.range.contains(ratio) else { return nil }
    let isFavourable: Bool? =
      switch indicator.direction {
      case .neutral: nil
      case .higher: ratio == 1 ? nil : ratio > 1
      case .lower: ratio == 1 ? nil : ratio < 1
      }
    return NetworkRatio(value: ratio, isFavourable: isFavourable)
  }
}
