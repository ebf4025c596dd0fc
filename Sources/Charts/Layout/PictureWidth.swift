/// The two widths a chart is laid out for.
enum PictureWidth: Hashable, Sendable {
  case wide, narrow

  /// The width of the drawing in pixels.
  ///
  /// Letters of 14 are never below 12 pixels: not in the column of the narrowest phone, which is `column` wide, and not
  /// where the wide picture begins to be shown, at 620.
  var points: Double { self == .wide ? 720 : 320 }

  /// The least width of the column that it is shown in: the wide one's is asked for in `charts.css`.
  var column: Double { self == .wide ? 620 : 288 }

  /// What a file of its own keeps free at its sides: little on a phone, where the letters need the room.
  var margin: Double { self == .wide ? 24 : 8 }
}
