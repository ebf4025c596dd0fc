/// The shape at a measured point; one for each slot.
enum Marker: Hashable, Sendable {
  case circle, square, diamond, triangle, downTriangle, ring

  /// The radius of a value in a row, and of the later of two.
  static let (dot, change) = (4.5, 5.0)

  static let inOrder: [Marker] = [.circle, .square, .diamond, .triangle, .downTriangle, .ring]

  /// Whether it is always drawn hollow.
  var isHollow: Bool { self == .ring }

  /// Adds the shape around a point; of about the same area for every marker.
  func add(to path: inout Path, _ x: Double, _ y: Double, radius: Double = 3.5) {
    switch self {
    case .circle, .ring: path.circle(x, y, radius: radius)
    case .square:
      let half = radius * 0.9
      path.rectangle(Box(left: x - half, top: y - half, right: x + half, bottom: y + half))
    case .diamond:
      let half = radius * 1.25
      path.move(x, y - half)
      path.step(half, half)
      path.step(-half, half)
      path.step(-half, -half)
      path.close()
    case .triangle, .downTriangle:
      let half = radius * 1.2
      let up = self == .triangle ? 1.0 : -1.0
      path.move(x, y - half * up)
      path.step(half, half * 1.8 * up)
      path.across(-half * 2)
      path.close()
    }
  }
}
