import Charts
import Content
import Diagnostics
import Documents
import Figures
import FoundationEssentials
import Languages
import Tables
import Vocabulary
import Wording

@testable import Content

/// A content folder written in a test, and what is loaded from it.
enum ContentFixture {
  static let sl = Language("sl")
  static let en = Language("en")
  static let sv = Language("sv")

  /// The words the program ships, and what is wrong with them.
  static let catalogue: (words: [Language: Words], log: DiagnosticLog) = {
    var log = DiagnosticLog()
    let root = #filePath.split(separator: "/Tests/ContentTests/").first.map(String.init) ?? ""
    guard let folder = Folder(root + "/site-templates") else { return ([:], log) }
    let words = Catalogue.load(
      from: LayeredFolder(folder, named: "site-templates"), and: nil, languages: [sl, en, sv],
      requiring: MessageKey.contentKeys + MessageKey.figureKeys + MessageKey.chartsKeys,
      openPrefixes: ["unit.", "formula.", "lineage.rule.", "site.", "share.", "release.", "trust."], into: &log)
    return (words, log)
  }()

  static var words: [Language: Words] { catalogue.words }

  static let rules: ContentRules = {
    var rules = ContentRules(
      languages: [sl, en, sv], projects: ["logbook"],
      places: [PlaceID("network"), PlaceID("novo-mesto"), PlaceID("brezice")], allowsRawHTML: false,
      today: day("2021-06-01"))
    rules.births = BirthWords(births: ["rojen", "born", "född"], months: ["maj", "may"])
    return rules
  }()

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  /// Writes files to a new folder, loads them, and removes the folder.
  static func load(
    _ files: [(path: String, bytes: [UInt8])], rules: ContentRules = rules
  ) throws -> (content: Content, log: DiagnosticLog) {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.appending(path: "kazalo-content-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: root) }
    for (path, bytes) in files {
      let file = root.appending(path: path)
      try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try manager.createDirectory(at: root.appending(path: "news"), withIntermediateDirectories: true)
    var log = DiagnosticLog()
    guard let folder = Folder(root.path) else { throw CocoaError(.fileNoSuchFile) }
    let content = Content.load(from: folder, rules: rules, words: words, into: &log)
    return (content, log)
  }

  /// One post in Slovene with this text, and files beside it.
  static func post(
    _ text: String, front: String = "title: Naslov\n", files: [(path: String, bytes: [UInt8])] = []
  ) throws -> (content: Content, log: DiagnosticLog) {
    try load([(path, Array("---\n\(front)---\n\(text)".utf8))] + files)
  }

  static let path = "news/2020-07-06-start/index.sl.md"

  static func text(_ path: String, _ text: String) -> (path: String, bytes: [UInt8]) { (path, Array(text.utf8)) }

  /// A PNG's first bytes, 4 wide and 3 high.
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 4, 0, 0, 0, 3]
    + [8, 6, 0, 0, 0, 0, 0, 0, 0]
}
