/// The widths a chart is laid out for: that of pages, that of phones, and whatever a card has room for.
struct PictureWidth: Hashable, Sendable {
  /// Whether what belongs to a row or a line stands beside it, and not above it.
  let isWide: Bool
  /// The width of the drawing in pixels.
  ///
  /// Letters of 14 are never below 12 pixels: not in the column of the narrowest phone, which is `column` wide, and not
  /// where the wide picture begins to be shown, at 620.
  let points: Double
  /// The least width of the column that it is shown in: the wide one's is asked for in `charts.css`.
  let column: Double
  /// What a file of its own keeps free at its sides: little on a phone, where the letters need the room.
  let margin: Double
  /// What a card gives its drawing; `nil` where a picture is as high as it wants to be.
  var card: CardRoom?

  /// How high the parts of a drawing are that may be of any height.
  struct CardRoom: Hashable, Sendable {
    /// The height of a plot whose values go up.
    var plot: Double
    /// What stays free between two rows.
    var gap: Double
  }

  static let wide = PictureWidth(isWide: true, points: 720, column: 620, margin: 24)
  static let narrow = PictureWidth(isWide: false, points: 320, column: 288, margin: 8)

  /// A drawing on a card.
  static func card(_ points: Double, _ room: CardRoom) -> PictureWidth {
    PictureWidth(isWide: true, points: points, column: points, margin: 0, card: room)
  }

  /// What rows have that stand beside a map, or below it on a narrow picture.
  var list: PictureWidth {
    guard isWide else { return self }
    return PictureWidth(
      isWide: true, points: PictureWidth.besideMap, column: column, margin: margin, card: card)
  }

  private static let besideMap = 344.0
}
