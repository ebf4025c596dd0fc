import Records

extension RowTest {
  /// Which rows pass; `nil` where all do.
  func mask(_ activities: Activities) -> ContiguousArray<Bool>? {
    switch self {
    case .always: return nil
    case .codes(let column, let mask): return RowTest.codes(column, mask, activities)
    case .isPresent(let column):
      switch column {
      case .list(_, .single(let list)): return RowTest.marks(activities.codes[list]) { $0 != Activities.noCode }
      case .list(_, .several(let list)): return RowTest.marks(activities.codeSets[list]) { $0 != 0 }
      case .status, .list(_, .visits): return nil
      }
    case .numberIsPresent(let column): return RowTest.marks(column.values(activities)) { $0 == $0 }
    case .compare(let column, let comparator, let value):
      let values = column.values(activities)
      switch comparator {
      case .equal: return RowTest.marks(values) { $0 == value }
      case .unequal: return RowTest.marks(values) { $0 == $0 && $0 != value }
      case .less: return RowTest.marks(values) { $0 < value }
      case .atMost: return RowTest.marks(values) { $0 <= value }
      case .more: return RowTest.marks(values) { $0 > value }
      case .atLeast: return RowTest.marks(values) { $0 >= value }
      }
    case .not(let inner):
      guard let mask = inner.mask(activities) else {
        return ContiguousArray(repeating: false, count: activities.count)
      }
      return RowTest.marks(mask) { !$0 }
    case .and(let left, let right):
      guard var mask = left.mask(activities) else { return right.mask(activities) }
      guard let other = right.mask(activities) else { return mask }
      for row in mask.indices { mask[row] = mask[row] && other[row] }
      return mask
    case .or(let left, let right):
      guard var mask = left.mask(activities), let other = right.mask(activities) else { return nil }
      for row in mask.indices { mask[row] = mask[row] || other[row] }
      return mask
    }
  }

  private static func codes(_ column: CodeColumn, _ set: CodeSet, _ activities: Activities) -> ContiguousArray<Bool> {
    switch column {
    case .status: return marks(activities.status, in: set)
    case .list(_, .single(let list)): return marks(activities.codes[list], in: set)
    case .list(_, .several(let list)):
      let bits = set.low
      return marks(activities.codeSets[list]) { $0 & bits != 0 }
    // Lowering takes what is asked of persons out of a row's test.
    case .list(_, .visits): return ContiguousArray(repeating: true, count: activities.count)
    }
  }

  /// Which of some codes are in a set, by a table of all codes that there can be.
  private static func marks(_ codes: ContiguousArray<UInt8>, in set: CodeSet) -> ContiguousArray<Bool> {
    let table = ContiguousArray((0...255).map { $0 != Int(Activities.noCode) && set.contains($0) })
    return marks(codes) { table[Int($0)] }
  }

  @inline(__always)
  private static func marks<Value>(
    _ values: ContiguousArray<Value>, _ passes: (Value) -> Bool
  ) -> ContiguousArray<Bool> {
    var marks = ContiguousArray(repeating: false, count: values.count)
    for row in values.indices { marks[row] = passes(values[row]) }
    return marks
  }
}

extension NumberColumn {
  /// The column as numbers, NaN where nothing was recorded.
  func values(_ activities: Activities) -> ContiguousArray<Double> {
    switch self {
    case .hours: activities.hours
    case .youthHours: activities.youthHours
    case .staffHours: activities.staffHours
    case .visits: NumberColumn.numbers(activities.visits)
    case .firstTime: NumberColumn.numbers(activities.firstTime)
    case .producers: NumberColumn.numbers(activities.producers)
    case .volunteers: NumberColumn.numbers(activities.volunteers)
    case .own(let index, _): activities.own[index]
    }
  }

  private static func numbers(_ column: ContiguousArray<Int32>) -> ContiguousArray<Double> {
    var values = ContiguousArray(repeating: 0.0, count: column.count)
    for row in column.indices { values[row] = column[row] < 0 ? .nan : Double(column[row]) }
    return values
  }
}
