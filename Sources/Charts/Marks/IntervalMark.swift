/// A horizontal stroke from end to end of an interval, with caps.
struct IntervalMark: Sendable {
  var ends: ClosedRange<Double>
  var y: Double

  func add(to path: inout Path) {
    path.move(ends.lowerBound, y - 4)
    path.down(8)
    path.move(ends.lowerBound, y)
    path.line(ends.upperBound, y)
    path.move(ends.upperBound, y - 4)
    path.down(8)
  }
}
