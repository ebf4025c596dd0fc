import Testing
import Vocabulary

@testable import Languages

@Suite struct NumberTests {
  static let numbers: [(language: String, value: Double, decimals: Int, number: String, percent: String)] = [
    ("sl", 92_898, 0, "92.898", "9.289.800 %"), ("sl", 0.483, 1, "0,5", "48,3 %"), ("it", 0.483, 1, "0,5", "48,3%"),
    ("hu", 92_898, 0, "92 898", "9 289 800%"), ("sv", 92_898, 0, "92 898", "9 289 800 %"),
    ("fi", 0.483, 1, "0,5", "48,3 %"), ("de", 92_898, 0, "92.898", "9.289.800 %"),
    ("en", 92_898, 0, "92,898", "9,289,800%"),
    ("sl", 1234, 0, "1234", "123.400 %"), ("pl", 1234, 0, "1234", "123 400%"), ("es", 1234, 0, "1234", "123.400 %"),
    ("en", 1234, 0, "1,234", "123,400%"), ("sl", -3.5, 1, "−3,5", "−350,0 %"), ("en", -0.04, 1, "0.0", "−4.0%"),
    ("tr", 0.12, 0, "0", "%12"), ("en-IN", 1_234_567, 0, "12,34,567", "12,34,56,700%"),
  ]

  @Test(arguments: numbers)
  func `a number is printed as the language does it`(
    language: String, value: Double, decimals: Int, number: String, percent: String
  ) {
    let words = Words(language: Language(language))
    // The table is written with plain spaces; in print they are no-break spaces of either width.
    func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }) }
    #expect(plain(words.number(value, decimals: decimals)) == number)
    #expect(plain(words.percent(value, decimals: decimals)) == percent)
  }

  @Test func `no space in a number may break the line`() {
    let words = Words(language: Language("sv"))
    #expect(words.number(92_898) == "92\u{A0}898")
    #expect(words.percent(0.483, decimals: 1) == "48,3\u{A0}%")
  }

  static let ties: [(value: Double, decimals: Int, text: String)] = [
    (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-2.5, 0, "−3"), (0.285, 2, "0.29"), (1.005, 2, "1.01"),
    (22.449, 1, "22.4"), (0.05, 1, "0.1"), (-0.05, 1, "−0.1"), (-0.049, 1, "0.0"), (2.675, 2, "2.68"),
    (999.95, 1, "1,000.0"), (0, 2, "0.00"), (1_234_567.895, 2, "1,234,567.90"),
  ]

  @Test(arguments: ties)
  func `a tie goes away from zero as a reader expects`(value: Double, decimals: Int, text: String) {
    #expect(Words(language: Language("en")).number(value, decimals: decimals) == text)
  }

  @Test func `a difference carries its sign`() {
    let words = Words(language: Language("en"))
    #expect(words.signed(4.2, decimals: 1) == "+4.2")
    #expect(words.signed(-4.2, decimals: 1) == "−4.2")
    #expect(words.signed(0.04, decimals: 1) == "0.0")
    #expect(words.signedPercent(0.12, decimals: 0) == "+12%")
    #expect(words.percentRange(0.44...0.74, decimals: 0) == "44–74%")
  }

  @Test(arguments: ReferenceICU.locales)
  func `our numbers agree with ICU`(locale: String) throws {
    let style = try #require(ICU.numberStyle(locale))
    var random = FixedNumbers(state: 1)
    for decimals in 0...2 {
      let numbers = (0..<300).map { index in
        let whole = Int.random(in: 0..<[10, 2000, 20_000, 30_000_000][index % 4], using: &random)
        let sign = index % 7 == 0 ? "-" : ""
        let thousandths = String(1000 + Int.random(in: 0..<1000, using: &random)).dropFirst()
        return "\(sign)\(whole).\(thousandths)"
      }
      let printed = numbers.map { PrintedNumber(Double($0) ?? .nan, decimals: decimals) }
      // ICU keeps the sign of a zero; ours has none, so zeros are left out.
      let kept = numbers.indices.filter { !printed[$0].isZero }
      let plain = ReferenceICU.print(kept.map { numbers[$0] }, decimals: decimals, percent: false, locale: locale)
      #expect(kept.map { style.text(printed[$0]) } == plain, "\(locale)")
      let shares = kept.map { String((Double(numbers[$0]) ?? .nan) / 64) }.filter { !$0.contains("e") }
      let percents = ReferenceICU.print(shares, decimals: decimals, percent: true, locale: locale)
      let ours = shares.map { style.percentText(PrintedNumber((Double($0) ?? .nan) * 100, decimals: decimals)) }
      #expect(zip(ours, percents).filter { $0 != $1 && !$1.hasPrefix("\u{2212}0") }.isEmpty, "\(locale)")
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e18, .leastNonzeroMagnitude])
  func `a number beyond all bounds prints something and does not stop the build`(value: Double) {
    #expect(!Words(language: Language("sl")).number(value, decimals: 2).isEmpty)
  }
}
