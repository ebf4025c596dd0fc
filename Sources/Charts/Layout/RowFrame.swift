import Figures

/// The frame of a chart whose rows go down: the header, the names of references, a name for each row at the left or above
/// it, and the reasons of rows without a value. A kind adds the marks of each row.
struct RowFrame: Sendable {
  let names: NamedRows
  /// Where the rows with a value lie: across as wide as the scale.
  let plot: Box
  /// The values across.
  let scale: LinearScale
  var draft: PictureDraft
  /// The tops of the rows with a value, and the bottom of the last.
  let tops: [Double]
  private let references: ReferenceRules?

  var drawing: Drawing {
    get { draft.drawing }
    _modify { yield &draft.drawing }
  }

  /// Whether a row has a value.
  var hasRows: Bool { tops.count > 1 }

  /// What marks take of the rows of a narrow picture, whose names stand between them; `nil` for a wide one.
  ///
  /// - Parameter height: of what is drawn in a row.
  func bands(_ height: Double) -> [ClosedRange<Double>]? {
    guard !draft.width.isWide else { return nil }
    return tops.dropLast().enumerated().map { index, top in
      let middle = names.middle(index, top: top)
      return middle - height / 2...middle + height / 2
    }
  }

  /// Where a row is.
  struct RowPlace: Sendable {
    var top: Double
    /// The middle of what is drawn in it.
    var middle: Double
  }

  /// - Parameters:
  ///   - draft: with all that stands above the rows.
  ///   - names: of all rows, those with a value first.
  ///   - count: how many rows have a value.
  ///   - scale: of the values; a kind whose rows have a scale each passes none.
  ///   - above: what stays free above the rows at least.
  init(
    _ draft: PictureDraft, _ names: NamedRows, count: Int, scale: LinearScale? = nil,
    references: ReferenceRules? = nil, above: Double = 0
  ) {
    self.draft = draft
    self.names = names
    self.references = references
    let scale = scale ?? LinearScale(domain: 0...1, start: names.room, end: draft.width.points)
    self.scale = scale
    let top = draft.y + max(references?.height ?? 0, above)
    tops = names.tops(0..<count, from: top)
    plot = Box(left: scale.start, top: top, right: scale.end, bottom: tops.last ?? top)
    self.draft.y = plot.bottom
  }

  /// Draws the rows: the name of each, then what the kind draws of it. The lines of references lie behind them, and
  /// leave out every text.
  ///
  /// - Parameter shift: how far below the middle of a row its mark and its name stand.
  mutating func drawRows<Row>(_ rows: [Row], shift: Double = 0, _ draw: (Row, RowPlace, inout Drawing) -> Void) {
    var marks = Drawing(width: drawing.width)
    for (index, row) in rows.enumerated() {
      let middle = names.middle(index, top: tops[index]) + shift
      names.draw(index, top: tops[index], middle: middle, into: &marks)
      draw(row, RowPlace(top: tops[index], middle: middle), &marks)
    }
    references?.draw(plot, scale, around: marks.texts.map { $0.box(draft.model.measure) }, into: &drawing)
    drawing.append(marks)
  }

  /// The picture, with the rows that have no value at its end.
  ///
  /// - Parameter gap: what stays free below the rows with a value.
  func picture(missing: [PublishedObservation], gap: Double = Spacing.hair) -> ChartPicture {
    var draft = draft
    draft.y += gap
    draft.addMissing(missing, names, from: tops.count - 1, hasRule: hasRows)
    return draft.picture()
  }
}
