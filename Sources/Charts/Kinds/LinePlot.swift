import Figures
import Languages
import Wording

/// Lines over periods, named at their ends.
struct LinePlot: Plot {
  let model: ChartModel
  let width: PictureWidth

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
  }

  static var drawsIntervals: Bool { true }
  static func lead(_ model: ChartModel) -> [String] { Lead.overTime(model) }

  func picture() -> Picture {
    var drawing = Drawing(width: width.points)
    let measure = model.measure
    var top = ChartHeader(model, keys: keys).draw(width: width.points, measure: measure, into: &drawing)
    let axis = model.lineAxis
    let left = (axis.labelWidth(measure) + 10).rounded(.up)
    let room = width.points * (width == .wide ? 0.32 : 0.3)
    let probe = EndLabels(labels { _, _ in (0, 0) }, room: room, measure: measure)
    let listsBelow = width == .narrow && !fitsBeside(room)
    let right = listsBelow ? width.points - 12 : width.points - probe.width(measure) - EndLabels.gap - 4
    let points = PointScale(count: model.grid.positions.count, start: left + 10, end: right.rounded(.down))
    let lane = EventLane(model, bounds: left...width.points) { points.start + $0 * points.step }
    top += lane.height
    let height = max(180, ((right - left) * 0.56).rounded(), listsBelow ? 0 : probe.height + 8)
    let plot = Box(left: left, top: top, right: points.end, bottom: top + height)
    let values = LinearScale(domain: axis.domain, start: plot.bottom, end: plot.top)
    draw(axis, points, values, lane, plot, into: &drawing)
    drawing.height = plot.bottom + 30
    let labels = labels { (points($0), values($1)) }
    if listsBelow {
      drawing.height = LineList(labels, width: width.points, measure: measure).draw(from: plot.bottom + 34, &drawing)
    } else {
      EndLabels(labels, room: room, measure: measure).draw(plot, bounds: plot.top - 8...plot.bottom + 8, into: &drawing)
    }
    return Picture(drawing: drawing, notes: lane.notes)
  }

  private func draw(
    _ axis: ValueAxis, _ points: PointScale, _ values: LinearScale, _ lane: EventLane, _ plot: Box,
    into drawing: inout Drawing
  ) {
    lane.drawSpans(plot, into: &drawing)
    axis.drawAcross(plot, into: &drawing)
    PeriodAxis(model, step: points.step, most: width == .wide ? 12 : 4).draw(plot, x: points, into: &drawing)
    axis.drawBase(plot, into: &drawing)
    drawing.add(.reference) { path in
      for reference in model.chart.references where reference.value.isFinite {
        path.move(plot.left, values(reference.value))
        path.across(plot.width)
      }
    }
    drawMissing(points, plot, into: &drawing)
    let marks = paintingOrder.map { series in
      (series, LineMark(model, series: series) { (points($0), values($1)) })
    }
    let banded = banded
    for (series, mark) in marks where banded.contains(series) { mark.drawBand(into: &drawing) }
    for (_, mark) in marks { mark.draw(into: &drawing) }
    lane.draw(plot, into: &drawing)
  }

  /// A cross below the axis where a value is withheld.
  private func drawMissing(_ points: PointScale, _ plot: Box, into drawing: inout Drawing) {
    drawing.add(.missing) { path in
      for position in model.grid.positions.indices
      where model.grid.cells.contains(where: { $0[position]?.observation.state == .withheld }) {
        path.cross(points(position), plot.bottom)
      }
    }
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
    return [ChartHeader.Item(sample: .band(model.slots[first]), text: model.words.words[.chartIntervalKey])]
  }

  private func labels(_ place: (Int, Double) -> (x: Double, y: Double)) -> [EndLabels.Label] {
    var labels: [EndLabels.Label] = []
    for (series, slot) in zip(model.chart.series.indices, model.slots) {
      guard let last = model.grid.lastValue(series), let observation = model.grid.observation(series, last),
        let value = observation.value, value.isFinite
      else { continue }
      let (x, y) = place(last, value)
      let before = model.grid.cells[series][..<last].last { $0?.observation.value != nil }
      let earlier = before.flatMap { $0?.observation.value } ?? value
      labels.append(
        EndLabels.Label(
          name: model.chart.series[series].name, value: model.label(observation), slot: slot, x: x, y: y,
          before: place(last, earlier).y))
    }
    let end = model.grid.positions.count - 1
    for reference in model.chart.references where reference.value.isFinite && end >= 0 {
      let (x, y) = place(end, reference.value)
      labels.append(
        EndLabels.Label(
          name: reference.label, value: model.words.value(reference.value, of: model.chart.indicator),
          slot: .comparison, x: x, y: y, before: y))
    }
    return labels
  }

  /// Whether the names are short and few enough to stand right of a narrow plot.
  private func fitsBeside(_ room: Double) -> Bool {
    let names = model.chart.series.map(\.name) + model.chart.references.map(\.label)
    return names.count <= 4
      && names.allSatisfy { model.measure.wrap($0, to: room, size: 14).count <= 2 }
      && names.flatMap { $0.split(separator: " ") }.allSatisfy { model.measure.width(String($0), size: 14) <= room }
  }
}
