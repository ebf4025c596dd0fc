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

  /// Reads a file of any format and checks its columns; `nil`, with a problem in `log`, where there is no table in it.
  ///
  /// Every table of records passes here, between its file and its rows: what somebody else calls a column is given our
  /// name for it here, and nobody behind knows of another one.
  ///
  /// - Parameters:
  ///   - formats: one of which has the ending of the file.
  ///   - languages: those that its texts may be in.
  ///   - guarded: by which words data about persons are known.
  init?(
    _ path: String, in folder: Folder, _ formats: TableFormats, columns: ColumnSet?, languages: [Language],
    guarded: PersonalWords, into log: inout DiagnosticLog
  ) {
    let texts = TableTexts(languages: languages, births: guarded.births)
    guard let bytes = folder.bytes(path, into: &log), let format = formats.format(of: path),
      var table = format.table(bytes, file: path, texts, into: &log)
    else { return nil }
    columns?.adopt(&table)
    self.table = table
    size = bytes.count
    isReadable = columns?.check(table, into: &log, refusal: guarded.columns.refusal) ?? true
  }
}
