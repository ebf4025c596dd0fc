/// The widths a chart is laid out for.
enum PictureWidth: Hashable, Sendable {
  case wide, narrow
  /// The part of a wide picture that rows have beside a map.
  case beside

  /// The width of the drawing in pixels.
  ///
  /// Letters of 14 are never below 12 pixels: not in the column of the narrowest phone, which is `column` wide, and not
  /// where the wide picture begins to be shown, at 620.
  var points: Double {
    switch self {
    case .wide: 720
    case .narrow: 320
    case .beside: 344
    }
  }

  /// The least width of the column that the picture is shown in: the wide one's is asked for in `charts.css`.
  var column: Double { self == .narrow ? 288 : 620 }

  /// What a file of its own keeps free at its sides: little on a phone, where the letters need the room.
  var margin: Double { self == .narrow ? 8 : 24 }

  /// Whether rows have their names at the left of what is drawn, rather than above it.
  var hasNamesBeside: Bool { self != .narrow }

  /// What rows have that stand beside a map, or below it on a narrow picture.
  var besideMap: PictureWidth { self == .wide ? .beside : self }
}
