import Diagnostics
import Figures
import Indicators
import Testing
import Vocabulary

@testable import Disclosure
@testable import Records

/// What is made of counts of persons, of money and of goals.
@Suite struct DerivedRulesTests {
  static let deviation = ProtectTests.definition(
    "deviation",
    "distance(sum(visits) where gender = girls / (sum(visits) where gender = girls + sum(visits) where gender = boys), "
      + "50 %)",
    "visits-by-subgroup")

  @Test(arguments: [
    ([62, 62, 3, 3], false), ([62, 62, 0, 0], false), ([62, 62, 2, 1], true), ([62, 4, 9, 0], true),
    ([0, 62, 9, 0], false),
  ])
  func `a balance of girls and boys is withheld with a small group that it tells of`(row: [Int32], isWithheld: Bool)
    async
  {
    let figures = await ProtectTests.publish([DerivedRulesTests.deviation], ProtectTests.records([row]))
    #expect((ProtectTests.state(figures, "deviation", "c0", nil) == .withheld) == isWithheld)
  }

  @Test func `a balance is withheld with the counts it is made of`() async {
    let rows: [[Int32]] = [[40, 38, 2, 0], [25, 30, 6, 0], [12, 20, 7, 0]]
    let figures = await ProtectTests.publish(
      [ProtectTests.visits, DerivedRulesTests.deviation], ProtectTests.records(rows))
    for centre in ["c0", "c1", "c2"] {
      let parts = ["girls", "boys"].contains { ProtectTests.state(figures, "visits", centre, $0) == .withheld }
      guard parts else { continue }
      #expect(ProtectTests.state(figures, "deviation", centre, nil) == .withheld)
    }
    #expect(ProtectTests.state(figures, "deviation", "c0", nil) == .withheld)
  }

  /// A centre with a form, and 60 visits in one hour.
  static func money(staff: Double?, isPublic: Bool) -> Records {
    var records = ProtectTests.records([[30, 30, 0, 0]])
    records.keyFigures = [
      KeyFigures(
        place: PlaceID("c0"), year: 2020, staffFTE: staff, staffCost: 930, hasPublicAccounts: isPublic,
        location: RecordLocation(file: 0, line: 2))
    ]
    return records
  }

  static let cost = ProtectTests.definition("cost", "yearly(staff_cost) / sum(visits)", "money")

  @Test(arguments: [
    (3.0, false, false), (2.5, false, true), (2.5, true, false), (nil, false, true), (nil, true, false),
  ])
  func `a centre's money is published from three posts on, or where its accounts are public`(
    staff: Double?, isPublic: Bool, isWithheld: Bool
  ) async {
    let records = DerivedRulesTests.money(staff: staff, isPublic: isPublic)
    let figures = await ProtectTests.publish([DerivedRulesTests.cost], records)
    #expect((ProtectTests.state(figures, "cost", "c0", nil) == .withheld) == isWithheld)
  }

  @Test func `what is true of a municipality's only centre is true of the municipality`() async {
    let records = DerivedRulesTests.money(staff: 1, isPublic: false)
    let figures = await ProtectTests.publish([DerivedRulesTests.cost], records)
    #expect(ProtectTests.state(figures, "cost", "m", nil) == .withheld)
  }

  /// Posts of the centres of one municipality, and which places' costs are withheld then.
  static let posts: [(posts: [Double], withheld: Set<String>)] = [
    ([1, 5], ["c0", "c1"]), ([1, 9, 5], ["c0", "c2"]), ([1, 2, 9], ["c0", "c1"]), ([4, 5, 6], []), ([3], []),
  ]

  @Test(arguments: posts)
  func `one withheld cost is not what the municipality less its other centres leaves`(
    posts: [Double], withheld: Set<String>
  ) async {
    var records = ProtectTests.records(posts.map { _ in [30, 30, 0, 0] })
    records.keyFigures = posts.enumerated().map { centre, staff in
      KeyFigures(
        place: PlaceID("c\(centre)"), year: 2020, staffFTE: staff, staffCost: staff * 30_000,
        location: RecordLocation(file: 0, line: 2))
    }
    let total = ProtectTests.definition("total", "yearly(staff_cost)", "money")
    let figures = await ProtectTests.publish([DerivedRulesTests.cost, total], records)
    for indicator in ["cost", "total"] {
      let found = (posts.indices.map { "c\($0)" } + ["m"]).filter {
        ProtectTests.state(figures, indicator, $0, nil) == .withheld
      }
      #expect(Set(found) == withheld, "\(indicator)")
    }
  }

