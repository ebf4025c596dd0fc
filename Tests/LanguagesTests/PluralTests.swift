import Testing
import Vocabulary

@testable import Languages

@Suite struct PluralTests {
  static let tables: [(locale: String, number: Double, decimals: Int, category: String)] = [
    ("sl", 1, 0, "one"), ("sl", 2, 0, "two"), ("sl", 3, 0, "few"), ("sl", 4, 0, "few"), ("sl", 5, 0, "other"),
    ("sl", 0, 0, "other"), ("sl", 101, 0, "one"), ("sl", 102, 0, "two"), ("sl", 103, 0, "few"), ("sl", 105, 0, "other"),
    ("sl", 111, 0, "other"), ("sl", 1.5, 1, "few"), ("sl", 1, 1, "few"), ("en", 1, 0, "one"), ("en", 1, 1, "other"),
    ("ar", 0, 0, "zero"), ("ar", 1, 0, "one"), ("ar", 2, 0, "two"), ("ar", 3, 0, "few"), ("ar", 11, 0, "many"),
    ("ar", 100, 0, "other"), ("ar", 103, 0, "few"), ("pl", 1, 0, "one"), ("pl", 2, 0, "few"), ("pl", 5, 0, "many"),
    ("pl", 12, 0, "many"), ("pl", 22, 0, "few"), ("pl", 1.5, 1, "other"), ("ru", 1, 0, "one"), ("ru", 21, 0, "one"),
    ("ru", 11, 0, "many"), ("ru", 24, 0, "few"), ("ru", 25, 0, "many"), ("cy", 0, 0, "zero"), ("cy", 1, 0, "one"),
    ("cy", 2, 0, "two"), ("cy", 3, 0, "few"), ("cy", 6, 0, "many"), ("cy", 7, 0, "other"), ("fr", 0, 0, "one"),
    ("fr", 1_000_000, 0, "many"), ("lt", 1.5, 1, "many"), ("ja", 1, 0, "other"), ("sv", 1, 0, "one"),
  ]

  @Test(arguments: tables)
  func `a number as printed has the category of CLDR`(
    locale: String, number: Double, decimals: Int, category: String
  ) {
    let rules = PluralRules(locale: locale, ordinal: false)
    #expect(rules.category(of: PrintedNumber(number, decimals: decimals)) == category)
  }

  @Test func `English ordinals are told apart`() {
    let rules = PluralRules(locale: "en_150", ordinal: true)
    let categories = [1, 2, 3, 4, 11, 21, 112].map { rules.category(of: PrintedNumber($0)) }
    #expect(categories == ["one", "two", "few", "other", "other", "one", "other"])
  }

  @Test(arguments: ReferenceICU.locales)
  func `our reading of the rules agrees with ICU`(locale: String) {
    var random = FixedNumbers(state: 76)
    for ordinal in [false, true] {
      let rules = PluralRules(locale: locale, ordinal: ordinal)
      for decimals in 0...(ordinal ? 0 : 3) {
        let power = [1, 10, 100, 1000][decimals]
        let units =
          Array(0..<300) + [1000, 20_000, 100_000, 1_000_000, 2_000_000, 1_000_001]
          + (0..<200).map { _ in Int.random(in: 0..<3_000_000, using: &random) }
        let numbers = units.map { unit in
          decimals == 0 ? "\(unit)" : "\(unit / power)." + "\(power + unit % power)".dropFirst()
        }
        let expected = ReferenceICU.categories(of: numbers, decimals: decimals, locale: locale, ordinal: ordinal)
        let ours = numbers.map { rules.category(of: PrintedNumber(Double($0) ?? -1, decimals: decimals)) }
        #expect(ours == expected, "\(locale), \(decimals) decimals")
      }
    }
  }

  @Test func `a locale without rules has only other`() {
    let rules = PluralRules(locale: "xx_unknown", ordinal: false)
    #expect(rules.categories == ["other"])
    #expect(rules.category(of: PrintedNumber(1)) == "other")
  }

  @Test func `a region has the rules of its language, unless it has its own`() {
    #expect(PluralRules(locale: "sl_SI", ordinal: false).categories == ["one", "two", "few", "other"])
    #expect(PluralRules(locale: "sl@x=easy", ordinal: false).categories == ["one", "two", "few", "other"])
  }
}
