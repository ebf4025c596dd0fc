@_spi(Disclosure) import Figures
import Testing
import Vocabulary

@testable import Languages
@testable import Wording

/// Every sentence pattern with numbers of every plural form, in each language.
@Suite struct GrammarTests {
  /// Numbers with the decimals they are printed with: every plural form of Slovene, tens and hundreds, and decimals.
  static let numbers: [(value: Double, decimals: Int)] = [
    (0, 0), (1, 0), (2, 0), (3, 0), (5, 0), (11, 0), (21, 0), (101, 0), (102, 0), (0.5, 1), (3.4, 1),
  ]

  static let languages = ["sl", "en", "sv"]

  /// The units that the messages of a language name.
  static func units(_ language: String) -> Set<String> {
    let names = Samples.load.words[Language(language)].map { Array($0.messages.keys) } ?? []
    return Set(names.filter { $0.hasPrefix("unit.") }.map { String($0.dropFirst(5).prefix { $0 != "." }) })
  }

  static let allUnits = units("en").sorted()

  /// An indicator for each unit and number of decimals, such as `hours-1`.
  static let figures: PublishedFigures = {
    let indicators = allUnits.flatMap { unit in
      [0, 1].map { decimals in
        Indicator(
          id: IndicatorID("\(unit)-\(decimals)"), title: Samples.text(["Naslov", "Title", "Rubrik"]),
          explanation: LocalizedText([:]), unit: Unit(unit), decimals: decimals, direction: .neutral, layer: .process,
          formula: "", spokenFormula: LocalizedText([:]), breakdowns: [], placeKinds: [.municipality],
          isSurvey: false, isAdditive: false)
      }
    }
    return PublishedFigures(
      FiguresDraft(
        indicators: indicators + Samples.figures.indicators, places: Samples.figures.places,
        dimensions: Samples.figures.dimensions, cutOff: Day(number: 18_000)))
  }()

  static func words(_ language: String) -> FigureWords {
    FigureWords(words: Samples.load.words[Language(language)] ?? Words(language: Language(language)), figures: figures)
  }

  static func figure(_ unit: String, _ number: (value: Double, decimals: Int), _ period: String) -> PublishedObservation
  {
    let factor = unit == "percent" || unit == "points" ? 0.01 : 1
    return Samples.figure("\(unit)-\(number.decimals)", period, number.value * factor)
  }

  // MARK: Units

