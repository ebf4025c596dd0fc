import Diagnostics
import Documents
import Tables
import Vocabulary

/// A file of a table that was read, with what is recorded of the file.
struct OpenedTable: Sendable {
  let table: Table
  let size: Int
  let hash: UInt64
  /// The columns are as they must be, so that the rows can be read.
  let isReadable: Bool

  /// Reads a file and checks its columns; `nil`, with a problem in `log`, where there is no table in it.
  ///
  /// - Parameter languages: those that its texts may be in.
  init?(
    _ path: String, in folder: Folder, columns: ColumnSet?, languages: [Language], into log: inout DiagnosticLog
  ) {
    guard let bytes = folder.bytes(path, into: &log) else { return nil }
    guard var table = Table(bytes, file: path, languages: languages, into: &log) else { return nil }
    columns?.adopt(&table)
    self.table = table
    size = bytes.count
    hash = fileHash(bytes)
    isReadable = columns?.check(table, into: &log, refusal: PersonalColumns.refusal) ?? true
  }
}

/// A hash that tells the versions of a file apart: FNV-1a in eight lanes, a byte to each in turn, mixed at the end.
func fileHash(_ bytes: [UInt8]) -> UInt64 {
  let prime: UInt64 = 0x100_0000_01B3
  let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  var lanes: [8 of UInt64] = .init(repeating: basis)
  var index = 0
  while index + 8 <= bytes.count {
    for lane in 0..<8 { lanes[lane] = (lanes[lane] ^ UInt64(bytes[index + lane])) &* prime }
    index += 8
  }
  var hash = basis ^ UInt64(bytes.count)
  for byte in bytes[index...] { hash = (hash ^ UInt64(byte)) &* prime }
  for lane in 0..<8 { hash = ((hash ^ lanes[lane]) &* prime) ^ lanes[lane] >> 29 }
  return hash
}
