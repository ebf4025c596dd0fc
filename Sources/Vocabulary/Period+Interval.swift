extension Period {
  /// The code as standards of data write it: as it is where these know it, else when it begins and how long it is.
  ///
  /// `2020-Q3`, `2020-07` and `2020-W07` are the codes of SDMX; a term is a time range of its (`2025-08-01/P5M`), and so is
  /// a school year (`2020-09-01/P1Y`).
  public var timeRange: String {
    switch self {
    case .month, .quarter, .halfYear, .year, .week: code
    case .schoolYear: "\(days.lowerBound.iso)/P1Y"
    case .declared(let period): "\(days.lowerBound.iso)/P\(period.span.length == 12 ? "1Y" : "\(period.span.length)M")"
    }
  }
}
