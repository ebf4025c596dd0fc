/// The colours of charts on one ground, each `#rrggbb`.
public struct Palette: Hashable, Sendable {
  /// The colours of guides and texts, which belong to no series.
  enum Role: Hashable, Sendable, CaseIterable {
    case ink, secondary, grid, zero, background

    /// The custom property of a page that has the colour, without `--ch-`.
    var property: String { self == .background ? "bg" : "\(self)" }
  }

  /// The six colours of series, in the order of their slots; the first is the reader's own unit.
  public var series: [String] { didSet { own = Palette.emphasis(series[0], over: context, on: background) } }
  /// An answer scale: three negative from the strongest, the neutral, three positive to the strongest.
  public var answers: [String]
  /// Five classes of values, from the least.
  public var steps: [String]
  /// The reader's own unit among others: the first of the series, moved away from the ground until it stands out from the
  /// others by its lightness alone, for those who see no hue.
  private(set) var own: String
  /// The others, behind the reader's own unit.
  let context: String
  let ink: String
  let secondary: String
  let grid: String
  /// The zero line and axis ticks.
  let zero: String
  let background: String

  private init(
    series: [String], answers: [String], steps: [String], context: String, ink: String, secondary: String, grid: String,
    zero: String, background: String
  ) {
    own = Palette.emphasis(series[0], over: context, on: background)
    self.series = series
    self.answers = answers
    self.steps = steps
    self.context = context
    self.ink = ink
    self.secondary = secondary
    self.grid = grid
    self.zero = zero
    self.background = background
  }

  private static func emphasis(_ colour: String, over context: String, on background: String) -> String {
    guard let own = Colour(colour), let context = Colour(context), let background = Colour(background) else {
      return colour
    }
    return own.standingOut(from: context, by: leastEmphasis, on: background).hex
  }

  /// How much lighter or darker than the others the reader's own unit is, of 100.
  private static let leastEmphasis = 15.0

  static let light = Palette(
    series: ["#19226c", "#8d7215", "#0b8177", "#4c2000", "#a4184c", "#9b51d8"],
    answers: ["#7a3803", "#9e5110", "#c26a1c", "#8a8f98", "#5b7fd0", "#3d5eb0", "#1f3d8f"],
    steps: ["#6897c6", "#4c81b6", "#3168a0", "#1c4d82", "#0b305c"], context: "#767d87", ink: "#1b1f24",
    secondary: "#4a525c", grid: "#d5d8dc", zero: "#767d87", background: "#ffffff")

  static let dark = Palette(
    series: ["#4d84ca", "#918707", "#64fad8", "#fbad78", "#c66378", "#dfbdfe"],
    answers: ["#ffb469", "#e4974c", "#c97a2e", "#7d838d", "#6f93e6", "#93b0f3", "#b7ccff"],
    steps: ["#33689c", "#4883bb", "#6aa0d1", "#96c0e7", "#cae2fb"], context: "#7b838e", ink: "#e8eaed",
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
