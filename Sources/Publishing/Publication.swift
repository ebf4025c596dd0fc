import FoundationEssentials
import Glibc
import Site

/// Puts the files of a site in the place of the published folder, in one step.
///
/// The new tree is written beside the old one and the two are exchanged (`renameat2` with `RENAME_EXCHANGE`), so a
/// build that is killed or finds the disk full leaves the old site whole. A file whose bytes did not change is linked
/// from the old tree and keeps its inode and modification time.
struct Publication {
  /// Why nothing was published.
  enum Failure: Error, Hashable, Sendable {
    /// The folder holds something that is not a site of ours.
    case notOurs(String)
    /// Another build holds the folder.
    case busy(String)
    /// A file would stand outside the folder.
    case unsafePath(String)
    /// The system refused: what was done, to which path, and its words.
    case system(action: String, path: String, reason: String)
  }

  /// What the publication did with the files.
  struct Counts: Hashable, Sendable {
    var written = 0
    var kept = 0
    var removed = 0
    var bytes = 0
  }

  /// The name of the list of all files, which also marks a folder as ours.
  static let manifestName = "manifest.json"

  let output: String
  private let parent: String
  private let name: String

  /// A link in the folder's place is followed: what it leads to is exchanged, and the link stays.
  init(output: String) {
    let url = URL(filePath: FileSystem.resolved(output))
    self.output = url.path
    self.parent = url.deletingLastPathComponent().path
    self.name = url.lastPathComponent
  }

  /// Publishes `files`, which are in order of their paths, each path once.
  func publish(_ files: [OutputFile]) throws(Failure) -> Counts {
    if let file = files.first(where: { !OutputPaths.isSafe($0.path) }) { throw .unsafePath(file.path) }
    try FileSystem.makeFolder(parent)
    let lock = try FolderLock(path: "\(parent)/.\(name).lock")
    defer { withExtendedLifetime(lock) {} }
    try removeLeftovers()
    let old = try ownManifest()
    let staging = "\(parent)/.\(name).new-\(getpid())"
    do throws(Failure) {
      let counts = try write(files, old: old, into: staging)
      FileSystem.synchronise(staging)
      try exchange(staging)
      return counts
    } catch {
      try? FileManager.default.removeItem(atPath: staging)
      throw error
    }
  }

  private func write(_ files: [OutputFile], old: Manifest?, into staging: String) throws(Failure) -> Counts {
    var counts = Counts()
    let manifest = Manifest(files: files)
    try FileSystem.makeFolder(staging)
    var made: Set<Substring> = []
    for (file, entry) in zip(files, manifest.entries) {
      try makeFolders(of: file.path[...], in: staging, made: &made)
      let target = "\(staging)/\(file.path)"
      counts.bytes += file.bytes.count
      if let old, old.digest(of: file.path) == entry.digest, keep(file, as: target) {
        counts.kept += 1
      } else {
        try FileSystem.write(file.bytes, to: target)
        counts.written += 1
      }
    }
    let paths = Set(files.map(\.path))
    counts.removed = old?.entries.count { !paths.contains($0.path) } ?? 0
    try FileSystem.write(manifest.bytes, to: "\(staging)/\(Publication.manifestName)")
    return counts
  }

  /// Links the published file into the new tree if it holds these bytes; the manifest alone is not trusted.
  private func keep(_ file: OutputFile, as target: String) -> Bool {
    let path = "\(output)/\(file.path)"
    return FileSystem.read(path, size: file.bytes.count) == file.bytes && FileSystem.link(path, target)
  }

  private func makeFolders(of path: Substring, in root: String, made: inout Set<Substring>) throws(Failure) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = path[..<slash]
    guard made.insert(folder).inserted else { return }
    try makeFolders(of: folder, in: root, made: &made)
    try FileSystem.makeFolder("\(root)/\(folder)")
  }

  private func exchange(_ staging: String) throws(Failure) {
    guard FileManager.default.fileExists(atPath: output) else { return try FileSystem.rename(staging, output) }
    if FileSystem.exchange(staging, output) {
      try? FileManager.default.removeItem(atPath: staging)
      return
    }
    // A file system without the exchange: the old site steps aside for the moment between two renames.
    let aside = "\(parent)/.\(name).old-\(getpid())"
    try FileSystem.rename(output, aside)
    do throws(Failure) {
      try FileSystem.rename(staging, output)
    } catch {
      try FileSystem.rename(aside, output)
      throw error
    }
    try? FileManager.default.removeItem(atPath: aside)
  }

  /// The manifest of the published folder, `nil` where nothing was published yet.
  private func ownManifest() throws(Failure) -> Manifest? {
    guard FileManager.default.fileExists(atPath: output) else { return nil }
    if let manifest = Manifest.read(at: "\(output)/\(Publication.manifestName)") { return manifest }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? ["?"]
    guard names.isEmpty else { throw .notOurs(output) }
    return nil
  }

  /// Clears away what a killed build left beside the folder; the lock says that none is alive.
  private func removeLeftovers() throws(Failure) {
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
      let path = "\(parent)/\(entry)"
      if entry.hasPrefix(".\(name).old-"), !FileManager.default.fileExists(atPath: output) {
        try FileSystem.rename(path, output)
      } else if entry.hasPrefix(".\(name).new-") || entry.hasPrefix(".\(name).old-") {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }
}
