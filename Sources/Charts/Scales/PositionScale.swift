/// Where the positions of a chart lie across.
protocol PositionScale: Sendable {
  /// The pixel at which the last one ends.
  var end: Double { get }
  /// The distance of two neighbours.
  var step: Double { get }

  /// The pixel of a place on the axis of positions: 0 is the first, and 0.5 lies between the first and the second.
  func place(_ place: Double) -> Double
  /// The pixel of a position.
  func middle(_ index: Int) -> Double
}

extension PointScale: PositionScale {
  func place(_ place: Double) -> Double { start + place * step }
  func middle(_ index: Int) -> Double { self(index) }
}

extension BandScale: PositionScale {
  func place(_ place: Double) -> Double { start + (place + 0.5) * step }
}