  @Test func `every language names the same units in the same way`() throws {
    for language in GrammarTests.languages + ["de"] {
      #expect(GrammarTests.units(language) == Set(GrammarTests.allUnits))
      let words = try #require(Samples.load.words[Language(language)])
      for unit in GrammarTests.allUnits {
        let other = try #require(Samples.load.words[Language("sl")])
        #expect(words.message(named: "unit.\(unit).axis") != nil, "\(unit)")
        #expect(unit == "percent" || words.messages["unit.\(unit).phrase"] != nil, "\(unit)")
        #expect(words.message(named: "unit.\(unit).sort") == other.message(named: "unit.\(unit).sort"), "\(unit)")
        #expect(
          (words.messages["unit.\(unit).clause"] != nil) == (other.messages["unit.\(unit).clause"] != nil), "\(unit)")
      }
    }
  }

  static let phrases: [(unit: String, sl: [String], en: [String], sv: [String])] = [
    (
      "visits",
      [
        "0 obiskov", "1 obisk", "2 obiska", "3 obiski", "5 obiskov", "11 obiskov", "21 obiskov", "101 obisk",
        "102 obiska", "0,5 obiska", "3,4 obiska",
      ],
      [
        "0 visits", "1 visit", "2 visits", "3 visits", "5 visits", "11 visits", "21 visits", "101 visits", "102 visits",
        "0.5 visits", "3.4 visits",
      ],
      [
        "0 besök", "1 besök", "2 besök", "3 besök", "5 besök", "11 besök", "21 besök", "101 besök", "102 besök",
        "0,5 besök", "3,4 besök",
      ]
    ),
    (
      "hours",
      [
        "0 ur", "1 ura", "2 uri", "3 ure", "5 ur", "11 ur", "21 ur", "101 ura", "102 uri", "0,5 ure", "3,4 ure",
      ],
      [
        "0 hours", "1 hour", "2 hours", "3 hours", "5 hours", "11 hours", "21 hours", "101 hours", "102 hours",
        "0.5 hours", "3.4 hours",
      ],
      [
        "0 timmar", "1 timme", "2 timmar", "3 timmar", "5 timmar", "11 timmar", "21 timmar", "101 timmar",
        "102 timmar", "0,5 timmar", "3,4 timmar",
      ]
    ),
    (
      "people",
      [
        "0 oseb", "1 oseba", "2 osebi", "3 osebe", "5 oseb", "11 oseb", "21 oseb", "101 oseba", "102 osebi",
        "0,5 osebe", "3,4 osebe",
      ],
      [
        "0 people", "1 person", "2 people", "3 people", "5 people", "11 people", "21 people", "101 people",
        "102 people", "0.5 people", "3.4 people",
      ],
      [
        "0 personer", "1 person", "2 personer", "3 personer", "5 personer", "11 personer", "21 personer",
        "101 personer", "102 personer", "0,5 personer", "3,4 personer",
      ]
    ),
    (
      "points",
      [
        "0 odstotnih točk", "1 odstotna točka", "2 odstotni točki", "3 odstotne točke", "5 odstotnih točk",
        "11 odstotnih točk", "21 odstotnih točk", "101 odstotna točka", "102 odstotni točki", "0,5 odstotne točke",
        "3,4 odstotne točke",
      ],
      [
        "0 percentage points", "1 percentage point", "2 percentage points", "3 percentage points",
        "5 percentage points", "11 percentage points", "21 percentage points", "101 percentage points",
        "102 percentage points", "0.5 percentage points", "3.4 percentage points",
      ],
      [
        "0 procentenheter", "1 procentenhet", "2 procentenheter", "3 procentenheter", "5 procentenheter",
        "11 procentenheter", "21 procentenheter", "101 procentenheter", "102 procentenheter", "0,5 procentenheter",
        "3,4 procentenheter",
      ]
    ),
  ]

  @Test(arguments: phrases)
  func `a number stands before its unit in the right form`(unit: String, sl: [String], en: [String], sv: [String]) {
    for (language, expected) in zip(GrammarTests.languages, [sl, en, sv]) {
      let words = GrammarTests.words(language)
      let phrases = GrammarTests.numbers.map { Samples.plain(words.phrase(GrammarTests.figure(unit, $0, "2020"))) }
      #expect(phrases == expected, "\(language)")
    }
  }

  /// Slovene has the accusative there, which differs for one and for three and four.
  static let amounts: [(unit: String, texts: [String])] = [
    ("visits", ["1 obisk", "2 obiska", "3 obiske", "5 obiskov", "101 obisk", "0,5 obiska"]),
    ("activities", ["1 aktivnost", "2 aktivnosti", "3 aktivnosti", "5 aktivnosti", "101 aktivnost", "0,5 aktivnosti"]),
    ("hours", ["1 uro", "2 uri", "3 ure", "5 ur", "101 uro", "0,5 ure"]),
    ("people", ["1 osebo", "2 osebi", "3 osebe", "5 oseb", "101 osebo", "0,5 osebe"]),
    (
      "answers",
      ["1 vprašalnik", "2 vprašalnika", "3 vprašalnike", "5 vprašalnikov", "101 vprašalnik", "0,5 vprašalnika"]
    ),
    ("euros", ["1 evro", "2 evra", "3 evre", "5 evrov", "101 evro", "0,5 evra"]),
    ("hours-per-week", ["1 uro na teden", "2 uri na teden", "3 ure na teden", "5 ur na teden", "101 uro na teden"]),
    ("visits-per-hour", ["1 obisk na uro", "2 obiska na uro", "3 obiske na uro", "5 obiskov na uro"]),
    ("centres-per-1000", ["1 center na 1000 oseb", "2 centra na 1000 oseb", "3 centre na 1000 oseb"]),
    ("posts-per-1000", ["1 zaposlitev na 1000 oseb", "2 zaposlitvi na 1000 oseb", "3 zaposlitve na 1000 oseb"]),
    (
      "points",
      [
        "1 odstotno točko", "2 odstotni točki", "3 odstotne točke", "5 odstotnih točk", "101 odstotno točko",
        "0,5 odstotne točke",
      ]
    ),
    ("percent", ["1 odstotno točko", "2 odstotni točki", "3 odstotne točke", "5 odstotnih točk"]),
  ]

  @Test(arguments: amounts)
  func `by how much is told in the accusative in Slovene`(unit: String, texts: [String]) {
    let words = GrammarTests.words("sl")
    let numbers: [(value: Double, decimals: Int)] = [(1, 0), (2, 0), (3, 0), (5, 0), (101, 0), (0.5, 1)]
    let found = numbers.prefix(texts.count).map { number in
      let figure = GrammarTests.figure(unit, number, "2020")
      // Less as well as more: the amount has no sign.
      return Samples.plain(words.amount(-(figure.value ?? 0), of: figure))
    }
    #expect(found == texts)
  }

  @Test func `shares lie percentage points apart in every language, never percents`() {
    let figure = GrammarTests.figure("percent", (3, 0), "2020")
    let texts = GrammarTests.languages.map { Samples.plain(GrammarTests.words($0).amount(0.03, of: figure)) }
    #expect(texts == ["3 odstotne točke", "3 percentage points", "3 procentenheter"])
  }

  // MARK: Sentences

  static let levels: [String] = [
    "Novo mesto: v letu 2020 je bilo 0 obiskov.", "Novo mesto: v letu 2020 je bil 1 obisk.",
    "Novo mesto: v letu 2020 sta bila 2 obiska.", "Novo mesto: v letu 2020 so bili 3 obiski.",
    "Novo mesto: v letu 2020 je bilo 5 obiskov.", "Novo mesto: v letu 2020 je bilo 11 obiskov.",
    "Novo mesto: v letu 2020 je bilo 21 obiskov.", "Novo mesto: v letu 2020 je bil 101 obisk.",
    "Novo mesto: v letu 2020 sta bila 102 obiska.",
  ]

  @Test func `the verb agrees with the number`() {
    let words = Samples.words("sl")
    let found = GrammarTests.numbers.filter { $0.decimals == 0 }.map {
      words.sentenceOfLevel(Samples.figure("visits", "2020", $0.value))
    }
    #expect(found == GrammarTests.levels)
  }

  @Test func `a network has an article in English and towns have none`() {
    let texts = GrammarTests.languages.map {
      Samples.words($0).sentenceOfLevel(Samples.figure("visits", "2020", 21, place: "network"))
    }
    #expect(
      texts == [
        "Mreža: v letu 2020 je bilo 21 obiskov.", "The network had 21 visits in 2020.", "Mreža hade 21 besök år 2020.",
      ])
  }

  @Test func `a group of places is named in a sentence and in its head`() {
    let comparison = Comparison(
      before: Samples.figure("visits", "2019", 100), after: Samples.figure("visits", "2020", 150), verdict: .higher,
      difference: 50, relative: 0.5)
    #expect(
      Samples.words("en").sentence(comparison, of: "the same 7 municipalities in both years")
        == "The same 7 municipalities in both years had 150 visits in 2020, 50% more than in 2019 (100).")
    var share = comparison
    share.before.key.indicator = IndicatorID("cost")
    share.after.key.indicator = IndicatorID("cost")
    #expect(
      Samples.words("en").sentence(share, of: "the same 7 municipalities in both years")
        == "Cost (the same 7 municipalities in both years): 150.00 in 2020, 50% higher than in 2019 (100.00).")
  }

  /// What is said of each sort of unit: of counts, amounts, and levels.
  static let sorts: [(indicator: String, scale: Double, tails: [[String]])] = [
    (
      "people-0", 1,
      [
        [
          "101 oseba v letu 2020, kar je več kot v letu 2019 (11).", "101 people in 2020, more than in 2019 (11).",
          "101 personer år 2020, fler än år 2019 (11).",
        ],
        [
          "21 oseb v letu 2020, kar je 79 % manj kot v letu 2019 (101).",
          "21 people in 2020, 79% fewer than in 2019 (101).",
          "21 personer år 2020, 79 % färre än år 2019 (101).",
        ],
        [
          "102 osebi v letu 2020, kar je dvakrat toliko kot v letu 2019 (51).",
          "102 people in 2020, twice as many as in 2019 (51).",
          "102 personer år 2020, dubbelt så många som år 2019 (51).",
        ],
        [
          "3 osebe v letu 2020, prav toliko kot v letu 2019.", "3 people in 2020, as many as in 2019.",
          "3 personer år 2020, lika många som år 2019.",
        ],
      ]
    ),
    (
      "euros-0", 1,
      [
        [
          "101 evro v letu 2020, kar je več kot v letu 2019 (11).", "101 euros in 2020, more than in 2019 (11).",
          "101 euro år 2020, mer än år 2019 (11).",
        ],
        [
          "21 evrov v letu 2020, kar je 79 % manj kot v letu 2019 (101).",
          "21 euros in 2020, 79% less than in 2019 (101).",
          "21 euro år 2020, 79 % mindre än år 2019 (101).",
        ],
        [
          "102 evra v letu 2020, kar je dvakrat toliko kot v letu 2019 (51).",
          "102 euros in 2020, twice as much as in 2019 (51).",
          "102 euro år 2020, dubbelt så mycket som år 2019 (51).",
        ],
        [
          "3 evri v letu 2020, prav toliko kot v letu 2019.", "3 euros in 2020, as much as in 2019.",
          "3 euro år 2020, lika mycket som år 2019.",
        ],
      ]
    ),
    (
      "visits-per-hour-0", 1,
      [
        [
          "101 obisk na uro v letu 2020, kar je več kot v letu 2019 (11).",
          "101 visits per hour in 2020, higher than in 2019 (11).",
          "101 besök per timme år 2020, högre än år 2019 (11).",
        ],
        [
          "21 obiskov na uro v letu 2020, kar je 79 % manj kot v letu 2019 (101).",
          "21 visits per hour in 2020, 79% lower than in 2019 (101).",
          "21 besök per timme år 2020, 79 % lägre än år 2019 (101).",
        ],
        [
          "102 obiska na uro v letu 2020, kar je dvakrat toliko kot v letu 2019 (51).",
          "102 visits per hour in 2020, twice as high as in 2019 (51).",
          "102 besök per timme år 2020, dubbelt så mycket som år 2019 (51).",
        ],
        [
          "3 obiski na uro v letu 2020, enako kot v letu 2019.", "3 visits per hour in 2020, the same as in 2019.",
          "3 besök per timme år 2020, samma som år 2019.",
        ],
      ]
    ),
    (
      "percent-0", 0.01,
      [
        [
          "101 % v letu 2020, kar je 90 odstotnih točk več kot v letu 2019 (11 %).",
          "101% in 2020, 90 percentage points higher than in 2019 (11%).",
          "101 % år 2020, 90 procentenheter högre än år 2019 (11 %).",
        ],
        [
          "21 % v letu 2020, kar je 80 odstotnih točk manj kot v letu 2019 (101 %).",
          "21% in 2020, 80 percentage points lower than in 2019 (101%).",
          "21 % år 2020, 80 procentenheter lägre än år 2019 (101 %).",
        ],
        [
          "102 % v letu 2020, kar je 51 odstotnih točk več kot v letu 2019 (51 %).",
          "102% in 2020, 51 percentage points higher than in 2019 (51%).",
          "102 % år 2020, 51 procentenheter högre än år 2019 (51 %).",
        ],
        [
          "3 % v letu 2020, enako kot v letu 2019.", "3% in 2020, the same as in 2019.",
          "3 % år 2020, samma som år 2019.",
        ],
      ]
    ),
  ]

  @Test(arguments: sorts)
  func `a change is told in the words of its sort of unit`(indicator: String, scale: Double, tails: [[String]]) {
    let pairs: [(Double, Double)] = [(11, 101), (101, 21), (51, 102), (3, 3)]
    for ((before, after), expected) in zip(pairs, tails) {
      let sentences = GrammarTests.languages.map { language in
        let words = GrammarTests.words(language)
        let comparison = words.figures.compare(
          Samples.figure(indicator, "2019", before * scale), Samples.figure(indicator, "2020", after * scale))
        return Samples.plain(words.sentence(comparison))
      }
      let heads = ["Naslov (Novo mesto): ", "Title (Novo mesto): ", "Rubrik (Novo mesto): "]
      #expect(sentences == zip(heads, expected).map { $0 + $1 })
    }
  }

  /// Changes that a reader would not see, or whose percentage would shout about a few.
  static let small: [(before: Double, after: Double, sentence: String, difference: String)] = [
    (202.4, 201.6, "202 visits per hour in 2020, the same as in 2019.", "the same"),
    (201.6, 201.4, "201 visits per hour in 2020, about the same as in 2019 (202).", "about the same"),
    (45_690, 45_691, "45,691 visits per hour in 2020, about the same as in 2019 (45,690).", "about the same"),
    (1000, 1001, "1,001 visits per hour in 2020, about the same as in 2019 (1,000).", "about the same"),
    (0, 5, "5 visits per hour in 2020, higher than in 2019 (0).", "+5 visits per hour"),
    (0, 0, "0 visits per hour in 2020, the same as in 2019.", "the same"),
    (0.2, 0.6, "1 visit per hour in 2020, higher than in 2019 (0).", "+0.4 visits per hour"),
    (5, 0, "0 visits per hour in 2020, lower than in 2019 (5).", "−5 visits per hour"),
    (19, 38, "38 visits per hour in 2020, higher than in 2019 (19).", "+19 visits per hour"),
    (20, 30, "30 visits per hour in 2020, 50% higher than in 2019 (20).", "+50%"),
    (20, 40, "40 visits per hour in 2020, twice as high as in 2019 (20).", "2 times"),
    (20, 51, "51 visits per hour in 2020, 2.6 times as high as in 2019 (20).", "2.6 times"),
    (20, 284, "284 visits per hour in 2020, 14 times as high as in 2019 (20).", "14 times"),
    (-40, 10, "10 visits per hour in 2020, 50 visits per hour higher than in 2019 (−40).", "+50 visits per hour"),
  ]

  @Test(arguments: small)
  func `nothing is said to differ by nothing, and few are not made many`(
    before: Double, after: Double, sentence: String, difference: String
  ) {
    let words = GrammarTests.words("en")
    let comparison = words.figures.compare(
      Samples.figure("visits-per-hour-0", "2019", before), Samples.figure("visits-per-hour-0", "2020", after))
    #expect(Samples.plain(words.sentence(comparison)) == "Title (Novo mesto): " + sentence)
    #expect(Samples.plain(words.difference(comparison)) == difference)
  }

  /// Every pair of numbers that may be compared, in every unit and language.
  @Test(arguments: allUnits, languages)
  func `no sentence of change contradicts itself, says nothing with a number or doubles a mark`(
    unit: String, language: String
  ) {
    let words = GrammarTests.words(language)
    let befores = [0, 0.04, 0.5, 2, 19.6, 20, 101, 45_690]
    let afters = [0, 0.04, 0.46, 0.5, 1, 2, 3, 3.4, 5, 11, 19.6, 20, 20.4, 21, 101, 101.4, 102, 45_691]
    for decimals in [0, 1] {
      for before in befores {
        for after in afters {
          let comparison = words.figures.compare(
            GrammarTests.figure(unit, (before, decimals), "2019"), GrammarTests.figure(unit, (after, decimals), "2020"))
          let texts = [words.sentence(comparison), words.difference(comparison)].map(Samples.plain)
          for text in texts { #expect(GrammarTests.faults(of: text).isEmpty, "\(before) → \(after): \(text)") }
          let isAlike = words.value(comparison.before) == words.value(comparison.after)
          #expect(!isAlike || comparison.verdict == .same, "\(before) → \(after): \(texts[0])")
        }
      }
    }
  }

  /// What no sentence may have: an amount of nothing, doubled marks, what a message or key left over.
  static func faults(of text: String) -> [String] {
    let marks = ["..", "?.", " .", " ,", ",,", "  ", "( ", " )", "()", "{", "}", "figure.", "unit."]
    let signed = text.matches(of: /[+−]0([.,]0+)?(?![.,0-9])/).map { String($0.output.0) }
    let amounts = text.matches(of: /(kar je|,) 0([.,]0+)?(?![.,0-9])/).map { String($0.output.0) }
    return marks.filter(text.contains) + signed + amounts
  }
}
