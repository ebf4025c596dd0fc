import Vocabulary

extension IndicatorDescription {
  /// A value as it is printed: in the unit and with the decimals of the indicator, or with some more.
  func printed(_ value: Double, more: Int = 0) -> PrintedNumber {
    PrintedNumber(unit == "percent" || unit == "points" ? value * 100 : value, decimals: decimals + more)
  }
}
