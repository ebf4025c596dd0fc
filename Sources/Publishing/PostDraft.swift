import Languages
public import Vocabulary

/// The start of a news post: a folder's name and front matter.
public struct PostDraft: Hashable, Sendable {
  public let title: String
  public let day: Day
  /// `2020-07-06-poletje-v-centrih`
  public let slug: String

  /// Why a title can't be the title of a post.
  public enum Problem: Error, Hashable, Sendable {
    /// It has more than a line, or signs that no file of text may have.
    case notText
    /// Nothing in it can stand in an address.
    case noLetters
  }

  public init(title: String, day: Day) throws(Problem) {
    guard title.unicodeScalars.allSatisfy(PostDraft.isText), !title.contains(where: \.isNewline) else { throw .notText }
    var words = Words(language: Language("sl")).slug(title).prefix(80)
    while words.last == "-" { words.removeLast() }
    guard !words.isEmpty else { throw .noLetters }
    self.title = title
    self.day = day
    slug = "\(day.iso)-\(words)"
  }

  /// The file's text: a draft until its author says otherwise.
  public var text: String {
    """
    ---
    title: \(quoted(title))
    date: \(day.iso)
    summary: ""
    tags: []
    places: []
    draft: true
    ---

    """
  }

  /// What YAML calls printable, without tabs and ends of lines.
  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// The title as a YAML string that means the same whatever it holds.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
