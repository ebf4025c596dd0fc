public import Vocabulary

/// The words, numbers, dates and order of one language: messages in ICU syntax over CLDR data.
///
/// A value: safe to share between tasks. What a build prints often is printed from data read once from CLDR when the words
/// are made; sorting, folding, lists and names of languages ask ICU each time, so sort many texts in one call.
public struct Words: Sendable {
  /// What never changes is held in one reference: words are copied with every sentence.
  let data: LanguageData
  var messages: [String: Message] = [:]

  public var language: Language { data.language }
  /// ICU's name of the locale whose CLDR data are used.
  var locale: String { data.locale }
  var style: NumberStyle { data.style }
  var cardinal: PluralRules { data.cardinal }
  var ordinal: PluralRules { data.ordinal }
  /// Whether the language is written from right to left.
  public var isRightToLeft: Bool { data.isRightToLeft }
  /// The language's own name: `slovenščina`.
  public var ownName: String { data.ownName }

  /// The date patterns that are used.
  struct Patterns: Sendable {
    var long: DatePattern
    var short: DatePattern
    var month: DatePattern
    var shortMonth: DatePattern
    var year: DatePattern
  }

  /// The words of a language without messages: numbers, dates and order only.
  public init(language: Language) { self.init(language: language, locale: nil, shortDate: nil) }

  /// - Parameters:
  ///   - locale: the BCP 47 tag whose CLDR data are used, where it is not the language's own, such as `en-GB`.
  ///   - shortDate: the CLDR skeleton of a short date; `yMd` where `nil`.
  init(language: Language, locale: String?, shortDate: String?) {
    data = LanguageData(language: language, locale: locale, shortDate: shortDate)
  }

  /// Whether CLDR has rules for the plurals of the language, and so for its numbers and dates.
  public var isKnown: Bool { cardinal.isKnown }

  /// The locale whose data are used where it is that of another language, though CLDR knows this one.
  var foreignLocale: String? {
    let own = ICU.locale(of: language.tag)
    guard Words.main(own) != Words.main(locale), PluralRules(locale: own, ordinal: false).isKnown else { return nil }
    return String(locale.map { $0 == "_" ? "-" : $0 })
  }

  private static func main(_ locale: String) -> Substring { locale.prefix { $0 != "_" && $0 != "@" } }

  /// The message with its arguments filled in; the key's name where the words were made without messages.
  public subscript(_ key: MessageKey, _ arguments: [String: MessageArgument]) -> String {
    message(named: key.name, arguments) ?? key.name
  }

  public subscript(_ key: MessageKey) -> String { self[key, [:]] }

  /// A message whose name comes from data, such as `unit.visits.phrase`; `nil` where there is none.
  public func message(named name: String, _ arguments: [String: MessageArgument] = [:]) -> String? {
    guard let message = messages[name] else { return nil }
    if message.parts.count == 1, case .text(let text) = message.parts[0] { return text }
    return message.text(
      in: Message.Context(
        style: style, words: self, arguments: arguments, isolatesTexts: isRightToLeft))
  }

  /// A number with exactly `decimals` decimals, grouped as the language does it, with U+2212 for minus.
  ///
  /// - Parameter decimals: 0...9.
  public func number(_ value: Double, decimals: Int = 0) -> String {
    style.text(PrintedNumber(value, decimals: decimals))
  }

  /// A share 0...1 as a percentage: `12,3 %`.
  public func percent(_ share: Double, decimals: Int) -> String {
    style.percentText(PrintedNumber(share * 100, decimals: decimals))
  }

  /// A difference with its sign, `+4,2`, `−3`, and no sign where zero is printed.
  public func signed(_ value: Double, decimals: Int) -> String {
    let number = PrintedNumber(value, decimals: decimals)
    return (number.isNegative || number.isZero ? "" : "+") + style.text(number)
  }

  /// A difference of shares with its sign as a percentage: `+12 %`.
  public func signedPercent(_ share: Double, decimals: Int) -> String {
    let number = PrintedNumber(share * 100, decimals: decimals)
    return (number.isNegative || number.isZero ? "" : "+") + style.percentText(number)
  }

  /// Two shares 0...1 as one range of percentages: `44–74 %`.
  public func percentRange(_ shares: ClosedRange<Double>, decimals: Int) -> String {
    let low = PrintedNumber(shares.lowerBound * 100, decimals: decimals)
    let high = PrintedNumber(shares.upperBound * 100, decimals: decimals)
    return style.percent.before + style.magnitude(low) + "–" + style.magnitude(high) + style.percent.after
  }

  /// The plural category of CLDR for a number as it is printed: `one`, `few`, `other`.
  public func pluralCategory(_ value: Double, decimals: Int = 0) -> String {
    cardinal.category(of: PrintedNumber(value, decimals: decimals))
  }
}
