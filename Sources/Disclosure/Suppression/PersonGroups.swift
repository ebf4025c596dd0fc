import Indicators

/// Which withheld counts of persons say something of each other; with some more that are withheld on trial.
struct PersonGroups {
  typealias Cell = RawTable.Cell

  let relations: PersonRelations
  let table: ProtectionTable
  /// Published figures that are taken for withheld.
  var trial: [Cell] = []

  /// Hidden counts of persons, in groups that no relation crosses.
  func all() -> [[Cell]] {
    var seen: Set<Cell> = []
    var groups: [[Cell]] = []
    for cell in relations.byCell.keys.sorted(by: isBefore) where isHidden(cell) && !seen.contains(cell) {
      let group = group(around: cell)
      seen.formUnion(group)
      groups.append(group)
    }
    return groups
  }

  func group(around cell: Cell) -> [Cell] {
    var group: Set<Cell> = [cell]
    var open = [cell]
    while let next = open.popLast() {
      for number in relations.byCell[next] ?? [] {
        for (other, _) in relations.relations[number].terms where isHidden(other) && group.insert(other).inserted {
          open.append(other)
        }
      }
    }
    return group.sorted(by: isBefore)
  }

  private func isHidden(_ cell: Cell) -> Bool { table.isHidden(cell) || trial.contains(cell) }

  private func isBefore(_ left: Cell, _ right: Cell) -> Bool {
    table.raw.number(of: left) < table.raw.number(of: right)
  }
}
