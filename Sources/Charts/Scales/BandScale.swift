/// Equal bands with gaps between them; half a gap at either end.
struct BandScale: Hashable, Sendable {
  var count: Int
  var start: Double
  var end: Double
  /// The part of a step that a band fills; three quarters make a bar three times as wide as its gap.
  var filled = 0.75

  /// The bands of columns: at the left, where they would be wider than columns are.
  ///
  /// - Parameter each: how many columns share a band.
  static func columns(
    _ count: Int, from start: Double, to end: Double, filled: Double = 0.75, each: Int = 1
  ) -> BandScale {
    let most = Double(count * each) * widestColumn / filled
    return BandScale(count: count, start: start, end: min(end, (start + most).rounded()), filled: filled)
  }

  private static let widestColumn = 96.0

  var step: Double { (end - start) / Double(max(count, 1)) }
  var width: Double { step * filled }

  /// The pixel where a band begins.
  func callAsFunction(_ index: Int) -> Double { start + Double(index) * step + (step - width) / 2 }

  func middle(_ index: Int) -> Double { start + (Double(index) + 0.5) * step }
}
