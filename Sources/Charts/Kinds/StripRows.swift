import Figures
import Languages
import Wording

/// Several strips below each other: a row for each indicator or period.
struct StripRows: Sendable {
  let marks: StripMarks

  init(_ marks: StripMarks) { self.marks = marks }

  private var model: ChartModel { marks.model }
  private var width: PictureWidth { marks.width }
  private var strips: Strips { marks.strips }
  private var measure: TextMeasure { marks.model.measure }

  /// The height that the dots of a row may take before they become smaller.
  private static let mostOfRow = 44.0
  /// The radii of dots in rows.
  private static let rowRadii: [Double] = [4, 3.2, 2.5, 2]
  /// The part of a wide picture that names may take.
  private static let share = 0.34
  /// How far the line of a middle value reaches over the dots.
  private static let rise = 4.0

  func picture() -> ChartPicture {
    let valued = strips.rows.filter { !$0.dots.isEmpty }
    let missing = strips.rows.filter { $0.dots.isEmpty && !$0.absent.isEmpty }
    let ownNames = Set(strips.rows.compactMap { row in row.own.map { row.dots[$0].name } ?? row.ownAbsent?.name })
    let values = valued.map(ownText)
    let head = head(ownNames, beside: measure.width(values, weight: .bold))
    let valueRoom = max(measure.width(values, weight: .bold), measure.width(head, weight: .bold))
    let aside = valueRoom > 0 ? valueRoom + Spacing.item : 0
    let rows = (valued + missing).map { row in NamedRows.Row(name: row.name, detail: detail(row)) }
    func names(_ height: Double) -> NamedRows {
      NamedRows(
        rows, width: width, measure: measure, markHeight: height, anchor: .start, share: StripRows.share,
        aside: aside)
    }
    // The names decide where scales begin, and these how high the dots stand.
    let start = names(NamedRows.barHeight).room
    let axis = strips.isShared ? strips.extent.flatMap { marks.axis($0, in: axisRoom(valued, start, aside)) } : nil
    let scales = valued.map { scale($0, axis, from: start, aside: aside) }
    let swarms = zip(valued, scales).map { row, scale in
      marks.swarm(row, scale, most: StripRows.mostOfRow, radii: StripRows.rowRadii)
    }
    let most = swarms.map { 2 * max($0.0.reach.above, $0.0.reach.below) }.max() ?? 0
    let height = max(NamedRows.barHeight, most)
    var frame = RowFrame(
      PictureDraft(model, width: width, keys: marks.keys + medianKey(valued), hasUnit: strips.isShared), names(height),
      count: valued.count, scale: scales.first,
      references: axis == nil
        ? nil : ReferenceRules(model, width: width.points - start, bounds: start...width.points - aside),
      above: head.isEmpty || valued.isEmpty ? 0 : Type.height(head.count) + Spacing.value)
    if !valued.isEmpty {
      frame.drawing.add(
        TextRun(
          head, weight: .bold, x: width.points,
          y: frame.plot.top - Spacing.value - Type.height(head.count) + Type.ascent, anchor: .end))
    }
    axis?.drawDown(frame.plot, along: frame.bands(height), into: &frame.drawing)
    frame.drawRows(Array(valued.indices)) { index, place, drawing in
      draw(valued[index], swarms[index], scales[index], place.middle, into: &drawing)
      guard !values[index].isEmpty else { return }
      let y = width.isWide ? Type.baseline(around: place.middle) : Type.baseline(under: place.top)
      drawing.add(TextRun(values[index], weight: .bold, x: width.points, y: y, anchor: .end))
    }
    return frame.picture(
      missing: missing.compactMap(\.absent.first), gap: axis == nil ? Spacing.hair : ValueAxis.height)
  }

  /// What the axis of all rows has between the numbers at their ends.
  private func axisRoom(_ rows: [Strips.Row], _ start: Double, _ aside: Double) -> Double {
    let texts = rows.flatMap { row in
      [row.extent?.lowerBound, row.extent?.upperBound].compactMap { $0 }.map {
        model.words.value($0, of: row.indicator)
      }
    }
    let room = 2 * (measure.width(texts) + StripRows.rowRadii[0] + StripMarks.ownExtra + Spacing.value)
    return width.points - start - (width.isWide ? aside : 0) - room
  }

