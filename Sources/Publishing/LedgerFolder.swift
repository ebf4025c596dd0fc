import Releases
import Site

/// The folder of releases in a portal's folder, to which each release adds two files.
///
/// A release is made when its `.yml` stands there, which is the last step. Until then its files are drafts: both are
/// written whole beside their places, under names that end in `.part`, before either takes its place.
struct LedgerFolder {
  /// The portal's folder.
  let content: String

  private var folder: DiskPath { DiskPath("\(content)/\(Release.folder)") }

  /// Writes the files of a new release, the `.yml` that makes the release known last.
  func write(_ files: [OutputFile]) throws(Publication.Failure) {
    guard !files.isEmpty else { return }
    try FileSystem.makeFolder(folder)
    let lock = try FolderLock(folder: folder)
    defer { withExtendedLifetime(lock) {} }
    try clear()
    let places = files.map { file in
      (draft: DiskPath("\(content)/\(file.path)\(Ledger.draftEnding)"), path: DiskPath("\(content)/\(file.path)"))
    }
    do throws(Publication.Failure) {
      let descriptor = try FileSystem.openFolder(folder)
      defer { FileSystem.closeUnwritten(descriptor) }
      for (file, place) in zip(files, places) { try FileSystem.write(file.bytes, to: place.draft) }
      try FileSystem.synchroniseDisk(descriptor, folder)
      for place in places { try FileSystem.rename(place.draft, place.path) }
      try FileSystem.synchroniseNames(in: folder)
    } catch {
      // The reason is thrown; what can't be cleared now, the next build clears.
      try? clear()
      throw error
    }
  }

  /// Clears away what a build left that was stopped while it wrote a release. Such a release was never published.
  ///
  /// A release that has its `.yml` is never touched.
  func clearDrafts() throws(Publication.Failure) {
    guard try FileSystem.status(folder)?.kind == .folder else { return }
    let names = try FileSystem.names(in: folder).map { String(decoding: $0, as: UTF8.self) }
    guard names.contains(where: { $0.hasSuffix(Ledger.draftEnding) }) else { return }
    let lock = try FolderLock(folder: folder)
    defer { withExtendedLifetime(lock) {} }
    try clear()
  }

  private func clear() throws(Publication.Failure) {
    let names = try FileSystem.names(in: folder).map { String(decoding: $0, as: UTF8.self) }
    for name in Ledger.unfinished(names) {
      let path = folder / name
      let number = FileSystem.remove(path, isFolder: false)
      guard number == 0 else { throw FileSystem.failure("remove", path, number) }
    }
  }
}
