import Figures
import Vocabulary

/// The way in which a change that is clear can be told.
enum ToldChange {
  /// Of shares: in percentage points.
  case points(Double)
  /// As a part of the figure before, in whole percent: `12 %`.
  case part(Double)
  /// Less than a hundredth of the figure before: about as many.
  case slight
  /// As many times the figure before, from twice on: hundreds of percent tell nobody anything.
  case times(Double, decimals: Int)
  /// In the unit itself, where there is nothing to divide by.
  case unit(Double)
  /// From a figure so small that a percentage would shout about a few: the two figures speak for themselves.
  case small(Double)

  /// - Parameter decimals: those that the figure before is printed with.
  init(_ comparison: Comparison, _ kind: IndicatorNumbers.Kind, decimals: Int) {
    let difference = comparison.difference ?? 0
    guard kind == .unit else {
      self = .points(difference)
      return
    }
    let before = PrintedNumber(comparison.before.value ?? 0, decimals: decimals)
    guard before.steps >= PrintedNumber.leastBase else {
      self = .small(difference)
      return
    }
    guard let relative = comparison.relative else {
      self = .unit(difference)
      return
    }
    guard relative >= 1 else {
      self = relative.magnitude < 0.01 ? .slight : .part(relative)
      return
    }
    let isWhole = relative >= 9 || PrintedNumber(relative, decimals: 1).fraction == 0
    self = .times(1 + relative, decimals: isWhole ? 0 : 1)
  }
}
