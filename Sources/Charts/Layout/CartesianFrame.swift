/// The frame of a chart whose positions go across and whose values go up: the header, the lane of events, the numbers of
/// the axis at the left, names at the right, and the plot between them, to which a kind adds its marks.
struct CartesianFrame<Positions: PositionScale>: Sendable {
  let panel: PlotPanel<Positions>
  var draft: PictureDraft
  private let hasAxis: Bool

  var drawing: Drawing {
    get { draft.drawing }
    _modify { yield &draft.drawing }
  }

  /// - Parameters:
  ///   - axis: of the values.
  ///   - hasAxis: whether its grid and numbers are drawn.
  ///   - right: what stays free at the right of the plot.
  ///   - inset: what stays free above the greatest value.
  ///   - height: the height of a plot of a width.
  ///   - positions: the scale of the positions between two pixels.
  init(
    _ model: ChartModel, width: PictureWidth, keys: [ChartHeader.Item], axis: ValueAxis, hasAxis: Bool = true,
    right: Double, inset: Double = 0, height: (Double) -> Double, positions: (_ from: Double, _ to: Double) -> Positions
  ) {
    self.hasAxis = hasAxis
    draft = PictureDraft(model, width: width, keys: keys)
    let left = hasAxis ? axis.room(model.measure) : 0
    let end = width.points - right
    let positions = positions(left, end.rounded(.down))
    let lane = EventLane(model, bounds: left...width.points, positions)
    draft.y += lane.height
    let box = Box(left: left, top: draft.y, right: positions.end, bottom: draft.y + height(end - left))
    panel = PlotPanel(model, box: box, positions: positions, axis: axis, lane: lane, inset: inset)
    draft.y = box.bottom
  }

  /// Draws what lies behind the marks: spans of events, the grid with its numbers, the periods, the bottom line and the
  /// references.
  ///
  /// - Parameters:
  ///   - periods: at most so many periods below the plot; `nil` where the kind names its positions itself.
  ///   - hasBase: whether the bottom line lies behind the marks; columns stand on it.
  mutating func drawBehind(periods: Int? = nil, hasBase: Bool = true) {
    let box = panel.box
    panel.lane.drawSpans(box, into: &drawing)
    if hasAxis {
      panel.drawGrid(into: &drawing)
      panel.drawNumbers(into: &drawing)
    }
    if let periods {
      PeriodAxis(panel.model, step: panel.positions.step, most: periods)
        .draw(box, panel.positions, into: &drawing)
      draft.y = box.bottom + PeriodAxis.height
    }
    if hasBase { panel.drawBase(into: &drawing) }
    panel.drawReferences(into: &drawing)
  }

  /// Draws the rules and texts of events, over the marks.
  mutating func drawEvents() { panel.lane.draw(panel.box, into: &drawing) }

  /// Draws names at the right of the plot.
  mutating func draw(_ labels: EndLabels) {
    let positions = panel.positions
    labels.draw(panel.box, panel.values, slack: Spacing.text, into: &drawing) { positions.middle($0) }
  }

  /// Draws names in a list below the plot.
  mutating func list(_ labels: EndLabels) {
    draft.y += Spacing.hair
    draft.y = labels.list(panel.values, width: draft.width.points, from: draft.y, into: &drawing)
  }

  func picture() -> ChartPicture { draft.picture(notes: panel.lane.notes) }
}