  /// The reader's own value as it stands at the end of a row: the sign of what it lacks, where it has none.
  private func ownText(_ row: Strips.Row) -> String {
    row.own.map { model.label(row.dots[$0].observation) } ?? row.ownAbsent.map { model.words.value($0.observation) }
      ?? ""
  }

  /// The reader's own place over its values.
  private func head(_ names: Set<String>, beside values: Double) -> [String] {
    guard names.count == 1, let name = names.first else { return [] }
    return measure.wrap(name, to: max(values, width.isWide ? 120 : 90), weight: .bold)
  }

  /// What stands under the name of a row: its unit, where rows differ in it, and of how many there is no value.
  private func detail(_ row: Strips.Row) -> String {
    let isNamed = model.words.words.insideSentence(row.name) == model.words.unit(of: row.indicator)
    let unit = strips.isShared || isNamed ? "" : model.words.unit(of: row.indicator)
    let absences = row.dots.isEmpty ? [] : Strips.absences(row, model)
    return ([unit] + absences).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func medianKey(_ rows: [Strips.Row]) -> [ChartHeader.Item] {
    rows.contains { $0.median != nil }
      ? [ChartHeader.Item(swatch: .reference, text: model.words.words[.chartStripMedian])] : []
  }

  /// The scale of a row, with room for the numbers at the ends of its dots.
  private func scale(_ row: Strips.Row, _ axis: ValueAxis?, from start: Double, aside: Double) -> LinearScale {
    let rows = axis == nil ? [row] : strips.rows
    let texts = rows.compactMap(\.extent).map { extent in
      [extent.lowerBound, extent.upperBound].map { model.words.value($0, of: row.indicator) }
    }
    let edge = StripRows.rowRadii[0] + StripMarks.ownExtra + Spacing.value
    let lows = edge + measure.width(texts.map { $0[0] })
    let highs = edge + measure.width(texts.map { $0[1] })
    let ends = axis?.ends(measure) ?? (first: 0, last: 0)
    let end = width.points - (width.isWide ? aside : 0)
    return LinearScale(
      domain: axis?.domain ?? row.drawnExtent ?? 0...1, start: start + max(lows, ends.first),
      end: max(end - max(highs, ends.last), start + lows + 1))
  }

  private func draw(
    _ row: Strips.Row, _ swarm: (dots: DotSwarm, radius: Double), _ scale: LinearScale, _ middle: Double,
    into drawing: inout Drawing
  ) {
    drawing.add(.grid) { path in
      path.move(scale.start, middle.snapped)
      path.across(scale.end - scale.start)
    }
    let reach = swarm.dots.reach
    if let median = row.median {
      drawing.add(.reference) { path in
        path.move(scale(median).snapped, middle - reach.above - StripRows.rise)
        path.down(reach.above + reach.below + 2 * StripRows.rise)
      }
    }
    marks.draw(row, swarm.dots, radius: swarm.radius, scale, middle: middle, into: &drawing)
    drawEnds(row, scale, middle, into: &drawing)
  }

  /// Writes the least and the greatest value beside the dots, where these are apart; the reader's own stands at the end.
  private func drawEnds(_ row: Strips.Row, _ scale: LinearScale, _ middle: Double, into drawing: inout Drawing) {
    guard let extent = row.extent else { return }
    let interval = row.ownInterval.map { scale($0) }
    let gap = StripRows.rowRadii[0] + StripMarks.ownExtra + Spacing.hair
    let y = Type.baseline(around: middle)
    let low = model.words.value(extent.lowerBound, of: row.indicator)
    let high = model.words.value(extent.upperBound, of: row.indicator)
    let left = min(scale(extent.lowerBound), interval?.lowerBound ?? .infinity)
    let right = max(scale(extent.upperBound), interval?.upperBound ?? -.infinity)
    // The reader's own stands at the end of the row already.
    if row.own != row.dots.indices.last {
      drawing.add(TextRun(high, x: right + gap, y: y, tone: .value))
    }
    if low != high, row.own != row.dots.indices.first {
      drawing.add(TextRun(low, x: left - gap, y: y, anchor: .end, tone: .value))
    }
  }
}
