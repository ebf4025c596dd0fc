import Vocabulary

/// Gives the columns of a portal's lists their places in a row, behind the fields of every activity.
struct ActivityLayout {
  private let lists: CodeLists
  private var slot = ActivityField.allCases.count

  init(_ lists: CodeLists) { self.lists = lists }

  private mutating func next() -> Int {
    defer { slot += 1 }
    return slot
  }

  private func number(of dimension: Dimension) -> Int {
    lists.dimensions.firstIndex { $0.id == dimension.id } ?? 0
  }

  mutating func single() -> [ActivityColumn] {
    lists.single.enumerated().map { index, list in
      ActivityColumn(
        next(), CodeLists.column(of: list.id), .code(.list(number(of: list))), \.codes[index],
        missing: Activities.absent, isRequired: list.isRequired)
    }
  }

  mutating func several() -> [ActivityColumn] {
    lists.several.enumerated().map { index, list in
      ActivityColumn(
        next(), CodeLists.column(of: list.id), .codes(number(of: list)), \.codeSets[index], missing: 0,
        isRequired: list.isRequired)
    }
  }

  /// By list, a column for each value: `visits_not_stated` for `not-stated`, and `visits_age_30_plus` for `30-plus` of a
  /// list other than gender. Where only one list has the value, the name without the list, or with it, will do.
  mutating func visits() -> [[ActivityColumn]] {
    let names = lists.ofVisits.map { list in list.values.map { (list: list.id, value: CodeLists.column(of: $0.id)) } }
    let short = names.joined().map { "visits_\($0.value)" }
    let full = names.joined().map { "visits_\(CodeLists.column(of: $0.list))_\($0.value)" }
    return names.enumerated().map { place, values in
      values.enumerated().map { index, value in
        let plain = "visits_\(value.value)"
        let whole = "visits_\(CodeLists.column(of: value.list))_\(value.value)"
        let isPlain = value.list == "gender"
        let alias = isPlain ? whole : plain
        let isFree =
          (short + full).count { $0 == alias } == 1 && !ActivityColumn.fixedNames.contains(alias)
        var column = ActivityColumn(
          next(), isPlain ? plain : whole, .count, \.visitsByList[place][index],
          missing: Activities.absent, isRequired: false)
        column.alias = isFree ? alias : nil
        return column
      }
    }
  }

  /// By list, the names of the columns of its values.
  static func visitColumns(_ lists: CodeLists) -> [[String]] {
    var layout = ActivityLayout(lists)
    return layout.visits().map { $0.map { $0.name ?? "" } }
  }

  /// The slots of the values of each list by which visits are counted.
  static func visitSlots(_ lists: CodeLists) -> [Range<Int>] {
    var start = ActivityField.allCases.count + lists.single.count + lists.several.count
    return lists.ofVisits.map { list in
      defer { start += list.values.count }
      return start..<start + list.values.count
    }
  }

  mutating func own() -> [ActivityColumn] {
    lists.columns.enumerated().map { index, column in
      ActivityColumn(next(), CodeLists.column(of: column.id), .own(column.kind), \.own[index])
    }
  }
}
