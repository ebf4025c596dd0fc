import Audit
import Diagnostics
import Figures
import Indicators
import OpenData
import Testing
import Vocabulary

@testable import Configuration
@testable import Disclosure
@testable import Records

/// Random worlds are protected, published as files and attacked with the files alone.
@Suite struct AttackedWorldTests {
  static let definitions: [String] = {
    let often = { (text: String) in
      text.replacing("periods: [half-year, year]", with: "periods: [half-year, year, school-year]")
    }
    return [
      often(ProtectTests.definition("first", "sum(first_time) / sum(visits) where first_time is present", visits)),
      ProtectTests.shares, ProtectTests.safety, often(ProtectTests.visits),
      ProtectTests.definition("answers", "count(answers)", "survey"),
      ProtectTests.definition("cost", "yearly(staff_cost)", "money"),
      ProtectTests.definition("each", "yearly(staff_cost) / sum(visits)", "money"),
    ].sorted()
  }()

  private static let visits = "visits-by-subgroup"

  /// Two or three municipalities with some centres each, activities in two years with many small counts, forms and answers.
  static func world(_ seed: UInt64) -> Records {
    var generator = SumTableTests.Generator(state: seed &* 977 &+ 5)
    let centres = 2 + generator.next(below: 5)
    let rows = 4 + generator.next(below: 12)
    var records = ProtectTests.survey(
      (0..<centres).map { _ in generator.next(below: generator.next(below: 2) == 0 ? 14 : 60) })
    let municipalities = 1 + generator.next(below: 3)
    records.places.municipalities = (0..<municipalities).map { Municipality(id: PlaceID("m\($0)")) }
    for centre in 0..<centres { records.places.centres[centre].municipality = centre % municipalities }
    let activities = (0..<rows).map { _ -> [Int32] in
      let small = (0..<2).map { _ in Int32(generator.next(below: 6)) }
      return [Int32(generator.next(below: 60)), Int32(generator.next(below: 60))] + small
    }
    records.activities = ProtectTests.records(activities).activities
    for row in 0..<rows {
      records.activities.centre[row] = UInt16(generator.next(below: centres))
      // From January 2020 on, two years.
      records.activities.day[row] = 18_262 + Int32(generator.next(below: 730))
      let visits = Int(records.activities.visits[row])
      records.activities.firstTime.append(Int32(min(visits, generator.next(below: 9))))
    }
    for person in records.responses[0].groups[0].indices {
      records.responses[0].groups[0][person] = UInt8(generator.next(below: generator.next(below: 2) == 0 ? 4 : 2))
    }
    records.keyFigures = (0..<centres).map { centre in
      KeyFigures(
        place: PlaceID("c\(centre)"), year: 2020, staffFTE: Double(generator.next(below: 8)),
        staffCost: Double(generator.next(below: 90) * 1000), location: RecordLocation(file: 0, line: 2))
    }
    return records
  }

  static func attack(_ figures: PublishedFigures) -> Audit.Result {
    let files = figures.indicators.map { indicator in
      let parts = figures.places.map { FigurePart(of: indicator, at: $0, in: figures) }
      return (indicator: indicator, bytes: FigureCSV.file(parts, columns: FigureCSV.columns(of: figures.world)))
    }
    let audit = Audit(least: 5, surveyLeast: 10, periodSets: figures.world.periodSets)
    var result = audit.attack(files, places: figures.places, dimensions: figures.dimensions)
    let shares = figures.answers.flatMap(\.statements).flatMap(\.shares)
    let answers = FigureCSV.file(shares.map { (nil, $0) }, in: figures)
    audit.attack(answers: answers, least: 25, files, places: figures.places, into: &result)
    return result
  }

  @Test(arguments: 0..<10)
  func `nothing withheld in a random world can be worked out from its files`(block: Int) async {
    var attacked = 0
    for seed in UInt64(block * 12)..<UInt64(block * 12 + 12) {
      let figures = await ProtectTests.publish(AttackedWorldTests.definitions, AttackedWorldTests.world(seed))
      let result = AttackedWorldTests.attack(figures)
      #expect(result.findings.isEmpty, "\(seed): \(result.findings.prefix(3))")
      attacked += result.attacked
    }
    #expect(attacked > 0)
  }

  /// Worlds in which something could be worked out once: a year that begins with its first record, a merged group with a
  /// part too small to move with it, a group that was withheld without the one it is merged with.
  @Test(arguments: [16, 51, 62, 188, 190, 198, 1635, 2598, 3589])
  func `what could be worked out once can't be again`(seed: UInt64) async {
    let figures = await ProtectTests.publish(AttackedWorldTests.definitions, AttackedWorldTests.world(seed))
    #expect(AttackedWorldTests.attack(figures).findings.isEmpty)
  }

