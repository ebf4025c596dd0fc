import Documents
import OpenData

/// The files that figures are computed from, with their hashes: who has the same ones gets the same figures.
///
/// Texts are left out, drafts of posts above all: their names alone could tell what is not published yet.
struct InputDigests: Sendable {
  /// In the order of their paths.
  let files: [InputFile]

  private static let folders = ["indicators", "places", "records", "surveys"]
  private static let names = ["breaks.csv", "codes.yml", "portal.yml", "sources.yml", "targets.csv"]

  /// The hashes are of the bytes that were read, whatever became of the files since.
  init(of folder: Folder) {
    files = folder.files.filter(InputDigests.holdsFigures).compactMap { path in
      folder.digest(of: path).map { InputFile(path: path, digest: $0) }
    }
  }

  private static func holdsFigures(_ path: String) -> Bool {
    guard path.hasSuffix(".csv") || path.hasSuffix(".yml") else { return false }
    return names.contains(path) || folders.contains { path.hasPrefix($0 + "/") }
  }

  /// One hash for all of them, their paths included.
  var digest: String {
    SHA256.hexadecimal(of: files.flatMap { Array("\($0.digest)  \($0.path)\n".utf8) })
  }
}
