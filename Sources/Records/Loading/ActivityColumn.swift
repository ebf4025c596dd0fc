import Vocabulary

/// A column of activities: what it is called in tables, how its cells are read, what stands where nothing was recorded,
/// and where its values are kept.
///
/// Whatever is done with all columns alike goes through the list of them: the header, reading, appending and joining.
struct ActivityColumn: Sendable {
  /// How a cell is read. What takes more than the cell is for `ActivityReader`.
  enum CellKind: Sendable {
    case id, day, time, hours
    case code(CodeList)
    /// Several codes of a list, which is an index of `CodeLists.dimensions`.
    case codes(Int)
    /// Visits, or people.
    case count
    /// Hours of people.
    case number
    /// What a column of the portal's own holds.
    case own(OwnColumn.Kind)
  }

  /// A list of codes: fixed, or an index of `CodeLists.dimensions`.
  enum CodeList: Sendable {
    case centres, statuses
    case list(Int)
  }

  /// The place of its value in a row.
  let slot: Int
  /// In tables; `nil` for what no table says.
  let name: String?
  /// Another name that it may have in tables, where no other column has it.
  var alias: String?
  let cell: CellKind
  /// Where a table has the column, its cells must be filled in.
  let isRequired: Bool
  /// Its values are `reals` of a row, not `numbers`.
  let isReal: Bool
  /// What stands in a row where nothing was recorded, NaN for hours; a narrow column keeps the low bits of it, so that a
  /// code becomes `Activities.noCode`.
  let missing: Int32
  /// Keeps what stood in the rows of a piece; `nil` for what is not kept.
  let keep: (@Sendable (inout Activities, ActivityRows) -> Void)?
  /// Makes the column of those of all parts, one after the other.
  let join: (@Sendable (inout Activities, [Activities]) -> Void)?

  /// A column of which no values are kept.
  private init(_ field: ActivityField, _ name: String, _ cell: CellKind) {
    slot = field.rawValue
    self.name = name
    self.cell = cell
    isRequired = true
    isReal = false
    missing = Activities.absent
    keep = nil
    join = nil
  }

  /// A column of whole numbers, or of what stands for them.
  private init<Value: Sendable>(
    _ slot: Int, _ name: String?, _ cell: CellKind,
    _ path: any WritableKeyPath<Activities, ContiguousArray<Value>> & Sendable,
    missing: Int32, isRequired: Bool, as value: @escaping @Sendable (Int32) -> Value
  ) {
    self.slot = slot
    self.name = name
    self.cell = cell
    self.isRequired = isRequired
    isReal = false
    self.missing = missing
    keep = { $0[keyPath: path] = ContiguousArray($1.numbers[slot].lazy.map(value)) }
    join = { ActivityColumn.join(path, &$0, $1) }
  }

  init<Value: FixedWidthInteger & Sendable>(
    _ slot: Int, _ name: String?, _ cell: CellKind,
    _ path: any WritableKeyPath<Activities, ContiguousArray<Value>> & Sendable,
    missing: Int32 = Activities.absent, isRequired: Bool = false
  ) {
    self.init(slot, name, cell, path, missing: missing, isRequired: isRequired, as: { Value(truncatingIfNeeded: $0) })
  }

  private init<Value: FixedWidthInteger & Sendable>(
    _ field: ActivityField, _ name: String?, _ cell: CellKind,
    _ path: any WritableKeyPath<Activities, ContiguousArray<Value>> & Sendable, missing: Int32 = Activities.absent,
    isRequired: Bool = false
  ) {
    self.init(field.rawValue, name, cell, path, missing: missing, isRequired: isRequired)
  }

  /// A column of hours, or of other numbers; NaN where nothing was recorded.
  init(
    _ slot: Int, _ name: String, _ cell: CellKind,
    _ path: any WritableKeyPath<Activities, ContiguousArray<Double>> & Sendable
  ) {
    self.slot = slot
    self.name = name
    self.cell = cell
    isRequired = false
    isReal = true
    missing = Activities.absent
    keep = { $0[keyPath: path] = $1.reals[slot] }
    join = { ActivityColumn.join(path, &$0, $1) }
  }

  private static func join<Value>(
    _ path: WritableKeyPath<Activities, ContiguousArray<Value>>, _ whole: inout Activities, _ parts: [Activities]
  ) {
    var column = ContiguousArray<Value>()
    column.reserveCapacity(parts.reduce(0) { $0 + $1[keyPath: path].count })
    for part in parts { column.append(contentsOf: part[keyPath: path]) }
    whole[keyPath: path] = column
  }
}

extension ActivityColumn {
  /// Every column there is, in the order in which tables are written.
  static func all(_ lists: CodeLists) -> [ActivityColumn] {
    var layout = ActivityLayout(lists)
    let (single, several, visits) = (layout.single(), layout.several(), layout.visits())
    let columns: [ActivityColumn] =
      [
        .init(.id, "id", .id), .init(.centre, "centre", .code(.centres), \.centre, isRequired: true),
        .init(.date, "date", .day, \.day, missing: .min, isRequired: true),
        .init(.start, "start", .time, \.start), .init(.end, "end", .time, \.end),
        .init(ActivityField.hours.rawValue, "hours", .hours, \.hours),
      ] + single + several + (visits.first ?? [])
      + [.init(.visits, "visits_total", .count, \.visits)] + visits.dropFirst().joined() + [
        .init(.firstTime, "first_time", .count, \.firstTime),
        .init(ActivityField.youthHours.rawValue, "youth_hours", .number, \.youthHours),
        .init(.producers, "producers", .count, \.producers),
        .init(.volunteers, "volunteers", .count, \.volunteers),
        .init(ActivityField.staffHours.rawValue, "staff_hours", .number, \.staffHours),
        .init(.status, "status", .code(.statuses), \.status),
      ] + layout.own()
    return columns + [
      .init(.source, nil, .count, \.source), .init(.file, nil, .count, \.file), .init(.line, nil, .count, \.line),
      .init(
        ActivityField.isDemonstration.rawValue, nil, .count, \.isDemonstration, missing: 0, isRequired: false,
        as: { $0 != 0 }),
    ]
  }

  /// The columns of fixed names, which no list and no column of a portal can have.
  static let fixedNames: [String] = all(CodeLists()).compactMap(\.name)

  /// Every table must have it: what sorts activities may not have been recorded.
  var isInEveryTable: Bool {
    switch cell {
    case .code(.list), .codes: false
    default: isRequired
    }
  }
}
