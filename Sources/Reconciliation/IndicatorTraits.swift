public import Vocabulary

/// What holding figures against each other needs to know of an indicator.
public struct IndicatorTraits: Hashable, Sendable {
  public var id: IndicatorID
  /// Whether parts add up to the whole, as visits do and visitors do not.
  public var isAdditive: Bool
  /// Whether the unit is percent, the values being 0...1.
  public var isShare: Bool
  /// Whether it is a category's part of a whole, so that all categories are 100 % together.
  public var isShareOfWhole: Bool
  /// Whether it counts visits, which are not people.
  public var countsVisits: Bool

  public init(
    id: IndicatorID, isAdditive: Bool = false, isShare: Bool = false, isShareOfWhole: Bool = false,
    countsVisits: Bool = false
  ) {
    self.id = id
    self.isAdditive = isAdditive
    self.isShare = isShare
    self.isShareOfWhole = isShareOfWhole
    self.countsVisits = countsVisits
  }
}
