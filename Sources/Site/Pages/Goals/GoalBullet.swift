import Markup

/// A value beside a goal, as a picture of one line: the interval, the goal, the value. The words beside it say the same.
///
/// A page has hundreds of them, so that each is written as short as it can be: coordinates are pixels.
struct GoalBullet {
  var value: Double
  var interval: ClosedRange<Double>?
  var goal: Double
  /// What the right edge stands for.
  var most: Double
  /// Whether the place set the goal itself.
  var isOwn: Bool
  /// Whether few answers are behind it.
  var isTentative: Bool

  private static let (width, edge) = (152.0, 4.0)

  private func x(_ value: Double) -> Int {
    guard most > 0 else { return Int(GoalBullet.edge) }
    return Int((GoalBullet.edge + min(max(value / most, 0), 1) * GoalBullet.width).rounded())
  }

  var markup: String {
    let lines = interval.map { "M\(x($0.lowerBound)) 8H\(x($0.upperBound))" } ?? "M\(x(0)) 8H\(x(value))"
    let mark = isOwn ? "M\(x(goal)) 1l5 7-5 7-5-7z" : "M\(x(goal)) 0v16"
    return Markup(capacity: 160) { writer in
      writer.element("svg") { svg in
        svg.attribute("aria-hidden", "true")
        svg.leaf("path") { $0.attribute("d", lines + mark) }
        svg.leaf("circle") { circle in
          if isTentative { circle.attribute("class", "few") }
          circle.attribute("cx", "\(x(value))")
          circle.attribute("cy", "8")
          circle.attribute("r", "4")
        }
      }
    }.string
  }
}
