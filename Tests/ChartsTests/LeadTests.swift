import Charts
import Figures
import Gallery
import Languages
import Markup
import Testing
import Vocabulary
import Wording

/// What the sentences above a chart may claim.
@Suite struct LeadTests {
  typealias State = PublishedObservation.State

  /// The lead in a language of rows of one period, each a category of gender or a place.
  static func lead(
    _ indicator: String, _ rows: [(String, State)], as kind: Chart.Kind = .rankedBars, isOfGender: Bool = false,
    flags: [Int: ObservationFlags] = [:], in language: String = "en"
  ) throws -> String {
    let sample = try #require(GoldenTests.samples[language])
    let cells = rows.enumerated().map { index, row in
      let category = isOfGender ? Category(dimension: "gender", value: row.0) : nil
      let place = PlaceID(isOfGender ? "brda" : row.0)
      let key = FigureKey(indicator: IndicatorID(indicator), place: place, period: .year(2025), category: category)
      return Chart.GridCell(
        label: category.map { sample.words.name(of: $0) } ?? sample.words.name(of: place),
        observation: PublishedObservation(key: key, state: row.1, flags: flags[index] ?? [], origin: .computed))
    }
    return draw(
      sample.chart(
        "x", kind, "Title", "", indicator, [Chart.Series(name: "", entity: "x", role: .equal, cells: cells)]),
      with: sample.words, downloads: []
    ).lead
  }

  static func estimate(_ share: Double, _ spread: Double = 0.05, base: Int = 200) -> State {
    .value(.init(share, interval: max(0, share - spread)...min(1, share + spread), base: base))
  }

  static func value(_ number: Double) -> State { .value(.init(number)) }

  // MARK: Side by side

  @Test(arguments: [Chart.Kind.rankedBars, .rankedDots])
  func `no group is named as the lowest by what it answered`(kind: Chart.Kind) throws {
    let rows = [("girls", 0.93, 0.02), ("boys", 0.9, 0.02), ("another", 0.63, 0.2)]
    for (language, expected) in [
      ("en", "3 published values in 2025, from 63% to 93%. Intervals overlap, so not every difference is clear."),
      (
        "sl",
        "3 objavljene vrednosti v letu 2025: od 63 % do 93 %. Intervali se prekrivajo, zato ni vsaka razlika jasna."
      ),
      (
        "sv",
        "3 publicerade värden år 2025, från 63 % till 93 %. Intervallen överlappar, så inte alla skillnader är tydliga."
      ),
    ] {
      let lead = try LeadTests.lead(
        "index-safety", rows.map { ($0.0, LeadTests.estimate($0.1, $0.2)) }, as: kind, isOfGender: true, in: language)
      #expect(lead.replacing("\u{A0}", with: " ") == expected)
    }
  }

  @Test func `intervals that lie apart are not said to overlap`() throws {
    let rows = [("brda", LeadTests.estimate(0.9, 0.02)), ("celje", LeadTests.estimate(0.6, 0.02))]
    #expect(try LeadTests.lead("index-safety", rows, as: .rankedDots) == "2 published values in 2025, from 60% to 90%.")
  }

