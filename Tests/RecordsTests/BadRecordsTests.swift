import Configuration
import Diagnostics
import Foundation
import Records
import TestKit
import Testing

@Suite struct BadRecordsTests {
  /// A row of activities that replaces the first one, which is on line 2.
  static let rows: [(row: String, id: String, column: Int)] = [
    (",center,2020-03-02,15:00,19:00,,open,,,,,,,5,,,,,,,,", "table.empty-cell", 1),
    ("b,,2020-03-02,15:00,19:00,,open,,,,,,,5,,,,,,,,", "table.empty-cell", 3),
    ("b,centre,2020-03-02,15:00,19:00,,open,,,,,,,5,,,,,,,,", "records.unknown-centre", 3),
    ("b,center,2020-02-30,15:00,19:00,,open,,,,,,,5,,,,,,,,", "table.date", 10),
    ("b,center,2/3/2020,15:00,19:00,,open,,,,,,,5,,,,,,,,", "table.date", 10),
    ("b,center,2021-01-01,15:00,19:00,,open,,,,,,,5,,,,,,,,", "activity.after-cut-off", 10),
    ("b,center,2017-12-31,15:00,19:00,,open,,,,,,,5,,,,,,,,", "activity.centre-not-open", 10),
    ("b,demo,2020-07-01,15:00,19:00,,open,,,,,,,5,,,,,,,,", "activity.centre-not-open", 8),
    ("b,center,2020-03-02,15:00,,,open,,,,,,,5,,,,,,,,", "activity.half-time", 21),
    ("b,center,2020-03-02,,,,open,,,,,,,5,,,,,,,,", "activity.no-hours", 23),
    ("b,center,2020-03-02,15:00,15:00,,open,,,,,,,5,,,,,,,,", "activity.no-hours", 27),
    ("b,center,2020-03-02,15.00,19:00,,open,,,,,,,5,,,,,,,,", "table.time", 21),
    ("b,center,2020-03-02,,,0,open,,,,,,,5,,,,,,,,", "activity.hours", 23),
    ("b,center,2020-03-02,,,25,open,,,,,,,5,,,,,,,,", "activity.hours", 23),
    ("b,center,2020-03-02,,,-1,open,,,,,,,5,,,,,,,,", "activity.hours", 23),
    ("b,center,2020-03-02,,,90,open,,,,,,,5,,,,,,,,", "activity.minutes", 23),
    ("b,center,2020-03-02,15:00,19:00,3,open,,,,,,,5,,,,,,,,", "activity.hours-mismatch", 33),
    ("b,center,2020-03-02,,,13,open,,,,,,,5,,,,,,,,", "activity.long", 23),
    ("b,center,2020-03-02,,,4,,,,,,,,5,,,,,,,,", "table.empty-cell", 25),
    ("b,center,2020-03-02,,,4,opne,,,,,,,5,,,,,,,,", "table.unknown-code", 25),
    ("b,center,2020-03-02,,,4,open,onsit,,,,,,5,,,,,,,,", "table.unknown-code", 30),
    ("b,center,2020-03-02,,,4,open,,sport music,,,,,5,,,,,,,,", "table.unknown-code", 31),
    ("b,center,2020-03-02,,,4,open,,sport sport,,,,,5,,,,,,,,", "table.code-twice", 31),
    ("b,center,2020-03-02,,,4,open,,,,,,,,,,,,,,,", "activity.no-visits", 36),
    ("b,center,2020-03-02,,,4,open,,,2,2,,,,,,,,,,,", "activity.no-visits", 38),
    ("b,center,2020-03-02,,,4,open,,,2,2,0,0,5,,,,,,,,", "activity.gender-sum", 40),
    ("b,center,2020-03-02,,,4,open,,,2,4,,,5,,,,,,,,", "activity.gender-sum", 38),
    ("b,center,2020-03-02,,,4,open,,,,,,,18.83,,,,,,,,", "table.thousands", 36),
    ("b,center,2020-03-02,,,4,open,,,,,,,-5,,,,,,,,", "table.range", 36),
    ("b,center,2020-03-02,,,4,open,,,,,,,five,,,,,,,,", "table.integer", 36),
    ("b,center,2020-03-02,,,4,open,,,,,,,5,3,3,,,,,,", "activity.age-sum", 38),
    ("b,center,2020-03-02,,,4,open,,,,,,,5,,,6,,,,,", "activity.first-time", 40),
    ("b,center,2020-03-02,,,4,open,,,,,,,5,,,,4.5,,,,", "activity.youth-hours", 41),
    ("b,center,2020-03-02,,,4,open,,,,,,,5,,,,,6,,,", "activity.producers", 42),
    ("b,center,2020-03-02,,,4,open,,,,,,,5,,,,\"1,x\",,,,", "table.number", 42),
    ("b,center,2020-03-02,,,4,open,,,,,,,5,,,,,,,-2,", "table.range", 44),
    ("b,center,2020-03-02,,,4,open,,,,,,,5,,,,,,,,canceled", "table.unknown-code", 45),
    ("ana@example.org,center,2020-03-02,,,4,open,,,,,,,5,,,,,,,,", "records.personal-data", 1),
    ("Ana Novak,center,2020-03-02,,,4,open,,,,,,,5,,,,,,,,", "records.personal-data", 1),
    ("811218-9876,center,2020-03-02,,,4,open,,,,,,,5,,,,,,,,", "records.personal-data", 1),
    ("b,center,2020-03-02,,,4,Ana Novak,,,,,,,5,,,,,,,,", "table.unknown-code", 25),
    ("b,center,2020-03-02,,,4,open,,sport Ana Novak,,,,,5,,,,,,,,", "table.unknown-code", 31),
    ("a2,center,2020-03-02,,,4,open,,,,,,,5,,,,,,,,", "activity.duplicate-id", 1),
    ("b,center,2020-03-02,,,4,open,,,,,,,5,,,,,,,", "table.few-cells", 44),
  ]

