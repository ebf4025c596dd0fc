public import Configuration
import Diagnostics
import Documents
public import Vocabulary

/// How far a portal is translated: for each language and file what is missing, as in the source, or older than it.
public struct TranslationStatus: Sendable {
  public var rows: [Row]

  /// A file, or the texts of one kind, in one language.
  public struct Row: Sendable {
    public var language: Language
    /// The language that it is translated from.
    public var source: Language
    public var section: TranslationSection
    /// The path of the file as problems name it, or of the folder.
    public var file: String
    public var total: Int
    /// Texts that are not there, by their names.
    public var missing: [String] = []
    /// Texts that are as in the source.
    public var equal: [String] = []
    /// Texts whose source has changed since.
    public var outdated: [String] = []
    /// The words of the source that are still to be translated.
    public var words: Int = 0
    /// Where the first of them stands, or should.
    var location: SourceLocation?

    /// Whether nothing of it is left to do for a portal that says it must be complete.
    ///
    /// A name of the content may well be the same in two languages; a message or a chapter that is has not been translated.
    var isComplete: Bool {
      return missing.isEmpty && outdated.isEmpty && (equal.isEmpty || !section.isOfWords)
    }
  }
}
