/// A column of `Activities`, whatever its values are: what is done with all of them alike goes through the list of them.
///
/// A row is appended by name all the same (`ActivityPart`): through key paths a million rows would take a second longer.
struct ActivityColumn: Sendable {
  /// Makes room for so many values.
  let reserve: @Sendable (inout Activities, Int) -> Void
  /// Makes the column of those of all parts, one after the other.
  let join: @Sendable (inout Activities, [Activities]) -> Void

  init<Value>(_ path: any WritableKeyPath<Activities, ContiguousArray<Value>> & Sendable) {
    reserve = { $0[keyPath: path].reserveCapacity($1) }
    join = { whole, parts in
      var column = ContiguousArray<Value>()
      column.reserveCapacity(parts.reduce(0) { $0 + $1[keyPath: path].count })
      for part in parts { column.append(contentsOf: part[keyPath: path]) }
      whole[keyPath: path] = column
    }
  }

  /// Every column there is.
  static func all(genders: Int, ages: Int) -> [ActivityColumn] {
    [
      .init(\.centre), .init(\.day), .init(\.start), .init(\.end), .init(\.hours), .init(\.kind), .init(\.mode),
      .init(\.topics), .init(\.visits), .init(\.firstTime), .init(\.youthHours), .init(\.producers),
      .init(\.volunteers), .init(\.staffHours), .init(\.status), .init(\.source), .init(\.isDemonstration),
      .init(\.file), .init(\.line),
    ] + (0..<genders).map { .init(\.visitsByGender[$0]) } + (0..<ages).map { .init(\.visitsByAge[$0]) }
  }
}
