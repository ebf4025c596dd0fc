/// A rectangle in pixels, y downwards.
struct Box: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: (x: Double, y: Double) { ((left + right) / 2, (top + bottom) / 2) }

  /// The same rectangle, to the right and down.
  func moved(_ by: Double) -> Box { Box(left: left + by, top: top + by, right: right + by, bottom: bottom + by) }

  func intersects(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
