import Diagnostics
public import Documents
public import Vocabulary

/// What is known of a post or page without its being shown: how long it is, and how old.
public struct TextSummary: Sendable {
  /// The day on which it was last changed, or else the day it was published; the first of all days where neither is said.
  public let day: Day
  public let words: Int
  /// The key that versions with other file names share.
  public let translation: String?

  /// `nil` where there is no such file, where it can't be read, or where it is a draft.
  public init?(of path: String, in folder: Folder) {
    // What is wrong in the file is told where it is loaded.
    var log = DiagnosticLog()
    guard folder.contains(path), let bytes = try? folder.read(path, limit: 1 << 24),
      let parts = FrontMatter.split(bytes),
      let document = YAMLReader.read(parts.yaml, file: path, firstLine: 2, into: &log),
      document["draft"]?.boolean != true
    else { return nil }
    day = document["updated"]?.day ?? document["date"]?.day ?? Day(number: 0)
    translation = document["translation"]?.text
    let head = ["title", "summary", "alt"].compactMap { document[$0]?.text }
    words = (head + [String(decoding: parts.text, as: UTF8.self)]).reduce(0) { sum, text in
      sum + text.split { $0.isWhitespace }.count { $0.contains(where: \.isLetter) }
    }
  }
}
