import Diagnostics
import Documents
import Figures
import Indicators
import Records
import TestKit
import Testing
import Vocabulary

@testable import Disclosure

/// Which files stand behind a figure, and which of them are counted.
@Suite struct RecordTalliesTests {
  private static let files = [
    "places/centres.csv", "places/population.csv", "places/population/young.csv", "records/activities/x.csv",
    "records/activities/y.csv", "records/key-figures.csv", "records/openings.csv", "records/visitors.csv",
    "surveys/responses/2020.csv", "surveys/responses/2021.csv", "surveys/waves.csv", "targets.csv",
  ]

  private static let sources = ["office", "survey"]

  /// Two centres of two municipalities: `x` with a file of activities, `y` with another and some cancelled ones.
  private func records() -> Records {
    var records = Records()
    records.codes = CodeLists(dimensions: [.init(id: "kind", values: [.init(id: "open")])])
    records.places = Places(
      municipalities: ["m", "n"].map { Municipality(id: PlaceID($0)) },
      centres: [Centre(id: PlaceID("x"), municipality: 0), Centre(id: PlaceID("y"), municipality: 1)])
    records.sources = RecordTalliesTests.sources.map { DeclaredSource(Source(id: $0)) }
    records.files = RecordTalliesTests.files.map {
      RecordFile(
        path: $0, kind: RecordFile.Kind(path: $0), records: 1, bytes: 1,
        source: $0.hasPrefix("surveys/responses") ? 1 : nil)
    }
    add(2, to: 0, file: 3, .held, &records)
    add(3, to: 1, file: 4, .held, &records)
    add(4, to: 1, file: 4, .cancelled, &records)
    records.population = [
      resident(0, "2020-07-01", nil, file: 1, "office"), resident(0, "2020-07-01", 15...29, file: 2, nil),
      resident(1, "2017-07-01", nil, file: 2, "survey"),
    ]
    records.waves = [2020, 2021].map { year in
      Wave(
        id: "w\(year)", questionnaire: 0, from: Day(number: 18_000), to: Day(number: 18_000), year: year,
        location: RecordLocation(file: 10, line: 2))
    }
    var answers = Responses()
    answers.wave = [0, 1]
    answers.file = [8, 9]
    records.responses = [answers]
    return records
  }

  private func add(
    _ count: Int, to centre: UInt16, file: UInt16, _ status: Activities.Status, _ records: inout Records
  ) {
    for _ in 0..<count {
      records.activities.centre.append(centre)
      records.activities.day.append(Day("2020-03-02")?.number ?? 0)
      records.activities.status.append(status.rawValue)
      records.activities.file.append(.init(file))
    }
  }

  private func resident(
    _ municipality: Int, _ date: String, _ ages: ClosedRange<Int>?, file: Int, _ source: String?
  ) -> ResidentCount {
    ResidentCount(
      municipality: municipality, date: Day(date) ?? Day(number: 0), ages: ages, count: 1000, source: source,
      location: RecordLocation(file: file, line: 2))
  }

  /// The files of a formula's figure, each with its count where it has one: `records/activities/x.csv 2`.
  private func files(_ formula: String, at place: String, in year: Int = 2020) throws -> [LineageFile] {
    let folder = try TemporaryFolder(PortalText("-- records/activities/x.csv --\nabc"))
    var log = DiagnosticLog()
    let text = """
      id: test
      title: { en: Test }
      explanation: { en: Test }
      spoken: { en: test }
      layer: process
      formula: "\(formula)"
      unit: hours
      better: neutral
      protection: none
      places: [centre]
      periods: [year]
      """
    let definition = try #require(
      IndicatorDefinition.read(
        Array(text.utf8), file: "indicators/test.yml", rules: [.survey], names: FormulaNames(ProtectTests.codes),
        into: &log))
    let records = records()
    let program = IndicatorProgram([definition], codes: records.codes, indexes: ["safety"], into: &log)
    try #require(log.inOrder.isEmpty, "\(log.inOrder)")
    let read = try #require(Folder(folder.path))
    _ = try read.read("records/activities/x.csv")
    // What somebody writes later did not go into any figure.
    try folder.write("abcd", to: "records/activities/x.csv")
    let tallies = RecordTallies(records, program, in: read)
    return tallies.files(
      of: FigureKey(indicator: IndicatorID("test"), place: PlaceID(place), period: .year(year)))
  }

  private func told(_ files: [LineageFile]) -> [String] {
    files.map { file in file.records.map { "\(file.path) \($0)" } ?? file.path }
  }

  @Test(arguments: [
    ("sum(hours)", "x", ["records/activities/x.csv 2"]), ("sum(hours)", "n", ["records/activities/y.csv 3"]),
    ("count(activities) where status = cancelled", "y", ["records/activities/y.csv 7"]),
    ("sum(visits) / distinct(visitors)", "x", ["records/activities/x.csv 2", "records/visitors.csv"]),
    ("yearly(staff_cost)", "x", ["records/key-figures.csv"]),
    ("open_hours()", "x", ["records/activities/x.csv 2", "records/openings.csv"]),
    ("index(safety)", "x", ["surveys/responses/2020.csv", "surveys/waves.csv"]),
    ("count(answers) / count(asked)", "m", ["surveys/responses/2020.csv", "surveys/waves.csv"]),
    ("weeks(all)", "x", ["places/centres.csv"]),
    ("residents(all)", "m", ["places/population.csv"]), ("residents(15-29)", "m", ["places/population/young.csv"]),
    ("residents(all)", "n", []), ("count(goals)", "x", ["targets.csv"]), ("sum(hours) * 2", "nowhere", []),
  ])
  func `the files of a figure are those its formula reads at the place and in the period`(
    _ formula: String, _ place: String, _ expected: [String]
  ) throws {
    #expect(told(try files(formula, at: place)) == expected)
  }

  @Test func `a file of answers is named for its years and never counted`() throws {
    let all = try files("count(answers)", at: "x", in: 2021)
    #expect(told(all) == ["surveys/responses/2021.csv", "surveys/waves.csv"])
    // Nobody of this place answered in that file; to leave it out would tell so.
    #expect(told(try files("count(answers)", at: "y", in: 2021)) == told(all))
  }

  @Test func `a file has its hash and the sources of what it holds`() throws {
    let activities = try #require(try files("sum(hours)", at: "x").first)
    #expect(activities.digest == "edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb")
    #expect(activities.sources == [])
    #expect(try files("residents(all)", at: "m").first?.sources == ["office"])
    #expect(try files("count(answers)", at: "m").first?.sources == ["survey"])
  }
}
