import Diagnostics
import Languages
public import Vocabulary

/// The start of a news post: a folder's name and front matter.
public struct PostDraft: Hashable, Sendable {
  public let title: String
  public let day: Day

  /// Why a title can't be the title of a post.
  public enum Problem: Error, Hashable, Sendable {
    /// It has more than a line, or signs that no file of text may have.
    case notText
    /// Nothing in it can stand in an address.
    case noLetters
  }

  public init(title: String, day: Day) throws(Problem) {
    guard title.isOneLine else { throw .notText }
    self.title = title
    self.day = day
    guard !words(in: Language("en")).isEmpty else { throw .noLetters }
  }

  /// The name of its folder, as the language spells the title: `2020-07-06-poletje-v-centrih`.
  public func slug(in language: Language) -> String { "\(day.iso)-\(words(in: language))" }

  private func words(in language: Language) -> Substring {
    var words = Words(language: language).slug(title).prefix(80)
    while words.last == "-" { words.removeLast() }
    return words
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
}