  /// Small groups of visits as the records have them, without what computes and protects figures.
  static func small(_ records: Records) -> Set<FigureKey> {
    var sums: [FigureKey: Int32] = [:]
    let genders = ["girls", "boys", "another", "not-stated"]
    for row in records.activities.centre.indices {
      let centre = records.places.centres[Int(records.activities.centre[row])]
      let (year, month, _) = Day(number: records.activities.day[row]).parts
      let school = Period.schoolYear(startingIn: month >= 9 ? year : year - 1)
      let periods: [Period] = [.year(year), .halfYear(year: year, half: month <= 6 ? 1 : 2), school]
      let places = [centre.id, records.places.municipalities[centre.municipality].id, Places.network]
      for (place, period) in places.flatMap({ place in periods.map { (place, $0) } }) {
        for (index, gender) in genders.enumerated() {
          let isMerged = index > 1 && place != Places.network
          let category = Category(dimension: "gender", value: isMerged ? ProtectTests.merged : gender)
          let key = FigureKey(indicator: IndicatorID("visits"), place: place, period: period, category: category)
          sums[key, default: 0] += records.activities.visitsByList[0][index][row]
        }
        let first = FigureKey(indicator: IndicatorID("first"), place: place, period: period)
        sums[first, default: 0] += records.activities.firstTime[row]
      }
    }
    return Set(sums.filter { (1...4).contains($0.value) }.keys)
  }

  @Test(arguments: 0..<10)
  func `no small group of a random world is published, and no figure is false`(block: Int) async {
    for seed in UInt64(block * 4)..<UInt64(block * 4 + 4) {
      let records = AttackedWorldTests.world(seed)
      let figures = await ProtectTests.publish(AttackedWorldTests.definitions, records)
      for key in AttackedWorldTests.small(records) {
        #expect(figures.observation(key).state == .withheld, "\(seed): \(key)")
      }
      // What is published is what it is without any protection.
      var open = Thresholds()
      (open.people, open.subgroupVisits, open.surveyPublish, open.surveyBreakdown, open.surveyPart) = (0, 0, 0, 0, 0)
      open.staff = 0
      let all = await ProtectTests.publish(AttackedWorldTests.definitions, records, thresholds: open)
      for indicator in figures.indicators {
        for place in figures.places {
          for observation in figures.observations(of: indicator, at: place) where observation.state != .withheld {
            #expect(observation.state == all.observation(observation.key).state)
          }
        }
      }
    }
  }

  @Test func `one half-year's few first visits are not what the year and the other half leave`() async throws {
    var records = ProtectTests.records([[30, 30, 0, 0], [30, 30, 0, 0], [40, 40, 0, 0]])
    records.activities.day = ContiguousArray(
      try ["2020-03-02", "2020-10-02", "2020-03-03"].map { try #require(Day($0)).number })
    records.activities.centre = [0, 0, 1]
    records.activities.firstTime = [2, 30, 20]
    let first = ProtectTests.definition(
      "first", "sum(first_time) / sum(visits) where first_time is present", "visits-by-subgroup")
    let figures = await ProtectTests.publish([first], records)
    let halves = (1...2).map { Period.halfYear(year: 2020, half: $0) }
    let states = ([Period.year(2020)] + halves).map { ProtectTests.state(figures, "first", "c0", nil, $0) == .withheld }
    #expect(states[1])
    #expect(states[0] != states[2] || states[0])
    #expect(AttackedWorldTests.attack(figures).findings.isEmpty)
    #expect(ProtectTests.state(figures, "first", "network", nil) != .withheld)
  }

  @Test func `first visits hide behind no more than all visits, which everybody knows`() async {
    var records = ProtectTests.records([[30, 30, 0, 0], [3, 0, 0, 0], [40, 40, 0, 0]])
    // The first two have 4 together, and the second has 3 visits in all: the first has 1 to 4, which is too narrow.
    records.activities.firstTime = [1, 3, 40]
    let first = ProtectTests.definition(
      "first", "sum(first_time) / sum(visits) where first_time is present", "visits-by-subgroup")
    let figures = await ProtectTests.publish([first], records)
    let withheld = ["c0", "c1", "c2", "m"].filter { ProtectTests.state(figures, "first", $0, nil) == .withheld }
    #expect(withheld.count > 2)
  }

  @Test(arguments: ["month", "quarter"])
  func `first visits of months and quarters are never published`(kind: String) async {
    var records = ProtectTests.records([[30, 30, 0, 0]])
    records.activities.firstTime = [30]
    let first = ProtectTests.definition(
      "first", "sum(first_time) / sum(visits) where first_time is present", "visits-by-subgroup"
    ).replacing("periods: [half-year", with: "periods: [\(kind)")
    let figures = await ProtectTests.publish([first], records)
    let period: Period = kind == "month" ? .month(year: 2020, month: 3) : .quarter(year: 2020, quarter: 1)
    #expect(ProtectTests.state(figures, "first", "c0", nil, period) == .withheld)
    #expect(ProtectTests.state(figures, "first", "c0", nil) != .withheld)
  }
}
