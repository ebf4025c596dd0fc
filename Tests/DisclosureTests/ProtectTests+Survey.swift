import Configuration
import Figures
import Indicators
import Testing
import Vocabulary

@testable import Disclosure
@testable import Records

/// Figures of few answers.
extension ProtectTests {
  static func survey(_ counts: [Int], girls: Int? = nil) -> Records {
    var records = records(counts.map { _ in [9, 9, 0, 0] })
    let scale = Questionnaire.Scale(
      id: "a", answers: [1, 2].map { .init(code: $0, label: LocalizedText([:])) }, positive: [2], missing: [])
    records.questionnaires = [
      Questionnaire(
        id: "basic", version: 1, languages: [], scales: [scale],
        items: [.init(id: "S1", scale: 0, text: LocalizedText([:]), isReversed: false, isSensitive: false)],
        indexes: [.init(id: "safety", title: LocalizedText([:]), items: [0], minimum: 1)])
    ]
    let day = Day(number: 18_500)
    records.waves = [
      Wave(
        id: "w", questionnaire: 0, from: day, to: day, mode: nil, base: nil, year: 2020,
        location: RecordLocation(file: 0, line: 2))
    ]
    var responses = Responses(items: 1, lists: 5)
    for (centre, count) in counts.enumerated() {
      for person in 0..<count {
        responses.wave.append(0)
        responses.centre.append(UInt16(centre))
        responses.groups[0].append(girls.map { person < $0 ? 0 : 1 } ?? Responses.noCode)
        responses.groups[1].append(Responses.noCode)
        responses.answers[0].append(person % 4 == 0 ? 1 : 2)
        responses.source.append(0)
        responses.isDemonstration.append(false)
        responses.file.append(0)
      }
    }
    records.responses = [responses]
    return records
  }

  static let safety = definition("index-safety", "index(safety)", "survey", "breakdowns: [gender]")

