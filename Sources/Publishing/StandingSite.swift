import Documents
import Site

/// The published folder as it stands before a build: what Kazalo wrote there, and what is somebody else's.
///
/// A file is Kazalo's where the manifest lists it and it still has the bytes that the manifest says. Everything else –
/// what is not listed, what was changed since, links, folders without a listed file – is not, and is kept.
struct StandingSite {
  /// Everything in the folder, each folder before what is in it.
  let entries: [TreeEntry]
  /// What Kazalo wrote, as it stands.
  let own: [[UInt8]: FileStatus]
  /// The files that hold the very bytes the new site has at their paths.
  let same: Set<[UInt8]>
  /// What is not Kazalo's, by path; also folders with nothing of Kazalo's below them.
  let foreign: [TreeEntry]
  /// Those of `foreign` that Kazalo wrote and somebody changed since.
  let changed: Set<[UInt8]>

  /// Looks at a folder; `nil` where there is none or it is empty.
  ///
  /// - Parameters:
  ///   - files: the new site.
  ///   - manifest: the list of the new site.
  init?(at output: DiskPath, new files: [OutputFile], _ manifest: Manifest) throws(Publication.Failure) {
    guard let status = try FileSystem.status(output) else { return nil }
    guard status.kind == .folder else { throw .notFolder(output.text) }
    entries = try TreeEntry.all(below: output)
    guard !entries.isEmpty else { return nil }
    let standing = Dictionary(entries.map { ($0.path, $0.status) }) { first, _ in first }
    let listPath = Array(Publication.manifestName.utf8)
    guard let list = standing[listPath], list.kind == .file,
      let bytes = FileSystem.read(output / listPath, size: list.size), let old = Manifest(bytes)
    else { throw .notOurs(output.text) }

    var wanted: [[UInt8]: (file: OutputFile, digest: String)] = [:]
    for (file, entry) in zip(files, manifest.entries) { wanted[Array(file.path.utf8)] = (file, entry.digest) }
    var own = [listPath: list]
    var same: Set<[UInt8]> = []
    var changed: Set<[UInt8]> = []
    for entry in old.entries {
      let path = Array(entry.path.utf8)
      guard let status = standing[path] else { continue }
      if status.kind == .file, status.size == entry.size, let bytes = FileSystem.read(output / path, size: entry.size) {
        // Bytes are compared faster than they are hashed.
        if let new = wanted[path], new.digest == entry.digest, new.file.bytes == bytes {
          same.insert(path)
          own[path] = status
          continue
        } else if SHA256.hexadecimal(of: bytes) == entry.digest {
          own[path] = status
          continue
        }
      }
      changed.insert(path)
    }
    // A list that came here with other files, or without any, names hardly one that stands here.
    guard own.count > 1, (own.count - 1) * 2 >= old.entries.count else { throw .notOurs(output.text) }

    for (path, new) in wanted where own[path] == nil {
      // What has the bytes already that the site wants there is neither lost nor in the way.
      guard let status = standing[path], status.kind == .file, status.size == new.file.bytes.count,
        FileSystem.read(output / path, size: status.size) == new.file.bytes
      else { continue }
      same.insert(path)
      changed.remove(path)
    }
    let folders = Set(own.keys.flatMap { DiskPath.folders(of: $0) })
    self.own = own
    self.same = same
    self.changed = changed
    foreign = entries.filter { entry in
      entry.status.kind == .folder
        ? !folders.contains(entry.path) : own[entry.path] == nil && !same.contains(entry.path)
    }
  }

  /// The folders that something foreign is in.
  var foreignFolders: Set<[UInt8]> { Set(foreign.flatMap { DiskPath.folders(of: $0.path) }) }

  /// What stands where the new site wants a file or a folder and is not Kazalo's, in the order of its paths.
  func inTheWay(of files: [OutputFile]) -> [[UInt8]] {
    let folders = foreignFolders
    let kinds = Dictionary(foreign.map { ($0.path, $0.status.kind) }) { first, _ in first }
    var found: Set<[UInt8]> = []
    for file in files {
      let path = Array(file.path.utf8)
      if kinds[path] != nil || folders.contains(path) { found.insert(path) }
      for folder in DiskPath.folders(of: path) {
        if let kind = kinds[folder], kind != .folder { found.insert(folder) }
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
