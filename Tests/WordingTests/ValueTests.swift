import Diagnostics
import Figures
import Languages
import Testing
import Vocabulary

@testable import Wording

@Suite struct ValueTests {
  @Test func `every message of the figures stands in each language`() {
    #expect(Samples.load.log.diagnostics.isEmpty, "\(Samples.load.log.inOrder)")
    #expect(Samples.load.words.count == 4)
  }

  static let measures: [(indicator: String, measure: [String])] = [
    ("visits", ["Obiski", "Visits", "Besök"]),
    ("visitors", ["Različne osebe", "Visitors (people)", "Besökare (personer)"]),
    ("visits-per-hour", ["Obiski na uro", "Visits per hour", "Besök per timme"]),
    ("index-safety", ["Varnost in odnos (%)", "Safety and treatment (%)", "Trygghet och bemötande (%)"]),
  ]

  @Test(arguments: measures)
  func `a unit stands behind a title that does not hold it`(indicator: String, measure: [String]) {
    for (language, expected) in zip(["sl", "en", "sv"], measure) {
      let words = Samples.words(language)
      #expect(words.measure(of: IndicatorID(indicator)) == expected)
    }
  }

  static let values: [(figure: PublishedObservation, value: [String], phrase: [String])] = [
    (
      Samples.figure("visits", "2020", 92_898), ["92.898", "92,898", "92 898"],
      ["92.898 obiskov", "92,898 visits", "92 898 besök"]
    ),
    (Samples.figure("visits", "2020", 0), ["0", "0", "0"], ["0 obiskov", "0 visits", "0 besök"]),
    (Samples.figure("visits", "2020", 1), ["1", "1", "1"], ["1 obisk", "1 visit", "1 besök"]),
    (Samples.figure("visits", "2020", 102), ["102", "102", "102"], ["102 obiska", "102 visits", "102 besök"]),
    (Samples.figure("visits", "2020", 104), ["104", "104", "104"], ["104 obiski", "104 visits", "104 besök"]),
    (Samples.figure("visitors", "2020", 3), ["3", "3", "3"], ["3 osebe", "3 people", "3 personer"]),
    (
      Samples.figure("visits-per-hour", "2020", 2.9), ["2,9", "2.9", "2,9"],
      ["2,9 obiska na uro", "2.9 visits per hour", "2,9 besök per timme"]
    ),
    (Samples.figure("activity-hours", "2020", 1), ["1,0", "1.0", "1,0"], ["1,0 ure", "1.0 hours", "1,0 timmar"]),
    (
      Samples.figure("youth-produced-share", "2020", 0.2258), ["22,6 %", "22.6%", "22,6 %"],
      ["22,6 %", "22.6%", "22,6 %"]
    ),
    (Samples.figure("index-safety", "2020", 0.923, base: 99), ["92 %", "92%", "92 %"], ["92 %", "92%", "92 %"]),
    (
      Samples.figure("index-safety", "2020", 0.923, base: 100), ["92,3 %", "92.3%", "92,3 %"],
      ["92,3 %", "92.3%", "92,3 %"]
    ),
    (
      Samples.figure("gap", "2020", -0.021), ["−2,1", "−2.1", "−2,1"],
      ["−2,1 odstotne točke", "−2.1 percentage points", "−2,1 procentenheter"]
    ),
    (Samples.figure("cost", "2020", 7.154), ["7,15", "7.15", "7,15"], ["7,15", "7.15", "7,15"]),
    (
      Samples.figure("visits", "2020", nil, state: .withheld), ["z", "C", "C"],
      [
        "ni objavljeno zaradi varovanja podatkov", "not published, to protect persons",
        "publiceras inte, för att skydda personer",
      ]
    ),
    (
      Samples.figure("visits", "2020", nil), ["…", ":", ":"], ["ni podatka", "not available", "uppgift saknas"]
    ),
    (
      Samples.figure("visits", "2020", nil, state: .notApplicable), ["-", "m", "m"],
      ["ni pojava", "cannot exist", "kan inte förekomma"]
    ),
  ]

  @Test(arguments: values)
  func `a figure is a value and a phrase in each language`(
    figure: PublishedObservation, value: [String], phrase: [String]
  ) {
    #expect(Samples.all.map { Samples.plain($0.value(figure)) } == value)
    #expect(Samples.all.map { Samples.plain($0.phrase(figure)) } == phrase)
  }

