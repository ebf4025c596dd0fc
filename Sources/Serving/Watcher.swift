// The enumerator of a folder tree is in the full Foundation alone.
import Foundation

/// Tells when something in a set of folders changed, by the names, sizes and times of their files.
public struct Watcher: Sendable {
  private let folders: [String]

  public init(_ folders: [String]) { self.folders = folders }

  /// Waits until the folders differ from `before` and are quiet again, and returns how they stand then.
  public func change(from before: Signature) async throws -> Signature {
    while true {
      try await Task.sleep(for: .milliseconds(300))
      var now = signature()
      guard now != before else { continue }
      while true {
        try await Task.sleep(for: .milliseconds(150))
        let later = signature()
        if later == now { return now }
        now = later
      }
    }
  }

  /// How the folders stand now.
  public func signature() -> Signature {
    var entries: [String] = []
    for folder in folders {
      guard let names = FileManager.default.enumerator(atPath: folder) else { continue }
      for case let name as String in names {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name) else { continue }
        let size = attributes[.size] as? UInt64 ?? 0
        let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        entries.append("\(folder)/\(name) \(size) \(time)")
      }
    }
    return Signature(entries: entries.sorted())
  }

  public struct Signature: Hashable, Sendable {
    fileprivate let entries: [String]
  }
}
