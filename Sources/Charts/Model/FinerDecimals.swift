import Figures
import Vocabulary

/// More decimals than an indicator has, where all values of a chart would else be printed alike or as nothing although
/// they stand apart.
///
/// Shares of people who answered stay as they are: more decimals would claim what answers can't tell.
struct FinerDecimals: Sendable {
  let decimals: Int

  /// `nil` where those of the indicator are enough.
  init?(_ indicator: Indicator, over values: ClosedRange<Double>?) {
    guard !indicator.isSurvey, let values else { return nil }
    let factor = indicator.unit.factor
    let most = max(abs(values.lowerBound), abs(values.upperBound)) * factor
    let spread = (values.upperBound - values.lowerBound) * factor
    let isApart = spread > most * FinerDecimals.leastSpread
    let size = isApart ? spread : most
    // Values that differ, but by less than a unit of the last decimal, or that are less than half of one.
    guard size > 0, FinerDecimals.units(size, indicator.decimals) < (isApart ? 1 : 0.5) else { return nil }
    let candidates = indicator.decimals + 1...indicator.decimals + FinerDecimals.most
    guard let found = candidates.first(where: { FinerDecimals.units(size, $0) >= 2 }) else { return nil }
    decimals = found
  }

  /// A value in units of its last decimal.
  private static func units(_ value: Double, _ decimals: Int) -> Double {
    (0..<decimals).reduce(value) { value, _ in value * 10 }
  }

  /// Values nearer to each other than this part of the greatest are as good as equal.
  private static let leastSpread = 0.02
  private static let most = 6
}
