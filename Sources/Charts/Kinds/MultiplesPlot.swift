import Figures
import Languages
import Wording

/// A small line chart for each series, named with its last value: on shared axes, with the others in grey behind it; each
/// on an axis of its own where the greatest is so much above the least that this would be a line on the floor.
struct MultiplesPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  /// The axis of all panels, or that of each.
  private let axes: [ValueAxis]
  private let hasOwnScales: Bool
  private let panels: [Int]
  private let grid: PanelGrid
  private let left: Double
  private var plotHeight: Double { width.card.map { ($0.plot / Double(max(grid.rows, 1))).rounded(.down) } ?? 96 }
  /// From the sides of a panel to its first and last value.
  private let inset = 6.0
  private static let leastGap = 24.0
  /// What is free below the panels of a row.
  private var rowGap: Double { width.card == nil ? 22 : 14 }
  /// What is free below the last panels, for their periods.
  private static let lastGap = 44.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    let panels = MultiplesPlot.order(model)
    self.panels = panels
    let own = MultiplesPlot.ownAxes(model, panels)
    hasOwnScales = own != nil
    axes = own ?? [MultiplesPlot.axis(model)]
    left = axes.map { $0.room(model.measure) }.max() ?? 0
    // Each panel has its numbers at its left, where it has a scale of its own.
    let gap = own == nil ? MultiplesPlot.leastGap : left + Spacing.side
    grid = PanelGrid(model, panels, width: width, left: left, gap: gap)
  }

  /// An axis for each panel, where they have so different values; `nil` where all share one.
  private static func ownAxes(_ model: ChartModel, _ panels: [Int]) -> [ValueAxis]? {
    let extents = PanelExtents(model, panels)
    return extents.areApart ? extents.extents.map { ValueAxis(model, over: $0, target: ticks) } : nil
  }

  private func axis(_ number: Int) -> ValueAxis { hasOwnScales ? axes[number] : axes[0] }

  /// By the last value where it is whole, unless they have an order of their own or are what young people said of centres.
  private static func order(_ model: ChartModel) -> [Int] {
    let panels = PanelExtents.panels(model)
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

  func picture() -> ChartPicture {
    var draft = PictureDraft(model, width: width, keys: keys)
    var first: Box?
    let lane = lane(left: left)
    // The same below every column.
    let periods = PeriodAxis(
      model, step: points(left: left).step, most: width.isWide ? 4 : 3, areBounded: true)
    for row in 0..<grid.rows {
      let members = row * grid.columns..<min((row + 1) * grid.columns, panels.count)
      draft.y += Type.height(members.map { grid.titles[$0].count }.max() ?? 1) + Spacing.hair
      if row == 0 { draft.y += lane.height }
      for member in members {
        let x = left + Double(member % grid.columns) * (grid.panelWidth + grid.gap)
        let box = Box(left: x, top: draft.y, right: x + grid.panelWidth, bottom: draft.y + plotHeight)
        let panel = panel(member, box)
        draw(member, panel, behind: first, into: &draft.drawing)
        if member + grid.columns >= panels.count {
          periods.draw(box, panel.positions, within: box.left...box.right, into: &draft.drawing)
        }
        if first == nil { first = box }
      }
      // Periods stand under the last panel of each column.
      let isLast = members.upperBound + grid.columns > panels.count
      draft.y += plotHeight + (isLast ? MultiplesPlot.lastGap : rowGap)
    }
    draft.y -= Spacing.side
    return draft.picture(notes: lane.notes)
  }

  private func panel(_ number: Int, _ box: Box) -> PlotPanel<PointScale> {
    PlotPanel(model, box: box, positions: points(left: box.left), axis: axis(number), lane: lane(left: box.left))
  }

  private func draw(_ number: Int, _ panel: PlotPanel<PointScale>, behind first: Box?, into drawing: inout Drawing) {
    let series = panels[number]
    let box = panel.box
    if hasOwnScales || number % grid.columns == 0 { panel.drawNumbers(into: &drawing) }
    if hasOwnScales {
      drawBehind(panel, into: &drawing)
    } else if let first {
      drawing.reuse(0, dx: box.left - first.left, dy: box.top - first.top)
    } else {
      drawing.share(0) { shared in drawBehind(panel, into: &shared) }
    }
    panel.drawAbsent([series], into: &drawing)
    let mark = LineMark(model, series: series, slot: .own, place: { panel.place($0, $1) })
    if mark.hasIntervals {
      mark.drawBand(into: &drawing)
    }
    mark.draw(into: &drawing)
    panel.lane.draw(box, withTexts: number == 0, into: &drawing)
    let title = grid.titles[number]
    let lane = number < grid.columns ? panel.lane.height : 0
    let top = box.top - lane - Type.height(title.count) - Spacing.hair
    drawing.add(TextRun(title, x: box.left, y: Type.baseline(under: top)))
    drawReason(series, panel, into: &drawing)
  }

  /// What lies behind the line of a panel.
  private func drawBehind(_ panel: PlotPanel<PointScale>, into drawing: inout Drawing) {
    panel.lane.drawSpans(panel.box, into: &drawing)
    panel.drawGrid(into: &drawing)
    panel.drawBase(into: &drawing)
    panel.drawReferences(into: &drawing)
    drawContext(panel, into: &drawing)
  }

  private func points(left: Double) -> PointScale {
    PointScale(count: model.grid.positions.count, start: left + inset, end: left + grid.panelWidth - inset)
  }

  private func lane(left: Double) -> EventLane {
    EventLane(model, bounds: left...left + grid.panelWidth, isNumbered: true, points(left: left))
  }

  /// All series in grey, and what they are compared with dashed; the same behind every panel.
  private func drawContext(_ panel: PlotPanel<PointScale>, into drawing: inout Drawing) {
    drawing.group(.context) { group in
      guard !hasOwnScales else { return }
      group.add(.contextLine) { path in
        for series in panels { LineMark(model, series: series, place: { panel.place($0, $1) }).addLine(to: &path) }
      }
    }
    for series in compared {
      drawing.group(.comparison) { group in
        group.add(.comparisonLine) { path in
          LineMark(model, series: series, place: { panel.place($0, $1) }).addLine(to: &path)
        }
      }
    }
  }

  private var compared: [Int] {
    model.chart.series.indices.filter { model.chart.series[$0].role == .comparison }
  }

  private var keys: [ChartHeader.Item] {
    var keys =
      hasOwnScales
      ? [] : [ChartHeader.Item(swatch: .line(.context), text: model.words.words[.chartMultiplesOthers])]
    keys += compared.map { ChartHeader.Item(swatch: .line(.comparison), text: model.chart.series[$0].name) }
    keys += ChartHeader.references(model)
    if model.showsIntervals {
      keys.append(ChartHeader.Item(swatch: .band(.own), text: model.words.words[.chartIntervalKey]))
    }
    return keys
  }

  /// The reason where a panel has no line.
  private func drawReason(_ series: Int, _ panel: PlotPanel<PointScale>, into drawing: inout Drawing) {
    guard model.grid.lastValue(series) == nil,
      let state = model.grid.cells[series].compactMap({ $0?.observation }).last
    else { return }
    let lines = model.measure.wrap(model.reason(state), to: grid.panelWidth)
    drawing.add(TextRun(lines, x: panel.box.left, y: Type.baseline(under: panel.box.top + Spacing.value), tone: .value))
  }

  static var drawsIntervals: Bool { true }
  static var drawsHollow: Bool { true }
  static var marks: [FigureSign: String] { [.withheld: "×", .notAvailable: "○"] }
  static let messages = ChartModel.lineMessages + [.chartMultiplesOthers, .chartNoteOwnScales]
  private static let ticks = 3
  static func axis(_ model: ChartModel) -> ValueAxis { model.lineAxis(ticks: ticks) }
  static func subtitleNote(_ model: ChartModel) -> String? {
    PanelExtents(model).areApart ? nil : model.startNote(ticks: ticks)
  }
  static func notes(_ model: ChartModel) -> [String] {
    PanelExtents(model).areApart ? [model.words.words[.chartNoteOwnScales]] : []
  }
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
  fileprivate static let chartNoteOwnScales = MessageKey("chart.note.own-scales")
  fileprivate static let chartMultiplesOthers = MessageKey("chart.multiples.others")
}
