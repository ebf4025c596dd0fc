public import Diagnostics
import Documents

/// A message as a file has it, with what is noted in the lines above it.
///
/// Above a message may stand `# en: News {year}`, the text of another language that it was translated from, by which it is
/// known when that text has changed since; and `# same`, which says that it is meant to be as it is there.
public struct MessageText: Hashable, Sendable {
  public let name: String
  public let text: String
  /// Where the text stands; its file as problems name it.
  public let location: SourceLocation
  /// The path of its file below the folder of templates, such as `messages/de/site.yml`.
  public let path: String
  let note: Note

  /// What the comments above a message say of its translation.
  struct Note: Hashable, Sendable {
    /// A text that was translated: the tag of its language, and how it read at the time, on one line.
    struct Source: Hashable, Sendable {
      var tag: String
      var text: String
    }

    private(set) var source: Source?
    private(set) var isSame = false
    /// The other comments, from the first to the last.
    private(set) var remarks: [String] = []

    /// - Parameters:
    ///   - lines: those of the file.
    ///   - line: that of the message's name, from 1.
    init(in lines: [[UInt8]], above line: Int) {
      var index = line - 2
      while lines.indices.contains(index), let comment = Note.comment(lines[index]) {
        if comment == Note.same {
          isSame = true
        } else if let noted = Source(comment) {
          source = source ?? noted
        } else {
          remarks.insert(comment, at: 0)
        }
        index -= 1
      }
    }

    static let same = "same"

    /// What stands behind the `#` of a line that is a comment.
    static func comment(_ line: [UInt8]) -> String? {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      guard text.first == UInt8(ascii: "#") else { return nil }
      var words = String(decoding: text.dropFirst(), as: UTF8.self)[...]
      if words.first == " " { words = words.dropFirst() }
      while words.last == " " || words.last == "\r" { words = words.dropLast() }
      return String(words)
    }

    /// A text as it stands in a comment, on one line.
    static func onOneLine(_ text: String) -> String {
      text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r")
        .trimmed { $0 == " " || $0 == "\t" }
    }
  }
}

extension MessageText.Note.Source {
  /// Reads `en: News {year}`; `nil` where the comment is another one.
  init?(_ comment: String) {
    guard let colon = comment.firstIndex(of: ":"), MessageText.Note.Source.isTag(comment[..<colon]) else { return nil }
    let rest = comment[comment.index(after: colon)...]
    guard rest.isEmpty || rest.first == " " else { return nil }
    self.init(tag: String(comment[..<colon]), text: String(rest.dropFirst()))
  }

  /// A tag as folders of messages are called: `en`, `sl-x-easy`.
  private static func isTag(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts.first?.utf8.count ?? 0)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 &- 48 < 10 || ($0 | 32) &- 97 < 26 } }
  }
}

extension String {
  fileprivate func trimmed(_ isSpace: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest.drop(while: isSpace))
  }
}
