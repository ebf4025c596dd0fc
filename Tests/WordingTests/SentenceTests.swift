import Figures
import Languages
import Testing
import Vocabulary

@testable import Wording

@Suite struct SentenceTests {
  typealias F = Samples

  static let levels: [(figure: PublishedObservation, sentences: [String])] = [
    (
      F.figure("visits", "2023", 12_345),
      [
        "Novo mesto: v letu 2023 je bilo 12.345 obiskov.", "Novo mesto had 12,345 visits in 2023.",
        "Novo mesto hade 12 345 besök år 2023.",
      ]
    ),
    (
      F.figure("visits", "2020-07", 3),
      [
        "Novo mesto: v juliju 2020 so bili 3 obiski.", "Novo mesto had 3 visits in July 2020.",
        "Novo mesto hade 3 besök i juli 2020.",
      ]
    ),
    (
      F.figure("visits", "2020", 2, category: Category(dimension: "gender", value: "girls")),
      [
        "Obiski, dekleta (Novo mesto): 2 obiska v letu 2020.", "Visits, girls (Novo mesto): 2 visits in 2020.",
        "Besök, flickor (Novo mesto): 2 besök år 2020.",
      ]
    ),
    (
      F.figure("youth-produced-share", "2020-S1", 0.2258, flags: .provisional),
      [
        "Delež ur, ki jih ustvarijo mladi (Novo mesto): 22,6 % v 1. polletju 2020. Podatek je začasen.",
        "Share of youth-produced hours (Novo mesto): 22.6% in the first half of 2020. The figure is provisional.",
        "Andel ungdomsproducerade timmar (Novo mesto): 22,6 % under första halvåret 2020. Uppgiften är preliminär.",
      ]
    ),
    (
      F.figure("activities", "2020/21", 1, flags: .demonstration),
      [
        "Novo mesto: v šolskem letu 2020/21 je bila 1 aktivnost. Podatki so izmišljeni, le za prikaz.",
        "Novo mesto held 1 activity in the school year 2020/21. The data are invented for demonstration.",
        "Novo mesto genomförde 1 aktivitet under läsåret 2020/21. Uppgifterna är påhittade exempel.",
      ]
    ),
    (
      F.figure("visits", "2020-Q3", nil, state: .withheld),
      [
        "Obiski (Novo mesto), 3. četrtletje 2020: ni objavljeno zaradi varovanja podatkov.",
        "Visits (Novo mesto), 3rd quarter of 2020: not published, to protect persons.",
        "Besök (Novo mesto), tredje kvartalet 2020: publiceras inte, för att skydda personer.",
      ]
    ),
  ]

  @Test(arguments: levels)
  func `a figure is a sentence in each language`(figure: PublishedObservation, sentences: [String]) {
    #expect(F.all.map { F.plain($0.sentenceOfLevel(figure)) } == sentences)
  }

