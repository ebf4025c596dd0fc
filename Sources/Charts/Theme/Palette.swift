/// The colours of charts on one ground, each `#rrggbb`.
public struct Palette: Hashable, Sendable {
  /// The colours of guides and texts, which belong to no series.
  enum Role: Hashable, Sendable, CaseIterable {
    case ink, secondary, grid, zero, background

    /// The custom property of a page that has the colour, without `--ch-`.
    var property: String { self == .background ? "bg" : "\(self)" }
  }

  /// The six colours of series, in the order of their slots; the first is the reader's own unit.
  public var series: [String]
  /// An answer scale: three negative from the strongest, the neutral, three positive to the strongest.
  public var answers: [String]
  /// Five classes of values, from the least.
  public var steps: [String]
  /// The others, behind the reader's own unit.
  let context: String
  let ink: String
  let secondary: String
  let grid: String
  /// The zero line and axis ticks.
  let zero: String
  let background: String

  static let light = Palette(
    series: ["#19226c", "#8d7215", "#0b8177", "#4c2000", "#a4184c", "#9b51d8"],
    answers: ["#7a3803", "#9e5110", "#c26a1c", "#8a8f98", "#5b7fd0", "#3d5eb0", "#1f3d8f"],
    steps: ["#7da7d0", "#5488bd", "#336ba3", "#1d4f84", "#0c3361"], context: "#767d87", ink: "#1b1f24",
    secondary: "#4a525c", grid: "#d5d8dc", zero: "#767d87", background: "#ffffff")

  static let dark = Palette(
    series: ["#4d84ca", "#918707", "#64fad8", "#fbad78", "#c66378", "#dfbdfe"],
    answers: ["#ffb469", "#e4974c", "#c97a2e", "#7d838d", "#6f93e6", "#93b0f3", "#b7ccff"],
    steps: ["#24486e", "#2f6396", "#4a86bf", "#7fb0dd", "#c3defa"], context: "#7b838e", ink: "#e8eaed",
    secondary: "#b4bcc6", grid: "#3a4049", zero: "#7b838e", background: "#14181d")

  subscript(role: Role) -> String {
    switch role {
    case .ink: ink
    case .secondary: secondary
    case .grid: grid
    case .zero: zero
    case .background: background
    }
  }

  /// What is written on a colour: white or nearly black, whichever can be read better.
  static func text(on colour: String) -> String {
    guard let ground = Colour(colour), let white = Colour("#ffffff"), let black = Colour("#111111") else {
      return "#111111"
    }
    return ground.contrast(with: white) > ground.contrast(with: black) ? "#ffffff" : "#111111"
  }
}
