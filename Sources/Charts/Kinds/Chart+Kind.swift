extension Chart {
  /// How the observations are drawn; the raw value is the name in a reference and in the messages.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Over periods, with confidence bands where there are intervals; more than six lines become small multiples.
    case line
    /// A small line chart for each series, all on the same axes.
    case smallMultiples = "small-multiples"
    /// A column per period; several series side by side.
    case groupedColumns = "grouped-columns"
    /// Parts of a whole per period.
    case stackedColumns = "stacked-columns"
    /// A bar per row, sorted by value.
    case rankedBars = "ranked-bars"
    /// A dot with its interval per row.
    case rankedDots = "ranked-dots"
    /// Two values of each series, its first and its last, as dots in a row.
    case dumbbell
    /// Two values of each series as a line; more than ten become a dumbbell chart.
    case slope
    /// Answers on one scale: a series for each answer, in the order of the scale, with a cell for each question.
    case answerScale = "answer-scale"
    /// The value of each cell against its target or the first reference.
    case bullet
    /// Two series back to back over age classes, youngest first; further ones below, comparisons as outlines.
    case pyramid
    /// A word-sized line with its last value.
    case sparkline
    /// A table of series and positions whose cells are shaded by value.
    case heatTable = "heat-table"
    /// A cell per day of a year; cells have their `day`.
    case calendar
    /// Areas of `geometry` shaded by value, beside the bars of the same rows.
    case choropleth
    /// Equal squares placed as `geometry` says, beside the bars of the same rows.
    case tileMap = "tile-map"
    /// A dot for each place along a scale, the reader's own among them; a strip for each series.
    case strip
    /// The values of at most six periods in a row of dots for each series; of more, lines.
    case dotRange = "dot-range"
    /// Shares as squares of a hundred; several series are the parts of a whole.
    case waffle
  }
}

extension Chart.Kind {
  /// The type that draws it and knows what is said of it.
  var plot: any Plot.Type {
    switch self {
    case .line: LinePlot.self
    case .smallMultiples: MultiplesPlot.self
    case .groupedColumns: GroupedColumnPlot.self
    case .stackedColumns: StackedColumnPlot.self
    case .rankedBars, .rankedDots: RankedPlot.self
    case .dumbbell: DumbbellPlot.self
    case .slope: SlopePlot.self
    case .answerScale: AnswerScalePlot.self
    case .bullet: BulletPlot.self
    case .pyramid: PyramidPlot.self
    case .sparkline: SparklinePlot.self
    case .heatTable: HeatPlot.self
    case .calendar: CalendarPlot.self
    case .choropleth, .tileMap: MapPlot.self
    case .strip: StripPlot.self
    case .dotRange: DotRangePlot.self
    case .waffle: WafflePlot.self
    }
  }
}
