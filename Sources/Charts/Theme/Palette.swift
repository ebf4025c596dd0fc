/// The colours of charts: each at least 4.5 : 1 on its background, and told apart with any colour vision.
///
/// `site-templates/styles/charts.css` has the same values as custom properties; a test compares the two.
struct Palette: Hashable, Sendable {
  /// The colours of guides and texts, which belong to no series.
  enum Role: Hashable, Sendable, CaseIterable { case ink, secondary, grid, zero, background }

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
  /// An answer scale: three negative from the strongest, the neutral, three positive to the strongest.
  var answers: [String]
  /// Five classes of values, from the least.
  var steps: [String]
  /// What is written on an answer or a class, at least 4.5 : 1.
  var onAnswers: [String]
  var onSteps: [String]

  static let light = Palette(
    slots: ["#19226c", "#8d7215", "#0b8177", "#4c2000", "#a4184c", "#9b51d8"], context: "#767d87", ink: "#1b1f24",
    secondary: "#4a525c", grid: "#d5d8dc", zero: "#767d87", background: "#ffffff",
    answers: ["#7a3803", "#9e5110", "#c26a1c", "#8a8f98", "#5b7fd0", "#3d5eb0", "#1f3d8f"],
    steps: ["#7da7d0", "#5488bd", "#336ba3", "#1d4f84", "#0c3361"],
    onAnswers: ["#ffffff", "#ffffff", "#111111", "#111111", "#111111", "#ffffff", "#ffffff"],
    onSteps: ["#111111", "#111111", "#ffffff", "#ffffff", "#ffffff"])

  static let dark = Palette(
    slots: ["#4d84ca", "#918707", "#64fad8", "#fbad78", "#c66378", "#dfbdfe"], context: "#7b838e", ink: "#e8eaed",
    secondary: "#b4bcc6", grid: "#3a4049", zero: "#7b838e", background: "#14181d",
    answers: ["#ffb469", "#e4974c", "#c97a2e", "#7d838d", "#6f93e6", "#93b0f3", "#b7ccff"],
    steps: ["#24486e", "#2f6396", "#4a86bf", "#7fb0dd", "#c3defa"],
    onAnswers: ["#111111", "#111111", "#111111", "#111111", "#111111", "#111111", "#111111"],
    onSteps: ["#ffffff", "#ffffff", "#111111", "#111111", "#111111"])

  subscript(role: Role) -> String {
    switch role {
    case .ink: ink
    case .secondary: secondary
    case .grid: grid
    case .zero: zero
    case .background: background
    }
  }
}