  @Test(arguments: [(9, true, false), (10, false, true), (24, false, true), (25, false, false), (200, false, false)])
  func `a survey figure climbs the ladder`(persons: Int, isWithheld: Bool, isUnreliable: Bool) async throws {
    let figures = await ProtectTests.publish([ProtectTests.safety], ProtectTests.survey([persons]))
    let observation = figures.observation(
      FigureKey(indicator: IndicatorID("index-safety"), place: PlaceID("c0"), period: .year(2020)))
    #expect((observation.state == .withheld) == isWithheld)
    // That it would be unreliable tells how few answers there are.
    guard !isWithheld else { return #expect(!observation.flags.contains(.lowReliability)) }
    #expect(observation.flags.contains(.lowReliability) == isUnreliable)
    let measure = try #require(observation.measure)
    #expect(measure.base == persons)
    #expect(measure.numerator == nil)
    #expect(try #require(measure.interval).contains(measure.value))
  }

  @Test(arguments: [(39, 20, true), (40, 20, false), (40, 9, true), (40, 31, true), (40, 30, false), (40, 10, false)])
  func `a survey figure is broken down from 40 answers, in parts of 10`(persons: Int, girls: Int, isWithheld: Bool)
    async
  {
    let figures = await ProtectTests.publish([ProtectTests.safety], ProtectTests.survey([persons], girls: girls))
    #expect((ProtectTests.state(figures, "index-safety", "c0", "girls") == .withheld) == isWithheld)
    #expect((ProtectTests.state(figures, "index-safety", "c0", "boys") == .withheld) == isWithheld)
    #expect(ProtectTests.state(figures, "index-safety", "c0", nil) != .withheld)
  }

  @Test(arguments: [(12, true), (48, true), (15, false), (45, false)])
  func `a part and what is left of it have their own threshold`(girls: Int, isWithheld: Bool) async {
    var thresholds = Thresholds()
    thresholds.surveyPart = 15
    let figures = await ProtectTests.publish(
      [ProtectTests.safety], ProtectTests.survey([60], girls: girls), thresholds: thresholds)
    #expect((ProtectTests.state(figures, "index-safety", "c0", "girls") == .withheld) == isWithheld)
  }

  /// Answers of girls, boys, another and of who did not say; which groups are withheld where a part must be of 15 and a
  /// figure of 10.
  static let parts: [(persons: [Int], silent: Int, withheld: Set<String>)] = [
    ([20, 24, 16], 0, []),
    // All less the other groups is the small one, so that it does not stay alone.
    ([12, 24, 24], 0, ["girls", "boys"]),
    // What is left of all are the few who did not say.
    ([50, 0, 0], 10, ["girls"]),
  ]

  @Test(arguments: parts)
  func `neither a small part nor a small rest of answers is told`(
    persons: [Int], silent: Int, withheld: Set<String>
  ) async {
    var thresholds = Thresholds()
    thresholds.surveyPart = 15
    var records = ProtectTests.survey([persons.reduce(0, +) + silent])
    let genders = persons.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    for (person, gender) in genders.enumerated() { records.responses[0].groups[0][person] = UInt8(gender) }
    let figures = await ProtectTests.publish([ProtectTests.safety], records, thresholds: thresholds)
    let found = ["girls", "boys", "another"].filter {
      ProtectTests.state(figures, "index-safety", "c0", $0) == .withheld
    }
    #expect(Set(found) == withheld)
  }

  @Test func `a centre with few answers takes another one with it`() async {
    let figures = await ProtectTests.publish([ProtectTests.safety], ProtectTests.survey([6, 30, 50]))
    #expect(ProtectTests.state(figures, "index-safety", "c0", nil) == .withheld)
    #expect(ProtectTests.state(figures, "index-safety", "c1", nil) == .withheld)
    #expect(ProtectTests.state(figures, "index-safety", "c2", nil) != .withheld)
    #expect(ProtectTests.state(figures, "index-safety", "m", nil) != .withheld)
  }

  /// Answers of girls, boys, another and nobody knows; of which groups the result is withheld.
  static let groups: [(persons: [Int], withheld: Set<String>)] = [
    ([30, 25, 0, 0], []),
    // Alone, those of another gender would be all less girls and boys.
    ([30, 25, 12, 0], []), ([30, 25, 5, 0], ["another", "boys"]),
    // Together they are 8, which is still few.
    ([30, 25, 5, 3], ["another", "not-stated", "boys"]), ([30, 25, 7, 6], ["another", "not-stated"]),
  ]

  @Test(arguments: groups)
  func `small groups of answers are not what the whole less the others leaves`(persons: [Int], withheld: Set<String>)
    async
  {
    var records = ProtectTests.survey([persons.reduce(0, +)])
    let genders = persons.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    for (person, gender) in genders.enumerated() {
      records.responses[0].groups[0][person] = UInt8(gender)
    }
    let figures = await ProtectTests.publish([ProtectTests.safety], records)
    let found = ["girls", "boys", "another", "not-stated"].filter {
      ProtectTests.state(figures, "index-safety", "c0", $0) == .withheld
    }
    #expect(Set(found) == withheld)
  }

  @Test func `a municipality that is no member hides nothing in the network`() async {
    var records = ProtectTests.survey([6, 95, 50])
    records.places.municipalities = [
      Municipality(id: PlaceID("m")), Municipality(id: PlaceID("n")),
      Municipality(id: PlaceID("o"), memberYears: [2018...2018]),
    ]
    for centre in 0..<3 { records.places.centres[centre].municipality = centre }
    let figures = await ProtectTests.publish([ProtectTests.safety], records)
    #expect(ProtectTests.state(figures, "index-safety", "m", nil) == .withheld)
    #expect(ProtectTests.state(figures, "index-safety", "n", nil) == .withheld)
    #expect(ProtectTests.state(figures, "index-safety", "o", nil) != .withheld)
    #expect(ProtectTests.state(figures, "index-safety", "network", nil) != .withheld)
  }
}
