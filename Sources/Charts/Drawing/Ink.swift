/// How a path is painted; the name of its class. Colours come from the group it stands in, or are the guides' own.
enum Ink: Hashable, Sendable {
  case grid, zero, reference, rule, missing, hatch, span
  case line, ownLine, contextLine, comparisonLine, provisionalLine
  case band, bandEdge, bandEdgeHeavy
  case marker, hollowMarker
  case bar, outlinedBar, pattern
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
    case .hollowMarker: "h"
    case .bar: "b"
    case .outlinedBar: "o"
    case .pattern: "q"
    case .interval: "i"
    case .intervalOnBar: "j"
    case .leader: "d"
    case .frame: "f"
    }
  }
}
