import Figures
import Languages
import Wording

/// Two values of each series joined by a line, named at both ends.
struct SlopePlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let two: TwoValues

  /// What the names of the periods take above the plot, and from it to their baseline.
  private static let (headHeight, headLift) = (26.0, 12.0)
  /// The least length of the lines that leaves a reader room to set the letters.
  private static let leastLength = 60.0
  /// The greatest height of the names on a phone.
  private static let mostHeight = 420.0
  /// The part of a picture that values without a later one may take with their names.
  private static let mostLeft = 0.3
  private let leastHeight = 260.0
  /// The part of the picture that names may take.
  private var nameShare: Double { width.isWide ? 0.3 : 0.42 }
  /// What stays free in the plot above the greatest and below the least value.
  private let inset = 8.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    two = TwoValues(model)
  }

  func picture() -> ChartPicture {
    // Long names beside the lines of a phone would make them a tower: they stand above the two values instead.
    if !width.isWide {
      let names = EndLabels(labels(.right), width: width.points * nameShare, measure: model.measure)
      guard names.height <= SlopePlot.mostHeight else { return DumbbellPlot(model, width: width).picture() }
    }
    var draft = PictureDraft(model, width: width, keys: ChartHeader.intervals(model))
    if !two.valued.isEmpty { drawLines(in: &draft) }
    let reasons = NamedRows(
      two.missing.map { NamedRows.Row(name: $0.name, isOwn: $0.isOwn) }, width: width, measure: model.measure)
    draft.addMissing(two.missing.map(\.observation), reasons, from: 0, hasRule: !two.valued.isEmpty)
    return draft.picture()
  }

  /// Draws the lines and their names.
  private func drawLines(in draft: inout PictureDraft) {
    let room = width.points * nameShare
    func ends(_ measure: TextMeasure) -> (left: EndLabels, right: EndLabels) {
      (
        EndLabels(leftLabels(labels(.left)), width: width.points * SlopePlot.mostLeft, measure: measure),
        EndLabels(labels(.right), width: room, measure: measure)
      )
    }
    var (left, right) = ends(model.measure)
    // Long numbers have no more room than they need.
    if width.points - left.room - right.room < SlopePlot.leastLength { (left, right) = ends(model.measure.exact) }
    let heads = [two.first, two.last].map { model.measure.width($0, weight: .bold) }
    let top = draft.y + SlopePlot.headHeight
    let plot = Box(
      left: max(left.room + Spacing.value, heads[0]), top: top,
      right: width.points - max(right.room + Spacing.value, heads[1]),
      bottom: top + max(width.card?.plot ?? leastHeight, left.height, right.height))
    let values = LinearScale(domain: domain, start: plot.bottom - inset, end: plot.top + inset)
    drawHeads(plot, into: &draft.drawing)
    for row in paintingOrder { drawInterval(of: row, plot, values, into: &draft.drawing) }
    for row in paintingOrder { draw(row, plot, values, into: &draft.drawing) }
    for (labels, side) in [(left, EndLabels.Side.left), (right, .right)] {
      labels.draw(plot, values, side: side, slack: Spacing.hair, into: &draft.drawing) { _ in 0 }
    }
    draft.y = plot.bottom + Spacing.text
  }

  private var domain: ClosedRange<Double> { TwoValues.domain(two.values, model) }

  /// The reader's own row in front.
  private var paintingOrder: [TwoValues.Row] {
    two.valued.filter { $0.slot == .context } + two.valued.filter { $0.slot != .context && !$0.isOwn }
      + two.valued.filter(\.isOwn)
  }

  /// The two periods over their rules.
  private func drawHeads(_ plot: Box, into drawing: inout Drawing) {
    drawing.add(.zero) { path in
      for x in [plot.left, plot.right] {
        path.move(x.snapped, plot.top - Spacing.hair)
        path.down(plot.height + 2 * Spacing.hair)
      }
    }
    drawing.add(TextRun(two.first, weight: .bold, x: plot.left, y: plot.top - SlopePlot.headLift, anchor: .end))
    drawing.add(TextRun(two.last, weight: .bold, x: plot.right, y: plot.top - SlopePlot.headLift))
  }

  private func draw(_ row: TwoValues.Row, _ plot: Box, _ values: LinearScale, into drawing: inout Drawing) {
    drawing.group(row.slot) { group in
      if row.comparison != nil, let before = row.before.value, let after = row.after.value {
        group.add(LineMark.ink(row.slot, isProvisional: row.after.isProvisional)) { path in
          path.move(plot.left, values(before))
          path.line(plot.right, values(after))
        }
      }
      for (x, observation) in [(plot.left, row.before), (plot.right, row.after)] {
        guard let value = observation.value else { continue }
        let isHollow = observation.isTentative || row.slot.isHollow
        group.add(isHollow ? .hollowMarker : .marker) { row.slot.marker.add(to: &$0, x, values(value)) }
      }
    }
  }

  /// What lies between the intervals of the two values; at a single one a stroke.
  private func drawInterval(
    of row: TwoValues.Row, _ plot: Box, _ values: LinearScale, into drawing: inout Drawing
  ) {
    let ends = [(plot.left, row.before), (plot.right, row.after)].compactMap { x, observation in
      observation.measure?.interval.map { (x: x, low: values($0.lowerBound), high: values($0.upperBound)) }
    }
    drawing.group(row.slot) { group in
      guard ends.count == 2, row.comparison != nil else {
        group.add(.bandEdge) { path in
          for end in ends {
            IntervalMark(ends: end.high...max(end.high, end.low), middle: end.x, isUpright: true).add(to: &path)
          }
        }
        return
      }
      group.add(.band) { path in
        path.move(ends[0].x, ends[0].high)
        path.line(ends[1].x, ends[1].high)
        path.line(ends[1].x, ends[1].low)
        path.line(ends[0].x, ends[0].low)
        path.close()
      }
      group.add(.bandEdge) { path in
        for end in [\(x: Double, low: Double, high: Double).high, \.low] {
          path.move(ends[0].x, ends[0][keyPath: end])
          path.line(ends[1].x, ends[1][keyPath: end])
        }
      }
    }
  }

  /// One value that several rows have is written once.
  private func leftLabels(_ all: [EndLabels.Label]) -> [EndLabels.Label] {
    var kept: [EndLabels.Label] = []
    for label in all {
      let same = kept.firstIndex {
        $0.name.isEmpty && label.name.isEmpty && $0.value == label.value && $0.end == label.end
      }
      guard let same else {
        kept.append(label)
        continue
      }
      if label.slot == .own { kept[same] = label }
    }
    return kept
  }

  /// The values at the left, and the names with their values at the right. Where only one of two is known its label says
  /// why the other is not.
  private func labels(_ side: EndLabels.Side) -> [EndLabels.Label] {
    two.valued.compactMap { row in
      let (here, other) = side == .left ? (row.before, row.after) : (row.after, row.before)
      guard let value = here.value else { return nil }
      var name = side == .left ? "" : row.name
      if let lacking = row.lacking {
        name = "\(row.name) (\(side == .left ? two.last : two.first): \(model.reason(lacking)))"
      }
      return EndLabels.Label(
        name: name, value: model.label(here), slot: row.slot, end: value, before: other.value ?? value)
    }
  }

  static func refusal(_ model: ChartModel) -> String? { TwoValues.refusal(model) }
  static let messages = TwoValues.messages
  /// More lines than these cross each other too often.
  private static let mostSeries = 10
  /// More bands of intervals would hide each other.
  private static let mostBands = 2
  static var drawsIntervals: Bool { true }
  static func substitute(for chart: Chart) -> Chart.Kind? {
    let bands = chart.series.count { $0.cells.contains { $0.observation.measure?.interval != nil } }
    return chart.series.count > mostSeries || bands > mostBands ? .dumbbell : nil
  }
  static func lead(_ model: ChartModel) -> [String] { TwoValues.lead(model) }
  static func notes(_ model: ChartModel) -> [String] {
    model.breaks.map(\.text) + (TwoValues.isByName(model) ? TwoValues.notes(model) : [])
  }
  static func table(_ model: ChartModel) -> DataTable { TwoValues.table(model) }
}
