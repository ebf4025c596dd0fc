import Diagnostics
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

  /// A file that can't be read any more is a problem in `log`: without it, the hashes would be of something else.
  init(of folder: Folder, into log: inout DiagnosticLog) {
    var found: [InputFile] = []
    for path in folder.files where InputDigests.isRead(path) {
      guard let bytes = folder.bytes(path, into: &log) else { continue }
      found.append(InputFile(path: path, digest: SHA256.hexadecimal(of: bytes)))
    }
    files = found
  }

  private static func isRead(_ path: String) -> Bool {
    guard path.hasSuffix(".csv") || path.hasSuffix(".yml") else { return false }
    return names.contains(path) || folders.contains { path.hasPrefix($0 + "/") }
  }

  /// One hash for all of them, their paths included.
  var digest: String {
    SHA256.hexadecimal(of: files.flatMap { Array("\($0.digest)  \($0.path)\n".utf8) })
  }
}
