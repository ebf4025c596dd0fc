import Glibc

/// A lock beside the published folder, so that two builds at once do not mix. The system frees it when a build dies.
///
/// Its file stays: removing it would let a third build lock another file of the same name.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  init(path: String) throws(Publication.Failure) {
    guard let descriptor = try FileSystem.lock(path) else { throw .busy(path) }
    self.descriptor = descriptor
  }

  deinit {
    // Closing alone would leave the lock to a process that was started meanwhile and has not shed the descriptor yet.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
