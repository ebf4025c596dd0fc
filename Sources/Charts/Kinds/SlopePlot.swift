import Figures
import Languages
import Wording

/// Two values of each series joined by a line, named at both ends.
struct SlopePlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let two: TwoValues

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    two = TwoValues(model)
  }

  func picture() -> Picture {
    var drawing = Drawing(width: width.points)
    let measure = model.measure
    let top = ChartHeader(model).draw(width: width.points, measure: measure, into: &drawing)
    let bottom = two.valued.isEmpty ? top : drawLines(from: top + 26, into: &drawing) + 8
    let missing = NamedRows(
      two.missing.map { NamedRows.Row(name: $0.name, isOwn: $0.isOwn) }, width: width, measure: measure)
    drawing.height = missing.drawMissing(
      two.missing.enumerated().map { ($0, $1.observation) }, of: model, from: bottom,
      hasRule: !two.valued.isEmpty, into: &drawing)
    return Picture(drawing: drawing)
  }

  /// Draws the lines and their names, and gives the y below them.
  private func drawLines(from top: Double, into drawing: inout Drawing) -> Double {
    let measure = model.measure
    let room = width == .wide ? width.points * 0.3 : width.points * 0.42
    let left = EndLabels(labels(.left) { _ in 0 }, room: room, measure: measure)
    let right = EndLabels(labels(.right) { _ in 0 }, room: room, measure: measure)
    let side = EndLabels.gap + 6
    let heads = [two.first, two.last].map { measure.width($0, size: 14, weight: .bold) }
    let plot = Box(
      left: max(left.width(measure) + side, heads[0]), top: top,
      right: width.points - max(right.width(measure) + side, heads[1]),
      bottom: top + max(260, left.height, right.height))
    let values = LinearScale(domain: domain, start: plot.bottom - 8, end: plot.top + 8)
    drawHeads(plot, into: &drawing)
    for row in paintingOrder { draw(row, plot, values, into: &drawing) }
    let bounds = plot.top - 4...plot.bottom + 4
    for (side, x) in [(EndLabels.Side.left, plot.left), (.right, plot.right)] {
      let placed = labels(side) { values($0) }.map { label in
        var label = label
        label.x = x
        return label
      }
      EndLabels(placed, room: room, measure: measure).draw(plot, side: side, bounds: bounds, into: &drawing)
    }
    return plot.bottom
  }

  /// What the values span, be it a single one.
  private var domain: ClosedRange<Double> {
    let values = two.values
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    return low...high
  }

  /// The reader's own row in front.
  private var paintingOrder: [TwoValues.Row] {
    two.valued.filter { $0.slot == .context } + two.valued.filter { $0.slot != .context && !$0.isOwn }
      + two.valued.filter(\.isOwn)
  }

  /// The two periods over their rules.
  private func drawHeads(_ plot: Box, into drawing: inout Drawing) {
    drawing.add(.zero) { path in
      for x in [plot.left, plot.right] {
        path.move(x.snapped, plot.top - 4)
        path.down(plot.height + 8)
      }
    }
    let first = TextRun.Line(text: "", bold: two.first)
    let last = TextRun.Line(text: "", bold: two.last)
    drawing.add(TextRun([first], x: plot.left, y: plot.top - 12, anchor: .end))
    drawing.add(TextRun([last], x: plot.right, y: plot.top - 12))
  }

  private func draw(_ row: TwoValues.Row, _ plot: Box, _ values: LinearScale, into drawing: inout Drawing) {
    guard let before = row.before.value, let after = row.after.value else { return }
    drawing.group(row.slot) { group in
      if row.comparison != nil {
        group.add(LineMark.ink(row.slot, isProvisional: row.after.isProvisional)) { path in
          path.move(plot.left, values(before))
          path.line(plot.right, values(after))
        }
      }
      for (x, observation) in [(plot.left, row.before), (plot.right, row.after)] {
        let y = values(observation.value ?? 0)
        let isHollow = observation.isTentative || row.slot.isHollow
        group.add(isHollow ? .hollowMarker : .marker) { row.slot.marker.add(to: &$0, x, y) }
      }
    }
  }

  /// Names and values at both ends; on a narrow picture the left has the values alone.
  private func labels(_ side: EndLabels.Side, _ y: (Double) -> Double) -> [EndLabels.Label] {
    two.valued.map { row in
      let (here, other) = side == .left ? (row.before, row.after) : (row.after, row.before)
      return EndLabels.Label(
        name: side == .left && width == .narrow ? "" : row.name, value: model.label(here), slot: row.slot, x: 0,
        y: y(here.value ?? 0), before: y(other.value ?? 0))
    }
  }

  static func lead(_ model: ChartModel) -> [String] { TwoValues.lead(model) }
  static func notes(_ model: ChartModel) -> [String] {
    model.breaks.map(\.text) + (TwoValues.isByName(model) ? TwoValues.notes(model) : [])
  }
  static func table(_ model: ChartModel) -> DataTable { TwoValues.table(model) }
}
