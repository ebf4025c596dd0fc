import Languages
public import Vocabulary

/// The start of a news post: a folder's name and front matter.
public struct PostDraft: Hashable, Sendable {
  public let title: String
  public let day: Day

  public init(title: String, day: Day) {
    self.title = title
    self.day = day
  }

  /// `2020-07-06-poletje-v-centrih`
  public var slug: String {
    let words = Words(language: Language("sl")).slug(title)
    return words.isEmpty ? day.iso : "\(day.iso)-\(words.prefix(80))"
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

  /// The title as a YAML string that means the same whatever it holds.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
