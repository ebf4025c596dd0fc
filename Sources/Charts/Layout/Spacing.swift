/// The distances that kinds of charts share, in pixels. What one kind alone needs has a name there.
enum Spacing {
  /// Between lines and letters that belong together.
  static let hair = 4.0
  /// Between a mark and the value that stands beside it.
  static let value = 6.0
  /// Between letters and an edge, and above and below a row.
  static let text = 8.0
  /// Between a plot and the names or numbers at its side.
  static let side = 10.0
  /// Between neighbours on a line, which are not to be read as one.
  static let word = 12.0
  /// Between the items of a key.
  static let item = 20.0
}
