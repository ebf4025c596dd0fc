/// How a path is painted; the name of its class. Colours come from the group it stands in, or are the guides' own.
enum Ink: Int, Hashable, Sendable, CaseIterable {
  case grid, zero, reference, rule, missing, hatch, span
  case line, ownLine, contextLine, comparisonLine, provisionalLine, thinLine
  case band, bandForecast, bandEdge, bandEdgeHeavy
  case marker, hollowMarker
  /// Round markers: a stroke without length has round ends, in a third of the bytes of a circle.
  case dot, ownDot, contextDot
  case bar, outlinedBar
  /// An area whose colour is a class of values, kept apart from its neighbours by the background.
  case cell
  /// A hole in such an area.
  case hole
  /// The line between cells that can't be compared across it.
  case breakRule
  case interval, intervalOnBar
  /// The stroke of a goal, and the outline of what bars are held against.
  case target, outline
  case leader

  var name: StaticString {
    switch self {
    case .grid: "g"
    case .zero: "z"
    case .reference: "r"
    case .rule: "k"
    case .missing: "x"
    case .hatch: "y"
    case .span: "ev"
    case .line: "l"
    case .ownLine: "lo"
    case .contextLine: "lc"
    case .comparisonLine: "lk"
    case .provisionalLine: "lp"
    case .thinLine: "lt"
    case .band: "a"
    case .bandForecast: "af"
    case .bandEdge: "e"
    case .bandEdgeHeavy: "eh"
    case .marker: "m"
    case .dot: "dt"
    case .ownDot: "dto"
    case .contextDot: "dtc"
    case .hollowMarker: "h"
    case .bar: "b"
    case .outlinedBar: "o"
    case .cell: "cl"
    case .hole: "ho"
    case .breakRule: "bk"
    case .interval: "i"
    case .intervalOnBar: "j"
    case .target: "tg"
    case .outline: "to"
    case .leader: "d"
    }
  }
}
