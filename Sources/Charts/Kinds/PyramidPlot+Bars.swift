import Figures
import Wording

extension PyramidPlot {
  /// The sides of each class beside each other: what can be compared row by row.
  func paired() -> ChartPicture {
    let drawn = sides.pair + sides.others
    let (known, unknown) = classes
    let rest = model.grid.positions.indices.filter { !known.contains($0) && !unknown.contains($0) }
    let positions = known + unknown + rest
    let names = NamedRows(
      positions.map { NamedRows.Row(name: model.grid.positions[$0].label) }, width: width, measure: model.measure,
      markHeight: Double(drawn.count) * (PyramidPlot.barHeight + 1) - 1 + Spacing.side, share: PyramidPlot.nameShare)
    let scale = LinearScale(
      domain: 0...most, start: names.room, end: width.points - model.measure.width(texts, weight: .bold) - Spacing.side)
    var frame = RowFrame(
      PictureDraft(model, width: width, keys: ChartHeader.bars(model, drawn) + keys), names, count: positions.count,
      scale: scale)
    frame.drawRows(positions) { position, place, drawing in
      let shown = drawn.filter { model.grid.observation($0, position) != nil }
      var y = place.middle - (Double(shown.count) * (PyramidPlot.barHeight + 1) - 1) / 2
      if position == unknown.first, position != positions.first {
        drawing.add(.grid) { path in
          path.move(0, place.top.snapped)
          path.across(width.points)
        }
      }
      for series in shown {
        drawBar(series, position, y + PyramidPlot.barHeight / 2, scale, into: &drawing)
        y += PyramidPlot.barHeight + 1
      }
    }
    let plot = frame.plot
    frame.drawing.add(.zero) { path in
      path.move(names.room.snapped, plot.top)
      path.down(plot.height)
    }
    return frame.picture(missing: [])
  }

  /// The part of the picture that the names of classes may take.
  private static let nameShare = 0.3

  private var texts: [String] {
    (sides.pair + sides.others).flatMap { series in model.grid.positions.indices.map { text(series, $0) } }
  }

  /// On a narrow picture the sides of a class stand under its name, the oldest class first as in a pyramid.
  func blocks() -> ChartPicture {
    let drawn = sides.pair + sides.others
    var draft = PictureDraft(model, width: width, keys: ChartHeader.bars(model, drawn) + keys)
    let scale = LinearScale(
      domain: 0...most, start: 0, end: width.points - model.measure.width(texts, weight: .bold) - Spacing.side)
    let (known, unknown) = classes
    let others = model.grid.positions.indices.filter { !known.contains($0) && !unknown.contains($0) }
    for position in known.reversed() + unknown + others {
      let shown = drawn.filter { model.grid.observation($0, position) != nil }
      guard !shown.isEmpty else { continue }
      draft.addText(model.grid.positions[position].label, gap: BarBlocks.nameGap)
      for series in shown {
        drawBar(series, position, draft.y + PyramidPlot.barHeight / 2, scale, into: &draft.drawing)
        draft.y += PyramidPlot.barHeight + 1
      }
      draft.y += Spacing.side - 1
    }
    return draft.picture()
  }

  /// Draws a bar to the right with its value at its end, its interval, and the stroke of what it is held against.
  private func drawBar(
    _ series: Int, _ position: Int, _ middle: Double, _ scale: LinearScale, into drawing: inout Drawing
  ) {
    guard let observation = model.grid.observation(series, position) else { return }
    let (zero, half) = (scale.start + 0.5, PyramidPlot.barHeight / 2)
    let y = Type.baseline(around: middle)
    let held = sides.pair.contains(series) ? compared(series == sides.left ? -1 : 1) : nil
    let other = held.flatMap { model.grid.observation($0, position)?.value }.flatMap { $0.isFinite ? $0 : nil }
    let stroke = other.map { scale(max(0, $0)) }
    guard let value = observation.value else {
      let isWithheld = observation.state == .withheld
      if isWithheld {
        BarMark.drawWithheld(x: zero + 1, top: middle - half, height: PyramidPlot.barHeight, into: &drawing)
      }
      if let stroke { drawStroke(at: stroke, middle, into: &drawing) }
      let gap = isWithheld ? BarMark.strokes + Spacing.text : Spacing.value
      let room = model.measure.width(model.label(observation)) + 2 * Spacing.value
      let isCrossed = stroke.map { (zero + gap - Spacing.value...zero + gap + room).contains($0) } ?? false
      let x = isCrossed ? (stroke ?? zero) + Spacing.value : zero + gap
      return drawing.add(TextRun(model.label(observation), x: x, y: y, tone: .secondary))
    }
    let end = scale(max(0, value))
    let interval = observation.measure?.interval.map { scale(max(0, $0.lowerBound))...scale(max(0, $0.upperBound)) }
    BarMark(
      slot: model.slots[series], box: Box(left: zero, top: middle - half, right: max(zero, end), bottom: middle + half),
      isTentative: observation.isTentative, interval: interval, isPatterned: true
    )
    .draw(into: &drawing)
    if let stroke { drawStroke(at: stroke, middle, into: &drawing) }
    let label = model.label(observation)
    let past = max(end, interval?.upperBound ?? end)
    let width = model.measure.width(label) + 2 * Spacing.value
    // Inside the bar where the stroke it is held against stands in the way, else past that.
    if let stroke, (past - 1...past + width).contains(stroke) {
      if interval == nil, end - width >= zero {
        return drawing.group(model.slots[series]) { group in
          group.add(TextRun(label, x: end - Spacing.value, y: y, anchor: .end, tone: .onBar))
        }
      }
      return drawing.add(TextRun(label, x: stroke + Spacing.value, y: y, tone: .value))
    }
    drawing.add(TextRun(label, x: past + Spacing.value, y: y, tone: .value))
  }

  /// The stroke of what a bar is held against.
  private func drawStroke(at x: Double, _ middle: Double, into drawing: inout Drawing) {
    var stroke = Path()
    stroke.move(x, middle - PyramidPlot.barHeight / 2)
    stroke.down(PyramidPlot.barHeight)
    drawing.add(.intervalOnBar, stroke)
    drawing.add(.target, stroke)
  }
}
