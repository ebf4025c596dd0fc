import Synchronization

/// What the files of a folder held when they were read.
///
/// A class with a lock, which nothing else of a build is: files are read on several tasks, by values that know nothing of
/// each other, and what is published of a file must be said of the bytes that its figures were made of, whatever somebody
/// writes into it meanwhile. Nothing here depends on who read first.
final class FolderReads: Sendable {
  private struct Reads {
    /// The SHA-256 of each file, by path.
    var digests: [String: String] = [:]
    /// The files that were read twice and were not the same.
    var changed: Set<String> = []
  }

  private let reads = Mutex(Reads())

  /// Records that a file was read.
  func add(_ path: String, digest: String) {
    reads.withLock { reads in
      let known = reads.digests.updateValue(digest, forKey: path)
      if known != nil, known != digest { reads.changed.insert(path) }
    }
  }

  func digest(of path: String) -> String? { reads.withLock { $0.digests[path] } }

  var changed: [String] { reads.withLock { $0.changed.sorted() } }
}
