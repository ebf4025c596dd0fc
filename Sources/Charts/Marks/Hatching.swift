/// Strokes at 45° inside an area, which stand for a withheld value and encode nothing.
enum Hatching {
  /// The distance of strokes across, in pixels.
  private static let step = 6.0

  /// Adds the strokes inside outlines; where outlines lie inside each other, the inner one is a hole.
  static func add(to path: inout Path, inside outlines: [[MapGeometry.Point]]) {
    let sums = outlines.joined().map { $0.x + $0.y }
    guard let low = sums.min(), let high = sums.max(), high - low < 10_000 else { return }
    var sum = low + step / 2
    while sum < high {
      // Along a stroke x + y stays the same, and it enters and leaves at every second crossing.
      let crossings = outlines.flatMap { Hatching.crossings($0, sum: sum) }.sorted()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        path.move(crossings[pair], sum - crossings[pair])
        path.line(crossings[pair + 1], sum - crossings[pair + 1])
      }
      sum += step
    }
  }

  /// The x of the points where an outline has x + y of `sum`.
  private static func crossings(_ outline: [MapGeometry.Point], sum: Double) -> [Double] {
    zip(outline, outline.dropFirst() + outline.prefix(1)).compactMap { from, to in
      let (before, after) = (from.x + from.y, to.x + to.y)
      guard (before < sum) != (after < sum) else { return nil }
      return from.x + (to.x - from.x) * (sum - before) / (after - before)
    }
  }
}
