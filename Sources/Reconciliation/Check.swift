/// The ways in which published figures are held against each other.
public enum Check: String, Hashable, Sendable, CaseIterable {
  /// The parts of a breakdown do not add up to the total.
  case partsSum = "parts-sum"
  /// Two sources give different values for the same figure.
  case revision
  /// The shorter periods do not add up to the longer one.
  case subPeriods = "sub-periods"
  /// Two sources give different values for a part of a year.
  case lateRecords = "late-records"
  /// The figure as printed can't be read as its value, as `18.83` for 18,830.
  case separator
  /// Two breakdowns of one total have different sums.
  case crossingTotals = "crossing-totals"
  /// A share is given differently by two sources.
  case citedShare = "cited-share"
  /// A difference of percentages is called percent.
  case percentOfPercents = "percent-of-percents"
  /// One value stands for two different periods.
  case identicalValue = "identical-value"
  /// The shares of one breakdown are not 100 % together.
  case sharesSum = "shares-sum"
  /// Visits are called people.
  case visitsAsPeople = "visits-as-people"
}
