import Testing
import Vocabulary

@testable import Languages

@Suite struct CalendarTests {
  /// A tilde stands for the space at which a line does not break.
  @Test(arguments: [
    ("sl", "6.~julij 2020", "6.~7.~2020"), ("sv", "6~juli 2020", "2020-07-06"), ("de", "6.~Juli 2020", "6.7.2020"),
    ("en-GB", "6~July 2020", "06/07/2020"), ("en-150", "6~July 2020", "6/7/2020"),
    ("fr", "6~juillet 2020", "06/07/2020"), ("en-US", "July 6, 2020", "7/6/2020"),
  ])
  func `a day is written as the language does it, on one line with its month`(
    language: String, long: String, short: String
  ) throws {
    let words = Words(language: Language(language))
    let day = try #require(Day("2020-07-06"))
    #expect(words.date(day) == long.replacing("~", with: "\u{A0}"))
    #expect(words.date(day, .short) == short.replacing("~", with: "\u{A0}"))
  }

  @Test(arguments: ReferenceICU.locales, ["yMMMMd", "yMd", "yMMMM", "yMMM", "y", "yMMMd"])
  func `our dates agree with ICU`(locale: String, skeleton: String) throws {
    let calendar = try #require(ICU.calendarNames(locale, skeletons: [skeleton]))
    let style = try #require(ICU.numberStyle(locale))
    let days = (0..<40).compactMap { Day(year: 1999 + $0, month: $0 % 12 + 1, day: $0 % 28 + 1) }
    let ours = days.map { day in
      let (year, month, number) = day.parts
      return DatePattern(calendar.patterns[0])
        .text(year: year, month: month, day: number, names: calendar.names, style: style)
    }
    #expect(ours == ReferenceICU.dates(days, skeleton: skeleton, locale: locale), "\(calendar.patterns)")
  }

  static let periods: [(code: String, long: [String], short: [String], locative: [String])] = [
    (
      "2020-07", ["julij 2020", "July 2020", "juli 2020"], ["jul. 2020", "Jul 2020", "juli 2020"],
      ["v juliju 2020", "in July 2020", "i juli 2020"]
    ),
    (
      "2020-12", ["december 2020", "December 2020", "december 2020"], ["dec. 2020", "Dec 2020", "dec. 2020"],
      ["v decembru 2020", "in December 2020", "i december 2020"]
    ),
    (
      "2020-Q3", ["3. četrtletje 2020", "3rd quarter of 2020", "tredje kvartalet 2020"],
      ["3.\u{A0}četrtl. 2020", "Q3 2020", "kv. 3 2020"],
      ["v 3. četrtletju 2020", "in the 3rd quarter of 2020", "under tredje kvartalet 2020"]
    ),
    (
      "2020-S1", ["1. polletje 2020", "first half of 2020", "första halvåret 2020"],
      ["1. pol. 2020", "H1 2020", "halvår 1 2020"],
      ["v 1. polletju 2020", "in the first half of 2020", "under första halvåret 2020"]
    ),
    ("2020", ["2020", "2020", "2020"], ["2020", "2020", "2020"], ["v letu 2020", "in 2020", "år 2020"]),
    (
      "2020/21", ["šolsko leto 2020/21", "school year 2020/21", "läsåret 2020/21"], ["2020/21", "2020/21", "2020/21"],
      ["v šolskem letu 2020/21", "in the school year 2020/21", "under läsåret 2020/21"]
    ),
    (
      "2020-W53", ["53.\u{A0}teden 2020", "week 53 of 2020", "vecka 53 2020"],
      ["53.\u{A0}ted. 2020", "W53 2020", "v.\u{A0}53 2020"],
      ["v 53.\u{A0}tednu 2020", "in week 53 of 2020", "under vecka 53 2020"]
    ),
  ]

  @Test(arguments: periods)
  func `a period has three styles in each language`(
    code: String, long: [String], short: [String], locative: [String]
  ) throws {
    let period = try #require(Period(code))
    let languages = try ["sl", "en", "sv"].map { try #require(Shipped.words[Language($0)]) }
    #expect(languages.map { $0.period(period, .long) } == long)
    #expect(languages.map { $0.period(period, .short) } == short)
    #expect(languages.map { $0.period(period, .locative) } == locative)
  }

  @Test func `a term is called as its portal calls it, in every style and language`() throws {
    let titles = ["sl": "Zima", "en": "Winter term", "sv": "Vintertermin", "de": "Wintersemester"]
    let text = LocalizedText(Dictionary(uniqueKeysWithValues: titles.map { (Language($0), $1) }))
    let sets = PeriodSets([
      PeriodSet(
        id: "term",
        spans: [
          .init(id: "winter", title: text, first: 12, length: 3), .init(id: "spring", title: text, first: 3, length: 4),
        ])
    ])
    let winter = try #require(Period("2025-winter", in: sets))
    let spring = try #require(Period("2025-spring", in: sets))
    let locative = [
      "sl": "v obdobju Zima 2025/26", "en": "in the period Winter term 2025/26",
      "sv": "under perioden Vintertermin 2025/26", "de": "im Zeitraum Wintersemester 2025/26",
    ]
    for (tag, title) in titles {
      let words = try #require(Shipped.words[Language(tag)])
      #expect(words.period(winter) == "\(title) 2025/26")
      #expect(words.period(winter, .short) == "\(title) 2025/26")
      #expect(words.period(spring) == "\(title) 2025")
      #expect(words.period(winter, .locative) == locative[tag])
    }
  }

  @Test func `English of Europe writes the day first and the month as a word`() throws {
    let words = try #require(Shipped.words[Language("en")])
    let day = try #require(Day("2020-07-06"))
    #expect(words.date(day) == "6\u{A0}July 2020")
    #expect(words.date(day, .short) == "6\u{A0}Jul 2020")
  }

  @Test(arguments: [
    ("2020-07", "Juli 2020", "Juli 2020", "im Juli 2020"),
    ("2020-Q3", "3.\u{A0}Quartal 2020", "Q3 2020", "im 3.\u{A0}Quartal 2020"),
    ("2020-S1", "1.\u{A0}Halbjahr 2020", "1.\u{A0}Hj. 2020", "im 1.\u{A0}Halbjahr 2020"),
    ("2020", "2020", "2020", "im Jahr 2020"),
    ("2020/21", "Schuljahr 2020/21", "2020/21", "im Schuljahr 2020/21"),
    ("2020-W07", "7.\u{A0}Kalenderwoche 2020", "KW\u{A0}7 2020", "in der 7.\u{A0}Kalenderwoche 2020"),
  ])
  func `a period has three styles in German`(code: String, long: String, short: String, locative: String) throws {
    let period = try #require(Period(code))
    let words = try #require(Shipped.words[Language("de")])
    #expect(words.period(period, .long) == long)
    #expect(words.period(period, .short) == short)
    #expect(words.period(period, .locative) == locative)
  }

  @Test func `German writes the day before the month, and numbers with a comma and a point`() throws {
    let words = try #require(Shipped.words[Language("de")])
    let day = try #require(Day("2026-01-05"))
    #expect(words.date(day) == "5.\u{A0}Januar 2026")
    #expect(words.date(day, .short) == "5.1.2026")
    #expect(words.number(1234.5, decimals: 1) == "1.234,5")
    #expect(words.percent(0.123, decimals: 1) == "12,3\u{A0}%")
  }

  @Test func `a month has a name by itself`() {
    #expect(Words(language: Language("sl")).month(7) == "julij")
    #expect(Words(language: Language("sl")).month(7, short: true) == "jul.")
  }
}
