import Figures
import Languages
import Wording

/// Rows of bars, or of dots with intervals, in order of value; those without a value below a rule, with the reason.
struct RankedPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let rows: RankedRows
  private let names: NamedRows
  private let classes: ClassScale?
  /// What dots keep from either end of their scale, beside what their values take.
  private let dotRoom = (start: 12.0, end: 8.0)

  init(_ model: ChartModel, width: PictureWidth) {
    self.init(model, width: width, name: { $0.label }, classes: nil)
  }

  /// - Parameters:
  ///   - name: how a row is named here.
  ///   - classes: those whose colours the bars have, beside a map of them.
  init(
    _ model: ChartModel, width: PictureWidth, name: (RankedRows.Row) -> String,
    classes: ClassScale?
  ) {
    self.model = model
    self.width = width
    self.classes = classes
    let rows = RankedRows(model)
    self.rows = rows
    names = NamedRows(
      (rows.valued + rows.missing).map { NamedRows.Row(name: name($0), isOwn: $0.slot == .own) }, width: width,
      measure: model.measure)
  }

  static var isMirrored: Bool { true }
  static var drawsIntervals: Bool { true }
  static var cells: CellPlaces { .places }

  static func lead(_ model: ChartModel) -> [String] { Lead.ranked(model) }
  static func table(_ model: ChartModel) -> DataTable { DataTable(rows: model) }
  /// The numbers of the axis below dots need their room at both ends.
  static func refusal(_ model: ChartModel) -> String? { model.kind == .rankedDots ? model.lengthRefusal : nil }

  /// Why rows stand in the order of their names.
  static func notes(_ model: ChartModel) -> [String] {
    RankedRows.areByName(model) ? [model.words.words[.chartNoteSorted]] : []
  }

  func picture() -> ChartPicture {
    let room = model.measure.width(rows.valued.map { model.label($0.observation) }, weight: .bold) + Spacing.side
    let axis = axis(in: width.points - names.room - room - Spacing.item)
    let start = names.room + (axis.domain.lowerBound < 0 ? room : 0)
    // The labels below the axis have room at its ends.
    let ends = axis.ends(model.measure)
    let scale =
      isDots
      ? LinearScale(
        domain: axis.domain, start: max(start + dotRoom.start, ends.first),
        end: width.points - max(room + dotRoom.end, ends.last))
      : LinearScale(domain: bounds, start: start, end: width.points - room)
    var frame = RowFrame(
      PictureDraft(model, width: width, keys: ChartHeader.intervals(model)), names, count: rows.valued.count,
      scale: scale,
      references: ReferenceRules(model, width: width.points - names.room, bounds: names.room...width.points))
    let hasAxis = isDots && frame.hasRows
    if hasAxis { axis.drawDown(frame.plot, into: &frame.drawing) }
    drawBaseline(in: &frame)
    frame.drawRows(rows.valued) { draw($0, middle: $1.middle, scale, into: &$2) }
    return frame.picture(
      missing: rows.missing.map(\.observation), gap: hasAxis ? ValueAxis.height : Spacing.hair)
  }

  /// An axis whose labels keep apart in the room it has.
  private func axis(in room: Double) -> ValueAxis {
    var target = width.isWide ? 6 : 4
    var axis = ValueAxis(model, over: extent, target: target)
    while target > 2, !axis.fits(room, model.measure) {
      target -= 1
      axis = ValueAxis(model, over: extent, target: target)
    }
    return axis
  }

  private var isDots: Bool { model.kind == .rankedDots }

  private var extent: ClosedRange<Double>? { model.grid.extent }

  /// The domain of bars, which have no axis: from zero to the greatest value.
  private var bounds: ClosedRange<Double> {
    let references = model.chart.references.map(\.value).filter(\.isFinite)
    let low = min(0, extent?.lowerBound ?? 0, references.min() ?? 0)
    let high = max(0, extent?.upperBound ?? 0, references.max() ?? 0)
    return low...(high > low ? high : low + 1)
  }

  private func draw(
    _ row: RankedRows.Row, middle: Double, _ scale: LinearScale, into drawing: inout Drawing
  ) {
    guard let measure = row.observation.measure else { return }
    let x = scale(measure.value)
    let interval = measure.interval.map { scale($0) }
    if isDots {
      drawDot(row, x: x, y: middle, interval, scale, into: &drawing)
    } else {
      let zero = scale.baseline
      let half = NamedRows.barHeight / 2
      let box = Box(left: min(zero, x), top: middle - half, right: max(zero, x), bottom: middle + half)
      BarMark(slot: slot(of: row), box: box, isTentative: row.observation.isTentative, interval: interval)
        .draw(into: &drawing)
    }
    let isNegative = measure.value < 0
    let end = isNegative ? min(x, interval?.lowerBound ?? x) : max(x, interval?.upperBound ?? x)
    drawing.add(
      TextRun(
        value: model.label(row.observation), at: end, isLeft: isNegative, middle: middle,
        gap: isDots ? Spacing.side : Spacing.value))
  }

  private func drawDot(
    _ row: RankedRows.Row, x: Double, y: Double, _ interval: ClosedRange<Double>?, _ scale: LinearScale,
    into drawing: inout Drawing
  ) {
    drawing.add(.grid) { path in
      path.move(scale.start, y.snapped)
      path.across(scale.end - scale.start)
    }
    drawing.group(slot(of: row)) { group in
      if let interval { group.add(.bandEdgeHeavy) { IntervalMark(ends: interval, middle: y).add(to: &$0) } }
      group.add(row.observation.isTentative ? .hollowMarker : .marker) { $0.circle(x, y, radius: Marker.dot) }
    }
  }

  private func slot(of row: RankedRows.Row) -> ColourSlot {
    classes.flatMap { CellMark.content(of: row.observation, $0).step } ?? row.slot
  }

  /// The line at zero: along all rows, or along the bars alone where names stand above them.
  private func drawBaseline(in frame: inout RowFrame) {
    guard frame.hasRows else { return }
    let (plot, tops, x) = (frame.plot, frame.tops, frame.scale.baseline.snapped)
    frame.drawing.add(.zero) { path in
      if width.isWide {
        path.move(x, plot.top)
        path.down(plot.height)
      } else {
        for bottom in tops.dropFirst() {
          path.move(x, bottom - NamedRows.barHeight - Spacing.text)
          path.down(NamedRows.barHeight + Spacing.hair)
        }
      }
    }
  }
}
