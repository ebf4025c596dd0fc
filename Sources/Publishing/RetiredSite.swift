import Documents
import Glibc

/// A tree that was exchanged for a newer one, on its way out.
///
/// Of it only that is removed which is Kazalo's, or which stands in the newer tree too. What came into it while the two
/// were exchanged moves over, and what can't stays where it is: nothing of anybody's is removed because nobody knew it.
struct RetiredSite {
  let old: DiskPath
  let new: DiskPath
  /// What was Kazalo's when the tree was last looked at; empty where that was another build's business.
  var own: [[UInt8]: FileStatus] = [:]

  /// Removes the tree; the paths of what had to stay.
  func remove() throws(Publication.Failure) -> [[UInt8]] {
    let listPath = Array(Publication.manifestName.utf8)
    let entries = try TreeEntry.all(below: old, unlocking: true)
    let list = entries.first { $0.path == listPath && $0.status.kind == .file }
    let manifest = list.flatMap { FileSystem.read(old / listPath, size: $0.status.size) }.flatMap { Manifest($0) }
    let digests = Dictionary((manifest?.entries ?? []).map { (Array($0.path.utf8), $0) }) { first, _ in first }
    var left: [[UInt8]] = []
    for entry in entries.reversed() where entry.path != listPath || manifest == nil {
      let isFolder = entry.status.kind == .folder
      if !isFolder, try !isSpare(entry, digests[entry.path]) {
        if try !moveOver(entry) { left.append(entry.path) }
        continue
      }
      let number = FileSystem.remove(old / entry.path, isFolder: isFolder)
      if number != 0, number != ENOTEMPTY, number != EEXIST { left.append(entry.path) }
    }
    guard left.isEmpty else { return left.sorted { $0.lexicographicallyPrecedes($1) } }
    // The list goes last: a build that is killed here leaves the next one what it needs to go on.
    try FileSystem.removeTree(old)
    return []
  }

  /// Whether an entry is Kazalo's, or a second name or copy of what the newer tree has.
  private func isSpare(_ entry: TreeEntry, _ listed: Manifest.Entry?) throws(Publication.Failure) -> Bool {
    if own[entry.path] == entry.status { return true }
    if let twin = try FileSystem.status(new / entry.path) {
      if twin.isSameFile(as: entry.status) { return true }
      if try isCopy(entry, twin) { return true }
    }
    guard let listed, entry.status.kind == .file, entry.status.size == listed.size else { return false }
    return FileSystem.read(old / entry.path, size: listed.size).map { SHA256.hexadecimal(of: $0) } == listed.digest
  }

  private func isCopy(_ entry: TreeEntry, _ twin: FileStatus) throws(Publication.Failure) -> Bool {
    guard twin.kind == entry.status.kind, twin.size == entry.status.size else { return false }
    switch entry.status.kind {
    case .file:
      let size = twin.size
      guard let left = FileSystem.read(old / entry.path, size: size) else { return false }
      return left == FileSystem.read(new / entry.path, size: size)
    case .other:
      guard let target = FileSystem.target(of: old / entry.path) else { return false }
      return target == FileSystem.target(of: new / entry.path)
    case .folder: return false
    }
  }

  /// Moves what came late into the newer tree, where its place is free.
  private func moveOver(_ entry: TreeEntry) throws(Publication.Failure) -> Bool {
    let target = new / entry.path
    if let folder = DiskPath.folders(of: entry.path).first(where: { _ in true }) {
      guard try FileSystem.status(new / folder).map({ $0.kind == .folder }) ?? true else { return false }
      do throws(Publication.Failure) { try FileSystem.makeFolder(new / folder) } catch { return false }
    }
    return FileSystem.move(old / entry.path, target) == 0
  }
}
