/// A part of a portal that is translated: what `complete:` of a language in `portal.yml` may name.
public enum TranslationSection: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The words of the site and of its charts.
  case messages
  /// The chapters of the method page.
  case method
  /// The words by which texts are checked and data about persons are known.
  case lexicon
  case indicators
  case charts
  case pages
  case posts
  /// Questionnaires: what was asked.
  case surveys
  /// All else that has a name in each language: the portal itself, places, code lists, sources.
  case names

  public static func < (left: TranslationSection, right: TranslationSection) -> Bool { left.order < right.order }

  private var order: Int { TranslationSection.allCases.firstIndex(of: self) ?? 0 }
}
