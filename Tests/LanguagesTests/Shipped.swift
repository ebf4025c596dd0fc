import Diagnostics
import Documents
import FoundationEssentials
import Languages
import Vocabulary

/// The languages that the repository ships.
enum Shipped {
  static let templates: String = {
    var path = #filePath
    for _ in 0..<3 { path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    return path + "/site-templates"
  }()

  /// The words, with the messages of this room only asked for; other rooms' files are read where they are declared.
  static let words: [Language: Words] = {
    var log = DiagnosticLog()
    guard let folder = Folder(templates) else { return [:] }
    return Catalogue.load(
      from: LayeredFolder(folder, named: "site-templates"), and: nil,
      languages: ["sl", "en", "sv", "de"].map { Language($0) }, requiring: [],
      openPrefixes: [""], into: &log)
  }()
}

/// A folder made for a test and removed after it.
struct TestFolder: ~Copyable {
  let path: String

  init(_ files: [String: String]) throws {
    let manager = FileManager.default
    path = manager.temporaryDirectory.path + "/kazalo-" + UUID().uuidString
    for (name, text) in files {
      let file = path + "/" + name
      let parent = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
      try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: file))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
