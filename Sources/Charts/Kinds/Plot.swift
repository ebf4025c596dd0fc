import Figures
import Languages
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

/// Where the cells of a chart stand.
enum CellPlaces: Hashable, Sendable {
  /// At their periods, where each of a series has its own; else at their labels.
  case periods
  /// A row or a shape for each place, all of one period.
  case places
  /// At their labels: statements, classes of age, days.
  case labels
}

/// A kind of chart: how it is laid out for a width, what its table holds, and what is said of it.
///
/// A new kind is a type of this protocol, its case in `Chart.Kind` and its line in `Chart.Kind.plot`; nothing else of this room
/// asks which kind a chart is of.
protocol Plot: Sendable {
  init(_ model: ChartModel, width: PictureWidth)
  func picture() -> ChartPicture

  /// Whether it is mirrored where the language runs from right to left. Time and maps keep their direction.
  static var isMirrored: Bool { get }
  /// Whether it draws the intervals of its values; else its scales leave them out, and it does not explain them.
  static var drawsIntervals: Bool { get }
  /// Whether a value that is not final, or of few cases, is a hollow point or an outlined bar.
  static var drawsHollow: Bool { get }
  /// The marks that stand for values that are not there, where those are not letters.
  static var marks: [FigureSign: String] { get }
  /// What a page shows of it.
  static var shape: PageShape { get }
  static var cells: CellPlaces { get }
  /// The messages that no other kind has.
  static var messages: [MessageKey] { get }

  /// What a chart becomes that has more than the kind can tell apart; `nil` where it stays what it is.
  static func substitute(for chart: Chart) -> Chart.Kind?
  /// The colour of each series.
  static func slots(of series: [Chart.Series], _ colours: ColourAssignment) -> [ColourSlot]
  /// The last position until which the change of a series is told.
  static func lastCompared(_ series: Int, in model: ChartModel) -> Int?

  /// Why a chart with values is not drawn and its table stands alone; `nil` where it is drawn.
  static func refusal(_ model: ChartModel) -> String?
  /// What the subtitle says of the picture; `nil` where there is nothing to say.
  static func subtitleNote(_ model: ChartModel) -> String?
  /// What a reader looks for and does not find in the picture; `nil` where all is there.
  static func absence(_ model: ChartModel) -> String?
  /// The sentences above the chart; every number in them stands in the table.
  static func lead(_ model: ChartModel) -> [String]
  /// How it is to be read.
  static func notes(_ model: ChartModel) -> [String]
  static func table(_ model: ChartModel) -> DataTable
}

extension Plot {
  static var shape: PageShape { .figure }
  static var isMirrored: Bool { false }
  static var drawsHollow: Bool { false }
  static var marks: [FigureSign: String] { [:] }
  static var drawsIntervals: Bool { false }
  static var cells: CellPlaces { .periods }
  static var messages: [MessageKey] { [] }
  static func substitute(for chart: Chart) -> Chart.Kind? { nil }
  static func slots(of series: [Chart.Series], _ colours: ColourAssignment) -> [ColourSlot] {
    colours.slots(of: series)
  }
  static func lastCompared(_ series: Int, in model: ChartModel) -> Int? { model.grid.lastValue(series) }
  static func subtitleNote(_ model: ChartModel) -> String? { nil }
  static func absence(_ model: ChartModel) -> String? { nil }
  static func refusal(_ model: ChartModel) -> String? { nil }
  static func notes(_ model: ChartModel) -> [String] { [] }
  static func table(_ model: ChartModel) -> DataTable { DataTable(positions: model) }
}

extension ChartModel {
  /// Whether any value has an interval that is drawn.
  var showsIntervals: Bool { kind.plot.drawsIntervals && grid.hasIntervals }
}