  @Test(arguments: rows)
  func `a bad activity is one located problem`(row: String, id: String, column: Int) async throws {
    let text = try #require(SmallPortal.recorded.files["records/activities/2020.csv"])
    var lines = text.split(separator: "\n").map { String($0) }
    lines[1] = row
    let (_, log) = try await TestPortal.load(["records/activities/2020.csv": Array(lines.joined(separator: "\n").utf8)])
    #expect(log.diagnostics.map(\.id) == [id])
    // Of two rows with one id, the later is the one that stands there again.
    let line = id == "activity.duplicate-id" ? 3 : 2
    let location = SourceLocation(file: "records/activities/2020.csv", line: line, column: column)
    #expect(log.diagnostics.first?.location == location)
    #expect(log.diagnostics.first?.message.contains("ana@example.org") == false)
  }

  static let manySlips: [(row: String, ids: [String])] = [
    (
      "b,center,2020-03-02,15:00,,,opne,,,,,,,5,,,9,,,,,",
      ["activity.half-time", "table.unknown-code", "activity.first-time"]
    ),
    (
      "b,elsewhere,2020-03-02,15:00,15:00,,open,,,5,3,0,0,9,,,,,,,,",
      ["records.unknown-centre", "activity.no-hours", "activity.gender-sum"]
    ),
    (
      "b,center,2017-03-02,,,,open,,,,,,,5,,,,,,,x,", ["activity.centre-not-open", "activity.no-hours", "table.number"]
    ),
    // What follows from a wrong cell alone is not told.
    ("b,center,2020-03-02,,,4,open,,,x,3,0,0,,,,7,,,,,", ["table.integer"]),
    ("b,center,2020-03-02,,,x,open,,,,,,,5,,,,3,,,,", ["table.number"]),
    ("b,center,2020-03-02,,,4,open,,,5,3,0,0,9,,,9,,,,,", ["activity.gender-sum"]),
    ("b,center,2020-03-02,,,,open,,,,,,,,,,,,,,,helt", ["table.unknown-code"]),
  ]

