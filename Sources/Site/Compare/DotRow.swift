import Markup

/// Where places stand along one scale: the reader's own as a large dot, the others as small ones with a letter each, the
/// network as a line.
///
/// It says nothing to a screen reader: all of it stands as numbers beside it.
struct DotRow {
  struct Dot {
    var value: Double
    /// What it is called in the columns beside; empty for the reader's own.
    var letter: String
    /// Whether it is made from few.
    var isHollow: Bool
  }

  var own: Dot?
  /// The 95 % interval of the own value.
  var interval: ClosedRange<Double>?
  var others: [Dot]
  var network: Double?

  private static let (width, height) = (240.0, 40.0)
  private static let (edge, middle) = (12.0, 21.0)
  /// The room of a letter.
  private static let room = 10.0

  /// Empty where there is nothing to compare.
  var markup: String {
    let values =
      others.map(\.value) + [own?.value, network, interval?.lowerBound, interval?.upperBound].compactMap { $0 }
    guard let low = values.min(), let high = values.max(), others.count + (own == nil ? 0 : 1) > 1 else { return "" }
    func x(_ value: Double) -> Double {
      guard high > low else { return DotRow.width / 2 }
      return DotRow.edge + (DotRow.width - 2 * DotRow.edge) * (value - low) / (high - low)
    }
    return Markup(capacity: 800) { writer in
      writer.element("svg") { svg in
        svg.attribute("viewBox", "0 0 240 40")
        svg.attribute("width", DotRow.width)
        svg.attribute("height", DotRow.height)
        svg.attribute("aria-hidden", "true")
        DotRow.line("axis", DotRow.edge, DotRow.width - DotRow.edge, &svg)
        if let network {
          svg.leaf("path") { path in
            path.attribute("class", "net")
            path.attribute("d") {
              $0.raw("M")
              $0.number(x(network))
              $0.raw(" 10v22")
            }
          }
        }
        if let interval { DotRow.line("span", x(interval.lowerBound), x(interval.upperBound), &svg) }
        for dot in others { DotRow.circle(dot, x(dot.value), radius: 4, &svg) }
        writeLetters(x, &svg)
        if let own { DotRow.circle(own, x(own.value), radius: 7, &svg) }
      }
    }.string
  }

  private static func line(_ style: String, _ from: Double, _ to: Double, _ svg: inout MarkupWriter) {
    svg.leaf("path") { path in
      path.attribute("class", style)
      path.attribute("d") {
        $0.raw("M")
        $0.number(from)
        $0.raw(" 21H")
        $0.number(to)
      }
    }
  }

  private static func circle(_ dot: Dot, _ x: Double, radius: Double, _ svg: inout MarkupWriter) {
    svg.leaf("circle") { circle in
      circle.attribute("class", (dot.letter.isEmpty ? "own" : "other") + (dot.isHollow ? " hollow" : ""))
      circle.attribute("cx", x)
      circle.attribute("cy", middle)
      circle.attribute("r", radius)
    }
  }

  /// Letters above the dots, below them where there is no room, and else as near as they can stand.
  private func writeLetters(_ x: (Double) -> Double, _ svg: inout MarkupWriter) {
    var ends = [-DotRow.room, -DotRow.room]
    for dot in others.sorted(by: { ($0.value, $0.letter) < ($1.value, $1.letter) }) {
      let wanted = x(dot.value)
      let level = wanted - ends[0] >= DotRow.room || ends[0] <= ends[1] ? 0 : 1
      let place = max(wanted, ends[level] + DotRow.room)
      ends[level] = place
      svg.element("text") { text in
        text.attribute("x", place)
        text.attribute("y", level == 0 ? 9 : 38)
        text.text(dot.letter)
      }
    }
  }
}
