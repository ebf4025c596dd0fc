import Figures
import Languages
import Vocabulary
import Wording

/// Columns laid on their side, where there is no room for them upright: for each position its name, and below it the bars
/// that a kind draws.
struct BarBlocks: Sendable {
  let scale: LinearScale
  private let model: ChartModel
  private var draft: PictureDraft

  /// The height of a bar.
  static let barHeight = 18.0
  /// Between a name and its bars.
  static let nameGap = 3.0
  /// From a break's rule to the first baseline of its text, and what is free around both.
  private static let (breakRise, breakText, breakRoom) = (2.0, 20.0, 16.0)

  /// - Parameters:
  ///   - domain: of the values; zero lies in it.
  ///   - valueRoom: what a value takes beside its bar.
  init(
    _ model: ChartModel, width: PictureWidth, keys: [ChartHeader.Item], domain: ClosedRange<Double>, valueRoom: Double
  ) {
    self.model = model
    draft = PictureDraft(model, width: width, keys: keys)
    scale = LinearScale(
      domain: domain, start: domain.lowerBound < 0 ? valueRoom : 0.5, end: width.points - valueRoom)
  }

  /// - Parameters:
  ///   - details: what stands behind the names of positions.
  ///   - draw: draws the bars of a position from a top and gives the y below them.
  func picture(details: [String?] = [], _ draw: (Int, Double, inout Drawing) -> Double) -> ChartPicture {
    var draft = draft
    for (index, position) in model.grid.positions.enumerated() {
      if let mark = model.breaks.first(where: { $0.position == index }) { drawBreak(mark, into: &draft) }
      let detail = details.isEmpty ? nil : details[index]
      draft.addText(position.label + (detail.map { " · " + $0 } ?? ""), gap: BarBlocks.nameGap)
      draft.y = draw(index, draft.y, &draft.drawing) + Spacing.side
    }
    return draft.picture(notes: model.chart.annotations.map { model.words.text($0.text) })
  }

  private func drawBreak(_ mark: ChartModel.BreakMark, into draft: inout PictureDraft) {
    let lines = model.measure.wrap(mark.text, to: draft.width.points)
    draft.drawing.add(.rule) { path in
      path.move(0, (draft.y + BarBlocks.breakRise).snapped)
      path.across(draft.width.points)
    }
    draft.drawing.add(TextRun(lines, x: 0, y: draft.y + BarBlocks.breakText, tone: .secondary))
    draft.y += Type.height(lines.count) + BarBlocks.breakRoom
  }
}
