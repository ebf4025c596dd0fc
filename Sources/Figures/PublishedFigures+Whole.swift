public import Vocabulary

extension PublishedFigures {
  /// The place that stands for all of them.
  public var network: Place? { places.first { $0.kind == .network } }

  /// The last full year of records.
  public var lastFullYear: Int {
    let (year, month, day) = cutOff.parts
    return month == 12 && day == 31 ? year : year - 1
  }
}
