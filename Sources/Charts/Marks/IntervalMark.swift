/// A stroke from end to end of an interval, with caps.
struct IntervalMark: Sendable {
  /// In pixels, along the axis of values.
  var ends: ClosedRange<Double>
  /// Where it lies across the axis.
  var middle: Double
  var isUpright = false

  func add(to path: inout Path) {
    for (from, to) in [
      ((ends.lowerBound, middle - 4), (ends.lowerBound, middle + 4)),
      ((ends.lowerBound, middle), (ends.upperBound, middle)),
      ((ends.upperBound, middle - 4), (ends.upperBound, middle + 4)),
    ] {
      path.move(isUpright ? from.1 : from.0, isUpright ? from.0 : from.1)
      path.line(isUpright ? to.1 : to.0, isUpright ? to.0 : to.1)
    }
  }
}
