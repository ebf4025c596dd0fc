import Figures
import Records
import Testing
import Vocabulary

/// What is told of how the statements of an index were answered.
@Suite struct AnswerFiguresTests {
  /// Places with answers of the year, by their numbers of persons.
  private func published(_ counts: [Int], municipalities: Int = 1) async -> [String: Int] {
    var records = ProtectTests.survey(counts)
    records.places.municipalities = (0..<municipalities).map { Municipality(id: PlaceID("m\($0)")) }
    for centre in counts.indices { records.places.centres[centre].municipality = centre % municipalities }
    let figures = await ProtectTests.publish([ProtectTests.safety], records)
    return Dictionary(figures.answers.map { ($0.place.name, $0.base) }) { first, _ in first }
  }

  static let places: [(counts: [Int], municipalities: Int, shown: [String: Int])] = [
    ([24], 1, [:]), ([25], 1, ["network": 25, "m0": 25, "c0": 25]),
    // One small centre beside a large one would be what is left.
    ([60, 24], 1, ["network": 84, "m0": 84]), ([60, 9], 1, ["network": 69, "m0": 69]),
    ([60, 25], 1, ["network": 85, "m0": 85, "c0": 60, "c1": 25]),
    // Two small ones together are enough.
    ([60, 14, 14], 1, ["network": 88, "m0": 88, "c0": 60]),
    // A municipality is what is left of the network.
    ([60, 12], 2, ["network": 72]), ([60, 0], 2, ["network": 60, "m0": 60, "c0": 60]),
    // What is left over two levels: of the network without the centre.
    ([60, 12, 12], 2, ["network": 84]),
  ]

  @Test(arguments: places)
  func `answers are told of enough people, and of enough that are left`(
    counts: [Int], municipalities: Int, shown: [String: Int]
  ) async {
    #expect(await published(counts, municipalities: municipalities) == shown)
  }

  /// Statements S1 and up on a scale of 1, 2 and 3 with 0 for "don't know".
  private func records(_ answers: [[Int8]], sensitive: Set<Int> = [], positive: Set<Int> = [3]) -> Records {
    var records = ProtectTests.survey([answers.count])
    let scale = Questionnaire.Scale(
      id: "a", answers: [0, 1, 2, 3].map { .init(code: $0, label: LocalizedText([:])) }, positive: positive,
      missing: [0])
    let count = answers[0].count
    records.questionnaires[0].scales = [scale]
    records.questionnaires[0].items = (0..<count).map {
      .init(
        id: "S\($0 + 1)", scale: 0, text: LocalizedText([:]), isReversed: false, isSensitive: sensitive.contains($0))
    }
    records.questionnaires[0].indexes[0].items = Array(0..<count)
    for item in 0..<count {
      if records.responses[0].answers.count <= item { records.responses[0].answers.append([]) }
      records.responses[0].answers[item] = ContiguousArray(answers.map { $0[item] })
    }
    return records
  }

  @Test func `shares are of all who count for the index, in whole percent`() async throws {
    let none = Responses.noAnswer
    // 21 twos, 10 threes, 5 who don't know, 5 without an answer; another answered nothing and does not count.
    let rows =
      Array(repeating: [Int8(2), 3], count: 21) + Array(repeating: [3, 1], count: 10)
      + Array(repeating: [0, 3], count: 5) + Array(repeating: [none, 3], count: 5) + [[none, 0]]
    let figures = await ProtectTests.publish([ProtectTests.safety], records(rows))
    let answers = try #require(figures.answers.first { $0.place == PlaceID("c0") })
    #expect(answers.base == 41 && !answers.isPartial)
    #expect(answers.answers.map(\.id) == ["1", "2", "3", "none"])
    #expect(answers.answers.map(\.side) == [.negative, .neutral, .positive, .none])
    #expect(
      answers.statements.map { $0.shares.map { $0.value ?? -1 } } == [[0, 0.51, 0.24, 0.24], [0.24, 0, 0.76, 0]])
    let index = figures.observation(
      FigureKey(indicator: IndicatorID("index-safety"), place: PlaceID("c0"), period: .year(2020)))
    #expect(index.measure?.base == answers.base)
  }

  static let sensitive: [(items: Int, sensitive: Set<Int>, shown: [String])] = [
    (3, [], ["S1", "S2", "S3"]), (3, [2], ["S1"]), (3, [0], ["S2"]), (4, [1, 2], ["S1", "S4"]), (2, [0], []),
  ]

  @Test(arguments: sensitive)
  func `a sensitive statement takes another one with it, for the index less the others would be it`(
    items: Int, sensitive: Set<Int>, shown: [String]
  ) async {
    let rows = Array(repeating: Array(repeating: Int8(3), count: items), count: 30)
    let figures = await ProtectTests.publish([ProtectTests.safety], records(rows, sensitive: sensitive))
    let own = figures.answers.filter { $0.place == PlaceID("c0") }
    #expect(own.flatMap(\.statements).map(\.id) == shown)
    #expect(own.allSatisfy { $0.isPartial == !sensitive.isEmpty })
  }

  /// S3 is sensitive and takes S2 with it; S2 is in the second index too, which would tell it unless S1 goes as well.
  @Test func `a statement that is hidden in one index is not told by another`() async {
    var records = records(Array(repeating: [3, 3, 3, 3], count: 30), sensitive: [2])
    records.questionnaires[0].indexes = [
      .init(id: "safety", title: LocalizedText([:]), items: [3, 1, 2], minimum: 1),
      .init(id: "other", title: LocalizedText([:]), items: [0, 1], minimum: 1),
    ]
    let other = ProtectTests.definition("index-other", "index(other)", "survey")
    let figures = await ProtectTests.publish([other, ProtectTests.safety], records, indexes: ["safety", "other"])
    let told = figures.answers.filter { $0.place == PlaceID("c0") }
    #expect(told.flatMap(\.statements).map(\.id) == ["S4"])
  }

  @Test func `a year with answers to two questionnaires tells of neither`() async {
    var records = ProtectTests.survey([40, 40])
    records.questionnaires.append(records.questionnaires[0])
    records.waves.append(records.waves[0])
    records.waves[1].questionnaire = 1
    var second = Responses(items: 1, lists: 5)
    for row in 40..<80 {
      second.wave.append(1)
      second.centre.append(1)
      second.groups[0].append(Responses.noCode)
      second.groups[1].append(Responses.noCode)
      second.answers[0].append(records.responses[0].answers[0][row])
      second.source.append(0)
      second.isDemonstration.append(false)
      second.file.append(0)
    }
    records.responses = [ProtectTests.survey([40]).responses[0], second]
    let figures = await ProtectTests.publish([ProtectTests.safety], records)
    #expect(Set(figures.answers.map(\.place.name)) == ["c0", "c1"])
  }
}
