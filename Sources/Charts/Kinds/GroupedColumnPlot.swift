import Figures
import Languages
import Vocabulary
import Wording

/// A column for each period, those of several series side by side; on a narrow picture, and for long names, bars from left
/// to right.
struct GroupedColumnPlot: Plot {
  let model: ChartModel
  let width: PictureWidth

  private static let plotHeight = 220.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
  }

  static var drawsIntervals: Bool { true }
  static var drawsHollow: Bool { true }
  static func lead(_ model: ChartModel) -> [String] { Lead.overTime(model) }

  /// Of more series than there are colours, each is a picture of its own over periods, and else a row of a shaded table;
  /// what would be a fence of columns over periods is lines.
  static func substitute(for chart: Chart) -> Chart.Kind? {
    if let other = substitute(for: chart.series) { return other }
    let columns = chart.series.reduce(0) { $0 + $1.cells.count }
    return columns > mostColumns && isOverTime(chart.series) ? LinePlot.substitute(for: chart) ?? .line : nil
  }

  static func substitute(for series: [Chart.Series]) -> Chart.Kind? {
    guard series.count > mostSeries else { return nil }
    return isOverTime(series) && series.contains { $0.cells.count > 1 } ? .smallMultiples : .heatTable
  }

  private static func isOverTime(_ series: [Chart.Series]) -> Bool {
    series.allSatisfy { Set($0.cells.map(\.observation.key.period)).count == $0.cells.count }
  }

  private static let (mostSeries, mostColumns) = (6, 72)

  func picture() -> ChartPicture {
    guard width.isWide, let labels = ColumnLabels(model) else { return lying() }
    let printsValues = printsValues
    var frame = CartesianFrame(
      model, width: width, keys: keys(ChartHeader.references(model)),
      axis: ValueAxis(model, over: model.grid.extent, target: 5), hasAxis: !printsValues, right: 0,
      // What is written above columns stays below the texts of breaks.
      inset: printsValues ? Spacing.item : Spacing.hair,
      height: { _ in width.card?.plot ?? GroupedColumnPlot.plotHeight },
      positions: {
        BandScale.columns(model.grid.positions.count, from: $0, to: $1, filled: filled, each: model.chart.series.count)
      })
    frame.drawBehind(hasBase: false)
    drawColumns(printsValues, in: &frame)
    frame.panel.drawBase(into: &frame.drawing)
    frame.drawEvents()
    let hangs = printsValues && (model.grid.values?.lowerBound ?? 0) < 0
    frame.draw(labels, below: hangs ? Type.line : 0)
    frame.draft.y += Spacing.hair
    return frame.picture()
  }

  /// The part of its step that a group takes.
  private var filled: Double {
    let count = Double(model.chart.series.count)
    return count == 1 ? 0.75 : count / (count + 1)
  }

  private func keys(_ references: [ChartHeader.Item]) -> [ChartHeader.Item] {
    (isGrouped ? ChartHeader.bars(model, Array(model.chart.series.indices)) : []) + ChartHeader.intervals(model)
      + references
  }

  private var isGrouped: Bool { model.chart.series.count > 1 }

  private func drawColumns(_ printsValues: Bool, in frame: inout CartesianFrame<BandScale>) {
    let (bands, values) = (frame.panel.positions, frame.panel.values)
    let each = bands.width / Double(model.chart.series.count)
    for series in model.chart.series.indices {
      for position in model.grid.positions.indices {
        guard let observation = model.grid.observation(series, position) else { continue }
        let left = bands(position) + Double(series) * each
        let middle = left + each / 2
        guard let value = observation.value else {
          frame.drawSign(observation, x: middle, width: each)
          continue
        }
        let (top, bottom) = (min(values(value), values.baseline), max(values(value), values.baseline))
        let interval = observation.measure?.interval.map { values($0) }
        BarMark(
          slot: model.slots[series],
          box: Box(left: left, top: top, right: left + each - (isGrouped ? 1 : 0), bottom: bottom),
          isTentative: observation.isTentative, interval: interval, isUpright: true, isPatterned: isGrouped
        )
        .draw(into: &frame.drawing)
        guard printsValues else { continue }
        let y =
          value < 0
          ? max(bottom, interval?.upperBound ?? bottom) + BarMark.drop
          : min(top, interval?.lowerBound ?? top) - BarMark.lift
        frame.drawing.add(TextRun(model.label(observation), x: middle, y: y, anchor: .middle, tone: .value))
      }
    }
  }

  /// Whether every value has room above its column; the axis is then left out.
  private var printsValues: Bool {
    let step = width.points / Double(max(model.grid.positions.count, 1))
    let room = isGrouped ? step * filled / Double(model.chart.series.count) : step - Spacing.value
    return model.grid.cells.allSatisfy { cells in
      cells.allSatisfy { cell in cell.map { model.measure.width(model.label($0.observation)) <= room } ?? true }
    }
  }
}

extension GroupedColumnPlot {
  private func lying() -> ChartPicture {
    let labels = model.grid.cells.flatMap { $0.compactMap { $0.map { model.label($0.observation) } } }
    let room = model.measure.width(labels, weight: .bold)
    let extent = model.grid.extent ?? 0...1
    let low = min(0, extent.lowerBound)
    let blocks = BarBlocks(
      model, width: width, keys: keys([]), domain: low...max(extent.upperBound, low + 1e-9, 0),
      valueRoom: room + Spacing.side)
    return blocks.picture { position, top, drawing in
      var y = top
      for series in model.chart.series.indices {
        guard let observation = model.grid.observation(series, position) else { continue }
        drawBar(observation, model.slots[series], y, blocks.scale, into: &drawing)
        y += BarBlocks.barHeight
      }
      return y
    }
  }

  private func drawBar(
    _ observation: PublishedObservation, _ slot: ColourSlot, _ y: Double, _ scale: LinearScale,
    into drawing: inout Drawing
  ) {
    let zero = scale.baseline
    var end = zero
    if let value = observation.value {
      end = scale(value)
      let box = Box(left: min(zero, end), top: y, right: max(zero, end), bottom: y + BarBlocks.barHeight - 1)
      let interval = observation.measure?.interval.map { scale($0) }
      BarMark(slot: slot, box: box, isTentative: observation.isTentative, interval: interval, isPatterned: isGrouped)
        .draw(into: &drawing)
      end = value < 0 ? min(end, interval?.lowerBound ?? end) : max(end, interval?.upperBound ?? end)
    } else if observation.state == .withheld {
      BarMark.drawWithheld(x: zero, top: y, height: BarBlocks.barHeight - 1, into: &drawing)
      end = zero + BarMark.strokes + 1
    }
    drawing.add(
      TextRun(value: model.label(observation), at: end, isLeft: end < zero, middle: y + BarBlocks.barHeight / 2))
  }
}
