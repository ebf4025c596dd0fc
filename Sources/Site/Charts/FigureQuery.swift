public import Charts
import Diagnostics
import Figures
public import Vocabulary

/// What a reference asks the published figures for: every word of it is known.
public struct FigureQuery: Hashable, Sendable {
  public var indicator: IndicatorID
  /// At least one; the network where none is named.
  public var places: [PlaceID]
  /// The first and the last period, of one kind; `nil` where none is named.
  public var periods: ClosedRange<Period>?
  /// The period that a change is counted from.
  public var from: Period?
  public var category: Category?
  /// A dimension, or a kind of place: what a chart or table is broken down by.
  public var by: String?
  /// The kind of chart that is asked for; what fits the figures where `nil`.
  public var form: Chart.Kind?
  /// The source of the reported figure that is asked for; `nil` is a computed one.
  public var source: String?
  /// The place that is drawn as the reader's own.
  public var highlight: PlaceID?
  /// The place that the others are held against.
  public var compare: PlaceID?

  /// The most periods of one chart or table.
  static let mostPeriods = 240

  /// Reads a question; `nil` where it names something that is not there, which goes to `log`.
  init?(_ question: FigureQuestion, among figures: PublishedFigures, into log: inout DiagnosticLog) {
    var reader = FigureQueryReader(question: question, figures: figures)
    guard let query = reader.query() else {
      log.merge(reader.log)
      return nil
    }
    self = query
  }

  init(indicator: IndicatorID, places: [PlaceID]) {
    self.indicator = indicator
    self.places = places
  }
}
