/// The colours of charts: each at least 4.5 : 1 on its background, and told apart with any colour vision.
///
/// `site-templates/styles/charts.css` has the same values as custom properties; a test compares the two.
struct Palette: Hashable, Sendable {
  /// The six slots, in order.
  var slots: [String]
  /// The others, behind the reader's own unit.
  var context: String
  var ink: String
  var secondary: String
  var grid: String
  /// The zero line and axis ticks.
  var zero: String
  var background: String

  static let light = Palette(
    slots: ["#19226c", "#8d7215", "#0b8177", "#4c2000", "#a4184c", "#9b51d8"], context: "#767d87", ink: "#1b1f24",
    secondary: "#4a525c", grid: "#d5d8dc", zero: "#767d87", background: "#ffffff")

  static let dark = Palette(
    slots: ["#4d84ca", "#918707", "#64fad8", "#fbad78", "#c66378", "#dfbdfe"], context: "#7b838e", ink: "#e8eaed",
    secondary: "#b4bcc6", grid: "#3a4049", zero: "#7b838e", background: "#14181d")
}
