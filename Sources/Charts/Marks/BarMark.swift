import Figures

/// A bar from zero, with the stroke of its interval where it has one.
struct BarMark: Sendable {
  var slot: ColourSlot
  var box: Box
  var isTentative: Bool
  /// The ends of the interval along the bar, in pixels.
  var interval: ClosedRange<Double>?
  /// Whether the bar is a column.
  var isUpright = false
  /// Whether it stands beside bars of other slots.
  var isPatterned = false

  /// The width of the strokes that stand for a withheld value.
  static let strokes = 12.0
  /// How far above a column the baseline of its value stands.
  static let lift = 5.0
  /// How far below a column that hangs.
  static let drop = 15.0

  func draw(into drawing: inout Drawing) {
    drawing.group(slot) { group in
      if isTentative {
        group.add(.outlinedBar) { $0.rectangle(BarMark.outline(of: box)) }
      } else {
        var path = Path()
        path.rectangle(box)
        group.add(.bar, path)
        if isPatterned { group.add(PatternFill(slot), over: path) }
      }
    }
    guard let interval else { return }
    let middle = isUpright ? box.middle.x : box.middle.y
    let mark = IntervalMark(ends: interval, middle: middle, isUpright: isUpright)
    for ink in [Ink.intervalOnBar, .interval] { drawing.add(ink) { mark.add(to: &$0) } }
  }

  /// The rectangle whose stroke lies inside a bar.
  static func outline(of box: Box) -> Box {
    let inner = Box(left: box.left + 0.75, top: box.top + 0.75, right: box.right - 0.75, bottom: box.bottom - 0.75)
    return inner.width > 0 && inner.height > 0 ? inner : box
  }

  /// Strokes that stand for a withheld value and encode nothing.
  static func drawWithheld(x: Double, top: Double, height: Double, into drawing: inout Drawing) {
    drawing.add(.hatch) { path in
      let box = Box(left: x + 0.5, top: top + 0.5, right: x + strokes + 0.5, bottom: top + height - 0.5)
      path.rectangle(box)
      var y = box.top + strokes / 2
      while y < box.bottom + strokes - 1.5 {
        // The stroke from the left edge up to the right, cut at the box's bottom and top.
        let left = min(y, box.bottom)
        let right = max(y - strokes, box.top)
        if left > right {
          path.move(box.left + (y - left), left)
          path.line(box.left + (y - right), right)
        }
        y += strokes / 2
      }
    }
  }
}
