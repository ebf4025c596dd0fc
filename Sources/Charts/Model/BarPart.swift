/// A part of a bar: the value of a series.
struct BarPart: Hashable, Sendable {
  var series: Int
  var value: Double
}
