import Figures
public import Vocabulary

/// Which published figures are asked for: of what, where, when, and broken down by what.
public struct FigureQuery: Hashable, Sendable {
  public var indicator: IndicatorID
  /// At least one.
  public var places: [PlaceID]
  /// The first and the last period, of one kind; every year of which something is known where `nil`.
  public var periods: ClosedRange<Period>?
  /// The period that a change is counted from; the one a year before where `nil`.
  public var from: Period?
  public var category: Category?
  public var breakdown: Breakdown?
  /// The source of reported figures; `nil` asks for computed ones.
  public var source: String?

  /// What a chart or a table has a row for.
  public enum Breakdown: Hashable, Sendable {
    /// Each value of a dimension, by the dimension's id.
    case dimension(String)
    /// Each place of a kind that lies below the places that are asked for.
    case places(Place.Kind)
  }

  /// The most periods of one chart or table.
  public static let mostPeriods = 240

  public init(
    _ indicator: IndicatorID, at places: [PlaceID], in periods: ClosedRange<Period>? = nil,
    by breakdown: Breakdown? = nil
  ) {
    self.indicator = indicator
    self.places = places
    self.periods = periods
    self.breakdown = breakdown
  }

  /// The dimension it is broken down by, if by one.
  public var dimension: String? {
    if case .dimension(let id)? = breakdown { id } else { nil }
  }

  /// The one place that is asked for, where it is one.
  public var onlyPlace: PlaceID? { places.count == 1 ? places.first : nil }

  /// Every period from the first to the last.
  public static func list(_ range: ClosedRange<Period>) -> [Period] {
    var periods = [range.lowerBound]
    while let last = periods.last, last < range.upperBound, periods.count <= mostPeriods {
      periods.append(last.advanced(by: 1))
    }
    return periods
  }
}
