import Figures
import Languages
import Wording

/// A small line chart for each series on shared axes, with the others in grey behind it.
struct MultiplesPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let axis: ValueAxis
  private let panels: [Int]
  private let columns: Int
  private let panelWidth: Double
  private let left: Double
  private let titles: [[TextRun.Line]]
  private let gap = 24.0
  private let plotHeight = 96.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    axis = model.lineAxis
    let series = model.chart.series
    let panels = MultiplesPlot.order(model)
    self.panels = panels
    left = (axis.labelWidth(model.measure) + 10).rounded(.up)
    let room = width.points - left
    // As OWID's grid: panels of 3 : 2 in a picture of 3 : 2, none narrower than 150 pixels.
    let ideal = width == .wide ? Int(Double(panels.count).squareRoot().rounded()) : 2
    let most = max(1, Int((room + gap) / (150 + gap)))
    columns = max(1, min(ideal, most, panels.count))
    let panelWidth = ((room - gap * Double(columns - 1)) / Double(columns)).rounded(.down)
    self.panelWidth = panelWidth
    titles = panels.map { panel in
      model.measure.wrap(series[panel].name, to: panelWidth, size: 14, weight: .bold).map {
        TextRun.Line(text: "", bold: $0)
      }
    }
  }

  /// By the last value where it is whole, unless they have an order of their own or are what young people said of centres.
  private static func order(_ model: ChartModel) -> [Int] {
    let series = model.chart.series
    let panels = series.indices.filter { series[$0].role != .comparison }
    guard model.chart.order == .byValue, !TwoValues.isByName(model), let last = Lead.lastShared(model) else {
      return panels
    }
    let values = panels.map { panel in
      model.grid.observation(panel, last).flatMap { $0.isWhole ? $0.value : nil } ?? -.infinity
    }
    return zip(panels, values).enumerated().sorted {
      ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
    }.map(\.element.0)
  }

  private var rows: Int { (panels.count + columns - 1) / columns }

  func picture() -> Picture {
    var drawing = Drawing(width: width.points)
    var top = ChartHeader(model, keys: keys).draw(width: width.points, measure: model.measure, into: &drawing)
    var notes: [String] = []
    var first: Box?
    for row in 0..<rows {
      let members = row * columns..<min((row + 1) * columns, panels.count)
      let lane = lane(left: left)
      notes = lane.notes
      top += 17 * Double(members.map { titles[$0].count }.max() ?? 1) + lane.height + 4
      for member in members {
        let x = left + Double(member % columns) * (panelWidth + gap)
        let plot = Box(left: x, top: top, right: x + panelWidth, bottom: top + plotHeight)
        draw(member, plot, behind: first, into: &drawing)
        if first == nil { first = plot }
      }
      // Periods stand under the last panel of each column.
      let isLast = members.upperBound + columns > panels.count
      top += plotHeight + (isLast ? 44 : 22)
    }
    drawing.height = top - 10
    return Picture(drawing: drawing, notes: notes)
  }

  private func draw(_ panel: Int, _ plot: Box, behind first: Box?, into drawing: inout Drawing) {
    let series = panels[panel]
    let points = points(plot)
    let values = LinearScale(domain: axis.domain, start: plot.bottom, end: plot.top)
    let lane = lane(left: plot.left)
    if panel % columns == 0 { axis.drawLabels(plot, into: &drawing) }
    if let first {
      drawing.reuse(0, dx: plot.left - first.left, dy: plot.top - first.top)
    } else {
      drawing.share(0) { shared in
        lane.drawSpans(plot, into: &shared)
        axis.drawGrid(plot, into: &shared)
        axis.drawBase(plot, into: &shared)
        drawReferences(plot, values, into: &shared)
        drawContext(points, values, into: &shared)
      }
    }
    drawMissing(series, points, plot, into: &drawing)
    let mark = LineMark(model, series: series, slot: .own) { (points($0), values($1)) }
    if model.grid.cells[series].contains(where: { $0?.observation.measure?.interval != nil }) {
      mark.drawBand(into: &drawing)
    }
    mark.draw(into: &drawing)
    lane.draw(plot, into: &drawing)
    let titleTop = plot.top - lane.height - 17 * Double(titles[panel].count) - 4
    drawing.add(TextRun(titles[panel], x: plot.left, y: titleTop + 13))
    drawLast(series, plot, points, values, into: &drawing)
    if panel + columns >= panels.count {
      PeriodAxis(model, step: points.step, most: width == .wide ? 4 : 3, bounds: plot.left...plot.right)
        .draw(plot, x: points, into: &drawing)
    }
  }

  private func points(_ plot: Box) -> PointScale {
    PointScale(count: model.grid.positions.count, start: plot.left + 6, end: plot.right - 6)
  }

  private func lane(left: Double) -> EventLane {
    let points = PointScale(count: model.grid.positions.count, start: left + 6, end: left + panelWidth - 6)
    return EventLane(model, bounds: left...left + panelWidth, isNumbered: true) { points.start + $0 * points.step }
  }

  /// All series in grey, and what they are compared with dashed; the same behind every panel.
  private func drawContext(_ points: PointScale, _ values: LinearScale, into drawing: inout Drawing) {
    drawing.group(.context) { group in
      group.add(.contextLine) { path in
        for series in panels { LineMark(model, series: series) { (points($0), values($1)) }.addLine(to: &path) }
      }
    }
    for series in compared {
      drawing.group(.comparison) { group in
        group.add(.comparisonLine) { path in
          LineMark(model, series: series) { (points($0), values($1)) }.addLine(to: &path)
        }
      }
    }
  }

  private var compared: [Int] {
    model.chart.series.indices.filter { model.chart.series[$0].role == .comparison }
  }

  private var keys: [ChartHeader.Item] {
    var keys = [ChartHeader.Item(sample: .line(.context), text: model.words.words[.chartMultiplesOthers])]
    keys += compared.map { ChartHeader.Item(sample: .line(.comparison), text: model.chart.series[$0].name) }
    keys += model.chart.references.filter(\.value.isFinite).map {
      ChartHeader.Item(sample: .reference, text: model.label($0))
    }
    if model.showsIntervals {
      keys.append(ChartHeader.Item(sample: .band(.own), text: model.words.words[.chartIntervalKey]))
    }
    return keys
  }

  private func drawReferences(_ plot: Box, _ values: LinearScale, into drawing: inout Drawing) {
    drawing.add(.reference) { path in
      for reference in model.chart.references where reference.value.isFinite {
        path.move(plot.left, values(reference.value))
        path.across(plot.width)
      }
    }
  }

  /// The last value over or under the end of the line; the reason where the panel has no line.
  private func drawLast(
    _ series: Int, _ plot: Box, _ points: PointScale, _ values: LinearScale, into drawing: inout Drawing
  ) {
    guard let last = model.grid.lastValue(series), let observation = model.grid.observation(series, last),
      let value = observation.value, value.isFinite
    else {
      let states = model.grid.cells[series].compactMap { $0?.observation }
      guard let state = states.last else { return }
      let lines = model.measure.wrap(model.reason(state), to: panelWidth, size: 14).map { TextRun.Line(text: $0) }
      return drawing.add(TextRun(lines, x: plot.left, y: plot.top + 20, tone: .value))
    }
    let y = values(value)
    let before = model.grid.cells[series][..<last].last { $0?.observation.value != nil }??.observation.value
    // Over a line that rises to its end, under one that falls; inside the plot either way.
    let isOver = (before.map { values($0) >= y } ?? true) ? y - plot.top > 20 : plot.bottom - y < 24
    let text = TextRun.Line(text: "", bold: model.label(observation))
    let x = max(plot.left + model.measure.width(of: text, size: 14), min(points(last) + 4, plot.right))
    drawing.add(TextRun([text], x: x, y: isOver ? y - 8 : y + 19, anchor: .end, tone: .value))
  }

  /// A cross on the axis where the panel's value is withheld.
  private func drawMissing(_ series: Int, _ points: PointScale, _ plot: Box, into drawing: inout Drawing) {
    drawing.add(.missing) { path in
      for position in model.grid.positions.indices
      where model.grid.observation(series, position)?.state == .withheld {
        path.cross(points(position), plot.bottom)
      }
    }
  }

  /// The reader's own series as in a line chart; else the greatest and the least last value.
  static var drawsIntervals: Bool { true }
  static func refusal(_ model: ChartModel) -> String? { model.lengthRefusal }
  static func lead(_ model: ChartModel) -> [String] {
    guard !model.chart.series.contains(where: { $0.role == .own }), let last = Lead.lastShared(model) else {
      return Lead.overTime(model)
    }
    return Lead.extremes(model, at: last)
  }
}
