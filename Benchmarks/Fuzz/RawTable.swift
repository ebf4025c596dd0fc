/// A table as its cells, to be broken.
struct RawTable {
  var header: [String]
  var rows: [[String]]

  init(_ text: String) {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
    header = rows.first ?? []
    self.rows = Array(rows.dropFirst())
  }

  /// - Parameters:
  ///   - delimiter: what stands between cells.
  ///   - end: what stands at the end of lines.
  func text(delimiter: String = ",", end: String = "\n") -> String {
    ([header] + rows).map { row in row.map { quoted($0, delimiter) }.joined(separator: delimiter) + end }.joined()
  }

  private func quoted(_ cell: String, _ delimiter: String) -> String {
    let needsQuotes =
      cell.unicodeScalars.contains { $0 == "\n" || $0 == "\r" || $0 == "\"" } || cell.contains(delimiter)
    return needsQuotes
      ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
  }

  /// The columns whose cells are all of a kind, as far as they have any.
  func columns(of kind: ValueKind) -> [Int] {
    header.indices.filter { column in
      let cells = rows.lazy.compactMap { $0.indices.contains(column) ? $0[column] : nil }.filter { !$0.isEmpty }
      guard let first = cells.first else { return false }
      return ValueKind(first) == kind && cells.allSatisfy { ValueKind($0) == kind }
    }
  }

  mutating func set(_ row: Int, _ column: Int, _ value: String) {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return }
    rows[row][column] = value
  }
}
