import Figures
import Wording

/// Rows with a name each: left of what is drawn on a wide picture, above it on a narrow one.
struct NamedRows: Sendable {
  struct Row: Sendable {
    var name: String
    /// The reader's own row has a bold name.
    var isOwn = false
    /// A second text under the name, such as the number of answers.
    var detail = ""
  }

  let width: PictureWidth
  let measure: TextMeasure
  /// Where what is drawn begins.
  let room: Double
  private let markHeight: Double
  private let anchor: TextRun.Anchor
  private let rows: [Row]
  private let names: [[String]]

  /// - Parameters:
  ///   - markHeight: the height of what is drawn in a row.
  ///   - anchor: which side the names of a wide picture are flush with.
  ///   - aside: the room kept free right of the names of a narrow picture.
  init(
    _ rows: [Row], width: PictureWidth, measure: TextMeasure, markHeight: Double = 20, anchor: TextRun.Anchor = .end,
    aside: Double = 0
  ) {
    self.rows = rows
    self.width = width
    self.measure = measure
    self.markHeight = markHeight
    self.anchor = anchor
    let most = width == .wide ? width.points * 0.4 : width.points - (aside > 0 ? aside + 10 : 0)
    names = rows.map { measure.wrap($0.name, to: most, size: 14, weight: NamedRows.weight($0)) }
    let widest = zip(rows, names).map { row, lines in
      max(measure.width(lines, size: 14, weight: NamedRows.weight(row)), measure.width(row.detail, size: 14))
    }
    room = width == .wide ? (widest.max() ?? 0).rounded(.up) + 10 : 0
  }

  private static func weight(_ row: Row) -> TextMeasure.Weight { row.isOwn ? .bold : .regular }

  /// The height of a row's name and what stands under it.
  func textHeight(_ index: Int) -> Double { 17 * Double(names[index].count + (rows[index].detail.isEmpty ? 0 : 1)) }

  func height(_ index: Int) -> Double {
    let text = textHeight(index)
    return width == .wide ? max(markHeight + 8, text + 8) : text + 5 + markHeight + NamedRows.gap
  }

  /// What is free below a row of a narrow picture: a name stands nearer to its own row than to the one above.
  private static let gap = 13.0

  /// The tops of rows that follow each other, and the bottom of the last.
  func tops(_ indices: Range<Int>, from top: Double) -> [Double] {
    indices.reduce(into: [top]) { $0.append(($0.last ?? top) + height($1)) }
  }

  /// The middle of what is drawn in a row.
  func middle(_ index: Int, top: Double) -> Double {
    let bottom = top + height(index)
    return width == .wide ? (top + bottom) / 2 : bottom - markHeight / 2 - NamedRows.gap
  }

  /// Draws the name of a row.
  ///
  /// - Parameter middle: the middle of what stands beside it.
  func draw(_ index: Int, top: Double, middle: Double, into drawing: inout Drawing) {
    let texts = names[index].map { rows[index].isOwn ? TextRun.Line(text: "", bold: $0) : TextRun.Line(text: $0) }
    let first = width == .wide ? middle - textHeight(index) / 2 + 13.5 : top + 13
    let x = width == .wide && anchor == .end ? room - 8 : 0
    let side = width == .wide ? anchor : .start
    drawing.add(TextRun(texts, x: x, y: first, anchor: side, tone: width == .wide ? .ink : .value))
    let below = first + 17 * Double(texts.count)
    drawing.add(TextRun(rows[index].detail, x: x, y: below, anchor: side, tone: .secondary))
  }

  /// Draws rows without a value under a thin rule, each with its reason, and gives the y below them.
  func drawMissing(
    _ missing: [(index: Int, observation: PublishedObservation)], of model: ChartModel, from top: Double,
    hasRule: Bool, into drawing: inout Drawing
  ) -> Double {
    guard !missing.isEmpty else { return top + 4 }
    var y = top
    let strokes = min(markHeight, 20)
    if hasRule {
      drawing.add(.grid) { path in
        path.move(0, (y + 4).snapped)
        path.across(width.points)
      }
      y += 12
    }
    for (index, observation) in missing {
      let isWithheld = observation.state == .withheld
      let indent = isWithheld ? 20.0 : 0
      let reason = measure.wrap(model.reason(observation), to: width.points - room - indent, size: 14)
      let text = textHeight(index)
      let reasonHeight = max(17 * Double(reason.count), isWithheld ? strokes : 0)
      let height = width == .wide ? max(28, text + 8, reasonHeight + 8) : text + reasonHeight + 12
      let middle = width == .wide ? y + height / 2 : y + text + reasonHeight / 2 + 4
      draw(index, top: y, middle: middle, into: &drawing)
      if isWithheld {
        BarMark.drawWithheld(x: room, top: middle - strokes / 2, height: strokes, into: &drawing)
      }
      let first = middle - 17 * Double(reason.count) / 2 + 13.5
      drawing.add(TextRun(reason.map { TextRun.Line(text: $0) }, x: room + indent, y: first, tone: .secondary))
      y += height
    }
    return y + 4
  }
}