  @Test(arguments: manySlips)
  func `all that is wrong in a row is told at once, and each cause once`(row: String, ids: [String]) async throws {
    let text = Array("\(SmallPortal.activityHeader)\n\(row)\n".utf8)
    let (_, log) = try await TestPortal.load(["records/activities/2020.csv": text])
    #expect(log.inOrder.map(\.id) == ids, "\(log.inOrder)")
  }

  /// A text in a file, what replaces it, and the one problem it gives.
  static let changes: [(file: String, old: String, new: String, id: String, line: Int, column: Int)] = [
    ("places/municipalities.csv", "brezice,009", "Brežice,009", "table.slug", 3, 1),
    ("places/municipalities.csv", "2018-2020 2022", "2020-2018", "places.years", 2, 31),
    ("places/municipalities.csv", ",,sl,2018,", ",,slovene!,2018,", "language.tag", 3, 23),
    ("places/municipalities.csv", "Novo mesto,,", ",,", "places.no-name", 2, 16),
    ("places/municipalities.csv", "name_en", "nome_en", "table.unknown-column", 1, 17),
    ("places/centres.csv", "demo,brezice", "demo,brezce", "records.unknown-municipality", 3, 6),
    ("places/centres.csv", "2018-01-01,,no", "2018-01-01,2017-01-01,no", "places.closed", 2, 37),
    ("places/centres.csv", "demo,brezice", "center,brezice", "records.duplicate", 3, 1),
    ("places/centres.csv", "demo,brezice", "network,brezice", "places.reserved", 3, 1),
    ("places/centres.csv", "demo,brezice", "novo-mesto,brezice", "places.reserved", 3, 1),
    ("places/centres.csv", ",yes", ",ja", "table.yes-no", 3, 31),
    ("places/population.csv", "15-29", "29-15", "population.age", 3, 23),
    ("places/population.csv", "15-29", "all", "records.duplicate", 3, 1),
    ("places/population.csv", "5500", "5.500", "table.thousands", 3, 29),
    ("records/openings.csv", "closed,", "shut,", "table.unknown-code", 3, 21),
    ("records/openings.csv", "20:00,open", ",open", "opening.half-time", 2, 19),
    ("records/openings.csv", "center,2020-03-09", "center,2017-03-09", "opening.centre-not-open", 3, 8),
    ("records/openings.csv", "holidays", "ask 041 123 456", "records.personal-data", 3, 28),
    ("records/openings.csv", "holidays", "Ana Novak is ill", "records.personal-data", 3, 28),
    ("records/openings.csv", "reason", "comment", "records.free-text-column", 1, 30),
    ("records/visitors.csv", "340,12", "340,341", "visitors.producers", 2, 25),
    ("records/visitors.csv", "2020,girls", "2020-13,girls", "table.period", 3, 12),
    ("records/visitors.csv", "2020,girls", "2020,girl", "table.unknown-code", 3, 17),
    ("records/visitors.csv", "novo-mesto,2020,girls", "center,2020,all", "records.duplicate", 3, 1),
    ("records/key-figures.csv", "center,2020", "center,20", "table.range", 2, 8),
    ("records/key-figures.csv", "60000,", "60.000 EUR,", "table.number", 2, 37),
    ("records/reported/2020.csv", "visits,network", "visit,network", "records.unknown-indicator", 2, 1),
    ("records/reported/2020.csv", "visits,network", "visits,netwrok", "records.unknown-place", 2, 8),
    ("records/reported/2020.csv", "2020-S1", "2020-H1", "table.period", 3, 19),
    ("records/reported/2020.csv", "kind=open", "kind=opne", "records.unknown-category", 3, 27),
    ("records/reported/2020.csv", "kind=open", "knd=open", "records.unknown-category", 3, 27),
    ("records/reported/2020.csv", "kind=open", "open", "records.category", 3, 27),
    ("records/reported/2020.csv", "0.83", "83 %", "table.number", 3, 37),
    ("records/reported/2020.csv", ",pf", ",pq", "records.status", 3, 56),
    ("records/reported/2020.csv", "Report 2020", "", "table.empty-cell", 3, 43),
    ("surveys/waves.csv", "basic-1", "basic-2", "records.unknown-questionnaire", 2, 7),
    ("surveys/waves.csv", "2020-11-30", "2020-10-30", "wave.order", 2, 26),
    ("surveys/responses/2020.csv", "15-plus,4", "15-plus,5", "responses.code", 2, 28),
    ("surveys/responses/2020.csv", "w2020,center,,", "w2021,center,,", "records.unknown-wave", 3, 1),
    ("surveys/responses/2020.csv", "w2020,center,,", "w2020,senter,,", "records.unknown-centre", 3, 7),
    ("surveys/responses/2020.csv", "S1,S5", "S1,S4", "table.unknown-column", 1, 27),
    ("targets.csv", "good-enough", "good enough", "table.unknown-code", 2, 19),
    ("breaks.csv", "Epidemija", "", "records.no-text", 2, 20),
    ("annotations.csv", "2020-05-31", "2020-01-31", "annotation.order", 2, 12),
    ("annotations.csv", "center brezice", "center brezce", "records.unknown-place", 2, 23),
    ("sources.yml", "publisher: MaMa", "publsher: MaMa", "yaml.unknown-key", 3, 3),
    ("sources.yml", "demonstration: false", "demonstration: maybe", "yaml.type", 5, 18),
    ("codes.yml", "{ id: boys,", "{ id: girls,", "codes.twice", 6, 9),
    ("codes.yml", "from: 0, to: 14", "from: 15, to: 14", "codes.age", 12, 49),
    (
      "surveys/questionnaires/basic-1.yml", "positive: [3, 4]", "positive: [3, 5]", "questionnaire.unknown-code", 12, 19
    ),
    ("surveys/questionnaires/basic-1.yml", "missing: [0]", "missing: [4]", "questionnaire.positive-missing", 13, 14),
    ("surveys/questionnaires/basic-1.yml", "id: S5", "id: S1", "questionnaire.item-twice", 16, 11),
    ("surveys/questionnaires/basic-1.yml", "[S1, S5]", "[S1, S6]", "questionnaire.unknown-item", 18, 55),
    ("surveys/questionnaires/basic-1.yml", "minimum: 1", "minimum: 3", "questionnaire.minimum", 18, 69),
    ("surveys/questionnaires/basic-1.yml", "[S1, S5]", "[S5]", "questionnaire.sensitive-alone", 18, 50),
    (
      "surveys/questionnaires/basic-1.yml", "id: S1, scale: A", "id: S1, scale: B", "questionnaire.unknown-scale", 15,
      22
    ),
  ]

