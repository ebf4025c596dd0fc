import Diagnostics
import Tables

/// A format that nobody asks for: every column begins where its name begins, as in what old programs print.
struct RuledTable: TableFormat {
  var label: String { "Ruled" }
  var ending: String { "ruled" }

  func table(_ bytes: [UInt8], file: String, _ texts: TableTexts, into log: inout DiagnosticLog) -> Table? {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    guard let header = lines.first else { return nil }
    let starts = header.indices.filter { header[$0] != 32 && ($0 == header.startIndex || header[$0 - 1] == 32) }
    var cells = CellTable()
    for (number, line) in lines.enumerated() where !line.isEmpty {
      cells.beginRow(line: number + 1)
      for (column, start) in starts.enumerated() {
        let end = column + 1 < starts.count ? starts[column + 1] : line.count
        let text = line.dropFirst(start).prefix(max(0, end - start))
        cells.append(text.reversed().drop { $0 == 32 }.reversed(), at: start + 1)
      }
    }
    return Table(cells, file: file, births: texts.births, into: &log)
  }

  /// A table without quotes, written anew.
  static func text(of csv: String) -> String {
    let rows = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let widths = rows[0].indices.map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 + 1 - $0.utf8.count) }.joined()
    }.joined(separator: "\n")
  }
}
