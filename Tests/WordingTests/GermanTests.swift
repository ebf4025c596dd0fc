@_spi(Disclosure) import Figures
import Testing
import Vocabulary

@testable import Languages
@testable import Wording

/// German: its plurals, and sentences that a person would write.
@Suite struct GermanTests {
  private let words = Samples.words("de")

  static let phrases: [(unit: String, one: String, two: String, decimal: String)] = [
    ("visits", "1 Besuch", "2 Besuche", "0,5 Besuche"),
    ("activities", "1 Aktivität", "2 Aktivitäten", "0,5 Aktivitäten"),
    ("hours", "1 Stunde", "2 Stunden", "0,5 Stunden"),
    ("people", "1 Person", "2 Personen", "0,5 Personen"),
    ("answers", "1 Fragebogen", "2 Fragebögen", "0,5 Fragebögen"),
    ("euros", "1 Euro", "2 Euro", "0,5 Euro"),
    ("visits-per-hour", "1 Besuch pro Stunde", "2 Besuche pro Stunde", "0,5 Besuche pro Stunde"),
    (
      "centres-per-1000", "1 Einrichtung pro 1.000 Personen", "2 Einrichtungen pro 1.000 Personen",
      "0,5 Einrichtungen pro 1.000 Personen"
    ),
    ("points", "1 Prozentpunkt", "2 Prozentpunkte", "0,5 Prozentpunkte"),
  ]

  @Test(arguments: phrases)
  func `a number stands before its unit in the right form`(unit: String, one: String, two: String, decimal: String)
    throws
  {
    let words = GrammarTests.words("de")
    for (number, expected) in [(1.0, one), (2, two), (21, two.replacing("2", with: "21", maxReplacements: 1))] {
      #expect(Samples.plain(words.phrase(GrammarTests.figure(unit, (number, 0), "2020"))) == expected)
    }
    #expect(Samples.plain(words.phrase(GrammarTests.figure(unit, (0.5, 1), "2020"))) == decimal)
  }

  @Test func `a level names who had how many, and when`() {
    #expect(words.sentenceOfLevel(Samples.figure("visits", "2020", 1)) == "Novo mesto hatte 1 Besuch im Jahr 2020.")
    #expect(
      words.sentenceOfLevel(Samples.figure("visits", "2020", 2100, place: "network"))
        == "Das Netzwerk hatte 2.100 Besuche im Jahr 2020.")
  }

  static let changes: [(indicator: String, scale: Double, tails: [String])] = [
    (
      "people-0", 1,
      [
        "101 Personen im Jahr 2020, mehr als im Jahr 2019 (11).",
        "21 Personen im Jahr 2020, 79 % weniger als im Jahr 2019 (101).",
        "102 Personen im Jahr 2020, doppelt so viele wie im Jahr 2019 (51).",
        "3 Personen im Jahr 2020, genauso viele wie im Jahr 2019.",
      ]
    ),
    (
      "euros-0", 1,
      [
        "101 Euro im Jahr 2020, mehr als im Jahr 2019 (11).",
        "21 Euro im Jahr 2020, 79 % weniger als im Jahr 2019 (101).",
        "102 Euro im Jahr 2020, doppelt so viel wie im Jahr 2019 (51).",
        "3 Euro im Jahr 2020, genauso viel wie im Jahr 2019.",
      ]
    ),
    (
      "percent-0", 0.01,
      [
        "101 % im Jahr 2020, 90 Prozentpunkte höher als im Jahr 2019 (11 %).",
        "21 % im Jahr 2020, 80 Prozentpunkte niedriger als im Jahr 2019 (101 %).",
        "102 % im Jahr 2020, 51 Prozentpunkte höher als im Jahr 2019 (51 %).",
        "3 % im Jahr 2020, genauso hoch wie im Jahr 2019.",
      ]
    ),
  ]

  @Test(arguments: changes)
  func `a change is told in the words of its sort of unit`(indicator: String, scale: Double, tails: [String]) {
    let words = GrammarTests.words("de")
    let pairs: [(Double, Double)] = [(11, 101), (101, 21), (51, 102), (3, 3)]
    for ((before, after), tail) in zip(pairs, tails) {
      let comparison = words.figures.compare(
        Samples.figure(indicator, "2019", before * scale), Samples.figure(indicator, "2020", after * scale))
      #expect(Samples.plain(words.sentence(comparison)).hasSuffix(": " + tail), "\(words.sentence(comparison))")
    }
  }

  @Test func `a group of places has no verb that would have to agree`() {
    let comparison = Comparison(
      before: Samples.figure("visits", "2019", 100), after: Samples.figure("visits", "2020", 150), verdict: .higher,
      difference: 50, relative: 0.5)
    #expect(
      Samples.plain(words.sentence(comparison, of: "dieselben 7 Gemeinden in beiden Jahren"))
        == "Dieselben 7 Gemeinden in beiden Jahren: 150 Besuche im Jahr 2020, 50 % mehr als im Jahr 2019 (100).")
  }
}
