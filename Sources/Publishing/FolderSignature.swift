/// How the files of some folders stand: their names, sizes and times. Two that are equal hold the same.
package struct FolderSignature: Hashable, Sendable {
  private let entries: [Entry]

  private struct Entry: Hashable {
    var path: DiskPath
    var status: FileStatus
  }

  /// Looks at folders and all that is in them. What can't be looked at is left out: the build tells of it.
  package init(of folders: [String]) {
    var entries: [Entry] = []
    var rest = folders.map { DiskPath($0) }
    while let folder = rest.popLast() {
      for name in (try? FileSystem.names(in: folder)) ?? [] {
        let path = folder / name
        guard let status = (try? FileSystem.status(path)) ?? nil else { continue }
        entries.append(Entry(path: path, status: status))
        if status.kind == .folder { rest.append(path) }
      }
    }
    self.entries = entries
  }
}

extension FolderSignature {
  /// Whether there is anything whose bytes may stand elsewhere.
  var hasLinks: Bool { entries.contains { $0.status.kind == .other } }

  /// When anything of it changed last, in nanoseconds since 1970; `nil` where there is nothing.
  var lastChange: Int64? { entries.map { max($0.status.changed, $0.status.modified) }.max() }

  /// All of it as bytes that are equal where two are.
  func append(to bytes: inout [UInt8]) {
    // Folders are listed in an order of the file system's own.
    for entry in entries.sorted(by: { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }) {
      bytes += entry.path.bytes
      bytes.append(0)
      FolderSignature.append(entry.status, to: &bytes)
    }
  }

  static func append(_ status: FileStatus, to bytes: inout [UInt8]) {
    let kind: UInt64 =
      switch status.kind {
      case .file: 0
      case .folder: 1
      case .other: 2
      }
    let numbers = [
      kind, status.device, status.inode, UInt64(bitPattern: Int64(status.size)), UInt64(status.mode),
      UInt64(status.owner) << 32 | UInt64(status.group), UInt64(bitPattern: status.modified),
      UInt64(bitPattern: status.changed),
    ]
    for number in numbers { unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes += $0 } }
  }
}
