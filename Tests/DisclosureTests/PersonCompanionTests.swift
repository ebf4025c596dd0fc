import Audit
import Figures
import Indicators
import Testing
import Vocabulary

@testable import Disclosure
@testable import Records

/// Counts of persons are safe from what parts and wholes say of each other.
@Suite struct PersonCompanionTests {
  static let definitions = [
    ProtectTests.definition(
      "producers", "distinct(producers)", "people", "breakdowns: [gender]\nmerged: { gender: [another, not-stated] }"),
    ProtectTests.definition(
      "visitors", "distinct(visitors)", "people", "breakdowns: [gender]\nmerged: { gender: [another, not-stated] }"),
  ]

  /// Rows of place, period, and visitors by gender, and producers by gender where there are any.
  static func records(_ rows: [(place: String, period: String, visitors: [Int], producers: [Int])]) -> Records {
    var records = ProtectTests.records([[100, 100, 20, 20], [100, 100, 20, 20]])
    for row in rows {
      guard let period = Period(row.period) else { continue }
      let location = RecordLocation(file: 0, line: 2)
      let makers = row.producers.isEmpty ? nil : row.producers.reduce(0, +)
      records.visitors.append(
        VisitorCount(
          place: PlaceID(row.place), period: period, visitors: row.visitors.reduce(0, +), producers: makers,
          location: location))
      for (gender, count) in row.visitors.enumerated() {
        records.visitors.append(
          VisitorCount(
            place: PlaceID(row.place), period: period, groups: [.init(list: 0, value: gender)], visitors: count,
            producers: row.producers.isEmpty ? nil : row.producers[gender], location: location))
      }
    }
    return records
  }

  static func withheld(_ figures: PublishedFigures, _ place: String, _ period: Period) -> Set<String> {
    Set(
      ["girls", "boys", ProtectTests.merged].filter {
        ProtectTests.state(figures, "visitors", place, $0, period) == .withheld
      })
  }

  @Test func `a year whose half tells it is hidden together with the half`() async {
    let figures = await ProtectTests.publish(
      PersonCompanionTests.definitions,
      PersonCompanionTests.records([
        ("c0", "2020", [12, 20, 3, 0], []), ("c0", "2020-S1", [12, 15, 3, 0], []), ("c0", "2020-S2", [0, 9, 3, 0], []),
      ]))
    #expect(PersonCompanionTests.withheld(figures, "c0", .year(2020)).contains(ProtectTests.merged))
    let found = AttackedWorldTests.attack(figures)
    #expect(found.findings.isEmpty && found.unmet.isEmpty)
    #expect(found.attacked > 0)
  }

  /// The example of rule 10: the year's others are 0, 1 or 2 where the girls of the half are told.
  @Test func `a half does not tell its year's girls, for what is left would be too few others`() async {
    let figures = await ProtectTests.publish(
      PersonCompanionTests.definitions,
      PersonCompanionTests.records([
        ("c0", "2020", [8, 30, 2, 0], []), ("c0", "2020-S1", [8, 20, 0, 0], []), ("c0", "2020-S2", [5, 18, 2, 0], []),
      ]))
    let year = PersonCompanionTests.withheld(figures, "c0", .year(2020))
    #expect(year.contains(ProtectTests.merged) && year.count > 1)
    let half = PersonCompanionTests.withheld(figures, "c0", .halfYear(year: 2020, half: 1))
    #expect(half.contains("girls") || year.contains("boys"))
    let found = AttackedWorldTests.attack(figures)
    #expect(found.findings.isEmpty && found.unmet.isEmpty)
  }

