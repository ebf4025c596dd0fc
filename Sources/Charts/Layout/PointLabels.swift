/// Short labels at points: each on its point if nothing stands there, else at the nearest free place around it.
struct PointLabels: Sendable {
  struct LabelPlace: Hashable, Sendable {
    var x: Double
    var y: Double
    /// Whether it had to leave its point, which a leader line then shows.
    var isMoved: Bool
  }

  /// Compass directions in the order they are tried.
  private static let ways: [(Double, Double)] = [
    (0, -1), (0.7, -0.7), (1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7),
  ]

  /// The middles of boxes of these sizes around points, in order; `nil` where there is no free place.
  static func place(
    _ labels: [(x: Double, y: Double, width: Double, height: Double)], within bounds: Box
  ) -> [LabelPlace?] {
    var taken: [Box] = []
    return labels.map { label in
      func box(_ x: Double, _ y: Double) -> Box {
        Box(
          left: x - label.width / 2, top: y - label.height / 2, right: x + label.width / 2,
          bottom: y + label.height / 2)
      }
      var candidates = [LabelPlace(x: label.x, y: label.y, isMoved: false)]
      for distance in [16.0, 24, 36, 50, 70] {
        candidates += ways.map {
          LabelPlace(x: label.x + $0.0 * distance, y: label.y + $0.1 * distance, isMoved: true)
        }
      }
      for place in candidates {
        let found = box(place.x, place.y)
        guard found.left >= bounds.left, found.right <= bounds.right, found.top >= bounds.top,
          found.bottom <= bounds.bottom, !taken.contains(where: { $0.intersects(found) })
        else { continue }
        taken.append(found)
        return place
      }
      return nil
    }
  }
}
