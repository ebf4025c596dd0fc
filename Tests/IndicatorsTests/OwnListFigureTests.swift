import Diagnostics
import Testing
import Vocabulary

@testable import Indicators
@testable import Records

/// Figures by a portal's own lists, by two lists, and of its own columns; and of what was not recorded.
@Suite struct OwnListFigureTests {
  static let lists = CodeLists(
    dimensions: [
      Dimension(id: "gender", values: ["girls", "boys", "another"].map { .init(id: $0) }),
      Dimension(id: "kind", values: ["open", "group"].map { .init(id: $0) }),
      Dimension(id: "district", values: ["north", "3-mills"].map { .init(id: $0) }),
      Dimension(id: "partner", values: ["school", "club"].map { .init(id: $0) }, isMany: true),
      Dimension(id: "theme", values: [.init(id: "work")], scope: .figures),
    ],
    columns: [.init(id: "meals", kind: .count), .init(id: "own-cost", kind: .money), .init(id: "room", kind: .hours)])

  /// Rows of centre, month, kind, district, partners, visits by gender, all visits and meals; −1 is not recorded.
  static func records(_ rows: [(Int, Int, Int, Int, UInt32, [Int32], Int32, Double)]) -> Records {
    var example = Example(centres: [("x", 0), ("y", 0)])
    example.records.codes = lists
    example.records.activities = Activities(lists)
    let noCode = Activities.noCode
    for (centre, month, kind, district, partners, genders, visits, meals) in rows {
      example.records.activities.centre.append(UInt16(centre))
      example.records.activities.day.append(Day(year: 2020, month: month, day: 2)?.number ?? 0)
      example.records.activities.start.append(-1)
      example.records.activities.end.append(-1)
      example.records.activities.hours.append(2)
      example.records.activities.codes[0].append(kind < 0 ? noCode : UInt8(kind))
      example.records.activities.codes[1].append(district < 0 ? noCode : UInt8(district))
      example.records.activities.codeSets[0].append(partners)
      for index in 0..<3 { example.records.activities.visitsByList[0][index].append(genders[index]) }
      example.records.activities.visits.append(visits)
      example.records.activities.own[0].append(meals < 0 ? .nan : meals)
      example.records.activities.own[1].append(meals < 0 ? .nan : meals * 2.5)
      example.records.activities.own[2].append(.nan)
      example.records.activities.firstTime.append(-1)
      example.records.activities.youthHours.append(.nan)
      example.records.activities.producers.append(-1)
      example.records.activities.volunteers.append(-1)
      example.records.activities.staffHours.append(.nan)
      example.records.activities.status.append(0)
      example.records.activities.source.append(0)
      example.records.activities.isDemonstration.append(false)
      example.records.activities.file.append(0)
    }
    return example.records
  }

  static func program(_ formula: String, _ breakdowns: String = "[]") -> (IndicatorProgram, [Diagnostic]) {
    var log = DiagnosticLog()
    let text = FormulaTests.text("\"\(formula)\"", breakdowns: breakdowns)
      .replacing("[centre]", with: "[network, municipality, centre]")
    let definition = IndicatorDefinition.read(
      Array(text.utf8), file: "indicators/test.yml", rules: DefinitionsTests.known, names: FormulaNames(lists),
      into: &log)
    let program = IndicatorProgram(definition.map { [$0] } ?? [], codes: lists, indexes: [], into: &log)
    return (program, log.inOrder)
  }

  static func observation(
    _ formula: String, _ records: Records, at place: String = "x", _ category: String? = nil,
    by breakdowns: String = "[]"
  ) async throws -> RawObservation? {
    let (program, problems) = program(formula, breakdowns)
    try #require(problems == [])
    let wanted = try category.map { try Category($0, among: lists.dimensions) }
    let figures = await RawFigures.measure(program, records, cutOff: Day(number: 30_000), workers: 2)
    return figures.series.first { $0.place.name == place && $0.kind == .year && $0.category == wanted }?
      .observations.first { $0.period == .year(2020) }
  }

