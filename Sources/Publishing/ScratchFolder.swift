import FoundationEssentials
import Glibc

/// A folder of one's own for files that another program reads or writes.
struct ScratchFolder {
  let path: String

  /// `nil` where the machine gives none.
  init?() {
    let place = FileManager.default.temporaryDirectory.path
    var name = Array("\(place)/kazalo-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&name) != nil else { return nil }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
