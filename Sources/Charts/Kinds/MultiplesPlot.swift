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
  private let titles: [[String]]
  private let gap = 24.0
  private let plotHeight = 96.0
  /// From the sides of a panel to its first and last value.
  private let inset = 6.0
  private let leastWidth = 150.0
  /// What is free below the panels of a row.
  private let rowGap = 22.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    axis = MultiplesPlot.axis(model)
    let series = model.chart.series
    let panels = MultiplesPlot.order(model)
    self.panels = panels
    left = axis.room(model.measure)
    let room = width.points - left
    // As OWID's grid: panels of 3 : 2 in a picture of 3 : 2, none narrower than what a name needs.
    let ideal = width == .wide ? Int(Double(panels.count).squareRoot().rounded()) : 2
    let most = max(1, Int((room + gap) / (leastWidth + gap)))
    columns = max(1, min(ideal, most, panels.count))
    let panelWidth = ((room - gap * Double(columns - 1)) / Double(columns)).rounded(.down)
    self.panelWidth = panelWidth
    titles = panels.map { model.measure.wrap(series[$0].name, to: panelWidth, weight: .bold) }
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

  func picture() -> ChartPicture {
    var draft = PictureDraft(model, width: width, keys: keys)
    var first: Box?
    let lane = lane(left: left)
    for row in 0..<rows {
      let members = row * columns..<min((row + 1) * columns, panels.count)
      draft.y += Type.height(members.map { titles[$0].count }.max() ?? 1) + lane.height + Spacing.hair
      for member in members {
        let x = left + Double(member % columns) * (panelWidth + gap)
        let box = Box(left: x, top: draft.y, right: x + panelWidth, bottom: draft.y + plotHeight)
        draw(member, panel(box), behind: first, into: &draft.drawing)
        if first == nil { first = box }
      }
      // Periods stand under the last panel of each column.
      let isLast = members.upperBound + columns > panels.count
      draft.y += plotHeight + (isLast ? 2 * rowGap : rowGap)
    }
    draft.y -= Spacing.side
    return draft.picture(notes: lane.notes)
  }

  private func panel(_ box: Box) -> PlotPanel<PointScale> {
    PlotPanel(model, box: box, positions: points(left: box.left), axis: axis, lane: lane(left: box.left))
  }

  private func draw(_ number: Int, _ panel: PlotPanel<PointScale>, behind first: Box?, into drawing: inout Drawing) {
    let series = panels[number]
    let box = panel.box
    if number % columns == 0 { panel.drawNumbers(into: &drawing) }
    if let first {
      drawing.reuse(0, dx: box.left - first.left, dy: box.top - first.top)
    } else {
      drawing.share(0) { shared in
        panel.lane.drawSpans(box, into: &shared)
        panel.drawGrid(into: &shared)
        panel.drawBase(into: &shared)
        panel.drawReferences(into: &shared)
        drawContext(panel, into: &shared)
      }
    }
    panel.drawWithheld([series], into: &drawing)
    let mark = LineMark(model, series: series, slot: .own, place: panel.place)
    if model.grid.cells[series].contains(where: { $0?.observation.measure?.interval != nil }) {
      mark.drawBand(into: &drawing)
    }
    mark.draw(into: &drawing)
    panel.lane.draw(box, into: &drawing)
    let title = titles[number]
    let top = box.top - panel.lane.height - Type.height(title.count) - Spacing.hair
    drawing.add(TextRun(title, weight: .bold, x: box.left, y: Type.baseline(under: top)))
    drawLast(series, panel, into: &drawing)
    if number + columns >= panels.count {
      PeriodAxis(model, step: panel.positions.step, most: width == .wide ? 4 : 3, bounds: box.left...box.right)
        .draw(box, panel.positions, into: &drawing)
    }
  }

  private func points(left: Double) -> PointScale {
    PointScale(count: model.grid.positions.count, start: left + inset, end: left + panelWidth - inset)
  }

  private func lane(left: Double) -> EventLane {
    EventLane(model, bounds: left...left + panelWidth, isNumbered: true, points(left: left))
  }

  /// All series in grey, and what they are compared with dashed; the same behind every panel.
  private func drawContext(_ panel: PlotPanel<PointScale>, into drawing: inout Drawing) {
    drawing.group(.context) { group in
      group.add(.contextLine) { path in
        for series in panels { LineMark(model, series: series, place: panel.place).addLine(to: &path) }
      }
    }
    for series in compared {
      drawing.group(.comparison) { group in
        group.add(.comparisonLine) { path in
          LineMark(model, series: series, place: panel.place).addLine(to: &path)
        }
      }
    }
  }

  private var compared: [Int] {
    model.chart.series.indices.filter { model.chart.series[$0].role == .comparison }
  }

  private var keys: [ChartHeader.Item] {
    var keys = [ChartHeader.Item(swatch: .line(.context), text: model.words.words[.chartMultiplesOthers])]
    keys += compared.map { ChartHeader.Item(swatch: .line(.comparison), text: model.chart.series[$0].name) }
    keys += ChartHeader.references(model)
    if model.showsIntervals {
      keys.append(ChartHeader.Item(swatch: .band(.own), text: model.words.words[.chartIntervalKey]))
    }
    return keys
  }

  /// The last value over or under the end of the line; the reason where the panel has no line.
  private func drawLast(_ series: Int, _ panel: PlotPanel<PointScale>, into drawing: inout Drawing) {
    let box = panel.box
    guard let last = model.grid.lastValue(series), let observation = model.grid.observation(series, last),
      let value = observation.value, value.isFinite
    else {
      let states = model.grid.cells[series].compactMap { $0?.observation }
      guard let state = states.last else { return }
      let lines = model.measure.wrap(model.reason(state), to: panelWidth)
      return drawing.add(TextRun(lines, x: box.left, y: box.top + Last.reason, tone: .value))
    }
    let y = panel.values(value)
    let before = model.grid.cells[series][..<last].last { $0?.observation.value != nil }??.observation.value
    // Over a line that rises to its end, under one that falls; inside the plot either way.
    let isOver = (before.map { panel.values($0) >= y } ?? true) ? y - box.top > Last.over : box.bottom - y < Last.under
    let text = model.label(observation)
    let x = max(
      box.left + model.measure.width(text, weight: .bold), min(panel.positions(last) + Spacing.hair, box.right))
    drawing.add(
      TextRun(
        text, weight: .bold, x: x, y: isOver ? y - Last.lift : y + Last.drop, anchor: .end, tone: .value))
  }

  /// Where the last value stands, and the reason where there is none.
  private enum Last {
    /// From the top of a panel to the baseline of a reason.
    static let reason = 20.0
    /// The least room over and under the end of a line.
    static let (over, under) = (20.0, 24.0)
    /// From the end of a line to a baseline over and under it.
    static let (lift, drop) = (8.0, 19.0)
  }

  static var drawsIntervals: Bool { true }
  static let messages = ChartModel.lineMessages + [.chartMultiplesOthers]
  static func axis(_ model: ChartModel) -> ValueAxis { model.lineAxis(ticks: 3) }
  static func subtitleNote(_ model: ChartModel) -> String? { model.startNote(axis(model)) }
  static func absence(_ model: ChartModel) -> String? { model.withoutLine }

  /// The reader's own series as in a line chart; else the greatest and the least last value.
  static func refusal(_ model: ChartModel) -> String? { model.lengthRefusal }
  static func lead(_ model: ChartModel) -> [String] {
    guard !model.chart.series.contains(where: { $0.role == .own }), let last = Lead.lastShared(model) else {
      return Lead.overTime(model)
    }
    return Lead.extremes(model, at: last)
  }
}

extension MessageKey {
  fileprivate static let chartMultiplesOthers = MessageKey("chart.multiples.others")
}