  static let two = records([
    (0, 1, 0, 0, 0b01, [3, 4, 1], 8, 10), (0, 2, 1, 1, 0b11, [2, 2, 0], 4, 20), (0, 3, 0, -1, 0, [1, 0, 0], 1, -1),
    (1, 1, 0, 1, 0b10, [5, 5, -1], 10, -1), (1, 2, 1, 1, 0b10, [1, 6, -1], 7, -1),
  ])

  static let values: [(formula: String, place: String, category: String?, breakdowns: String, value: Double?)] = [
    ("sum(visits)", "x", "district=north", "[district]", 8), ("sum(visits)", "m", "district=3-mills", "[district]", 21),
    ("sum(visits) where district = 3-mills", "m", nil, "[]", 21),
    ("sum(visits) where district in (north, 3-mills) and partner = club", "m", nil, "[]", 21),
    ("sum(visits) where district is not present", "x", nil, "[]", 1),
    ("sum(hours)", "x", "partner=school", "[partner]", 3), ("sum(hours)", "x", "partner=club", "[partner]", 1),
    ("sum(visits)", "x", "kind=open|district=north", "[[kind, district]]", 8),
    ("sum(visits)", "m", "kind=group|district=3-mills", "[district*kind]", 11),
    ("sum(visits)", "x", "kind=open|gender=girls", "[kind*gender]", 4),
    ("sum(visits)", "m", "gender=boys|kind=group", "[[kind, gender]]", 8),
    ("sum(visits)", "x", "partner=club|gender=girls", "[partner*gender]", 1),
    ("sum(visits) where gender = girls", "m", nil, "[]", 12),
    ("sum(meals)", "x", nil, "[]", 30), ("sum(meals)", "y", nil, "[]", nil), ("sum(meals)", "m", nil, "[]", 30),
    ("mean(meals)", "x", nil, "[]", 15), ("sum(own_cost)", "x", nil, "[]", 75), ("sum(own-cost)", "x", nil, "[]", 75),
    ("count(activities) where meals > 10", "x", nil, "[]", 1),
    ("count(activities) where meals is present", "m", nil, "[]", 2),
    ("sum(meals)", "x", "district=3-mills", "[district]", 20), ("sum(room)", "x", nil, "[]", nil),
    ("sum(visits)", "y", "gender=another", "[gender]", nil), ("sum(visits)", "m", "gender=another", "[gender]", 1),
    ("sum(visits)", "y", "kind=open|gender=another", "[kind*gender]", nil),
    ("sum(visits)", "x", "kind=group|gender=another", "[kind*gender]", 0),
    ("sum(visits) where gender = another", "y", nil, "[]", nil),
    ("share(visits)", "x", "gender=girls", "[gender]", 6.0 / 13),
  ]

  @Test(arguments: values)
  func `figures are of the lists and columns of the portal`(
    formula: String, place: String, category: String?, breakdowns: String, value: Double?
  ) async throws {
    let found = try await OwnListFigureTests.observation(
      formula, OwnListFigureTests.two, at: place, category, by: breakdowns)
    #expect(found?.measure?.value == value, "\(String(describing: found))")
  }

  static let parts: [(formula: String, place: String, category: String?, breakdowns: String, isPartial: Bool)] = [
    ("sum(visits)", "m", "gender=another", "[gender]", true), ("sum(visits)", "m", "gender=girls", "[gender]", false),
    ("sum(visits)", "x", "gender=another", "[gender]", false), ("sum(meals)", "m", nil, "[]", true),
    ("sum(meals)", "x", nil, "[]", true), ("sum(visits)", "m", nil, "[gender]", false),
    ("sum(visits) where gender != girls", "m", nil, "[]", true),
    ("share(visits)", "m", "gender=girls", "[gender]", true),
    ("sum(visits)", "m", "kind=open|gender=another", "[kind*gender]", true),
    ("sum(visits)", "x", "district=north", "[district]", true),
    ("sum(visits)", "y", "district=north", "[district]", false),
  ]

