public import Figures
import Vocabulary

/// Which of the six colours a thing has, the same in every chart of a portal.
///
/// A category has the colour of its order in its dimension, counted from the second, for the first is the reader's own
/// unit; a place has the colour of its order among the places of its kind. Nothing is hashed and nothing is remembered.
public struct ColourAssignment: Sendable {
  private let figures: PublishedFigures

  public init(_ figures: PublishedFigures) { self.figures = figures }

  /// The slot 1...6 of an entity such as `place:novo-mesto` or `gender=girls`; the first for what the figures don't know.
  public func slot(of entity: String) -> Int {
    if entity.hasPrefix("place:") {
      let id = PlaceID(String(entity.dropFirst(6)))
      guard let place = figures.world.place(id) else { return 1 }
      let order = figures.places.lazy.filter { $0.kind == place.kind }.firstIndex { $0.id == id }
      return order.map { index in figures.places[..<index].count { $0.kind == place.kind } % 6 + 1 } ?? 1
    }
    guard let sign = entity.utf8.firstIndex(of: UInt8(ascii: "=")),
      let dimension = figures.world.dimension(String(entity[..<sign]))
    else { return 1 }
    let value = entity[entity.utf8.index(after: sign)...]
    guard let order = dimension.values.firstIndex(where: { $0.id == value }) else { return 1 }
    return (order + 1) % 6 + 1
  }

  /// The slots of a chart's series: each its own while there are no more than six equals.
  func slots(of series: [Chart.Series]) -> [ColourSlot] {
    // By slot: the first is that of the reader's own.
    var taken = [false, series.contains { $0.role == .own }] + Array(repeating: false, count: series.count + 6)
    return series.map { series in
      switch series.role {
      case .own: return .own
      case .comparison: return .comparison
      case .context: return .context
      case .equal:
        let wanted = slot(of: series.entity)
        var free = wanted
        var tried = 1
        while taken[free] {
          free = tried < 6 ? (wanted - 1 + tried) % 6 + 1 : tried + 1
          tried += 1
        }
        taken[free] = true
        return .equal(free)
      }
    }
  }
}
