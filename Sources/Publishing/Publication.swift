import FoundationEssentials
import Glibc
import Site

/// Puts the files of a site in the place of the published folder, in one step.
///
/// The new tree is written beside the old one and the two are exchanged (`renameat2` with `RENAME_EXCHANGE`), so a
/// build that is killed or finds the disk full leaves the old site whole. A file whose bytes did not change is linked
/// from the old tree and keeps its inode and modification time; so is everything in the folder that Kazalo did not write.
struct Publication {
  /// Why nothing was published.
  enum Failure: Error, Hashable, Sendable {
    /// The folder holds something that is not a site of ours.
    case notOurs(String)
    /// Something is there that is no folder.
    case notFolder(String)
    /// The folder is where another file system is mounted.
    case mountPoint(String)
    /// A link on the way to the folder leads nowhere.
    case brokenLink(String)
    /// Another build holds the folder.
    case busy(String)
    /// A file would stand outside the folder.
    case unsafePath(String)
    /// Things that Kazalo did not write stand where the site wants to be: their paths in the folder, and those of files
    /// that it wrote and somebody changed since.
    case inTheWay(foreign: [String], changed: [String])
    /// Something that Kazalo did not write can't be taken over into the new tree: its path in the folder, and why.
    case notCarried(path: String, reason: String)
    /// The system refused: what was done, to which path, and its words.
    case system(action: String, path: String, reason: String)
  }

  /// What the publication did with the files.
  struct Counts: Hashable, Sendable {
    var written = 0
    var kept = 0
    var removed = 0
    /// Files, links and folders that Kazalo did not write and that stand in the new tree as they stood in the old one.
    var carried = 0
    var bytes = 0
    /// The paths of files that Kazalo wrote, that somebody changed since, and that the site no longer has.
    var changed: [String] = []
    /// What could not be cleared away beside the folder.
    var leftovers: [String] = []
  }

  /// The name of the list of all files, which also marks a folder as ours.
  static let manifestName = "manifest.json"

  let output: DiskPath
  private let parent: DiskPath
  private let name: String

  /// A link in the folder's place is followed: what it leads to is exchanged, and the link stays.
  init(output: String) {
    let url = URL(filePath: FileSystem.resolved(output))
    self.output = DiskPath(url.path)
    self.parent = DiskPath(url.deletingLastPathComponent().path)
    self.name = url.lastPathComponent
  }

  /// Publishes `files`, which are in order of their paths, each path once.
  ///
  /// - Parameter beforeExchange: called when everything is written and only the exchange is left to be done; where it
  ///   fails, the old site stays.
  func publish(
    _ files: [OutputFile], beforeExchange: () throws(Failure) -> Void = {}
  ) throws(Failure) -> Counts {
    if let file = files.first(where: { !OutputPaths.isSafe($0.path) }) { throw .unsafePath(file.path) }
    if let link = try FileSystem.brokenLink(on: output) { throw .brokenLink(link.text) }
    try FileSystem.makeFolder(parent)
    if FileSystem.isMountPoint(output) { throw .mountPoint(output.text) }
    let lock = try FolderLock(path: parent / ".\(name).lock")
    defer { withExtendedLifetime(lock) {} }
    var leftovers = try clearLeftovers()
    let manifest = Manifest(files: files)
    let old = try StandingSite(at: output, new: files, manifest)
    if let old { try old.checkRoom(for: files) }
    let staging = try newFolder()
    var counts: Counts
    do throws(Failure) {
      counts = try fill(staging, with: files, manifest, from: old)
      try beforeExchange()
      try exchange(staging)
      Fault.publicationIsDone()
    } catch {
      // The reason is thrown; what this leaves, the next build clears.
      _ = try? FileSystem.removeTree(staging)
      throw error
    }
    leftovers += retire(staging, own: old?.own ?? [:])
    counts.leftovers = leftovers
    return counts
  }

  /// An empty folder beside the published one, named by its own inode.
  ///
  /// The name tells the next build which of two trees it finds: after the exchange the old one stands under it.
  private func newFolder() throws(Failure) -> DiskPath {
    let nameless = parent / ".\(name).new-0"
    guard try FileSystem.status(nameless) == nil else { throw FileSystem.failure("create", nameless, EEXIST) }
    try FileSystem.makeFolder(nameless)
    guard let status = try FileSystem.status(nameless) else { throw FileSystem.failure("create", nameless) }
    let folder = parent / ".\(name).new-\(status.inode)"
    try FileSystem.rename(nameless, folder)
    return folder
  }

