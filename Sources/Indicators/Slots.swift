import Records
import Vocabulary

/// How the values of an aggregate lie beside each other in a cell: the total first, then each dimension's values, and of a
/// crossing all of its pairs.
struct Slots: Hashable, Sendable {
  /// A list that is sorted by.
  struct Axis: Hashable, Sendable {
    /// Where activities hold it.
    let place: CodeLists.Place?
    /// Its place among all lists of the portal.
    let number: Int
    /// How many values it has.
    let count: Int

    /// Whether persons are counted by it, and not activities.
    var isOfPersons: Bool { if case .visits = place { true } else { false } }
  }

  /// The values of a dimension, or the pairs of a crossing, of which the second list's values change fastest.
  struct Block: Hashable, Sendable {
    let dimension: String
    let axes: [Axis]
    let offset: Int

    var count: Int { axes.reduce(1) { $0 * $1.count } }
    var range: Range<Int> { offset..<offset + count }
  }

  private(set) var blocks: [Block] = []
  private(set) var count = 1

  init(_ dimensions: [String], _ codes: CodeLists) {
    for dimension in dimensions {
      let axes = Category.parts(of: dimension).compactMap { id -> Axis? in
        guard let number = codes.dimensions.firstIndex(where: { $0.id == id }) else { return nil }
        return Axis(place: codes.place(of: id), number: number, count: codes.dimensions[number].values.count)
      }
      guard axes.count == Category.parts(of: dimension).count else { continue }
      blocks.append(Block(dimension: dimension, axes: axes, offset: count))
      count += blocks[blocks.count - 1].count
    }
  }

  private func block(of dimension: String) -> Block? { blocks.first { $0.dimension == dimension } }

  /// The slots of some values of a dimension; none where the aggregate is not broken down by it.
  func slots(of dimension: String, _ values: [Int]) -> [Int] {
    guard let block = block(of: dimension) else { return [] }
    return values.map { block.offset + $0 }
  }

  /// The slots of all values of a dimension.
  func slots(of dimension: String) -> [Int] { block(of: dimension).map { Array($0.range) } ?? [] }
}
