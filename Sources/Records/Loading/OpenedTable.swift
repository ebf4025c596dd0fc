import Diagnostics
import Documents
import Tables
import Vocabulary

/// A file of a table that was read, with what is recorded of the file.
struct OpenedTable: Sendable {
  let table: Table
  let size: Int
  /// The columns are as they must be, so that the rows can be read.
  let isReadable: Bool

  /// Reads a file and checks its columns; `nil`, with a problem in `log`, where there is no table in it.
  ///
  /// - Parameters:
  ///   - languages: those that its texts may be in.
  ///   - guarded: by which words data about persons are known.
  init?(
    _ path: String, in folder: Folder, columns: ColumnSet?, languages: [Language], guarded: PersonalWords,
    into log: inout DiagnosticLog
  ) {
    guard let bytes = folder.bytes(path, into: &log) else { return nil }
    guard var table = Table(bytes, file: path, languages: languages, births: guarded.births, into: &log) else {
      return nil
    }
    columns?.adopt(&table)
    self.table = table
    size = bytes.count
    isReadable = columns?.check(table, into: &log, refusal: guarded.columns.refusal) ?? true
  }
}
