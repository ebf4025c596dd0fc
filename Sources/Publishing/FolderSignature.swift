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
