/// The rows of one piece of a table, a value for each column; the last is put together in `numbers` and `reals` of `row`.
struct ActivityRows: Sendable {
  /// The row that is being read.
  struct Row: Sendable {
    /// By slot; of the columns of whole numbers, and of what stands for them.
    var numbers: ContiguousArray<Int32>
    /// By slot; of the columns of hours.
    var reals: ContiguousArray<Double>

    /// A count or a time; `nil` where none was recorded.
    func count(_ field: ActivityField) -> Int? { count(slot: field.rawValue) }

    func count(slot: Int) -> Int? { numbers[slot] < 0 ? nil : Int(numbers[slot]) }

    /// Hours; `nil` where none were recorded.
    func hours(_ field: ActivityField) -> Double? { reals[field.rawValue].isNaN ? nil : reals[field.rawValue] }

    var status: Activities.Status { count(.status).flatMap { Activities.Status(rawValue: UInt8($0)) } ?? .held }

    /// Forgets what was worked out of other cells: it may have no column of its own that sets it anew.
    mutating func begin() {
      set(.status, Activities.absent)
      set(.visits, Activities.absent)
      reals[ActivityField.hours.rawValue] = .nan
    }

    mutating func set(_ field: ActivityField, _ number: Int32) { numbers[field.rawValue] = number }
  }

  var row: Row
  /// The values so far, by slot.
  private(set) var numbers: [ContiguousArray<Int32>]
  private(set) var reals: [ContiguousArray<Double>]
  /// A hash of each row's id.
  private(set) var ids: ContiguousArray<UInt64> = []
  private let columns: [ActivityColumn]
  /// The slots of each kind that are kept.
  private let numberSlots: [Int]
  private let realSlots: [Int]

  /// - Parameters:
  ///   - file: as an index of `Records.files`, and so is the source.
  ///   - count: of the rows that there will be at most.
  init(_ columns: [ActivityColumn], file: Int, source: Int, reserving count: Int) {
    self.columns = columns
    row = Row(
      numbers: ContiguousArray(repeating: 0, count: columns.count),
      reals: ContiguousArray(repeating: .nan, count: columns.count))
    numbers = Array(repeating: [], count: columns.count)
    reals = Array(repeating: [], count: columns.count)
    numberSlots = columns.filter { $0.keep != nil && !$0.isReal }.map(\.slot)
    realSlots = columns.filter { $0.keep != nil && $0.isReal }.map(\.slot)
    for column in columns { row.numbers[column.slot] = column.missing }
    for slot in numberSlots { numbers[slot].reserveCapacity(count) }
    for slot in realSlots { reals[slot].reserveCapacity(count) }
    ids.reserveCapacity(count)
    row.set(.file, Int32(file))
    row.set(.source, Int32(source))
  }

  /// Keeps the row that was read.
  mutating func append(id: UInt64) {
    ids.append(id)
    for slot in numberSlots { numbers[slot].append(row.numbers[slot]) }
    for slot in realSlots { reals[slot].append(row.reals[slot]) }
  }

  /// The rows as columns of activities.
  ///
  /// - Parameter lists: the portal's.
  func activities(_ lists: CodeLists) -> Activities {
    var activities = Activities(lists)
    for column in columns { column.keep?(&activities, self) }
    return activities
  }
}
