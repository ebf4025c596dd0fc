/// The sizes of a picture's letters and lines, in pixels, and where a text stands by its top or its middle.
///
/// `TextRun` and `TextMeasure` take them where nothing else is said.
enum Type {
  /// Everything in a picture, and its notes.
  static let label = 14.0
  static let title = 20.0
  static let subtitle = 16.0

  /// From one baseline to the next.
  static let line = 17.0
  static let titleLine = 25.0
  static let subtitleLine = 21.0

  /// From the top of a line to its baseline.
  static let ascent = 13.0
  /// From the middle of a line to its baseline.
  static let drop = 5.0

  /// The height of so many lines.
  static func height(_ lines: Int) -> Double { line * Double(lines) }

  /// The first baseline of a text that begins at a top.
  static func baseline(under top: Double) -> Double { top + ascent }

  /// The first baseline of so many lines around a middle.
  static func baseline(around middle: Double, lines: Int = 1) -> Double {
    middle - height(lines) / 2 + (line / 2 + drop)
  }
}
