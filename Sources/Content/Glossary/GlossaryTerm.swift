public import Vocabulary

/// A word that a portal explains to its readers.
public struct GlossaryTerm: Hashable, Sendable {
  /// Its name in addresses: `words.html#visit`.
  public var id: String
  public var name: LocalizedText
  /// The other forms in which it stands in texts, such as its cases.
  public var forms: [Language: [String]]
  /// What else people call it, by which it is found.
  public var synonyms: [Language: [String]]
  /// What it means, in one sentence of at most `mostWords` words.
  public var definition: LocalizedText
  /// What there is to know beyond that; empty where that is nothing.
  public var text: LocalizedText
  /// Where the definition comes from; empty where nobody says.
  public var source: LocalizedText

  /// The most words of a definition: it stands at the end of every page that uses the word.
  public static let mostWords = 25

  /// Its name and other forms in exactly one language.
  public func spellings(in language: Language) -> [String] {
    (name[language].map { [$0] } ?? []) + (forms[language] ?? [])
  }
}
