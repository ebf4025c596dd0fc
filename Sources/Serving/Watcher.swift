import Glibc
package import Publishing

/// Tells when something in a set of folders changed.
package struct Watcher: Sendable {
  private let folders: [String]

  package init(_ folders: [String]) { self.folders = folders }

  /// How the folders stand now.
  package func signature() -> FolderSignature { FolderSignature(of: folders) }

  /// Waits until the folders differ from `before` and are quiet again, and returns how they stand then.
  ///
  /// Folders that are never quiet are waited for only so long.
  package func change(from before: FolderSignature) -> FolderSignature {
    while true {
      usleep(300_000)
      var now = signature()
      guard now != before else { continue }
      for _ in 0..<20 {
        usleep(150_000)
        let later = signature()
        if later == now { break }
        now = later
      }
      return now
    }
  }
}
