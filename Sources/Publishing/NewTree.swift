import Glibc
import Site

/// The tree of a new site while it is written beside the old one.
struct NewTree {
  let root: DiskPath
  /// The published folder.
  let old: DiskPath
  var counts = Publication.Counts()
  private var folders: Set<[UInt8]> = []

  init(root: DiskPath, old: DiskPath) {
    self.root = root
    self.old = old
  }

  /// Writes the files of the site and the list of them.
  ///
  /// - Parameter same: the files that stand in the old tree with the same bytes.
  mutating func write(
    _ files: [OutputFile], _ manifest: Manifest, keeping same: Set<[UInt8]>
  ) throws(Publication.Failure) {
    for file in files {
      let path = Array(file.path.utf8)
      try makeFolders(of: path)
      counts.bytes += file.bytes.count
      if same.contains(path), FileSystem.link(old / path, root / path) == 0 {
        counts.kept += 1
      } else {
        try FileSystem.write(file.bytes, to: root / path)
        counts.written += 1
      }
    }
    try FileSystem.write(manifest.bytes, to: root / Publication.manifestName)
  }

  /// Gives everything that Kazalo did not write its place in the new tree, and folders the rights they had.
  mutating func carryOver(_ site: StandingSite) throws(Publication.Failure) {
    let foreign = Set(site.foreign.map(\.path))
    for entry in site.foreign {
      do throws(Publication.Failure) {
        try carry(entry)
      } catch {
        guard case .system(_, _, let reason) = error else { throw error }
        throw .notCarried(path: String(decoding: entry.path, as: UTF8.self), reason: reason)
      }
      counts.carried += 1
    }
    // From the inside out: a folder may be one that nothing can be written in.
    for entry in site.entries.reversed() where entry.status.kind == .folder && folders.contains(entry.path) {
      try FileSystem.giveRights(
        of: old / entry.path, entry.status, to: root / entry.path, times: foreign.contains(entry.path))
    }
    if let status = try FileSystem.status(old) { try FileSystem.giveRights(of: old, status, to: root, times: false) }
  }

  private mutating func carry(_ entry: TreeEntry) throws(Publication.Failure) {
    let source = old / entry.path
    try makeFolders(of: entry.path)
    if entry.status.kind == .folder {
      guard !FileSystem.isMountPoint(source) else { throw FileSystem.failure("take over", source, EXDEV) }
      guard folders.insert(entry.path).inserted else { return }
      return try FileSystem.makeFolder(root / entry.path)
    }
    switch FileSystem.link(source, root / entry.path) {
    case 0: return
    // No second names here, or none of what belongs to somebody else.
    case EPERM, ENOTSUP, ENOSYS, EMLINK: try FileSystem.copy(source, entry.status, to: root / entry.path)
    case let number: throw FileSystem.failure("take over", source, number)
    }
  }

  private mutating func makeFolders(of path: [UInt8]) throws(Publication.Failure) {
    var missing: [[UInt8]] = []
    for folder in DiskPath.folders(of: path) {
      guard folders.insert(folder).inserted else { break }
      missing.append(folder)
    }
    for folder in missing.reversed() { try FileSystem.makeFolder(root / folder) }
  }
}
