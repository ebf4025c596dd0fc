import Vocabulary

/// What CLDR says of a language, read once.
///
/// A class because it never changes and all words of the language hold it.
final class LanguageData: Sendable {
  let language: Language
  let locale: String
  let style: NumberStyle
  let cardinal: PluralRules
  let ordinal: PluralRules
  let names: CalendarNames
  let patterns: Words.Patterns
  let isRightToLeft: Bool
  let ownName: String

  /// - Parameters:
  ///   - locale: the BCP 47 tag whose CLDR data are used, where it is not the language's own.
  ///   - shortDate: the CLDR skeleton of a short date; `yMd` where `nil`.
  init(language: Language, locale: String?, shortDate: String?) {
    let tag = locale ?? language.tag
    let name = ICU.locale(of: tag)
    self.language = language
    self.locale = name
    style = ICU.numberStyle(name) ?? .root
    cardinal = PluralRules(locale: name, ordinal: false)
    ordinal = PluralRules(locale: name, ordinal: true)
    let skeletons = ["yMMMMd", shortDate ?? "yMd", "yMMMM", "yMMM", "y"]
    let calendar = ICU.calendarNames(name, skeletons: skeletons)
    names = calendar?.names ?? .root
    let patterns = (calendar?.patterns ?? ["y-MM-dd", "y-MM-dd", "y-MM", "y-MM", "y"]).map { DatePattern($0) }
    self.patterns = Words.Patterns(
      long: patterns[0].unbroken, short: patterns[1].unbroken, month: patterns[2], shortMonth: patterns[3],
      year: patterns[4])
    isRightToLeft = ICU.isRightToLeft(name)
    let own = ICU.locale(of: language.tag)
    ownName = ICU.name(of: own, in: own) ?? language.tag
  }
}
