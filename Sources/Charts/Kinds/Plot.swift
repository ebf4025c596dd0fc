import Figures
import Wording

/// What a page shows of a chart.
enum PageShape: Hashable, Sendable {
  /// A figure with the picture for either width.
  case figure
  /// A figure whose table is the chart; the picture stands only in the file of its own.
  case table
  /// A picture as large as a word, in a line of text.
  case word
}

/// A kind of chart: how it is laid out for a width, what its table holds, and what is said of it.
///
/// A new kind is a type of this protocol and its line in `Chart.Kind.plot`.
protocol Plot: Sendable {
  init(_ model: ChartModel, width: PictureWidth)
  func picture() -> Picture

  /// Whether it is mirrored where the language runs from right to left. Time and maps keep their direction.
  static var isMirrored: Bool { get }
  /// Whether it draws the intervals of its values; else its scales leave them out, and it does not explain them.
  static var drawsIntervals: Bool { get }
  /// What a page shows of it.
  static var shape: PageShape { get }
  /// Why a chart with values is not drawn and its table stands alone; `nil` where it is drawn.
  static func refusal(_ model: ChartModel) -> String?
  /// The sentences above the chart; every number in them stands in the table.
  static func lead(_ model: ChartModel) -> [String]
  /// How it is to be read.
  static func notes(_ model: ChartModel) -> [String]
  static func table(_ model: ChartModel) -> DataTable
}

extension Plot {
  static var shape: PageShape { .figure }
  static var isMirrored: Bool { false }
  static var drawsIntervals: Bool { false }
  static func refusal(_ model: ChartModel) -> String? { nil }
  static func notes(_ model: ChartModel) -> [String] { [] }
  static func table(_ model: ChartModel) -> DataTable { DataTable(positions: model) }
}

extension ChartModel {
  /// Whether any value has an interval that is drawn.
  var showsIntervals: Bool {
    kind.drawsIntervals && grid.hasIntervals
  }
}

extension Chart.Kind {
  var drawsIntervals: Bool { plot.drawsIntervals }

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
    }
  }

  /// Whether cells stand at their labels, even where each has a period of its own.
  var standsAtLabels: Bool {
    switch self {
    case .rankedBars, .rankedDots, .answerScale, .bullet, .pyramid, .calendar, .choropleth, .tileMap: true
    default: false
    }
  }
}
