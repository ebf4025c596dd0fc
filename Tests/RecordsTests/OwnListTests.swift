import Diagnostics
import Records
import TestKit
import Testing
import Vocabulary

/// A portal's own lists and columns, and those of others that it does without.
@Suite struct OwnListTests {
  static let codes = """
    dimensions:
      - id: district
        title: { sl: Okraj }
        values: [{ id: north, title: { sl: sever } }, { id: 3-mills, title: { sl: mlini } }]
      - id: project-partner
        title: { sl: Partner }
        many: true
        values: [{ id: school, title: { sl: šola } }, { id: club, title: { sl: klub } }]
      - id: class
        title: { sl: Razred }
        counts: visits
        values:
          - { id: first, title: { sl: prvi } }
          - { id: not-known, title: { sl: neznano }, unknown: true }
      - id: theme
        title: { sl: Tema }
        counts: figures
        values: [{ id: work, title: { sl: delo } }]
    columns:
      - { id: meals, title: { sl: obroki }, type: count }
      - { id: tool-cost, title: { sl: orodje }, type: money }

    """

  static let activities = """
    id,centre,date,hours,district,project_partner,visits_first,visits_class_not_known,visits_total,meals,tool_cost
    a1,center,2020-03-02,2,3-mills,school club,4,1,5,12,9.5
    a2,center,2020-03-03,2,,,,,7,,

    """

  static let sources = """
    - id: own
      title: { sl: Dnevnik }
      publisher: MaMa
      date: 2020-12-31
      demonstration: false
      files: [records/, surveys/responses/]

    """

  /// A portal of these lists with some files replaced, and without the tables that speak of others.
  static func load(_ changes: [String: String] = [:]) async throws -> (records: Records, problems: [String]) {
    var files: [String: [UInt8]?] = [
      "sources.yml": Array(sources.utf8),
      "codes.yml": Array(codes.utf8), "records/activities/2020.csv": Array(activities.utf8),
      "records/activities/demo.csv": nil, "records/visitors.csv": nil,
      "surveys/responses/2020.csv": Array("wave,centre,S1,S5\nw2020,center,4,1\n".utf8),
      "records/reported/2020.csv": nil,
    ]
    for (path, text) in changes { files[path] = Array(text.utf8) }
    let (records, log) = try await TestPortal.load(files)
    return (
      records,
      log.inOrder.map { "\($0.location.file):\($0.location.line) \($0.id) \($0.message) / \($0.hint ?? "")" }
    )
  }

  @Test func `lists and columns of one's own are read beside the fixed columns`() async throws {
    let (records, problems) = try await OwnListTests.load()
    try #require(problems == [])
    let activities = records.activities
    #expect(activities.codes == [[1, Activities.noCode]])
    #expect(activities.codeSets == [[0b11, 0]])
    #expect(activities.visitsByList == [[[4, -1], [1, -1]]])
    #expect(activities.own[0][0] == 12 && activities.own[0][1].isNaN && activities.own[1][0] == 9.5)
    #expect(Array(activities.visits) == [5, 7])
  }

  @Test func `a portal without lists has only the fixed columns`() async throws {
    let plain = "id,centre,date,hours,visits_total\na1,center,2020-03-02,2,5\n"
    let (records, problems) = try await OwnListTests.load([
      "codes.yml": "dimensions: []\n", "records/activities/2020.csv": plain,
    ])
    try #require(problems == [])
    #expect(records.activities.count == 1 && records.activities.codes.isEmpty)
  }

  static let tables: [(header: String, found: String, hint: String)] = [
    ("mode", "\"mode\" is not a column here", "declare the list \"mode\" with its values in codes.yml"),
    (
      "visits_girls", "\"visits_girls\" is not a column here",
      "declare the value in codes.yml, in a list with counts: visits"
    ),
    ("visits_x,visits_y", "no columns here are \"visits_x\", \"visits_y\"", "declare the value in codes.yml"),
    ("distrct", "\"distrct\" is not a column here", "did you mean \"district\"?"),
  ]

  @Test(arguments: tables)
  func `a column of a list that is not declared is one problem that says so`(
    header: String, found: String, hint: String
  ) async throws {
    let empty = header.split(separator: ",").map { _ in "" }.joined(separator: ",")
    let table = "id,centre,date,hours,visits_total,\(header)\na1,center,2020-03-02,2,5,\(empty)\n"
    let (_, problems) = try await OwnListTests.load(["records/activities/2020.csv": table])
    #expect(problems.count == 1 && problems[0].contains("table.unknown-column \(found)") && problems[0].contains(hint))
  }