  static let changes: [(comparison: Comparison, sentences: [String], differences: [String])] = [
    (
      Comparison(
        before: F.figure("visits", "2019", 14_029), after: F.figure("visits", "2020", 12_345), verdict: .lower,
        difference: -1684, relative: -0.12),
      [
        "Novo mesto: v letu 2020 je bilo 12.345 obiskov, kar je 12 % manj kot v letu 2019 (14.029).",
        "Novo mesto had 12,345 visits in 2020, 12% fewer than in 2019 (14,029).",
        "Novo mesto hade 12 345 besök år 2020, 12 % färre än år 2019 (14 029).",
      ], ["−12 %", "−12%", "−12 %"]
    ),
    (
      Comparison(
        before: F.figure("visits", "2019", 0), after: F.figure("visits", "2020", 2), verdict: .higher, difference: 2),
      [
        "Novo mesto: v letu 2020 sta bila 2 obiska, kar je več kot v letu 2019 (0).",
        "Novo mesto had 2 visits in 2020, more than in 2019 (0).",
        "Novo mesto hade 2 besök år 2020, fler än år 2019 (0).",
      ], ["+2 obiska", "+2 visits", "+2 besök"]
    ),
    (
      Comparison(
        before: F.figure("visits", "2019", 100_000), after: F.figure("visits", "2020", 100_400), verdict: .higher,
        difference: 400, relative: 0.004),
      [
        "Novo mesto: v letu 2020 je bilo 100.400 obiskov, približno toliko kot v letu 2019 (100.000).",
        "Novo mesto had 100,400 visits in 2020, about as many as in 2019 (100,000).",
        "Novo mesto hade 100 400 besök år 2020, ungefär lika många som år 2019 (100 000).",
      ], ["približno enako", "about the same", "ungefär lika"]
    ),
    (
      Comparison(
        before: F.figure("visits-per-hour", "2019", 3.3), after: F.figure("visits-per-hour", "2020", 2.9),
        verdict: .lower, difference: -0.4, relative: -0.1212),
      [
        "Obiski na uro (Novo mesto): 2,9 obiska na uro v letu 2020, kar je 12 % manj kot v letu 2019 (3,3).",
        "Visits per hour (Novo mesto): 2.9 visits per hour in 2020, 12% lower than in 2019 (3.3).",
        "Besök per timme (Novo mesto): 2,9 besök per timme år 2020, 12 % lägre än år 2019 (3,3).",
      ], ["−12 %", "−12%", "−12 %"]
    ),
    (
      Comparison(
        before: F.figure("youth-produced-share", "2019", 0.184), after: F.figure("youth-produced-share", "2020", 0.226),
        verdict: .higher, difference: 0.042),
      [
        "Delež ur, ki jih ustvarijo mladi (Novo mesto): 22,6 % v letu 2020, kar je 4,2 odstotne točke več kot v letu 2019 (18,4 %).",
        "Share of youth-produced hours (Novo mesto): 22.6% in 2020, 4.2 percentage points higher than in 2019 (18.4%).",
        "Andel ungdomsproducerade timmar (Novo mesto): 22,6 % år 2020, 4,2 procentenheter högre än år 2019 (18,4 %).",
      ], ["+4,2 o. t.", "+4.2 pp", "+4,2 p.e."]
    ),
    (
      Comparison(
        before: F.figure("index-safety", "2019", 0.72, base: 60),
        after: F.figure("index-safety", "2020", 0.92, base: 60),
        verdict: .higher, difference: 0.2, interval: 0.06...0.33),
      [
        "Varnost in odnos (Novo mesto): 92 % v letu 2020, kar je 20 odstotnih točk več kot v letu 2019 (72 %).",
        "Safety and treatment (Novo mesto): 92% in 2020, 20 percentage points higher than in 2019 (72%).",
        "Trygghet och bemötande (Novo mesto): 92 % år 2020, 20 procentenheter högre än år 2019 (72 %).",
      ], ["+20 o. t.", "+20 pp", "+20 p.e."]
    ),
    (
      Comparison(
        before: F.figure("index-safety", "2019", 0.9, base: 35),
        after: F.figure("index-safety", "2020", 0.92, base: 35),
        verdict: .noClearChange, difference: 0.02, interval: -0.13...0.17),
      [
        "Varnost in odnos (Novo mesto): 92 % v letu 2020 in 90 % v letu 2019; jasne spremembe ni.",
        "Safety and treatment (Novo mesto): 92% in 2020 and 90% in 2019; no clear change.",
        "Trygghet och bemötande (Novo mesto): 92 % år 2020 och 90 % år 2019; ingen tydlig förändring.",
      ], ["ni jasne spremembe", "no clear change", "ingen tydlig förändring"]
    ),
    (
      Comparison(
        before: F.figure("visits", "2019", 5), after: F.figure("visits", "2020", 5), verdict: .same, difference: 0,
        relative: 0),
      [
        "Novo mesto: v letu 2020 je bilo 5 obiskov, prav toliko kot v letu 2019.",
        "Novo mesto had 5 visits in 2020, as many as in 2019.",
        "Novo mesto hade 5 besök år 2020, lika många som år 2019.",
      ], ["enako", "the same", "lika"]
    ),
    (
      Comparison(
        before: F.figure("visits", "2020", 400, place: "brezice"), after: F.figure("visits", "2020", 500),
        verdict: .higher, difference: 100, relative: 0.25),
      [
        "Novo mesto: v letu 2020 je bilo 500 obiskov, kar je 25 % več kot za kraj Brežice (400).",
        "Novo mesto had 500 visits in 2020, 25% more than Brežice (400).",
        "Novo mesto hade 500 besök år 2020, 25 % fler än i Brežice (400).",
      ], ["+25 %", "+25%", "+25 %"]
    ),
    (
      Comparison(
        before: F.figure("visits", "2019", 400, flags: .demonstration), after: F.figure("visits", "2020", 500),
        verdict: .notComparable(.seriesBreak)),
      [
        "Novo mesto: v letu 2020 je bilo 500 obiskov. Primerjava z obdobjem 2019 ni mogoča: vmes je prelom časovne vrste. Podatki so izmišljeni, le za prikaz.",
        "Novo mesto had 500 visits in 2020. It cannot be compared with 2019: there is a break in the series. The data are invented for demonstration.",
        "Novo mesto hade 500 besök år 2020. Ingen jämförelse med 2019 går att göra: tidsserien har ett brott däremellan. Uppgifterna är påhittade exempel.",
      ], ["ni primerljivo", "not comparable", "går inte att jämföra"]
    ),
  ]

  @Test(arguments: changes)
  func `a change is a sentence with its verdict in each language`(
    comparison: Comparison, sentences: [String], differences: [String]
  ) {
    #expect(F.all.map { F.plain($0.sentence(comparison)) } == sentences)
    #expect(F.all.map { F.plain($0.difference(comparison)) } == differences)
  }

  @Test(arguments: Comparison.Reason.allCases)
  func `every reason for not comparing is said in each language`(reason: Comparison.Reason) {
    let comparison = Comparison(
      before: F.figure("visits", "2019", 400), after: F.figure("visits", "2020", nil, state: .withheld),
      verdict: .notComparable(reason))
    let sentences = F.all.map { $0.sentence(comparison) }
    #expect(Set(sentences).count == 3)
    for sentence in sentences {
      #expect(!sentence.contains("400"), "the figure before is not said where nothing may be compared")
      #expect(!sentence.contains("figure.") && !sentence.contains("{"))
    }
  }

  @Test func `what weakens a figure is said after it`() {
    let figure = F.figure("index-safety", "2020", 0.9, base: 20, flags: [.lowReliability, .partial])
    #expect(
      F.words("en").sentenceOfLevel(figure)
        == "Safety and treatment (Novo mesto): 90% in 2020. The figure is less reliable. Only a part of the period or of the places is covered."
    )
  }

  @Test func `a difference that would print as zero gets one decimal more`() {
    let comparison = Comparison(
      before: F.figure("index-safety", "2019", 0.900, base: 60),
      after: F.figure("index-safety", "2020", 0.903, base: 60),
      verdict: .higher, difference: 0.003)
    #expect(F.words("en").difference(comparison) == "+0.3\u{A0}pp")
  }

  @Test func `the same comparison gives the same sentence every time`() {
    let comparison = Self.changes[0].comparison
    #expect(Set((0..<20).map { _ in F.words("sl").sentence(comparison) }).count == 1)
  }
}
