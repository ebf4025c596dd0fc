@_spi(Disclosure) import Figures
import Languages
import Testing
import Vocabulary
import Wording

/// What figures are said to show: the verdict chooses the words, and a number of a title is one of its figures.
@Suite struct FindingTests {
  /// Two years of an indicator in Novo mesto, and what is said of the later one.
  private static func finding(
    _ indicator: String, _ values: [PublishedObservation], _ language: String, targets: [Target] = [],
    isAdditive: Bool = false
  ) -> Finding {
    var indicators = Samples.figures.indicators
    for index in indicators.indices where indicators[index].id.name == indicator && isAdditive {
      indicators[index].isAdditive = true
    }
    var draft = FiguresDraft(
      indicators: indicators, places: Samples.figures.places, targets: targets, cutOff: Day(number: 20_453))
    draft.series = [values]
    let words = FigureWords(
      words: Samples.load.words[Language(language)] ?? Words(language: Language(language)),
      figures: PublishedFigures(draft))
    return Findings(words, surveyChange: 5).finding(of: values[values.count - 1])
  }

  static let changes: [(indicator: String, before: Double, after: Double, english: String, slovene: String)] = [
    (
      "visits", 6871, 7336, "Visits rose by 7% to about 7,300", "Obiski: 7 % več kot v letu 2024, približno 7300"
    ),
    ("visits", 7336, 6871, "Visits fell by 6% to about 6,900", "Obiski: 6 % manj kot v letu 2024, približno 6900"),
    ("visits", 100, 101, "Visits stayed about the same: about 100", "Obiski: približno enako kot prej, približno 100"),
    ("visits", 1, 2, "Visits rose from 1 to 2", "Obiski: prej 1, zdaj 2"),
    ("visits", 3, 5, "Visits rose from 3 to 5", "Obiski: prej 3, zdaj 5"),
    (
      "visits", 50, 101, "Visits: twice as many as in 2024, about 100",
      "Obiski: dvakrat toliko kot v letu 2024, približno 100"
    ),
    (
      "visits", 34, 102, "Visits: 3 times as many as in 2024, about 100",
      "Obiski: trikrat toliko kot v letu 2024, približno 100"
    ),
    (
      "visits-per-hour", 3.0, 3.4, "Visits per hour rose by 13% to 3.4", "Obiski na uro: 13 % več kot v letu 2024, 3,4"
    ),
    (
      "youth-produced-share", 0.239, 0.222, "Share of youth-produced hours fell by 1.7 percentage points to 22.2%",
      "Delež ur, ki jih ustvarijo mladi: 1,7 odstotne točke manj kot v letu 2024, 22,2 %"
    ),
  ]

  @Test(arguments: changes)
  func `a change is told with its size and where it led`(
    indicator: String, before: Double, after: Double, english: String, slovene: String
  ) {
    let values = [Samples.figure(indicator, "2024", before), Samples.figure(indicator, "2025", after)]
    #expect(Samples.plain(Self.finding(indicator, values, "en").text) == english)
    #expect(Samples.plain(Self.finding(indicator, values, "sl").text) == slovene)
    for language in ["sv", "de"] {
      let text = Self.finding(indicator, values, language).text
      #expect(!text.isEmpty && !text.contains("{") && !text.contains("finding."), "\(text)")
    }
  }

  @Test(arguments: [
    (1, "1 answer", "1 odgovor,"), (2, "2 answers", "2 odgovora,"), (3, "3 answers", "3 odgovori,"),
    (5, "5 answers", "5 odgovorov,"), (101, "101 answers", "101 odgovor,"), (102, "102 answers", "102 odgovora,"),
  ])
  func `few answers are counted in the form of their number, and no change is claimed`(
    count: Int, english: String, slovene: String
  ) {
    let values = [
      Samples.figure("index-safety", "2024", 0.2, base: 400),
      Samples.figure("index-safety", "2025", 0.9, base: count, flags: .lowReliability),
    ]
    let finding = Self.finding("index-safety", values, "en")
    #expect(finding.pattern == .few && finding.text.contains(english))
    #expect(Samples.plain(Self.finding("index-safety", values, "sl").text).contains(slovene))
  }

  @Test func `of a withheld figure no number and no direction is told`() {
    let values = [
      Samples.figure("visits", "2024", 6871), Samples.figure("visits", "2025", nil, state: .withheld),
    ]
    for language in ["sl", "en", "sv", "de"] {
      let finding = Self.finding("visits", values, language)
      let numbers = finding.text.filter(\.isNumber)
      #expect(finding.pattern == .withheld && finding.figures.isEmpty && numbers.isEmpty, "\(finding.text)")
    }
  }

  @Test(arguments: [
    (0.95, 400, 0.93...0.97, "above the good-enough 90.0%", Finding.Pattern.goalReached),
    (0.80, 400, 0.76...0.84, "below the good-enough 90.0%", .goalMissed),
    (0.92, 60, 0.82...0.97, "too few answers to say if 90.0% is reached", .goalUnclear),
  ])
  func `a goal is called reached only where the interval says so`(
    value: Double, base: Int, interval: ClosedRange<Double>, words: String, pattern: Finding.Pattern
  ) {
    let target = Target(indicator: IndicatorID("index-safety"), place: nil, year: 2025, value: 0.9, kind: .goodEnough)
    let values = [Samples.figure("index-safety", "2025", value, base: base, interval: interval)]
    let finding = Self.finding("index-safety", values, "en", targets: [target])
    #expect(finding.text.contains(words), "\(finding.text)")
    #expect(finding.pattern == pattern)
  }

  @Test func `of another period than the one above it the level is told, with its period`() {
    let values = [Samples.figure("visits", "2020", 100), Samples.figure("visits", "2021", 200)]
    let draft = FiguresDraft(
      indicators: Samples.figures.indicators, places: Samples.figures.places, cutOff: Day(number: 20_453))
    let words = FigureWords(
      words: Samples.load.words[Language("en")] ?? Words(language: Language("en")), figures: PublishedFigures(draft))
    let finding = Findings(words, surveyChange: 5).finding(of: values[1], beside: .year(2025))
    #expect(finding.text == "Visits: 200 in 2021" && finding.pattern == .level)
  }

  @Test func `a change is usual where it is no larger than most before it`() {
    let swings: [Double] = [1000, 1100, 1000, 1100, 1000]
    let years = swings.enumerated().map { Samples.figure("visits", "\(2020 + $0)", $1) }
    #expect(Self.finding("visits", years + [Samples.figure("visits", "2025", 1080)], "en").isUsual)
    #expect(!Self.finding("visits", years + [Samples.figure("visits", "2025", 1500)], "en").isUsual)
    #expect(
      !Self.finding("visits", [Samples.figure("visits", "2024", 1000), Samples.figure("visits", "2025", 1080)], "en")
        .isUsual)
  }
}
