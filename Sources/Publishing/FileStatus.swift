/// What the system says of a file, a folder or a link.
struct FileStatus: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case file, folder
    /// Links, pipes, sockets and devices.
    case other
  }

  var kind: Kind
  var device: UInt64
  var inode: UInt64
  /// In bytes.
  var size: Int
  /// Its rights, without the kind.
  var mode: UInt32
  var owner: UInt32
  var group: UInt32
  /// In nanoseconds since 1970: the last change of the bytes, and of anything.
  var modified: Int64
  var changed: Int64

  /// Whether two names are names of one file.
  func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

/// Something in a folder tree.
struct TreeEntry: Hashable, Sendable {
  /// From the root of the tree, with `/` between its parts.
  var path: [UInt8]
  var status: FileStatus

  /// Everything below a folder, each folder before what is in it. Links are not followed.
  ///
  /// - Parameter unlocking: whether folders that keep us out are opened first, as in a tree that is thrown away.
  static func all(below root: DiskPath, unlocking: Bool = false) throws(Publication.Failure) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    // A stack of our own: how deep folders are is up to whoever made them.
    var folders: [[UInt8]] = [[]]
    while let folder = folders.popLast() {
      if unlocking { try FileSystem.unlock(root / folder) }
      for name in try FileSystem.names(in: root / folder) {
        let path = folder.isEmpty ? name : folder + [UInt8(ascii: "/")] + name
        // What is gone again in the meantime is not there.
        guard let status = try FileSystem.status(root / path) else { continue }
        entries.append(TreeEntry(path: path, status: status))
        if status.kind == .folder { folders.append(path) }
      }
    }
    return entries
  }
}
