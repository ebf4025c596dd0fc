import Diagnostics
import Tables
import Vocabulary

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
  /// The lists by which visits are counted, with the slots of their values.
  let visits: [(list: Dimension, slots: Range<Int>)]
  /// By slot; `nil` where the table does not have the column.
  private let places: [Int?]
  private let names: [String]

  init(_ table: Table, _ lists: CodeLists) {
    all = ActivityColumn.all(lists)
    visits = Array(zip(lists.ofVisits, ActivityLayout.visitSlots(lists))).map { (list: $0, slots: $1) }
    var places = [Int?](repeating: nil, count: all.count)
    var names = [String](repeating: "", count: all.count)
    for column in all {
      places[column.slot] = column.name.flatMap { table.column($0) } ?? column.alias.flatMap { table.column($0) }
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

  static func set(_ lists: CodeLists) -> ColumnSet {
    let all = ActivityColumn.all(lists)
    var set = ColumnSet(
      required: all.filter(\.isInEveryTable).compactMap(\.name),
      optional: all.filter { !$0.isInEveryTable }.compactMap(\.name))
    for column in all { if let alias = column.alias { set.aliases[alias] = column.name } }
    for id in Dimension.usual where lists.place(of: id) == nil {
      let mend: ProblemText = "declare the list \"\(id)\" with its values in codes.yml, or remove the column"
      set.undeclared[CodeLists.column(of: id)] = mend
    }
    let mend: ProblemText = "declare the value in codes.yml, in a list with counts: visits, or remove the column"
    set.undeclared["visits_"] = mend
    set.declaration = lists.declaration
    return set
  }

  subscript(field: ActivityField) -> Int? { places[field.rawValue] }

  func place(ofSlot slot: Int) -> Int? { places[slot] }

  func name(ofSlot slot: Int) -> String { names[slot] }
}
