import Figures

/// A picture as it is drawn from top to bottom: its header, then what a kind adds below.
///
/// Every picture with axes, rows or blocks begins as one, so that what stands around them is decided here.
struct PictureDraft: Sendable {
  let model: ChartModel
  let width: PictureWidth
  var drawing: Drawing
  /// Where the next part begins.
  var y: Double

  /// - Parameters:
  ///   - keys: what is explained above the picture, beside the unit.
  ///   - hasUnit: whether the unit is named.
  init(_ model: ChartModel, width: PictureWidth, keys: [ChartHeader.Item] = [], hasUnit: Bool = true) {
    self.model = model
    self.width = width
    drawing = Drawing(width: width.points)
    y = ChartHeader(model, keys: keys, hasUnit: hasUnit).draw(
      width: width.points, measure: model.measure, into: &drawing)
  }

  /// Adds lines as wide as the picture, and `gap` below them.
  mutating func addText(_ text: String, tone: TextRun.Tone = .ink, gap: Double) {
    let lines = model.measure.wrap(text, to: width.points)
    drawing.add(TextRun(lines, x: 0, y: Type.baseline(under: y), tone: tone))
    y += Type.height(lines.count) + gap
  }

  /// Adds rows without a value, each with its reason, and the room below the last.
  ///
  /// - Parameters:
  ///   - first: the row of `names` that the first of them is.
  ///   - hasRule: whether something stands above them.
  mutating func addMissing(_ missing: [PublishedObservation], _ names: NamedRows, from first: Int, hasRule: Bool) {
    y = names.drawMissing(
      missing.enumerated().map { (first + $0, $1) }, of: model, from: y, hasRule: hasRule, into: &drawing)
  }

  /// The picture, as high as what was added.
  func picture(notes: [String] = []) -> ChartPicture {
    var drawing = drawing
    drawing.height = y
    return ChartPicture(drawing: drawing, notes: notes)
  }
}
