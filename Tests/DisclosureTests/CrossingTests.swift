import Audit
import Figures
import Indicators
import Testing
import Vocabulary

@testable import Configuration
@testable import Disclosure
@testable import Records

/// Visits by gender and by a list of activities at once: each pair is protected, by the sums over both.
@Suite struct CrossingTests {
  static let lists = CodeLists(
    dimensions: ProtectTests.codes.dimensions + [
      Dimension(id: "district", values: ["north", "south", "west"].map { .init(id: $0) }),
      Dimension(id: "partner", values: ["school", "club"].map { .init(id: $0) }, isMany: true),
    ], columns: [.init(id: "parents", kind: .count, isOfPersons: true)])

  private static func definition(_ breakdowns: String) -> String {
    ProtectTests.definition(
      "visits", "sum(visits)", "visits-by-subgroup",
      "breakdowns: [\(breakdowns)]\nmerged: { gender: [another, not-stated] }")
  }

  /// Random rows of some centres in two municipalities, with a district or without one.
  static func world(_ seed: UInt64) -> Records {
    var generator = SumTableTests.Generator(state: seed &* 1913 &+ 11)
    let rows = 4 + generator.next(below: 10)
    var records = ProtectTests.records(
      (0..<rows).map { _ in
        [Int32(generator.next(below: 40)), Int32(generator.next(below: 40))]
          + (0..<2).map { _ in Int32(generator.next(below: 5)) }
      })
    records.codes = lists
    let centres = 2 + generator.next(below: 3)
    records.places.municipalities = [Municipality(id: PlaceID("m")), Municipality(id: PlaceID("n"))]
    records.places.centres = (0..<centres).map { Centre(id: PlaceID("c\($0)"), municipality: $0 % 2) }
    let hasRest = generator.next(below: 2) == 0
    records.activities.codes = [
      ContiguousArray(
        (0..<rows).map { _ in
          hasRest && generator.next(below: 4) == 0 ? Activities.noCode : UInt8(generator.next(below: 3))
        })
    ]
    records.activities.codeSets = [ContiguousArray((0..<rows).map { _ in UInt32(generator.next(below: 4)) })]
    records.activities.own = [ContiguousArray((0..<rows).map { _ in Double(generator.next(below: 7)) })]
    for row in 0..<rows {
      records.activities.centre[row] = UInt16(generator.next(below: centres))
      records.activities.day[row] = 18_262 + Int32(generator.next(below: 730))
    }
    return records
  }

  @Test(arguments: [
    "gender, district*gender", "gender, district, [gender, district]", "district*gender", "gender, partner*gender",
    "district, district*partner, gender",
  ])
  func `nothing withheld of two crossed lists can be worked out`(breakdowns: String) async throws {
    var (attacked, published, retried) = (0, 0, 0)
    for seed in UInt64(0)..<14 {
      let records = CrossingTests.world(seed)
      let texts = [CrossingTests.definition(breakdowns)]
      let (figures, result, rounds) = await CrossingTests.protect(texts, records)
      retried += rounds == 0 ? 0 : 1
      #expect(
        result.findings.isEmpty && result.unmet.isEmpty,
        "\(seed): \(result.findings.prefix(3)) \(result.unmet.prefix(2))")
      attacked += result.attacked
      var open = Thresholds()
      open.subgroupVisits = 0
      let all = await CrossingTests.publish(texts, records, thresholds: open)
      for place in figures.places {
        for observation in figures.observations(of: figures.indicators[0], at: place) {
          let value = all.observation(observation.key).value ?? 0
          let isOfPersons = observation.key.category?.parts.contains { $0.dimension == "gender" } ?? false
          if isOfPersons, value > 0, value < 5 {
            #expect(observation.state == .withheld, "\(seed): \(observation.key)")
          }
          if !isOfPersons { #expect(observation.state != .withheld, "\(seed): \(observation.key)") }
          guard observation.state != .withheld else { continue }
          #expect(observation.value == all.observation(observation.key).value)
          if observation.key.category?.parts.count == 2 { published += 1 }
        }
      }
    }
    #expect(attacked > 0 && published > 0 && retried < 3)
  }

  /// The district's only small group hides behind another group of its own, and behind these two of another district.
  @Test func `a pair hides from the sums of both lists`() async {
    var records = ProtectTests.records([[40, 38, 2, 0], [25, 30, 6, 0], [12, 20, 7, 0]])
    records.codes = CrossingTests.lists
    records.activities.centre = [0, 0, 0]
    records.places.centres.removeLast(2)
    records.activities.codes = [[0, 1, 2]]
    records.activities.codeSets = [[1, 1, 1]]
    records.activities.own = [[0, 0, 0]]
    let text = CrossingTests.definition("gender, district, district*gender").split(separator: "\n")
      .filter { !$0.hasPrefix("merged") }.joined(separator: "\n")
    let figures = await CrossingTests.publish([text], records)
    func isWithheld(_ gender: String, _ district: String) -> Bool {
      figures.observation(
        FigureKey(
          indicator: IndicatorID("visits"), place: PlaceID("c0"), period: .year(2020),
          category: Category(dimension: "gender*district", value: "\(gender)*\(district)"))
      ).state == .withheld
    }
    #expect(isWithheld("another", "north"))
    #expect(["girls", "boys"].contains { isWithheld($0, "north") })
    #expect(["south", "west"].contains { isWithheld("another", $0) })
    for gender in ["girls", "boys", "another"] {
      #expect(ProtectTests.state(figures, "visits", "c0", gender) != .withheld)
    }
  }

