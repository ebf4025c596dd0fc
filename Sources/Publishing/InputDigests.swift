import Documents
import OpenData
import Records

/// The files that figures are computed from, with their hashes: who has the same ones gets the same figures.
///
/// Texts are left out, drafts of posts above all: their names alone could tell what is not published yet.
struct InputDigests: Sendable {
  /// In the order of their paths.
  let files: [InputFile]

  /// The hashes are of the bytes that were read, whatever became of the files since.
  ///
  /// - Parameter records: the files that records were read from.
  init(of folder: Folder, _ records: [RecordFile]) {
    let recorded = Set(records.filter { $0.kind?.makesFigures ?? false }.map(\.path))
    let definitions = Set(folder.files(in: "indicators", ending: "yml") + ["portal.yml"])
    files = folder.files.filter { recorded.contains($0) || definitions.contains($0) }.compactMap { path in
      folder.digest(of: path).map { InputFile(path: path, digest: $0) }
    }
  }

  /// One hash for all of them, their paths included.
  var digest: String {
    SHA256.hexadecimal(of: files.flatMap { Array("\($0.digest)  \($0.path)\n".utf8) })
  }
}