  @Test(arguments: changes)
  func `a bad record is located`(
    file: String, old: String, new: String, id: String, line: Int, column: Int
  ) async throws {
    let text = try #require(SmallPortal.recorded.files[file])
    let place = try #require(text.range(of: old))
    let (_, log) = try await TestPortal.load([file: Array(text.replacingCharacters(in: place, with: new).utf8)])
    let problem = try #require(log.inOrder.first { $0.id == id })
    #expect(problem.location == SourceLocation(file: file, line: line, column: column))
    #expect(problem.hint?.isEmpty == false)
    #expect(problem.severity == .error)
  }

  @Test(arguments: [
    ("sukunimi", "records.personal-column"), ("Sukunimi / etunimi", "records.personal-column"),
    ("Όνομα", "records.personal-column"), ("ονομα", "records.personal-column"),
    ("ΗΜΕΡΟΜΗΝΊΑ γέννησης", "records.personal-column"), ("huomautus", "records.free-text-column"),
    ("surname", "table.unknown-column"),
  ])
  func `the columns about persons are those of the portal's languages`(name: String, id: String) async throws {
    var lexicon = Lexicon()
    lexicon.personalColumns = ["sukunimi", "όνομα", "γέννησης"]
    lexicon.textColumns = ["huomautus"]
    let text = "centre,date,status,\(name)\ncenter,2020-03-02,open,x\n"
    let (_, log) = try await TestPortal.load(["records/openings.csv": Array(text.utf8)], lexicon: lexicon)
    #expect(log.diagnostics.map(\.id) == [id])
  }