  @Test func `few persons of a column of one's own are withheld, with what would tell them`() async {
    for seed in UInt64(0)..<12 {
      let records = CrossingTests.world(seed)
      let text = ProtectTests.definition("parents", "sum(parents)", "visits-by-subgroup")
      let figures = await CrossingTests.publish([text], records)
      var sums: [Int: Double] = [:]
      for row in 0..<records.activities.count where Day(number: records.activities.day[row]).parts.year == 2020 {
        sums[Int(records.activities.centre[row]), default: 0] += records.activities.own[0][row]
      }
      for (centre, sum) in sums where sum > 0 && sum < 5 {
        #expect(ProtectTests.state(figures, "parents", "c\(centre)", nil) == .withheld)
      }
      #expect(AttackedWorldTests.attack(figures).findings.isEmpty, "\(seed)")
    }
  }

  @Test(arguments: ["gender, district, gender*district", "district*gender", "gender, partner*gender"], 0..<2)
  func `nothing withheld of two crossed lists by terms that lie across years can be worked out`(
    breakdowns: String, block: Int
  ) async throws {
    var attacked = 0
    let texts = [TermTests.by("half-year, year, term, season", CrossingTests.definition(breakdowns))]
    for seed in UInt64(block * 6)..<UInt64(block * 6 + 6) {
      let records = CrossingTests.world(seed)
      let (_, result, _) = await CrossingTests.protect(texts, records, periodSets: TermTests.sets)
      #expect(
        result.findings.isEmpty && result.unmet.isEmpty,
        "\(seed): \(result.findings.prefix(3)) \(result.unmet.prefix(2))")
      attacked += result.attacked
    }
    #expect(attacked > 0)
  }

  /// As a build does it: what an attack finds has more withheld around it, for some rounds.
  private static func protect(
    _ texts: [String], _ records: Records, periodSets: PeriodSets = .none
  ) async -> (figures: PublishedFigures, result: Audit.Result, rounds: Int) {
    var exposed: [[FigureKey]] = []
    while true {
      let figures = await publish(texts, records, exposed: exposed, periodSets: periodSets)
      let result = AttackedWorldTests.attack(figures)
      guard !result.findings.isEmpty, exposed.count < furtherCompanionRounds else {
        return (figures, result, exposed.count)
      }
      exposed.append(result.findings.compactMap(key))
    }
  }

  static func publish(
    _ texts: [String], _ records: Records, thresholds: Thresholds = Thresholds(), exposed: [[FigureKey]] = [],
    periodSets: PeriodSets = .none
  ) async -> PublishedFigures {
    await ProtectTests.publish(
      texts, records, thresholds: thresholds, exposed: exposed, names: FormulaNames(records.codes),
      periodSets: periodSets)
  }

  private static func key(_ leak: Audit.Leak) -> FigureKey? {
    let halves = leak.category.split(separator: "=", maxSplits: 1).map(String.init)
    return Period(leak.period, in: TermTests.sets).map { period in
      FigureKey(
        indicator: IndicatorID(leak.indicator), place: PlaceID(leak.place), period: period,
        category: halves.count == 2 ? Category(dimension: halves[0], value: halves[1]) : nil)
    }
  }
}

extension CrossingTests {
  /// Answers, and persons who are each counted once, by two lists that both tell of persons.
  @Test func `answers and persons by two lists are protected by both`() async {
    let lists = CodeLists(
      dimensions: ProtectTests.codes.dimensions + [
        Dimension(id: "age", values: [.init(id: "12-14"), .init(id: "15-19")])
      ])
    let texts = [
      ProtectTests.definition("visitors", "distinct(visitors)", "people", "breakdowns: [gender, age, gender*age]"),
      ProtectTests.definition("index-safety", "index(safety)", "survey", "breakdowns: [age, gender, [age, gender]]"),
    ]
    var attacked = 0
    for seed in UInt64(1)..<9 {
      var generator = SumTableTests.Generator(state: seed &* 31)
      var records = ProtectTests.survey([60 + generator.next(below: 60), 80], girls: 40)
      records.codes = lists
      for person in records.responses[0].groups[1].indices {
        records.responses[0].groups[1][person] = UInt8(generator.next(below: 4) == 0 ? 0 : 1)
      }
      for place in ["c0", "c1"] {
        var table: [[Int]] = []
        for _ in 0..<4 { table.append([generator.next(below: 12), generator.next(below: 40)]) }
        let add = { (groups: [VisitorCount.Group], count: Int) in
          records.visitors.append(
            VisitorCount(
              place: PlaceID(place), period: .year(2020), groups: groups, visitors: count,
              location: RecordLocation(file: 0, line: 2)))
        }
        add([], table.joined().reduce(0, +))
        for gender in 0..<4 {
          add([.init(list: 0, value: gender)], table[gender].reduce(0, +))
          for age in 0..<2 { add([.init(list: 0, value: gender), .init(list: 1, value: age)], table[gender][age]) }
        }
        for age in 0..<2 { add([.init(list: 1, value: age)], table.reduce(0) { $0 + $1[age] }) }
      }
      let figures = await CrossingTests.publish(texts, records)
      let result = AttackedWorldTests.attack(figures)
      #expect(result.findings.isEmpty && result.unmet.isEmpty, "\(seed): \(result.findings.prefix(3))")
      attacked += result.attacked
      for indicator in figures.indicators {
        #expect(indicator.breakdowns.contains("gender*age"))
        for place in figures.places {
          for observation in figures.observations(of: indicator, at: place) where indicator.id.name == "visitors" {
            if let value = observation.value { #expect(value == 0 || value >= 5, "\(seed): \(observation.key)") }
          }
        }
      }
    }
    #expect(attacked > 0)
  }
}
