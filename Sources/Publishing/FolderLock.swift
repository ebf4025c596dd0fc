import Glibc

/// A lock on a file or a folder, so that two builds at once do not mix. The system frees it when a build dies.
///
/// Its file stays: removing it would let a third build lock another file of the same name.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  init(path: DiskPath) throws(Publication.Failure) {
    guard let descriptor = try FileSystem.lock(path) else { throw .busy(path.text) }
    self.descriptor = descriptor
  }

  /// A lock on a folder that is there.
  init(folder: DiskPath) throws(Publication.Failure) {
    guard let descriptor = try FileSystem.lock(folder, isFolder: true) else { throw .busy(folder.text) }
    self.descriptor = descriptor
  }

  deinit {
    // Closing alone would leave the lock to a process that was started meanwhile and has not shed the descriptor yet.
    // Neither can fail in a way that anybody could mend.
    _ = flock(descriptor, LOCK_UN)
    _ = close(descriptor)
  }
}
