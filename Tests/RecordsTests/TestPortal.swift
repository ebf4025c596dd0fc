import Configuration
import Diagnostics
import Documents
import Records
import Tables
import TestKit
import Vocabulary

/// Loads the small portal of records, of which a test replaces single files.
struct TestPortal {
  /// The words that the repository ships.
  static let lexicon: Lexicon = {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var log = DiagnosticLog()
    return Folder(root + "/site-templates").map {
      Lexicon.load(from: LayeredFolder($0, named: "site-templates"), languages: [], into: &log)
    } ?? Lexicon()
  }()

  /// Loads the portal with some files replaced, added or, where `nil`, left out.
  ///
  /// - Parameters:
  ///   - lexicon: the words by which data about persons are known; those of the repository where `nil`.
  ///   - formats: those that tables may have.
  ///   - isPublic: what tables may say although it looks like data about a person.
  static func load(
    _ changes: [String: [UInt8]?] = [:], lexicon: Lexicon? = nil, formats: TableFormats = .all,
    isPublic: [Portal.PublicText] = []
  ) async throws -> (records: Records, log: DiagnosticLog) {
    let temporary = try TemporaryFolder()
    for (path, text) in SmallPortal.recorded.files where changes[path] == nil { try temporary.write(text, to: path) }
    for (path, bytes) in changes { if let bytes { try temporary.write(bytes, to: path) } }
    var log = DiagnosticLog()
    guard let folder = Folder(temporary.path), let day = Day("2020-12-31") else { return (Records(), log) }
    var portal = Portal(languages: [Language("sl")], cutOff: day)
    portal.publicTexts = isPublic
    let records = await Records.load(
      from: folder, portal: portal,
      indicators: [IndicatorID("visits"), IndicatorID("hours-per-week")], lexicon: lexicon ?? TestPortal.lexicon,
      formats: formats, workers: 2, into: &log)
    return (records, log)
  }
}