  static let wrong: [(from: String, to: String, id: String)] = [
    ("id: district", "id: visits", "codes.reserved"), ("id: district", "id: hours", "codes.reserved"),
    ("id: meals", "id: district", "codes.twice"), ("id: tool-cost", "id: volunteers", "codes.reserved"),
    ("many: true", "many: true\n    whole: true", "codes.use"),
    ("counts: visits", "counts: visits\n    many: true", "codes.use"),
    ("{ id: first, title: { sl: prvi } }", "{ id: first, unknown: true, title: { sl: prvi } }", "codes.unknown"),
    ("type: count", "type: whole", "yaml.unknown-word"),
    ("id: theme", "id: class-first", ""),
  ]

  @Test(arguments: wrong)
  func `what codes.yml can't say is a problem`(from: String, to: String, id: String) async throws {
    let codes = OwnListTests.codes.replacing(from, with: to, maxReplacements: 1)
    try #require(codes != OwnListTests.codes)
    let (_, problems) = try await OwnListTests.load(["codes.yml": codes])
    if id.isEmpty {
      try #require(problems == [])
    } else {
      #expect(problems.contains { $0.contains("codes.yml") && $0.contains(" \(id) ") }, "\(problems)")
    }
  }

  static let gendered = """
    dimensions:
      - id: gender
        title: { sl: Spol }
        values:
          - { id: girls, title: { sl: dekleta } }
          - { id: none, title: { sl: neznano }#UNKNOWN }
          - { id: another, title: { sl: drugo } }

    """

  @Test(arguments: [true, false])
  func `what is not known belongs to the value that says so, and to none where none does`(isDeclared: Bool) async throws
  {
    let table =
      "id,centre,date,hours,visits_girls,visits_none,visits_another,visits_total\n"
      + "a1,center,2020-03-02,2,3,0,1,9\n"
    let codes = OwnListTests.gendered.replacing("#UNKNOWN", with: isDeclared ? ", unknown: true" : "")
    let (_, problems) = try await OwnListTests.load(["codes.yml": codes, "records/activities/2020.csv": table])
    #expect(problems.count == 1 && problems[0].contains("activity.gender-sum"))
    #expect(
      problems[0].hasSuffix("correct one of them" + (isDeclared ? "; what is not known belongs to visits_none" : "")))
  }

  @Test(arguments: [("3,1,9", 0), ("3,7,9", 1), ("3,6,9", 0)])
  func `parts of which a column is not there may be less than the total, and never more`(
    cells: String, count: Int
  ) async throws {
    let table = "id,centre,date,hours,visits_girls,visits_none,visits_total\na1,center,2020-03-02,2,\(cells)\n"
    let codes = OwnListTests.gendered.replacing("#UNKNOWN", with: "")
    let (records, problems) = try await OwnListTests.load(["codes.yml": codes, "records/activities/2020.csv": table])
    #expect(problems.count == count)
    if count == 0 { #expect(records.activities.visitsByList[0][2] == [Activities.absent]) }
  }

  @Test(arguments: [("4,2,5", "activity.part-sum"), ("4,1,5", ""), ("4,,5", "")])
  func `parts of a list of one's own are never more than the total`(cells: String, id: String) async throws {
    let table = "id,centre,date,hours,visits_first,visits_not_known,visits_total\na1,center,2020-03-02,2,\(cells)\n"
    let (_, problems) = try await OwnListTests.load(["records/activities/2020.csv": table])
    #expect(problems.count == (id.isEmpty ? 0 : 1) && problems.allSatisfy { $0.contains(id) })
  }

  @Test func `persons and answers are sorted by any list`() async throws {
    let (records, problems) = try await OwnListTests.load([
      "records/visitors.csv": "place,period,district,class,visitors\ncenter,2020,all,,40\ncenter,2020,north,first,7\n",
      "surveys/responses/2020.csv": "wave,centre,district,S1,S5\nw2020,center,north,4,1\nw2020,center,,3,2\n",
    ])
    try #require(problems == [])
    #expect(records.visitors.map { $0.groups.map { "\($0.list)=\($0.value)" } } == [[], ["0=0", "2=0"]])
    #expect(records.responses[0].groups[0] == [0, Responses.noCode])
  }

  @Test(arguments: [
    ("theme=work|district=north", "district*theme=north*work", ""), ("theme=work", "theme=work", ""),
    ("gender=girls", "", "records.unknown-category"), ("theme=play", "", "records.unknown-category"),
    ("theme=work|theme=work", "", "records.category"), ("theme", "", "records.category"),
  ])
  func `reported figures are of any list, or of two that are crossed`(
    category: String, name: String, id: String
  ) async throws {
    let (records, problems) = try await OwnListTests.load([
      "records/reported/2020.csv":
        "indicator,place,period,category,value,source\nvisits,network,2020,\(category),5,Report\n"
    ])
    #expect(id.isEmpty ? problems == [] : problems.count == 1 && problems[0].contains(id))
    #expect((records.reported.first?.key.category?.description ?? "") == name)
  }
}