  /// In March nothing says in which district centre x worked, nor how many meals there were.
  @Test(arguments: parts)
  func `what some months do not say covers a part`(
    formula: String, place: String, category: String?, breakdowns: String, isPartial: Bool
  ) async throws {
    let found = try #require(
      try await OwnListFigureTests.observation(
        formula, OwnListFigureTests.two, at: place, category, by: breakdowns))
    #expect(found.isPartial == isPartial)
  }

  @Test func `of nobody nobody was of another gender, whether it was written down or not`() async throws {
    let none = OwnListFigureTests.records([(0, 1, 0, 0, 0, [0, 0, -1], 0, 0)])
    let found = try await OwnListFigureTests.observation("sum(visits)", none, "gender=another", by: "[gender]")
    #expect(found?.measure?.value == 0)
  }

  static let problems: [(formula: String, breakdowns: String, id: String, hint: String)] = [
    ("sum(hours) where mode = online", "[]", "formula.list", "declare the list there"),
    ("sum(hours) where theme = work", "[]", "formula.list", "write counts:"),
    ("sum(hours) where distrct = north", "[]", "formula.unknown-column", "district"),
    ("sum(hours) where district = south", "[]", "formula.unknown-code", "use one of"),
    ("sum(meal)", "[]", "formula.unknown-column", "meals"),
    ("sum(hours) where meals > 2 h", "[]", "formula.unit", "leave the unit out"),
    ("sum(visits)", "[mode]", "indicator.breakdown", "declare the list there"),
    ("sum(visits)", "[theme]", "indicator.breakdown", "lists of persons"),
    ("sum(visits)", "[kind*colour]", "indicator.breakdown", ""),
    ("sum(meals)", "[gender]", "indicator.breakdown", ""),
  ]

  @Test(arguments: problems)
  func `a list that is not there is a located problem with a way out`(
    formula: String, breakdowns: String, id: String, hint: String
  ) {
    let (_, problems) = OwnListFigureTests.program(formula, breakdowns)
    #expect(problems.map(\.id) == [id])
    #expect(problems.first?.location.line ?? 0 > 0 && problems.first?.hint?.contains(hint) ?? false)
  }

  @Test func `a column of persons can't go unprotected`() {
    var lists = OwnListFigureTests.lists
    lists.columns.append(.init(id: "parents", kind: .count, isOfPersons: true))
    var log = DiagnosticLog()
    let definition = IndicatorDefinition.read(
      Array(FormulaTests.text("sum(parents)").utf8), file: "indicators/test.yml", rules: DefinitionsTests.known,
      names: FormulaNames(lists), into: &log)
    _ = IndicatorProgram(definition.map { [$0] } ?? [], codes: lists, indexes: [], into: &log)
    #expect(log.inOrder.map(\.id) == ["indicator.protection"])
  }

  @Test func `persons are counted by one list, by two, and not where a count does not say them`() async throws {
    var records = OwnListFigureTests.two
    for (groups, visitors, producers) in [
      ([], 40, 3), ([(0, 0)], 12, nil), ([(0, 1)], 20, 2), ([(0, 0), (2, 1)], 5, 1),
    ] as [([(Int, Int)], Int, Int?)] {
      records.visitors.append(
        VisitorCount(
          place: PlaceID("x"), period: .year(2020), groups: groups.map { .init(list: $0.0, value: $0.1) },
          visitors: visitors, producers: producers, location: RecordLocation(file: 0, line: 2)))
    }
    func value(_ formula: String, _ category: String? = nil, _ by: String = "[]") async throws -> Double? {
      try await OwnListFigureTests.observation(formula, records, category, by: by)?.measure?.value
    }
    #expect(try await value("distinct(visitors)") == 40)
    #expect(try await value("distinct(visitors)", "gender=girls", "[gender]") == 12)
    #expect(try await value("distinct(visitors)", "gender=girls|district=3-mills", "[gender*district]") == 5)
    #expect(try await value("distinct(producers) where gender = boys") == 2)
    #expect(try await value("distinct(producers) where gender in (girls, boys)") == nil)
  }
}