  /// Writes the new tree and waits until the disk has it.
  private func fill(
    _ staging: DiskPath, with files: [OutputFile], _ manifest: Manifest, from old: StandingSite?
  ) throws(Failure) -> Counts {
    let descriptor = try FileSystem.openFolder(staging)
    defer { FileSystem.closeUnwritten(descriptor) }
    var tree = NewTree(root: staging, old: output)
    try tree.write(files, manifest, keeping: old?.same ?? [])
    if let old { try tree.carryOver(old) }
    if let old {
      let paths = Set(files.map { Array($0.path.utf8) } + [Array(Publication.manifestName.utf8)])
      tree.counts.removed = old.own.keys.count { !paths.contains($0) }
      tree.counts.changed = old.changed.map { String(decoding: $0, as: UTF8.self) }.sorted()
    }
    try FileSystem.synchroniseDisk(descriptor, staging)
    return tree.counts
  }

  private func exchange(_ staging: DiskPath) throws(Failure) {
    guard try FileSystem.status(output) != nil else {
      try FileSystem.rename(staging, output)
      return try makeSure { () throws(Failure) in try FileSystem.rename(output, staging) }
    }
    switch FileSystem.exchange(staging, output) {
    case 0: return try makeSure { () throws(Failure) in _ = FileSystem.exchange(staging, output) }
    case EBUSY: throw .mountPoint(output.text)
    // A file system without the exchange: the old site steps aside for the moment between two renames.
    case EINVAL, ENOSYS, ENOTSUP: try stepAside(staging)
    case let number: throw FileSystem.failure("exchange", output, number)
    }
  }

  /// Waits until the disk knows which tree is the published one; where it says that it doesn't, takes the step back.
  private func makeSure(orTakeBack back: () throws(Failure) -> Void) throws(Failure) {
    do throws(Failure) { try FileSystem.synchroniseNames(in: parent) } catch {
      try back()
      throw error
    }
  }

  private func stepAside(_ staging: DiskPath) throws(Failure) {
    guard let status = try FileSystem.status(output) else { throw FileSystem.failure("look at", output) }
    let aside = parent / ".\(name).old-\(status.inode)"
    try FileSystem.rename(output, aside)
    do throws(Failure) {
      try FileSystem.rename(staging, output)
    } catch {
      try FileSystem.rename(aside, output)
      throw error
    }
    try FileSystem.rename(aside, staging)
    try FileSystem.synchroniseNames(in: parent)
  }

  /// Clears the old tree away after the exchange; what stays is told and no reason to call the site unpublished.
  private func retire(_ tree: DiskPath, own: [[UInt8]: FileStatus] = [:]) -> [String] {
    do throws(Failure) {
      guard try FileSystem.status(tree) != nil else { return [] }
      return try RetiredSite(old: tree, new: output, own: own).remove().map { (tree / $0).text }
    } catch {
      return [tree.text]
    }
  }

  /// Clears away what a killed build left beside the folder; the lock says that none is alive.
  private func clearLeftovers() throws(Failure) -> [String] {
    // Who may not list the folder can still publish in it.
    let names = (try? FileSystem.names(in: parent)) ?? []
    var left: [String] = []
    for name in names {
      let isNew = name.starts(with: Array(".\(self.name).new-".utf8))
      guard isNew || name.starts(with: Array(".\(self.name).old-".utf8)) else { continue }
      let tree = parent / name
      if !isNew, try FileSystem.status(output) == nil {
        try FileSystem.rename(tree, output)
      } else if isNew, try !wasExchanged(tree, name) {
        // Nothing but what the killed build wrote, and second names of what stands in the published folder.
        if (try? FileSystem.removeTree(tree)) == nil { left.append(tree.text) }
      } else {
        left += retire(tree)
      }
    }
    return left
  }

  /// Whether the tree that a killed build left was the published one.
  private func wasExchanged(_ tree: DiskPath, _ name: [UInt8]) throws(Failure) -> Bool {
    guard let status = try FileSystem.status(tree), status.kind == .folder else { return false }
    let listPath = tree / Publication.manifestName
    guard let list = try FileSystem.status(listPath), list.kind == .file,
      FileSystem.read(listPath, size: list.size).flatMap({ Manifest($0) }) != nil
    else { return false }
    return !name.elementsEqual(".\(self.name).new-\(status.inode)".utf8)
  }
}

extension StandingSite {
  /// Throws where something that is not Kazalo's stands where the site wants to be.
  func checkRoom(for files: [OutputFile]) throws(Publication.Failure) {
    let inTheWay = inTheWay(of: files)
    guard !inTheWay.isEmpty else { return }
    let text = { (path: [UInt8]) in String(decoding: path, as: UTF8.self) }
    throw .inTheWay(
      foreign: inTheWay.filter { !changed.contains($0) }.map(text),
      changed: inTheWay.filter { changed.contains($0) }.map(text))
  }
}
