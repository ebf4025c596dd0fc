import Figures
import Languages
import Wording

/// Columns side by side or stacked; on a narrow picture, and for long names, bars from left to right.
struct ColumnPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  let stack: Stack?

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    stack = model.kind == .stackedColumns ? Stack(model) : nil
  }

  static var drawsIntervals: Bool { true }

  static func refusal(_ model: ChartModel) -> String? {
    model.kind == .stackedColumns && Stack.givesAway(model) ? model.words.words[.chartGuardStack] : nil
  }

  static func lead(_ model: ChartModel) -> [String] {
    model.kind == .stackedColumns ? Lead.parts(model) : Lead.overTime(model)
  }

  func picture() -> Picture {
    guard width == .wide, let labels = wrappedLabels else { return BarRows(model, width: width).picture() }
    return upright(labels)
  }

  /// The series drawn as columns; the published total of a stack is only written.
  private var drawn: [Int] { stack?.parts ?? Array(model.chart.series.indices) }

  private func upright(_ labels: [[String]]) -> Picture {
    var drawing = Drawing(width: width.points)
    let measure = model.measure
    var top = ChartHeader(model, keys: keys).draw(width: width.points, measure: measure, into: &drawing)
    let axis = ValueAxis(model, over: extent, target: 5)
    let printsValues = printsValues(labels.count)
    let left = printsValues ? 0 : (axis.labelWidth(measure) + 10).rounded(.up)
    let room = width.points * 0.32
    let probe = EndLabels(partLabels { _ in 0 }, room: room, measure: measure)
    let right = stack == nil ? width.points : width.points - probe.width(measure) - EndLabels.gap
    let bands = BandScale(count: labels.count, start: left, end: right.rounded(.down), filled: filled)
    let lane = EventLane(model, bounds: left...width.points) { bands.start + ($0 + 0.5) * bands.step }
    top += lane.height
    let plot = Box(left: left, top: top, right: bands.end, bottom: top + max(220, probe.height))
    // What is written above columns stays below the texts of breaks.
    let inset = printsValues || stack?.total != nil ? 20.0 : 4
    let values = LinearScale(domain: axis.domain, start: plot.bottom, end: plot.top + inset)
    lane.drawSpans(plot, into: &drawing)
    if !printsValues { axis.drawAcross(plot, into: &drawing) }
    drawReferences(plot, values, into: &drawing)
    if stack == nil {
      drawGroups(bands, values, printsValues, into: &drawing)
    } else {
      drawStack(bands, values, into: &drawing)
    }
    drawing.add(.zero) { path in
      path.move(plot.left, values.baseline.snapped)
      path.across(plot.width)
    }
    lane.draw(plot, into: &drawing)
    drawing.height = drawLabels(labels, bands, plot, into: &drawing)
    if stack != nil {
      EndLabels(
        partLabels { values($0) }.map { label in
          var label = label
          label.x = plot.right
          return label
        }, room: room, measure: measure
      )
      .draw(plot, bounds: plot.top - 8...plot.bottom + 8, into: &drawing)
    }
    return Picture(drawing: drawing, notes: lane.notes)
  }

  private var extent: ClosedRange<Double>? {
    guard let stack else { return model.grid.extent }
    return 0...(stack.columns.compactMap { $0?.sum }.max() ?? 1)
  }

  private var filled: Double {
    let count = Double(drawn.count)
    return stack != nil || drawn.count == 1 ? 0.75 : count / (count + 1)
  }

  private var keys: [ChartHeader.Item] {
    let references = model.chart.references.filter(\.value.isFinite).map {
      ChartHeader.Item(sample: .reference, text: model.label($0))
    }
    let intervals = ChartHeader.intervals(model)
    guard stack == nil, drawn.count > 1 else { return intervals + references }
    return drawn.map { ChartHeader.Item(sample: .bar(model.slots[$0]), text: model.chart.series[$0].name) }
      + intervals + references
  }

  /// The category labels, thinned where they are periods; `nil` where they are names too long to stand below columns.
  private var wrappedLabels: [[String]]? {
    let positions = model.grid.positions
    let step = 640.0 / Double(max(positions.count, 1)) * (stack == nil ? 1 : 0.75)
    let widths = positions.map { model.measure.width($0.label, size: 14) }
    if positions.allSatisfy({ $0.period != nil }) {
      let shown = Set(CalendarTicks(periods: positions.compactMap(\.period), widths: widths, step: step)())
      return positions.indices.map { shown.contains($0) ? [positions[$0].label] : [] }
    }
    let longest = positions.flatMap { $0.label.split(separator: " ") }
    guard longest.allSatisfy({ model.measure.width(String($0), size: 14) <= step - 6 }) else { return nil }
    let lines = positions.map { model.measure.wrap($0.label, to: step - 6, size: 14) }
    return lines.allSatisfy { $0.count <= 3 } ? lines : nil
  }

  private func drawGroups(
    _ bands: BandScale, _ values: LinearScale, _ printsValues: Bool, into drawing: inout Drawing
  ) {
    let each = bands.width / Double(drawn.count)
    for (order, series) in drawn.enumerated() {
      for position in model.grid.positions.indices {
        guard let observation = model.grid.observation(series, position) else { continue }
        let left = bands(position) + Double(order) * each
        let middle = left + each / 2
        guard let value = observation.value else {
          drawSign(observation, x: middle, values, width: each, into: &drawing)
          continue
        }
        let (top, bottom) = (min(values(value), values.baseline), max(values(value), values.baseline))
        let box = Box(left: left, top: top, right: left + each - (drawn.count > 1 ? 1 : 0), bottom: bottom)
        let interval = observation.measure?.interval.map {
          min(values($0.upperBound), values($0.lowerBound))...values($0.lowerBound)
        }
        BarMark(
          slot: model.slots[series], box: box, isTentative: observation.isTentative, interval: interval,
          isUpright: true, isPatterned: drawn.count > 1
        )
        .draw(into: &drawing)
        guard printsValues else { continue }
        let y = value < 0 ? max(bottom, interval?.upperBound ?? bottom) + 15 : min(top, interval?.lowerBound ?? top) - 5
        drawing.add(TextRun(model.label(observation), x: middle, y: y, anchor: .middle, tone: .value))
      }
    }
  }

  /// Whether every value has room above its column; the axis is then left out.
  private func printsValues(_ count: Int) -> Bool {
    guard stack == nil else { return false }
    let step = width.points / Double(max(count, 1))
    let room = drawn.count == 1 ? step - 6 : step * filled / Double(drawn.count)
    return drawn.allSatisfy { series in
      model.grid.cells[series].allSatisfy { cell in
        cell.map { model.measure.width(model.label($0.observation), size: 14) <= room } ?? true
      }
    }
  }

  private func drawStack(_ bands: BandScale, _ values: LinearScale, into drawing: inout Drawing) {
    guard let stack else { return }
    for (position, column) in stack.columns.enumerated() {
      let left = bands(position)
      guard let column else {
        let missing = stack.parts.compactMap { model.grid.observation($0, position) }.first { $0.value == nil }
        if let missing { drawSign(missing, x: bands.middle(position), values, width: bands.width, into: &drawing) }
        continue
      }
      var sum = 0.0
      for part in column.parts where part.value > 0 {
        let box = Box(
          left: left, top: values(sum + part.value) + (sum + part.value < column.sum ? 1 : 0),
          right: left + bands.width,
          bottom: values(sum) - (sum > 0 ? 1 : 0))
        sum += part.value
        guard box.height > 0.2 else { continue }
        let isTentative = model.grid.observation(part.series, position)?.isTentative ?? false
        BarMark(slot: model.slots[part.series], box: box, isTentative: isTentative, isPatterned: true).draw(
          into: &drawing)
      }
      if let total = stack.total, let observation = model.grid.observation(total, position) {
        let line = TextRun.Line(text: "", bold: model.label(observation))
        drawing.add(
          TextRun([line], x: bands.middle(position), y: values(column.sum) - 6, anchor: .middle, tone: .value))
      }
    }
  }

  /// The sign in place of a column, with strokes where the value is withheld.
  private func drawSign(
    _ observation: PublishedObservation, x: Double, _ values: LinearScale, width: Double, into drawing: inout Drawing
  ) {
    let baseline = values.baseline
    if observation.state == .withheld {
      let half = min(width, 24) / 2
      drawing.add(.hatch) { path in
        path.rectangle(Box(left: x - half, top: baseline - 12, right: x + half, bottom: baseline))
        path.move(x - half, baseline)
        path.step(12, -12)
        if half > 6 {
          path.move(x + half - 12, baseline)
          path.step(12, -12)
        }
      }
      drawing.add(TextRun(model.label(observation), x: x, y: baseline - 17, anchor: .middle, tone: .secondary))
    } else {
      drawing.add(TextRun(model.label(observation), x: x, y: baseline - 5, anchor: .middle, tone: .secondary))
    }
  }

  private func drawReferences(_ plot: Box, _ values: LinearScale, into drawing: inout Drawing) {
    drawing.add(.reference) { path in
      for reference in model.chart.references where reference.value.isFinite {
        path.move(plot.left, values(reference.value))
        path.across(plot.width)
      }
    }
  }

  private func drawLabels(_ labels: [[String]], _ bands: BandScale, _ plot: Box, into drawing: inout Drawing) -> Double
  {
    for (position, lines) in labels.enumerated() {
      let runs = lines.map { TextRun.Line(text: $0) }
      let half = model.measure.width(lines, size: 14) / 2
      let x = max(half, min(bands.middle(position), width.points - half))
      drawing.add(TextRun(runs, x: x, y: plot.bottom + 20, anchor: .middle, tone: .secondary))
    }
    var bottom = plot.bottom + 10 + 17 * Double(labels.map(\.count).max() ?? 1)
    let counts = stack.map { stack in model.grid.positions.indices.map { model.base(of: stack.parts, at: $0) } } ?? []
    if counts.contains(where: { $0 != nil }) {
      for (position, count) in counts.enumerated() {
        guard let count else { continue }
        drawing.add(
          TextRun(count, x: bands.middle(position), y: bottom + 13, anchor: .middle, tone: .secondary))
      }
      bottom += 17
    }
    return bottom + 4
  }

  /// The parts named right of the last whole column.
  private func partLabels(_ y: (Double) -> Double) -> [EndLabels.Label] {
    guard let stack, let position = stack.columns.lastIndex(where: { $0 != nil }), let column = stack.columns[position]
    else { return [] }
    var sum = 0.0
    return column.parts.map { part in
      let middle = sum + part.value / 2
      sum += part.value
      let observation = model.grid.observation(part.series, position)
      return EndLabels.Label(
        name: model.chart.series[part.series].name, value: observation.map { model.label($0) } ?? "",
        slot: model.slots[part.series], x: 0, y: y(middle), before: -Double(part.series))
    }
  }
}

extension ChartModel {
  /// The number of cases that the shares of a column are of, as it is printed below it.
  func base(of parts: [Int], at position: Int) -> String? {
    guard isPercent else { return nil }
    let measures = parts.compactMap { grid.observation($0, position)?.measure }
    guard let count = measures.first.flatMap({ $0.base.map(Double.init) ?? $0.denominator }) else { return nil }
    return words.words[.chartCases, ["count": .text(words.words.number(count))]]
  }
}
