import Diagnostics
import Documents
import FoundationEssentials
import Site

/// The list of every published file with its size and SHA-256, itself published as `manifest.json`.
struct Manifest: Sendable {
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

  init(files: [OutputFile]) {
    entries = files.map { Entry(path: $0.path, size: $0.bytes.count, digest: SHA256.hexadecimal(of: $0.bytes)) }
  }

  /// What the list of so many files comes to, for plans.
  static func expected(of files: Int) -> SitePlan.Row { SitePlan.Row(files: 1, bytes: 40 + files * 200) }

  /// The manifest in these bytes; `nil` where they are not byte for byte what Kazalo writes.
  ///
  /// A list that somebody typed or another program made proves nothing.
  init?(_ bytes: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else { return nil }
    entries = file.files
    guard entries.allSatisfy({ OutputPaths.isSafe($0.path) && $0.size >= 0 }), self.bytes == bytes else { return nil }
  }

  /// The manifest of a published folder; `nil` where the folder has none of ours.
  static func read(at path: String) -> Manifest? {
    FileManager.default.contents(atPath: path).flatMap { Manifest([UInt8]($0)) }
  }

  /// Written by hand and not by an encoder, whose next version may set a blank elsewhere: then no folder would be ours.
  var bytes: [UInt8] {
    var text = "{\n  \"files\" : ["
    for (index, entry) in entries.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += """
            {
              "path" : \(quoted(entry.path)),
              "sha256" : \(quoted(entry.digest)),
              "size" : \(entry.size)
            }
        """
    }
    text += entries.isEmpty ? "\n\n  ],\n" : "\n  ],\n"
    text += "  \"generator\" : \"Kazalo\"\n}\n"
    return Array(text.utf8)
  }
}
