import Tables

/// Where the columns of activities stand in a table.
struct ActivityColumns: Sendable {
  /// A column that the table has.
  struct Present: Sendable {
    let slot: Int
    /// In the table.
    let place: Int
    let cell: ActivityColumn.CellKind
    let isRequired: Bool
    let missing: Int32
  }

  let all: [ActivityColumn]
  /// In the order in which they are read.
  let present: [Present]
  /// The slots of the visits by gender and by age, in the order of the code lists.
  let genders: Range<Int>
  let ages: Range<Int>
  /// By slot; `nil` where the table does not have the column.
  private let places: [Int?]
  private let names: [String]

  init(_ table: Table, _ codes: CodeLists) {
    all = ActivityColumn.all(codes)
    genders = ActivityColumn.slot(ofGender: 0)..<ActivityColumn.slot(ofGender: codes.gender.count)
    ages = genders.upperBound..<genders.upperBound + codes.age.count
    var places = [Int?](repeating: nil, count: all.count)
    var names = [String](repeating: "", count: all.count)
    for column in all {
      places[column.slot] = column.name.flatMap { table.column($0) }
      names[column.slot] = column.name ?? ""
    }
    present = all.compactMap { column in
      places[column.slot].map {
        Present(
          slot: column.slot, place: $0, cell: column.cell, isRequired: column.isRequired, missing: column.missing)
      }
    }
    self.places = places
    self.names = names
  }

  static func set(_ codes: CodeLists) -> ColumnSet {
    let all = ActivityColumn.all(codes)
    return ColumnSet(
      required: all.filter(\.isRequired).compactMap(\.name), optional: all.filter { !$0.isRequired }.compactMap(\.name))
  }

  subscript(field: ActivityField) -> Int? { places[field.rawValue] }

  func place(ofSlot slot: Int) -> Int? { places[slot] }

  func name(ofSlot slot: Int) -> String { names[slot] }
}
