/// How a path of an ink is painted: colours that follow its group or the palette, and the stroke.
struct InkStyle: Hashable, Sendable {
  enum Paint: Hashable, Sendable {
    case none
    /// The colour of the group.
    case own
    case role(Palette.Role)
  }

  var fill = Paint.none
  var stroke = Paint.none
  var width = 1.0
  /// Dashes, ends and opacity.
  var more = ""
}

extension Ink {
  var style: InkStyle {
    switch self {
    case .grid: InkStyle(stroke: .role(.grid))
    case .zero, .hatch: InkStyle(stroke: .role(.zero))
    case .reference: InkStyle(stroke: .role(.ink), width: 1.5, more: "stroke-dasharray:6 4")
    case .rule: InkStyle(stroke: .role(.zero), more: "stroke-dasharray:3 3")
    case .missing: InkStyle(stroke: .role(.secondary), width: 1.75)
    case .span: InkStyle(fill: .role(.grid), more: "opacity:.5")
    case .line: InkStyle(stroke: .own, width: 2.25)
    case .ownLine: InkStyle(stroke: .own, width: 3)
    case .contextLine: InkStyle(stroke: .own)
    case .comparisonLine: InkStyle(stroke: .own, width: 2.25, more: "stroke-dasharray:6 4")
    case .provisionalLine: InkStyle(stroke: .own, width: 2.25, more: "stroke-dasharray:2 3")
    case .thinLine: InkStyle(stroke: .own, width: 1.5)
    case .band: InkStyle(fill: .own, more: "opacity:.18")
    case .bandForecast: InkStyle(fill: .own, more: "opacity:.07")
    case .bandEdge, .leader: InkStyle(stroke: .own)
    case .bandEdgeHeavy: InkStyle(stroke: .own, width: 2)
    case .marker, .bar: InkStyle(fill: .own)
    case .dot: InkStyle(stroke: .own, width: 7, more: "stroke-linecap:round")
    case .ownDot: InkStyle(stroke: .own, width: 8, more: "stroke-linecap:round")
    case .contextDot: InkStyle(stroke: .own, width: 5, more: "stroke-linecap:round")
    case .hollowMarker: InkStyle(fill: .role(.background), stroke: .own, width: 2)
    case .outlinedBar: InkStyle(fill: .role(.background), stroke: .own, width: 1.5)
    case .breakRule: InkStyle(stroke: .role(.ink), width: 2, more: "stroke-dasharray:3 3")
    case .hole: InkStyle(fill: .role(.background), stroke: .role(.ink))
    case .cell: InkStyle(fill: .own, stroke: .role(.background))
    case .interval, .outline: InkStyle(stroke: .role(.ink), width: 1.5)
    case .intervalOnBar: InkStyle(stroke: .role(.background), width: 5)
    case .target: InkStyle(stroke: .role(.ink), width: 3)
    }
  }
}
