import FoundationEssentials
import Site

/// The list of every published file with its size and SHA-256, itself published as `manifest.json`.
struct Manifest {
  struct Entry: Codable, Hashable, Sendable {
    var path: String
    var size: Int
    var digest: String

    enum CodingKeys: String, CodingKey {
      case path, size
      case digest = "sha256"
    }
  }

  private struct File: Codable {
    var generator: String
    var files: [Entry]
  }

  let entries: [Entry]
  private let digests: [String: String]

  init(files: [OutputFile]) {
    self.init(
      entries: files.map { Entry(path: $0.path, size: $0.bytes.count, digest: SHA256.hexadecimal(of: $0.bytes)) })
  }

  private init(entries: [Entry]) {
    self.entries = entries
    self.digests = Dictionary(entries.map { ($0.path, $0.digest) }) { first, _ in first }
  }

  /// The manifest of a published folder; `nil` where the folder has none of ours.
  static func read(at path: String) -> Manifest? {
    guard let data = FileManager.default.contents(atPath: path),
      let file = try? JSONDecoder().decode(File.self, from: data), file.generator == "Kazalo"
    else { return nil }
    return Manifest(entries: file.files)
  }

  func digest(of path: String) -> String? { digests[path] }

  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(File(generator: "Kazalo", files: entries)) else {
      preconditionFailure("a manifest is made of texts and numbers")
    }
    return [UInt8](data) + [10]
  }
}
