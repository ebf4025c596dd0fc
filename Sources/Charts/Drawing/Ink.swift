/// How a path is painted; the name of its class. Colours come from the group it stands in, or are the guides' own.
enum Ink: Hashable, Sendable {
  case grid, zero, reference, rule, missing, hatch, span
  case line, ownLine, contextLine, comparisonLine, provisionalLine
  case band, bandEdge, bandEdgeHeavy
  case marker, hollowMarker
  /// Round markers: a stroke without length has round ends, in a third of the bytes of a circle.
  case dot, ownDot, contextDot
  case bar, outlinedBar
  case interval, intervalOnBar
  case leader, frame

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
    case .band: "a"
    case .bandEdge: "e"
    case .bandEdgeHeavy: "eh"
    case .marker: "m"
    case .dot: "dt"
    case .ownDot: "dto"
    case .contextDot: "dtc"
    case .hollowMarker: "h"
    case .bar: "b"
    case .outlinedBar: "o"
    case .interval: "i"
    case .intervalOnBar: "j"
    case .leader: "d"
    case .frame: "f"
    }
  }
}
