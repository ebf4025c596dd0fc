import Diagnostics

/// Files that are written together: all of them, or none.
struct FileSet {
  private var files: [(path: String, bytes: [UInt8])] = []

  var paths: [String] { files.map(\.path) }
  var isEmpty: Bool { files.isEmpty }

  mutating func add(_ path: String, _ bytes: [UInt8]) { files.append((path, bytes)) }

  /// Writes them, those that are there already anew; false, with a problem in `log`, where one can't be written.
  func write(into log: inout DiagnosticLog) -> Bool {
    var drafts: [(draft: DiskPath, path: DiskPath)] = []
    do throws(Publication.Failure) {
      for (path, bytes) in files {
        let target = DiskPath(path)
        if let folder = DiskPath.folders(of: target.bytes).first(where: { _ in true }) {
          try FileSystem.makeFolder(DiskPath(bytes: folder))
        }
        let draft = DiskPath(path + ".new")
        try FileSystem.write(bytes, to: draft)
        drafts.append((draft, target))
      }
      for (draft, path) in drafts { try FileSystem.rename(draft, path) }
      return true
    } catch {
      for (draft, _) in drafts { _ = FileSystem.remove(draft, isFolder: false) }
      for problem in error.diagnostics(output: files.first?.path ?? "") { log.report(problem) }
      return false
    }
  }
}
