import Records

/// How the values of an aggregate lie beside each other in a cell: the total first, then each dimension's values.
struct Slots: Hashable, Sendable {
  /// The dimensions activities can be broken down by; gender and age for what is counted by person.
  static let dimensions = ["kind", "mode", "topic", "gender", "age"]

  /// Where each dimension's first value lies.
  private(set) var offsets: [String: Int] = [:]
  /// How many values a dimension has.
  private(set) var counts: [String: Int] = [:]
  private(set) var count = 1

  init(_ dimensions: [String], _ codes: CodeLists) {
    for dimension in Slots.dimensions where dimensions.contains(dimension) {
      let values = codes.values(of: dimension).count
      offsets[dimension] = count
      counts[dimension] = values
      count += values
    }
  }

  /// The slots of some values of a dimension; none where the aggregate is not broken down by it.
  func slots(of dimension: String, _ values: [Int]) -> [Int] {
    guard let offset = offsets[dimension] else { return [] }
    return values.map { offset + $0 }
  }

  /// The slots of all values of a dimension.
  func slots(of dimension: String) -> [Int] {
    guard let offset = offsets[dimension], let values = counts[dimension] else { return [] }
    return Array(offset..<offset + values)
  }
}
