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
  private let details: [[String]]

  /// - Parameters:
  ///   - markHeight: the height of what is drawn in a row.
  ///   - anchor: which side the names of a wide picture are flush with.
  ///   - share: the part of a wide picture that names may take.
  ///   - aside: the room kept free right of the names of a narrow picture.
  init(
    _ rows: [Row], width: PictureWidth, measure: TextMeasure, markHeight: Double = NamedRows.barHeight,
    anchor: TextRun.Anchor = .end, share: Double = NamedRows.share, aside: Double = 0
  ) {
    self.rows = rows
    self.width = width
    self.measure = measure
    self.markHeight = markHeight
    self.anchor = anchor
    let most =
      width.isWide ? width.points * share : width.points - (aside > 0 ? aside + Spacing.side : 0)
    let names = rows.map { measure.wrap($0.name, to: most, weight: NamedRows.weight($0)) }
    let details = rows.map { $0.detail.isEmpty ? [] : measure.wrap($0.detail, to: most) }
    (self.names, self.details) = (names, details)
    let widest = rows.indices.map { index in
      max(measure.width(names[index], weight: NamedRows.weight(rows[index])), measure.width(details[index]))
    }
    room = width.isWide ? ((widest.max() ?? 0) * measure.spacing).rounded(.up) + Spacing.side : 0
  }

  private static func weight(_ row: Row) -> TextMeasure.Weight { row.isOwn ? .bold : .regular }

  /// The height of a row's name and what stands under it.
  func textHeight(_ index: Int) -> Double {
    Type.height(names[index].count + details[index].count)
  }

  func height(_ index: Int) -> Double {
    let text = textHeight(index)
    let gap = width.card?.gap ?? Spacing.text
    return width.isWide ? max(markHeight, text) + gap : text + NamedRows.nameGap + markHeight + NamedRows.gap
  }

  /// What is free below a row of a narrow picture: a name stands nearer to its own row than to the one above.
  private static let gap = 13.0
  /// Between a name and what is drawn below it.
  private static let nameGap = 5.0
  /// The part of a wide picture that names may take where a kind says nothing else.
  static let share = 0.4
  /// The height of a bar of a row.
  static let barHeight = 20.0
  /// The least height of a row that has a reason in place of a mark.
  private static let reasonHeight = 28.0
  /// The width of the strokes of a withheld value, with what is free beside them.
  private static let strokeRoom = 20.0

  /// The tops of rows that follow each other, and the bottom of the last.
  func tops(_ indices: Range<Int>, from top: Double) -> [Double] {
    indices.reduce(into: [top]) { $0.append(($0.last ?? top) + height($1)) }
  }

  /// The middle of what is drawn in a row.
  func middle(_ index: Int, top: Double) -> Double {
    let bottom = top + height(index)
    return width.isWide ? (top + bottom) / 2 : bottom - markHeight / 2 - NamedRows.gap
  }

  /// Draws the name of a row.
  ///
  /// - Parameter middle: the middle of what stands beside it.
  func draw(_ index: Int, top: Double, middle: Double, into drawing: inout Drawing) {
    let row = rows[index]
    let lines = names[index].count + details[index].count
    let first = width.isWide ? Type.baseline(around: middle, lines: lines) : Type.baseline(under: top)
    let x = width.isWide && anchor == .end ? room - Spacing.text : 0
    let side = width.isWide ? anchor : .start
    drawing.add(
      TextRun(
        names[index], weight: NamedRows.weight(row), x: x, y: first, anchor: side,
        tone: width.isWide ? .ink : .value))
    let below = first + Type.height(names[index].count)
    drawing.add(TextRun(details[index], x: x, y: below, anchor: side, tone: .secondary))
  }

  /// Draws rows without a value under a thin rule, each with its reason, and gives the y below them.
  func drawMissing(
    _ missing: [(index: Int, observation: PublishedObservation)], of model: ChartModel, from top: Double,
    hasRule: Bool, into drawing: inout Drawing
  ) -> Double {
    guard !missing.isEmpty else { return top + Spacing.hair }
    var y = top
    let strokes = min(markHeight, NamedRows.barHeight)
    if hasRule {
      drawing.add(.grid) { path in
        path.move(0, (y + Spacing.hair).snapped)
        path.across(width.points)
      }
      y += Spacing.word
    }
    for (index, observation) in missing {
      let isWithheld = observation.state == .withheld
      let indent = isWithheld ? NamedRows.strokeRoom : 0
      let reason = measure.wrap(model.reason(observation), to: width.points - room - indent)
      let text = textHeight(index)
      let reasonHeight = max(Type.height(reason.count), isWithheld ? strokes : 0)
      let height =
        width.isWide
        ? max(width.card == nil ? NamedRows.reasonHeight : 0, text + Spacing.text, reasonHeight + Spacing.text)
        : text + reasonHeight + Spacing.word
      let middle = width.isWide ? y + height / 2 : y + text + reasonHeight / 2 + Spacing.hair
      draw(index, top: y, middle: middle, into: &drawing)
      if isWithheld {
        BarMark.drawWithheld(x: room, top: middle - strokes / 2, height: strokes, into: &drawing)
      }
      let first = Type.baseline(around: middle, lines: reason.count)
      drawing.add(TextRun(reason, x: room + indent, y: first, tone: .secondary))
      y += height
    }
    return y + Spacing.hair
  }
}
