import Figures
import Languages
import Wording

/// Lines over periods, named at their ends.
struct LinePlot: Plot {
  let model: ChartModel
  let width: PictureWidth

  /// The height of a plot against its width, and at least.
  private static let (aspect, leastHeight) = (0.56, 180.0)
  /// From the axis to the first value.
  private static let start = 10.0
  /// What stays free at the right where names stand below.
  private static let margin = 12.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
  }

  static var drawsIntervals: Bool { true }
  static var drawsHollow: Bool { true }
  static var marks: [FigureSign: String] { [.withheld: "×", .notAvailable: "○"] }
  static let messages = ChartModel.lineMessages

  /// More lines than these can't be told apart by colour, dash and marker; more bands would hide each other.
  private static let (mostLines, mostBands) = (6, 2)

  static func substitute(for chart: Chart) -> Chart.Kind? {
    let drawn = chart.series.filter { $0.role != .context }
    let bands = drawn.count { $0.cells.contains { $0.observation.measure?.interval != nil } }
    return drawn.count > mostLines || bands > mostBands ? .smallMultiples : nil
  }

  private static let ticks = 5
  static func axis(_ model: ChartModel) -> ValueAxis { model.lineAxis(ticks: ticks) }
  static func subtitleNote(_ model: ChartModel) -> String? { model.startNote(ticks: ticks) }
  static func absence(_ model: ChartModel) -> String? { model.withoutLine }
  static func lead(_ model: ChartModel) -> [String] { Lead.overTime(model) }

  func picture() -> ChartPicture {
    let room = EndLabels.most(width)
    let names = EndLabels(labels, width: room, measure: model.measure)
    let isListed = !width.isWide && !fitsBeside(room)
    var frame = CartesianFrame(
      model, width: width, keys: keys, axis: LinePlot.axis(model),
      right: isListed ? LinePlot.margin : names.room + Spacing.hair,
      height: {
        let plot = width.card?.plot ?? max(LinePlot.leastHeight, ($0 * LinePlot.aspect).rounded())
        return max(plot, isListed ? 0 : names.height + Spacing.text)
      },
      positions: { PointScale(count: model.grid.positions.count, start: $0 + LinePlot.start, end: $1) })
    frame.drawBehind(periods: width.isWide ? 12 : 4)
    frame.panel.drawAbsent(model.chart.series.indices, into: &frame.drawing)
    drawLines(in: &frame)
    frame.drawEvents()
    if isListed { frame.list(names) } else { frame.draw(names) }
    return frame.picture()
  }

  private func drawLines(in frame: inout CartesianFrame<PointScale>) {
    let panel = frame.panel
    let marks = paintingOrder.map { ($0, LineMark(model, series: $0, place: panel.place)) }
    let banded = banded
    for (series, mark) in marks where banded.contains(series) { mark.drawBand(into: &frame.drawing) }
    for (_, mark) in marks { mark.draw(into: &frame.drawing) }
  }

  /// Context behind, then equals, then what is compared with, then the reader's own.
  private var paintingOrder: [Int] {
    func rank(_ role: Chart.Series.Role) -> Int {
      switch role {
      case .context: 0
      case .equal: 1
      case .comparison: 2
      case .own: 3
      }
    }
    return model.chart.series.indices.sorted {
      (rank(model.chart.series[$0].role), $0) < (rank(model.chart.series[$1].role), $1)
    }
  }

  /// The series drawn with the band of their intervals.
  private var banded: [Int] {
    paintingOrder.reversed().filter { series in
      model.chart.series[series].role != .context
        && model.grid.cells[series].contains { $0?.observation.measure?.interval != nil }
    }
  }

  private var keys: [ChartHeader.Item] {
    guard let first = banded.first else { return [] }
    return [ChartHeader.Item(swatch: .band(model.slots[first]), text: model.words.words[.chartIntervalKey])]
  }

  /// The series at their last values, and the references at the end.
  private var labels: [EndLabels.Label] {
    let groups = coinciding
    let series = zip(model.chart.series.indices, model.slots).compactMap { series, slot -> EndLabels.Label? in
      guard let group = groups.first(where: { $0.last == series }), let last = model.grid.lastValue(series),
        let observation = model.grid.observation(series, last),
        let value = observation.value, value.isFinite
      else { return nil }
      let before = model.grid.cells[series][..<last].last { $0?.observation.value != nil }
      return EndLabels.Label(
        name: group.count == 1
          ? model.chart.series[series].name : model.words.words.list(group.map { model.chart.series[$0].name }),
        value: EndLabels.text(observation, at: last, of: model), slot: slot,
        end: value, position: last, before: before.flatMap { $0?.observation.value } ?? value,
        isEarlier: last < model.grid.positions.count - 1)
    }
    let end = model.grid.positions.count - 1
    let references = model.chart.references.filter { $0.value.isFinite && end >= 0 }.map { reference in
      EndLabels.Label(
        name: reference.label, value: model.words.value(reference.value, of: model.chart.indicator),
        slot: .comparison, end: reference.value, position: end, before: reference.value)
    }
    return series + references
  }

  /// The series in the order they are painted, together where they are the same line: that has one label, in the colour
  /// that is seen.
  private var coinciding: [[Int]] {
    var groups: [[Int]] = []
    for series in paintingOrder {
      let same = groups.firstIndex { group in
        zip(model.grid.cells[group[0]], model.grid.cells[series]).allSatisfy {
          $0?.observation.state == $1?.observation.state && $0?.observation.flags == $1?.observation.flags
        }
      }
      if let same { groups[same].append(series) } else { groups.append([series]) }
    }
    return groups
  }

  /// Whether the names are short and few enough to stand right of a narrow plot.
  private func fitsBeside(_ room: Double) -> Bool {
    let names = model.chart.series.map(\.name) + model.chart.references.map(\.label)
    return names.count <= 4
      && names.allSatisfy { model.measure.wrap($0, to: room).count <= 2 }
      && names.flatMap { $0.split(separator: " ") }.allSatisfy { model.measure.width(String($0)) <= room }
  }
}
