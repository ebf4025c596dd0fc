import Languages
import Testing
import Vocabulary

@Suite struct NumbersInTextTests {
  static let texts: [(language: String, text: String, numbers: [String])] = [
    (
      "en", "In 2025 there were 92,898 visits, 4.5 for each of 1,234,567.5 residents.",
      ["2025", "92898", "4.5", "1234567.5"]
    ),
    ("sl", "Leta 2025 je bilo 92.898 obiskov, 4,5 na osebo. Potem 3, 4.", ["2025", "92898", "4,5", "3", "4"]),
    ("sv", "År 2025 gjordes 92 898 besök, 92\u{A0}898, 4,5 per person.", ["2025", "92898", "92898", "4,5"]),
    ("en", "2019–2025: +4.2 pp, 62%. Out of 10 1000 were.", ["2019", "2025", "4.2", "62", "10", "1000"]),
    ("sl", "Brez.", []),
  ]

  @Test(arguments: texts)
  func `numbers are read as the language writes them`(language: String, text: String, numbers: [String]) {
    #expect(Words(language: Language(language)).numbers(in: text) == numbers)
  }
}
