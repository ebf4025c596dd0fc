import Diagnostics
import Documents
import Tables
import Vocabulary

extension ContentTable {
  /// The most rows of a table in a text; more belong in a file to download.
  static let mostRows = 200

  /// Reads a CSV file below `news` or `pages`; `nil` where it can't be a table, which goes to `log`.
  ///
  /// - Parameter languages: those that its texts may be in.
  init?(_ path: String, in folder: Folder, languages: [Language], into log: inout DiagnosticLog) {
    guard let bytes = folder.bytes(path, limit: 1 << 20, into: &log) else { return nil }
    guard let table = Table(bytes, file: path, languages: languages, into: &log) else { return nil }
    var cursor = table.rows()
    var rows: [[String]] = []
    while cursor.next() {
      guard rows.count < ContentTable.mostRows else {
        log.error(
          "content.table", SourceLocation(file: path, line: cursor.line, column: 1),
          "the table has more than \(ContentTable.mostRows) rows", hint: "keep what the text needs")
        return nil
      }
      rows.append(table.header.indices.map { cursor.text($0) })
    }
    log.merge(cursor.log)
    self.init(header: table.header, rows: rows)
  }
}