  @Test func `the largest part of what was counted is named, the smallest never`() throws {
    let rows = [("girls", LeadTests.value(310)), ("boys", LeadTests.value(290)), ("another", LeadTests.value(7))]
    #expect(try LeadTests.lead("visits", rows, isOfGender: true) == "Highest in 2025: girls, 310 visits.")
    #expect(
      try LeadTests.lead("visits", rows, isOfGender: true, in: "sl")
        == "Največja vrednost v letu 2025: dekleta, 310 obiskov.")
  }

  static let places: [(values: [Double], flags: [Int: ObservationFlags], lead: String)] = [
    ([30, 20, 10], [:], "Highest in 2025: Brda, 30 visits. Lowest: Krško, 10 visits."),
    ([30, 30, 10], [:], "Highest in 2025: Brda and Celje, 30 visits. Lowest: Krško, 10 visits."),
    ([30, 10, 10], [:], "Highest in 2025: Brda, 30 visits. Lowest: Celje and Krško, 10 visits."),
    ([10, 10, 10], [:], "All published values: 10."), ([10], [:], "Brda had 10 visits in 2025."),
    ([30, 20, 10], [1: .lowReliability], "3 published values in 2025, from 10 to 30."),
    (
      [30, 20, 10], [0: .provisional],
      "3 published values in 2025, from 10 to 30. Incomplete and provisional values are not compared."
    ),
    (
      [30, 20, 10], [2: .partial],
      "3 published values in 2025, from 10 to 30. Incomplete and provisional values are not compared."
    ),
  ]

  @Test(arguments: places)
  func `places are ranked by final values that differ in print`(
    values: [Double], flags: [Int: ObservationFlags], lead: String
  ) throws {
    let rows = zip(["brda", "celje", "krsko"], values).map { ($0, LeadTests.value($1)) }
    let found = try LeadTests.lead("visits", rows, flags: flags)
    #expect(found.replacing("\u{A0}", with: " ").hasPrefix(lead), "\(found)")
    #expect(!found.contains("Highest") || flags.isEmpty)
  }

  @Test func `equal as printed is equal`() throws {
    let rows = [("brda", LeadTests.value(20.04)), ("celje", LeadTests.value(19.96)), ("krsko", LeadTests.value(20))]
    #expect(try LeadTests.lead("hours-per-week", rows) == "All published values: 20.0.")
  }

  @Test func `small multiples of answers name no highest and no lowest`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let series = ["girls", "boys", "another"].map { name in
      Chart.Series(
        name: sample.words.name(of: Category(dimension: "gender", value: name)), entity: name, role: .equal,
        cells: sample.cells(
          "index-safety", "brda", Sample.years(2022...2025),
          Sample.states([0.9, 0.8, 0.85, name == "another" ? 0.4 : 0.9], spread: 0.03, base: 90), category: name))
    }
    let chart = sample.chart("x", .smallMultiples, "Title", "", "index-safety", series)
    let lead = draw(chart, with: sample.words, downloads: []).lead
    #expect(lead == "3 published values in 2025, from 40% to 90%. Intervals overlap, so not every difference is clear.")
  }

  @Test func `a shaded table names its extremes only where they are sole and final`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    func lead(_ rows: [[Double]], _ flag: ObservationFlags = []) -> String {
      let series = zip(["brda", "celje"], rows).map { place, values in
        Chart.Series(
          name: sample.words.name(of: PlaceID(place)), entity: place, role: .equal,
          cells: sample.cells("visits", place, Sample.years(2024...2025), Sample.states(values), flags: [0: flag]))
      }
      return draw(
        sample.chart("x", .heatTable, "Title", "", "visits", series), with: sample.words, downloads: []
      ).lead
    }
    #expect(lead([[5, 9], [3, 7]]) == "Highest: Brda, 2025: 9 visits. Lowest: Celje, 2024: 3 visits.")
    #expect(lead([[5, 9], [3, 9]]) == "Lowest: Celje, 2024: 3 visits.")
    #expect(lead([[3, 9], [3, 9]]) == "Published values: from 3 to 9.")
    #expect(lead([[3, 3], [3, 3]]) == "All published values: 3.")
    let partial = "Published values: from 3 to 9. Incomplete and provisional values are not compared."
    #expect(lead([[5, 9], [3, 7]], .provisional) == partial && lead([[5, 9], [3, 7]], .partial) == partial)
  }

  // MARK: Over time

  static let series: [(values: [Double], extreme: String?)] = [
    ([20, 50, 30, 40], "The highest value was 50.0 hours per week in 2023."),
    ([40, 20, 30, 50], "The lowest value was 20.0 hours per week in 2023."),
    // The same in print as the last or the first, or reached twice.
    ([20, 40.02, 30, 40], nil), ([40.04, 40, 30.5, 39.96], "The lowest value was 30.5 hours per week in 2024."),
    ([20, 50, 50.04, 40], nil), ([20, 30, 35, 40], nil), ([20, 50, 40], nil),
  ]

  @Test(arguments: series)
  func `an extreme between is told where no other value is printed like it`(values: [Double], extreme: String?) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let cells = sample.cells(
      "hours-per-week", "brda", Sample.years(2022...(2021 + values.count)), Sample.states(values))
    let chart = sample.chart(
      "x", .line, "Title", "", "hours-per-week",
      [Chart.Series(name: "Brda", entity: "brda", role: .own, cells: cells)])
    let lead = draw(chart, with: sample.words, downloads: []).lead
    #expect(lead.contains("The highest") || lead.contains("The lowest") ? extreme != nil : extreme == nil, "\(lead)")
    if let extreme { #expect(lead.replacing("\u{A0}", with: " ").hasSuffix(extreme), "\(lead)") }
  }

  // MARK: Two values

  static func changes(_ rows: [(Double, Double)], _ language: String = "en", role: Chart.Series.Role = .equal) throws
    -> String
  {
    let sample = try #require(GoldenTests.samples[language])
    let series = zip(["brda", "celje", "krsko", "maribor"], rows).enumerated().map { index, row in
      Chart.Series(
        name: sample.words.name(of: PlaceID(row.0)), entity: row.0, role: index == 0 ? role : .equal,
        cells: sample.cells("visits", row.0, Sample.years(2024...2025), Sample.states([row.1.0, row.1.1])))
    }
    return draw(
      sample.chart("x", .dumbbell, "Title", "", "visits", series), with: sample.words, downloads: []
    ).lead.replacing("\u{A0}", with: " ")
  }

  @Test func `the largest change is that of the column of changes, and none is the largest of one`() throws {
    #expect(
      try LeadTests.changes([(100, 150), (2000, 2400), (500, 450), (1000, 1000)])
        == "Up: 2. Down: 1. About the same: 1. The largest rise: Brda, from 100 to 150. Krško: from 500 to 450.")
    #expect(
      try LeadTests.changes([(100, 150), (2000, 2400), (500, 450), (1000, 1000)], "sl")
        == "Več: 2. Manj: 1. Približno enako: 1. Največje povečanje: Brda (prej 100, pozneje 150). Krško: prej 500, pozneje 450."
    )
    // Both rose by 50 %: none more than the other.
    #expect(try LeadTests.changes([(100, 150), (2000, 3000)]) == "Up: both.")
  }

  @Test func `what rows are held against is none of them`() throws {
    #expect(
      try LeadTests.changes([(100, 190), (2000, 2400)], role: .comparison)
        == "Celje: from 2,000 to 2,400.")
  }

  // MARK: Targets

  static let targets: [(values: [(Double, Double)], flags: ObservationFlags, lead: [String])] = [
    (
      [(81, 100)], [],
      [
        "Brda: 81 visits, 19 visits below the target of 100.", "Brda: 81 obiskov, kar je 19 obiskov pod ciljem (100).",
        "Brda: 81 besök, 19 besök under målet (100).",
      ]
    ),
    (
      [(103, 100)], [],
      [
        "Brda: 103 visits, 3 visits above the target of 100.", "Brda: 103 obiski, kar je 3 obiske nad ciljem (100).",
        "Brda: 103 besök, 3 besök över målet (100).",
      ]
    ),
    (
      [(100, 100), (20, 30), (40, 30)], [],
      [
        "Brda: 100 visits. The target is the same. Targets reached: 2 of 3.",
        "Brda: 100 obiskov. Toliko je tudi cilj. Doseženi cilji: 2 od 3.",
        "Brda: 100 besök. Det är också målet. Nådda mål: 2 av 3.",
      ]
    ),
    (
      [(81, 100), (40, 30)], .provisional,
      [
        "Brda had 81 visits in 2025. The figure is provisional.",
        "Brda: v letu 2025 je bilo 81 obiskov. Podatek je začasen.",
        "Brda hade 81 besök år 2025. Uppgiften är preliminär.",
      ]
    ),
  ]

  @Test(arguments: targets)
  func `how far a target is comes in words, and what is not final reaches none`(
    values: [(Double, Double)], flags: ObservationFlags, lead: [String]
  ) throws {
    for (language, expected) in zip(["en", "sl", "sv"], lead) {
      let sample = try #require(GoldenTests.samples[language])
      let cells = zip(["brda", "celje", "krsko"], values).map { place, value in
        var cell = sample.cells(
          "visits", place, Sample.years(2025...2025), Sample.states([value.0]), flags: [0: flags])[0]
        cell.label = sample.words.name(of: PlaceID(place))
        cell.target = value.1
        return cell
      }
      let chart = sample.chart(
        "x", .bullet, "Title", "", "visits", [Chart.Series(name: "", entity: "x", role: .equal, cells: cells)])
      #expect(draw(chart, with: sample.words, downloads: []).lead.replacing("\u{A0}", with: " ") == expected)
    }
  }

  @Test func `a target that lies within the interval is not said to be reached`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let cells = [("brda", 0.75), ("celje", 0.95)].map { place, share in
      var cell = sample.cells(
        "index-safety", place, Sample.years(2025...2025), Sample.states([share], spread: 0.08, base: 90))[0]
      cell.label = sample.words.name(of: PlaceID(place))
      cell.target = 0.7
      return cell
    }
    let chart = sample.chart(
      "x", .bullet, "Title", "", "index-safety", [Chart.Series(name: "", entity: "x", role: .equal, cells: cells)])
    #expect(
      draw(chart, with: sample.words, downloads: []).lead
        == "Brda: 75%, 5 percentage points above the target of 70%. Targets reached: 1 of 2; not clear: 1.")
  }

  // MARK: Statements

  static let statements: [(positives: [Double], base: Int, lead: String)] = [
    ([0.9], 200, "Positive answers: 90%."),
    ([0.9, 0.9], 200, "Positive answers: 90%."),
    ([0.9, 0.88], 200, "Positive answers: from 88% to 90%."),
    // Far apart, but by too few answers.
    ([0.9, 0.7], 12, "Positive answers: from 70% to 90%."),
    (
      [0.95, 0.7, 0.4], 200,
      "“A” has the most positive answers (95%). “C” has the fewest positive answers (40%)."
    ),
    ([0.95, 0.7, 0.69], 200, "“A” has the most positive answers (95%)."),
    ([0.95, 0.94, 0.4], 200, "“C” has the fewest positive answers (40%)."),
  ]

  @Test(arguments: statements)
  func `a statement has the most positive answers only where that is clear`(
    positives: [Double], base: Int, lead: String
  ) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let series = [(Chart.Series.Answer.negative, false), (.positive, true)].map { answer, isPositive in
      Chart.Series(
        name: isPositive ? "yes" : "no", entity: isPositive ? "yes" : "no", role: .equal, answer: answer,
        cells: zip(["A.", "B", "C?"], positives).map { name, share in
          var cell = sample.cells(
            "index-safety", "brda", Sample.years(2025...2025),
            Sample.states([isPositive ? share : 1 - share], base: base)
          )[0]
          cell.label = name.hasPrefix("C") ? "C" : name
          return cell
        })
    }
    let chart = sample.chart("x", .answerScale, "Title", "", "index-safety", series)
    #expect(draw(chart, with: sample.words, downloads: []).lead == lead)
  }

  // MARK: Demonstration

  static let scopes: [(flags: [ObservationFlags], mark: String)] = [
    ([.demonstration, .demonstration], "izmišljeni podatki"), ([.demonstration, []], "deloma izmišljeni podatki"),
    ([[], []], "izmišljeni podatki"),
  ]

  @Test(arguments: scopes)
  func `real values of a chart are not called invented`(flags: [ObservationFlags], mark: String) throws {
    let sample = try #require(GoldenTests.samples["sl"])
    let cells = sample.cells(
      "visits", "brda", Sample.years(2024...2025), Sample.states([10, 20]), flags: [0: flags[0], 1: flags[1]])
    let chart = sample.chart(
      "x", .groupedColumns, "Naslov", "", "visits",
      [Chart.Series(name: "Brda", entity: "brda", role: .own, cells: cells)], isDemonstration: true)
    let figure = draw(chart, with: sample.words, downloads: []).figure.string
    #expect(figure.contains("(\(mark))"))
    #expect(figure.contains("<strong>\(mark)</strong>"))
  }
}
