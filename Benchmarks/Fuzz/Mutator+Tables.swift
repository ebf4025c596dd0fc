/// Tables: single cells, whole columns and rows, and what lies between them.
extension Mutator {
  mutating func changeTable(_ path: String) {
    var table = RawTable(mutant.text(path))
    guard !table.header.isEmpty else { return changeBytes(path) }
    if chance.once(in: isFair ? 3 : 2) { return changeWholly(&table, path) }
    let row = chance.below(table.rows.count)
    let column = chance.below(table.header.count)
    let name = table.header[column]
    guard table.rows.indices.contains(row), table.rows[row].indices.contains(column) else {
      return changeWholly(&table, path)
    }
    let new = value(like: table.rows[row][column], key: name)
    let count = chance.once(in: 4) ? table.rows.count : 1
    for offset in 0..<count { table.set((row + offset) % table.rows.count, column, new) }
    write(table, to: path, "\(name) of \(count) rows is \"\(new.prefix(40))\"")
  }

  /// Changes that leave a table one that can be read, mostly.
  private mutating func changeWholly(_ table: inout RawTable, _ path: String) {
    switch chance.below(isFair ? 9 : 18) {
    case 0: scale(&table, path)
    case 1: shift(&table, path)
    case 2:
      let keep = chance.below(table.rows.count + 1)
      table.rows = Array(table.rows.prefix(keep))
      write(table, to: path, "\(keep) rows are left")
    case 3:
      let every = chance.within(2...5)
      table.rows = table.rows.indices.filter { $0 % every == 0 }.map { table.rows[$0] }
      write(table, to: path, "every row but the \(every)th is gone")
    case 4: clone(&table, path)
    case 5:
      let column = chance.below(table.header.count)
      for row in table.rows.indices { table.set(row, column, "") }
      write(table, to: path, "\(table.header[column]) is empty")
    case 6:
      let (left, right) = (chance.below(table.header.count), chance.below(table.header.count))
      table.header.swapAt(left, right)
      for row in table.rows.indices where table.rows[row].count == table.header.count {
        table.rows[row].swapAt(left, right)
      }
      write(table, to: path, "columns \(left) and \(right) are exchanged")
    case 7:
      let column = chance.below(table.header.count)
      let name = table.header.remove(at: column)
      for row in table.rows.indices where column < table.rows[row].count { table.rows[row].remove(at: column) }
      write(table, to: path, "\(name) is gone")
    case 8:
      let end = chance.word(["\r\n", "\n"])
      let delimiter = chance.word([";", "\t", ","])
      mutant.write(
        Array(table.text(delimiter: delimiter, end: end).utf8), to: path, "other delimiters and ends of lines")
    default: changeFoully(&table, path)
    }
  }

  private mutating func changeFoully(_ table: inout RawTable, _ path: String) {
    let row = chance.below(table.rows.count)
    guard table.rows.indices.contains(row) else { return changeBytes(path) }
    switch chance.below(9) {
    case 0: table.rows[row].append(chance.word(ValueKind.text.foul))
    case 1: table.rows[row] = Array(table.rows[row].dropLast())
    case 2: table.rows.append(table.rows[row])
    case 3: table.header[chance.below(table.header.count)] = chance.word(ValueKind.word.foul + table.header)
    case 4: table.header.append(chance.word(table.header + ["ime", "email", "text_", "note_xx", "visits_none"]))
    case 5: table.rows.removeAll()
    case 6: table.rows.swapAt(row, chance.below(table.rows.count))
    case 7:
      let column = chance.below(table.header.count)
      for row in table.rows.indices { table.set(row, column, chance.word(ValueKind.text.foul)) }
    default:
      let text = table.text(end: chance.word(["\r", "\n\n", "\n"]))
      let cut = Array(text.utf8.prefix(chance.below(text.utf8.count + 1)))
      return mutant.write(cut, to: path, "it ends at byte \(cut.count)")
    }
    write(table, to: path, "rows or heads do not fit")
  }

  /// Every whole number times the same, so that sums still add up.
  private mutating func scale(_ table: inout RawTable, _ path: String) {
    let factor = chance.pick([0, 2, 10, 100, 1000, 10_000]) ?? 1
    for column in table.columns(of: .whole) where !["year", "code", "age", "wave"].contains(table.header[column]) {
      for row in table.rows.indices where column < table.rows[row].count {
        guard let number = Int(table.rows[row][column]) else { continue }
        table.set(row, column, String(number.multipliedReportingOverflow(by: factor).partialValue))
      }
    }
    write(table, to: path, "whole numbers times \(factor)")
  }

  /// Every day moved by the same number of years or months.
  private mutating func shift(_ table: inout RawTable, _ path: String) {
    let years = chance.within(isFair ? -2...0 : -2000...3000)
    for column in table.columns(of: .day) {
      for row in table.rows.indices where column < table.rows[row].count {
        let day = table.rows[row][column]
        guard let year = Int(day.prefix(4)) else { continue }
        let digits = String(max(0, year + years))
        table.set(row, column, String(repeating: "0", count: max(0, 4 - digits.count)) + digits + day.dropFirst(4))
      }
    }
    write(table, to: path, "days moved by \(years) years")
  }

  private mutating func clone(_ table: inout RawTable, _ path: String) {
    let times = chance.once(in: 10) ? 200 : chance.within(2...10)
    let original = table.rows
    for copy in 1..<times {
      table.rows += original.map { row in
        var row = row
        if let first = row.first, table.header.first == "id" { row[0] = "\(first)-\(copy)" }
        return row
      }
    }
    write(table, to: path, "every row \(times) times")
  }

  private mutating func write(_ table: RawTable, to path: String, _ what: String) {
    mutant.write(Array(table.text().utf8), to: path, what)
  }
}
