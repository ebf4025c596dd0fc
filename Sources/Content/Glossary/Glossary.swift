import Languages
import Vocabulary

/// The words that a portal explains in one language: those that have their name and meaning in it, from A to Z.
public struct Glossary: Sendable {
  public let terms: [GlossaryTerm]
  /// Finds them in text, by their place among `terms`.
  public let finder: TermFinder

  /// - Parameter words: of the language.
  init?(_ terms: [GlossaryTerm], in words: Words) {
    let language = words.language
    let own = terms.filter { $0.name[language] != nil && $0.definition[language] != nil }
    guard !own.isEmpty else { return nil }
    let sorted = words.sorted(own) { $0.name[language] ?? "" }
    self.terms = sorted
    finder = TermFinder(sorted.map { $0.spellings(in: language) })
  }
}
