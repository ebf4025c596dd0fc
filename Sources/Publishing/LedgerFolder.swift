import FoundationEssentials
import Releases
import Site

/// The folder of releases in a portal's folder, to which each release adds two files.
struct LedgerFolder {
  /// The portal's folder.
  let content: String

  /// Writes the files of a new release, each whole or not at all, in their order: the `.yml` that makes the release
  /// known is the last.
  func write(_ files: [OutputFile]) throws(Publication.Failure) {
    guard !files.isEmpty else { return }
    let folder = "\(content)/\(Release.folder)"
    try FileSystem.makeFolder(folder)
    for file in files {
      let path = "\(content)/\(file.path)"
      let draft = "\(path).part"
      try? FileManager.default.removeItem(atPath: draft)
      try FileSystem.write(file.bytes, to: draft)
      try FileSystem.rename(draft, path)
    }
    FileSystem.synchronise(folder)
  }
}