  /// Persons of two centres and their municipality in consistent halves and years, with many small groups.
  static func world(_ seed: UInt64) -> Records {
    var generator = SumTableTests.Generator(state: seed &* 131 &+ 7)
    var rows: [(String, String, [Int], [Int])] = []
    for year in [2019, 2020] {
      var inYear = [[Int]](repeating: [], count: 3)
      var makersInYear = inYear
      for half in 1...2 {
        var centres: [([Int], [Int])] = []
        for _ in 0..<2 {
          let visitors = (0..<4).map { _ in generator.next(below: generator.next(below: 2) == 0 ? 6 : 40) }
          centres.append((visitors, visitors.map { min($0, generator.next(below: 7)) }))
        }
        // The municipality counts who came to both centres once, and has everybody of the larger.
        let all = (0..<4).map { gender -> Int in
          let counts = centres.map { $0.0[gender] }
          return (counts.max() ?? 0) + generator.next(below: (counts.min() ?? 0) + 1)
        }
        let makers = (0..<4).map { gender -> Int in
          let counts = centres.map { $0.1[gender] }
          return min(all[gender], (counts.max() ?? 0) + generator.next(below: (counts.min() ?? 0) + 1))
        }
        for (number, place) in ["c0", "c1", "m"].enumerated() {
          let (own, ownMakers) = number < 2 ? centres[number] : (all, makers)
          rows.append((place, "\(year)-S\(half)", own, ownMakers))
          inYear[number] = inYear[number].isEmpty ? own : zip(inYear[number], own).map { max($0, $1) }
          makersInYear[number] =
            makersInYear[number].isEmpty ? ownMakers : zip(makersInYear[number], ownMakers).map { max($0, $1) }
        }
      }
      for (number, place) in ["c0", "c1", "m"].enumerated() {
        rows.append((place, "\(year)", inYear[number], zip(inYear[number], makersInYear[number]).map { min($0, $1) }))
      }
    }
    return records(rows.map { ($0.0, $0.1, $0.2, $0.3) })
  }

  @Test(arguments: 0..<5)
  func `no persons of a random world can be worked out or narrowed`(block: Int) async {
    var attacked = 0
    var retried = 0
    for seed in UInt64(block * 3)..<UInt64(block * 3 + 3) {
      let records = PersonCompanionTests.world(seed)
      var exposed: [[FigureKey]] = []
      var result = Audit.Result()
      repeat {
        let figures = await ProtectTests.publish(PersonCompanionTests.definitions, records, exposed: exposed)
        result = AttackedWorldTests.attack(figures)
        exposed.append(
          result.findings.compactMap { finding in
            Period(finding.period).map { period in
              FigureKey(
                indicator: IndicatorID(finding.indicator), place: PlaceID(finding.place), period: period,
                category: Category(dimension: "gender", value: String(finding.category.dropFirst(7))))
            }
          })
      } while !result.findings.isEmpty && exposed.count <= furtherCompanionRounds
      #expect(result.findings.isEmpty && result.unmet.isEmpty, "\(seed): \(result.findings.prefix(3))")
      attacked += result.attacked
      retried += exposed.count > 1 ? 1 : 0
    }
    #expect(attacked > 0)
    // Hiding ever more is for what companions can't do, not in their stead.
    #expect(retried <= 1)
  }

  @Test func `what an attack found is hidden with ever more around it`() async {
    let records = ProtectTests.records([[40, 30, 9, 0], [25, 30, 8, 0], [12, 20, 7, 0]])
    let found = FigureKey(
      indicator: IndicatorID("visits"), place: PlaceID("c0"), period: .year(2020),
      category: Category(dimension: "gender", value: "girls"))
    var before = 0
    for rounds in 0...furtherCompanionRounds {
      let figures = await ProtectTests.publish(
        [ProtectTests.visits], records, exposed: Array(repeating: [found], count: rounds))
      let hidden = figures.counts(of: IndicatorID("visits")).withheld
      #expect(rounds == 0 ? hidden == 0 : hidden >= before)
      before = hidden
      #expect(ProtectTests.state(figures, "visits", "c0", nil) != .withheld)
    }
    #expect(before > 20)
  }

  @Test func `how many figures each rule hides is counted, each figure once`() async {
    let figures = await ProtectTests.publish(
      [ProtectTests.visits, ProtectTests.shares],
      ProtectTests.records([[40, 30, 2, 0], [25, 30, 8, 0], [12, 20, 7, 0]]))
    let all = ["visits", "gender-share"].map { figures.counts(of: IndicatorID($0)).withheld }.reduce(0, +)
    #expect(figures.withheldBy.values.reduce(0, +) == all)
    #expect((figures.withheldBy[.visitsBySubgroup] ?? 0) > 0 && (figures.withheldBy[.companions] ?? 0) > 0)
    #expect(figures.withheldBy[.people] == 0)
  }
}