  /// The total hides behind one centre, the open work behind another, which has events as well: of these three no two
  /// may tell the third.
  @Test func `a withheld cost of one kind is not what all kinds less the others leave`() async {
    var records = ProtectTests.records(Array(repeating: [30, 30, 0, 0], count: 4))
    records.codes.dimensions.append(.init(id: "kind", values: [.init(id: "open"), .init(id: "event")]))
    records.places.centres.removeLast()
    records.activities.centre[3] = 1
    records.activities.codes = [[0, 0, 0, 0]]
    for (row, (kind, hours)) in [(0, 10.0), (0, 8), (0, 50), (1, 100)].enumerated() {
      records.activities.codes[0][row] = UInt8(kind)
      records.activities.staffHours[row] = hours
    }
    records.keyFigures = [1.0, 9, 5].enumerated().map { centre, staff in
      KeyFigures(
        place: PlaceID("c\(centre)"), year: 2020, staffFTE: staff, location: RecordLocation(file: 0, line: 2))
    }
    let hours = ProtectTests.definition("staff", "sum(staff_hours)", "money", "breakdowns: [kind]")
    let figures = await ProtectTests.publish([hours], records)
    func state(_ place: String, _ kind: String?) -> PublishedObservation.State {
      figures.observation(
        FigureKey(
          indicator: IndicatorID("staff"), place: PlaceID(place), period: .year(2020),
          category: kind.map { Category(dimension: "kind", value: $0) })
      ).state
    }
    #expect(state("c0", "open") == .withheld && state("c1", "open") == .withheld)
    #expect([nil, "open", "event"].count { state("c1", $0) == .withheld } != 1)
  }

  @Test(arguments: [([30_000, 0, 90_000], "c2"), ([30_000, 2_000, 90_000], "c2"), ([30_000, 4_000, 90_000], "c1")])
  func `a companion of next to nothing hides no cost`(costs: [Double], companion: String) async {
    var records = ProtectTests.records(costs.map { _ in [30, 30, 0, 0] })
    records.keyFigures = costs.enumerated().map { centre, cost in
      KeyFigures(
        place: PlaceID("c\(centre)"), year: 2020, staffFTE: centre == 0 ? 1 : 5, staffCost: cost,
        location: RecordLocation(file: 0, line: 2))
    }
    let figures = await ProtectTests.publish([DerivedRulesTests.cost], records)
    #expect(ProtectTests.state(figures, "cost", "c0", nil) == .withheld)
    #expect(ProtectTests.state(figures, "cost", companion, nil) == .withheld)
    #expect(ProtectTests.state(figures, "cost", "m", nil) != .withheld)
  }

  @Test(arguments: [(4, true), (5, false)])
  func `a share of few persons is withheld, be it a share of none`(group: Int, isWithheld: Bool) async {
    var records = ProtectTests.records([[30, 30, 0, 0]])
    records.keyFigures = [
      KeyFigures(place: PlaceID("c0"), year: 2020, targetGroup: group, location: RecordLocation(file: 0, line: 2))
    ]
    records.visitors = [
      VisitorCount(place: PlaceID("c0"), period: .year(2020), visitors: 0, location: RecordLocation(file: 0, line: 2))
    ]
    let reach = ProtectTests.definition("reach", "distinct(visitors) / yearly(target_group)", "people")
    let figures = await ProtectTests.publish([reach], records)
    #expect((ProtectTests.state(figures, "reach", "c0", nil) == .withheld) == isWithheld)
  }

  @Test(arguments: [(99, 50, true), (100, 50, false), (400, 4, true), (400, 0, false)])
  func `of two rules either withholds`(group: Int, visitors: Int, isWithheld: Bool) async {
    var records = ProtectTests.records([[30, 30, 0, 0]])
    records.keyFigures = [
      KeyFigures(place: PlaceID("c0"), year: 2020, targetGroup: group, location: RecordLocation(file: 0, line: 2))
    ]
    records.visitors = [
      VisitorCount(
        place: PlaceID("c0"), period: .year(2020), visitors: visitors, location: RecordLocation(file: 0, line: 2))
    ]
    let reach = ProtectTests.definition(
      "reach", "distinct(visitors) / yearly(target_group)", "[people, small-denominator]")
    let figures = await ProtectTests.publish([reach], records)
    #expect((ProtectTests.state(figures, "reach", "c0", nil) == .withheld) == isWithheld)
    let key = FigureKey(indicator: IndicatorID("reach"), place: PlaceID("c0"), period: .year(2020))
    if !isWithheld { #expect(figures.observation(key).flags.contains(.lowReliability)) }
  }

  @Test func `a share is published with how much it speaks of`() async throws {
    var records = ProtectTests.records([[30, 30, 0, 0]])
    records.activities.youthHours = [0.5]
    let share = ProtectTests.definition("share", "sum(youth_hours) / sum(hours) where youth_hours is present", "none")
    let figures = await ProtectTests.publish([share], records)
    let key = FigureKey(indicator: IndicatorID("share"), place: PlaceID("c0"), period: .year(2020))
    #expect(figures.observation(key).measure?.coverage == 1)
  }
}
