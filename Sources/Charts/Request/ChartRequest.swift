public import Figures
public import Vocabulary

/// A chart that is asked for: by a page, a text or a file, all in this one way.
///
/// What it leaves open `ChartBuilder` decides by one rule for everybody, so that the same request is the same picture
/// wherever it stands.
public struct ChartRequest: Hashable, Sendable {
  public var figures: FigureQuery
  /// Indicators that stand in rows beside the one of `figures`, at its one place and in its last period.
  public var alongside: [IndicatorID] = []
  /// How it is drawn; what fits the figures where `nil`.
  public var kind: Chart.Kind?
  /// The place that is drawn as the reader's own.
  public var highlight: PlaceID?
  public var comparison = Counterpart.automatic
  /// Which of several scales of answers, from 0: statements of a survey index that were answered on different scales.
  public var scale = 0
  /// The values of the breakdown that stand on each side of an answer scale, by their ids.
  public var sides: [AnswerFigures.Side: [String]] = [:]

  /// The words in place of those that the builder makes.
  public var title: String?
  public var subtitle: String?
  public var lead: String?
  public var notes: [String] = []
  /// Lines to hold the figures against, in place of the goals that were set.
  public var lines: [Line] = []
  /// The ranges of a bullet chart, ascending.
  public var bands: [Line] = []
  public var axisStart = Chart.AxisStart.automatic
  public var order = Chart.Order.byValue

  /// What the figures are held against.
  public enum Counterpart: Hashable, Sendable {
    /// The network, where that says something: beside a rate of one place over four periods, and as a line among places.
    case automatic
    case place(PlaceID)
    case none
  }

  /// A value with a name, in the indicator's unit; shares are 0...1.
  public struct Line: Hashable, Sendable {
    public var label: String
    public var value: Double

    public init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  public init(_ figures: FigureQuery, as kind: Chart.Kind? = nil) {
    self.figures = figures
    self.kind = kind
  }

  /// The place that somebody asked to hold the others against.
  var comparedPlace: PlaceID? {
    if case .place(let place) = comparison { place } else { nil }
  }
}

// MARK: What pages ask for

extension ChartRequest {
  /// The years of an indicator at a place.
  public static func years(of indicator: IndicatorID, at place: PlaceID) -> ChartRequest {
    ChartRequest(FigureQuery(indicator, at: [place]))
  }

  /// Some months of an indicator at a place.
  public static func months(_ months: ClosedRange<Period>, of indicator: IndicatorID, at place: PlaceID) -> ChartRequest
  {
    ChartRequest(FigureQuery(indicator, at: [place], in: months), as: .line)
  }

  /// The parts of an indicator at a place, by year.
  public static func parts(of indicator: IndicatorID, at place: PlaceID, by dimension: String) -> ChartRequest {
    ChartRequest(FigureQuery(indicator, at: [place], by: .dimension(dimension)))
  }

  /// The places of a kind below another, side by side in one period.
  public static func comparison(
    of indicator: IndicatorID, among kind: Place.Kind, below place: PlaceID, in period: Period
  ) -> ChartRequest {
    ChartRequest(FigureQuery(indicator, at: [place], in: period...period, by: .places(kind)))
  }

  /// The days of a year on which a centre was open.
  public static func days(of indicator: IndicatorID, at place: PlaceID, in period: Period) -> ChartRequest {
    ChartRequest(FigureQuery(indicator, at: [place], in: period...period), as: .calendar)
  }

  /// Several indicators at one place and in one period, a row for each; `nil` for none.
  public static func indicators(_ indicators: [IndicatorID], at place: PlaceID, in period: Period) -> ChartRequest? {
    guard let first = indicators.first else { return nil }
    var request = ChartRequest(FigureQuery(first, at: [place], in: period...period), as: .rankedDots)
    request.alongside = Array(indicators.dropFirst())
    return request
  }

  /// How the statements of a survey index were answered at a place, in the last year that is known.
  ///
  /// - Parameter scale: which of the scales on which they were answered, from 0.
  public static func answers(of indicator: IndicatorID, at place: PlaceID, scale: Int = 0) -> ChartRequest {
    var request = ChartRequest(FigureQuery(indicator, at: [place]), as: .answerScale)
    request.scale = scale
    return request
  }

  /// A word-sized line over some years.
  public static func trend(of indicator: IndicatorID, at place: PlaceID, in years: ClosedRange<Period>) -> ChartRequest
  {
    ChartRequest(FigureQuery(indicator, at: [place], in: years), as: .sparkline)
  }
}
