import Figures

/// A bar from zero, with the stroke of its interval where it has one.
struct BarMark: Sendable {
  var slot: Slot
  var box: Box
  var isTentative: Bool
  /// The ends of the interval along the bar, in pixels.
  var interval: ClosedRange<Double>?
  /// Whether the bar is a column.
  var isUpright = false
  /// Whether it stands beside bars of other slots.
  var isPatterned = false

  func draw(into drawing: inout Drawing) {
    drawing.group(slot) { group in
      if isTentative {
        let inner = Box(left: box.left + 0.75, top: box.top + 0.75, right: box.right - 0.75, bottom: box.bottom - 0.75)
        group.add(.outlinedBar) { $0.rectangle(inner.width > 0 && inner.height > 0 ? inner : box) }
      } else {
        var path = Path()
        path.rectangle(box)
        group.add(.bar, path)
        if isPatterned { group.add(PatternFill(slot), over: path) }
      }
    }
    guard let interval else { return }
    let middle = isUpright ? (box.left + box.right) / 2 : (box.top + box.bottom) / 2
    let mark = IntervalMark(ends: interval, middle: middle, isUpright: isUpright)
    for ink in [Ink.intervalOnBar, .interval] { drawing.add(ink) { mark.add(to: &$0) } }
  }

  /// Twelve pixels of strokes that stand for a withheld value and encode nothing.
  static func drawWithheld(x: Double, top: Double, height: Double, into drawing: inout Drawing) {
    drawing.add(.hatch) { path in
      path.rectangle(Box(left: x + 0.5, top: top + 0.5, right: x + 12.5, bottom: top + height - 0.5))
      var y = top + 6.5
      while y < top + height + 10 {
        // The stroke from the left edge up to the right, cut at the box's bottom and top.
        let left = min(y, top + height - 0.5)
        let right = max(y - 12, top + 0.5)
        if left > right {
          path.move(x + 0.5 + (y - left), left)
          path.line(x + 0.5 + (y - right), right)
        }
        y += 6
      }
    }
  }
}