  @Test(arguments: [
    (1.0, "1 odstotna točka", "1 procentenhet"), (2, "2 odstotni točki", "2 procentenheter"),
    (3, "3 odstotne točke", "3 procentenheter"), (5, "5 odstotnih točk", "5 procentenheter"),
  ])
  func `percentage points have the plural of the language`(points: Double, slovene: String, swedish: String) {
    #expect(Samples.words("sl").numbers(of: IndicatorID("gap")).phrase(points / 100, decimals: 0) == slovene)
    #expect(Samples.words("sv").numbers(of: IndicatorID("gap")).phrase(points / 100, decimals: 0) == swedish)
  }

  static let intervals: [(figure: PublishedObservation, texts: [String]?)] = [
    (
      Samples.figure("index-safety", "2020", 0.6, base: 35, interval: 0.436...0.744),
      ["44–74 %", "44–74%", "44–74 %"]
    ),
    (
      Samples.figure("gap", "2020", 0, interval: -0.04...0.021),
      ["od −4,0 do 2,1", "−4.0 to 2.1", "−4,0 till 2,1"]
    ),
    (Samples.figure("visits-per-hour", "2020", 2, interval: 1.5...2.5), ["1,5–2,5", "1.5–2.5", "1,5–2,5"]),
    (Samples.figure("visits", "2020", 2), nil), (Samples.figure("visits", "2020", nil, state: .withheld), nil),
  ]

  @Test(arguments: intervals)
  func `an interval is a range`(figure: PublishedObservation, texts: [String]?) {
    let printed = Samples.all.compactMap { $0.interval(figure) }.map(Samples.plain)
    #expect(printed == texts ?? [])
  }

  static let signs: [(flags: ObservationFlags, signs: [String])] = [
    ([], ["", "", ""]), (.provisional, ["p", "p", "p"]), (.estimated, ["e", "e", "e"]),
    (.lowReliability, ["M", "u", "u"]), (.breakBefore, ["‖", "b", "b"]), (.definitionDiffers, ["d", "d", "d"]),
    (.partial, ["*", "*", "*"]), (.demonstration, ["demo", "demo", "demo"]),
    ([.provisional, .lowReliability, .demonstration], ["M p demo", "u p demo", "u p demo"]),
  ]

  @Test(arguments: signs)
  func `flags have the signs of the language`(flags: ObservationFlags, signs: [String]) {
    #expect(Samples.all.map { $0.sign(Samples.figure("visits", "2020", 5, flags: flags)) } == signs)
  }

  @Test func `each sign that occurs is explained once, in a fixed order`() {
    let figures = [
      Samples.figure("visits", "2020", 5, flags: [.provisional, .demonstration]),
      Samples.figure("visits", "2021", nil, state: .withheld, flags: .demonstration),
      Samples.figure("visits", "2022", 5, flags: .lowReliability), Samples.figure("visits", "2023", 5),
    ]
    let legend = Samples.words("sl").legend(figures)
    #expect(legend.map(\.sign) == ["z", "M", "p", "demo"])
    #expect(legend.first?.meaning == "ni objavljeno zaradi varovanja podatkov")
    #expect(Samples.words("sl").legend([figures[3]]).isEmpty)
    #expect(Samples.words("en").meaning(figures[0]) == "provisional; invented for demonstration")
  }

  @Test func `no two signs of a language are alike`() {
    for words in Samples.all {
      let signs = FigureSign.allCases.map { words.words[$0.sign] }
      #expect(Set(signs).count == signs.count)
      #expect(!signs.contains("") && !signs.contains("0"))
    }
  }

  @Test func `names and units are those of the language, or the id where nothing is known`() {
    let words = Samples.words("sv")
    #expect(words.title(of: IndicatorID("visits")) == "Besök")
    #expect(words.title(of: IndicatorID("nothing")) == "nothing")
    #expect(words.name(of: PlaceID("brezice")) == "Brežice")
    #expect(words.name(of: Category(dimension: "gender", value: "girls")) == "flickor")
    #expect(words.name(of: Category(dimension: "gender", value: "x")) == "x")
    #expect(words.title(ofDimension: "gender") == "Kön")
    #expect(words.unit(of: IndicatorID("visits-per-hour")) == "besök per timme")
    #expect(words.unit(of: IndicatorID("index-safety")) == "%")
    #expect(words.unit(of: IndicatorID("cost")) == "unheard-of")
    #expect(words.phrase(2, of: IndicatorID("activity-hours")) == "2,0 timmar")
    #expect(MessageKey.unitKeys("visits").map(\.name) == ["unit.visits.phrase", "unit.visits.axis"])
    #expect(Samples.plain(words.value(0.9, of: IndicatorID("index-safety"))) == "90,0 %")
  }
}
