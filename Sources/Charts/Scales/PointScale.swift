/// Equal steps from the first to the last of `count` points.
struct PointScale: Hashable, Sendable {
  var count: Int
  var start: Double
  var end: Double

  /// The distance of two points.
  var step: Double { count > 1 ? (end - start) / Double(count - 1) : end - start }

  /// The pixel of a point; the middle, where there is but one.
  func callAsFunction(_ index: Int) -> Double {
    count > 1 ? start + Double(index) * step : (start + end) / 2
  }
}
