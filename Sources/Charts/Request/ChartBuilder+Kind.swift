import Figures
import Vocabulary

extension ChartBuilder {
  /// From how many periods on a line is drawn; fewer are columns.
  static let leastOfLine = 4
  /// The most parts of a stack.
  static let mostOfStack = 4
  /// The fewest places that make a map.
  static let leastOfMap = 3

  /// The kind that fits what was asked for, where nobody named one.
  ///
  /// Parts that add up are stacked where they are few. One period of several places is a row for each: with their intervals
  /// where they have any, as squares on a map where a rate is known of some that lie there, else as bars. All else
  /// is a line over four periods or more, and columns below.
  func kind(of indicator: Indicator, _ request: ChartRequest, rows: [FigureRow], periods: Int) -> Chart.Kind {
    let query = request.figures
    if query.dimension != nil {
      if indicator.isAdditive, rows.count <= ChartBuilder.mostOfStack { return .stackedColumns }
    } else if periods == 1, query.breakdown != nil || query.places.count > 1 {
      let hasIntervals = rows.contains { row in row.observations.contains { $0.measure?.interval != nil } }
      if hasIntervals { return .rankedDots }
      return isMap(indicator, rows, source: query.source) ? .tileMap : .rankedBars
    }
    return periods >= ChartBuilder.leastOfLine ? .line : .groupedColumns
  }

  /// Where neighbours matter, and of rates alone: counts follow the size of a place.
  private func isMap(_ indicator: Indicator, _ rows: [FigureRow], source: String?) -> Bool {
    guard let geometry, indicator.isLevel else { return false }
    return geometry.tiles.count { tile in rows.contains { $0.place == tile.place } } >= ChartBuilder.leastOfMap
  }
}

extension ChartBuilder.Asked {
  /// Whether it has a series for each value of a dimension, over periods.
  var isOfParts: Bool { query.dimension != nil && !kind.isOfPlaces }
}

extension Chart.Kind {
  /// Whether it has a row or a shape for each place, all of one period.
  public var isOfPlaces: Bool { plot.cells == .places }

  /// Whether places lie on it where they lie.
  var isMap: Bool { self == .choropleth || self == .tileMap }

  /// Whether it shows the values of a breakdown, and nothing without one.
  public var isOfParts: Bool { self == .stackedColumns || self == .pyramid }
}