  @Test(arguments: [
    "name", "Surname", "ime", "priimek_udeleženca", "e-pošta", "email", "parent_email", "Telefon", "phone number",
    "alias", "vzdevek", "datum rojstva", "birth_date", "EMŠO", "naslov", "home address", "förnamn", "e_mail",
    "födelseår", "rojena", "birth year", "oseba", "participant", "udeleženka", "deltagare", "starši", "kontakt",
  ])
  func `a column about persons is refused without a word of what stands in it`(name: String) async throws {
    let text = "centre,date,status,\(name)\ncenter,2020-03-02,open,Ana Novak\n"
    let (records, log) = try await TestPortal.load(["records/openings.csv": Array(text.utf8)])
    let problem = try #require(log.diagnostics.first)
    #expect(log.diagnostics.count == 1 && problem.id == "records.personal-column")
    #expect(problem.location == SourceLocation(file: "records/openings.csv", line: 1, column: 20))
    #expect(!"\(log)".contains("Novak") && !"\(records.openings)".contains("Novak"))
  }

  @Test func `a file belongs to exactly one source`() async throws {
    let (records, log) = try await TestPortal.load([
      "sources.yml": Array("- { id: x, title: { sl: x }, publisher: x, demonstration: true, files: [surveys/] }\n".utf8)
    ])
    #expect(Set(log.diagnostics.map(\.id)) == ["sources.uncovered"])
    #expect(log.diagnostics.count == 6 && records.activities.count == 0)
    let (_, other) = try await TestPortal.load([
      "sources.yml": Array(
        """
        - { id: x, title: { sl: x }, publisher: x, demonstration: true, files: [records/, surveys/] }
        - { id: y, title: { sl: x }, publisher: x, demonstration: true, files: [surveys/, recrods/] }
        """.utf8)
    ])
    #expect(Set(other.diagnostics.map(\.id)) == ["sources.ambiguous", "sources.no-file", "activity.duplicate-id"])
  }

  @Test func `files nobody reads are named`() async throws {
    let (_, log) = try await TestPortal.load(["records/opennings.csv": Array("a\n".utf8)])
    #expect(log.diagnostics.map(\.id) == ["records.unknown-file"])
    #expect(log.diagnostics.first?.hint == "did you mean \"records/openings.csv\"?")
  }

  @Test func `a table of answers belongs to one questionnaire`() async throws {
    let second = try #require(SmallPortal.recorded.files["surveys/questionnaires/basic-1.yml"]).replacing(
      "version: 1", with: "version: 2")
    let waves =
      try #require(SmallPortal.recorded.files["surveys/waves.csv"]) + "w2,basic-2,2020-12-01,2020-12-02,,,2020\n"
    let answers = try #require(SmallPortal.recorded.files["surveys/responses/2020.csv"]) + "w2,center,,,1,1\n"
    let (_, log) = try await TestPortal.load([
      "surveys/questionnaires/basic-2.yml": Array(second.utf8), "surveys/waves.csv": Array(waves.utf8),
      "surveys/responses/2020.csv": Array(answers.utf8),
    ])
    #expect(log.diagnostics.map(\.id) == ["responses.mixed"])
    #expect(log.diagnostics.first?.location.line == 4)
  }
}
