/// A unit in which an indicator has figures, and the indicator that stands for it: of several units each has one.
public struct IndicatorUnit: Hashable, Sendable {
  /// As tables name it.
  public var named: IndicatorID
  public var unit: Unit
  /// Of which the figures in this unit are.
  public var indicator: IndicatorID

  public init(named: IndicatorID, unit: Unit, indicator: IndicatorID) {
    self.named = named
    self.unit = unit
    self.indicator = indicator
  }
}
