import Foundation
import TestKit
import Testing

/// The small portal with five centres of three municipalities, with every kind of figure that is withheld: what the leak tests publish.
enum LeakPortal {
  /// Everything that a build left behind: its files, and what it said.
  struct Published {
    var files: [String: Data]
    var said: String
  }

  static let centres = ["a", "b", "c", "d", "e"]

  /// Publishes the portal with some files replaced; hashes of inputs are taken out, which are published on purpose and
  /// stand for whole files.
  static func publish(_ changes: [String: String], thresholds: String = "") throws -> Published {
    let program = try #require(Program(), "the program is built with the tests")
    let plain = SmallPortal.plain
    var changed: [String: String?] = ["portal.yml": (plain.files["portal.yml"] ?? "") + thresholds]
    for path in plain.files.keys where path.hasPrefix("news/") || path.hasPrefix("records/") {
      changed[path] = .some(nil)
    }
    let folder = try plain.with(changed).with(files).with(changes).folder()
    let outcome = try program.run(["build", "--today", "2022-02-01", "--output", "public"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let hash = /<small class="hash">.*?<\/small>|[0-9a-f]{64}/
    let hashes = ["manifest.json", "data/release.json"]
    let files = try folder.tree("public").filter { !hashes.contains($0.key) }.mapValues { bytes in
      Data(String(decoding: bytes, as: UTF8.self).replacing(hash, with: "").utf8)
    }
    // How long it took is said too.
    return Published(files: files, said: (outcome.output + outcome.problems).replacing(/[0-9.]+ m?s\b/, with: ""))
  }

  // MARK: Files

  static let files: [String: String] = {
    var files = [
      "sources.yml": """
      - id: own
        title: { sl: Evidenca, en: Records }
        publisher: Občina
        address: https://portal.example.org/evidenca
        date: 2022-01-10
        demonstration: false
        files: [records/, surveys/responses/]

      """,
      "places/municipalities.csv": """
      id,code,name_sl,name_en,official_languages,member_years,source
      brda,007,Brda,Brda,sl,2020-2021,own
      celje,011,Celje,Celje,sl,2020-2021,own
      izola,040,Izola,Izola,sl,2020-2021,own

      """,
      "places/centres.csv": "id,municipality,name_sl,name_en,opened,closed,demonstration\n"
        + zip(centres, ["brda", "brda", "brda", "celje", "izola"]).map {
          "\($0),\($1),Center \($0),Centre \($0),2019-01-01,,no\n"
        }.joined(),
      "surveys/waves.csv": "id,questionnaire,from,to,mode,base,year\nw,basic-1,2021-11-01,2021-11-30,tablet,,2021\n",
      "surveys/questionnaires/basic-1.yml": questionnaire,
      "records/key-figures.csv": forms([1, 5, 9, 6, 7], [30_000, 20_000, 90_000, 50_000, 60_000]),
      "records/visitors.csv": visitors([2, 4, 60]),
    ]
    for (kind, rest) in charts {
      files["charts/\(kind)-chart.yml"] = "kind: \(kind)\ntitle: { sl: Graf, en: Chart }\n\(rest)\n"
    }
    for (id, formula, protection, places) in definitions {
      files["indicators/\(id).yml"] = definition(id, formula, protection, places)
    }
    for (centre, answers) in zip(centres, [(5, 6), (20, 30), (40, 60), (30, 50), (20, 40)]) {
      files["surveys/responses/\(centre).csv"] = responses(centre, positive: answers.0, of: answers.1)
    }
    for (centre, visits) in zip(centres, [[40, 38], [25, 30], [12, 20], [30, 30], [50, 40]]) {
      files["records/activities/\(centre).csv"] = activities(centre, girls: visits[0], boys: visits[1])
    }
    return files
  }()

  /// Charts of figures some of which are withheld, in the kinds in which no page draws them.
  private static let charts = [
    ("strip", "indicator: cost\nwith: [index-safety, cost-per-visit]\nby: centre\nperiod: 2021\nhighlight: a"),
    ("dot-range", "indicator: cost\nby: centre\nperiod: 2020..2021"),
    ("waffle", "indicator: index-safety\nplaces: [network, a, b, c]\nperiod: 2021"),
  ]

  private static let definitions = [
    ("index-safety", "index(safety)", "survey", "[network, municipality, centre]"),
    ("visitors", "distinct(visitors)", "people", "[municipality]"),
    ("cost", "yearly(staff_cost)", "money", "[network, municipality, centre]"),
    ("cost-per-visit", "yearly(staff_cost) / sum(visits)", "money", "[network, municipality, centre]"),
  ]

  private static func definition(_ id: String, _ formula: String, _ protection: String, _ places: String) -> String {
    """
    id: \(id)
    title: { sl: Kazalnik \(id), en: Indicator \(id) }
    explanation: { sl: Kazalnik za preizkus., en: An indicator for tests. }
    spoken: { sl: formula za preizkus, en: a formula for tests }
    layer: process
    formula: \(formula)
    unit: \(protection == "survey" ? "percent" : protection == "money" ? "euros" : "people")
    better: higher
    breakdowns: []
    protection: \(protection)
    decimals: 0
    places: \(places)
    periods: [year]

    """
  }

  private static let questionnaire = """
    id: basic
    version: 1
    languages: [sl, en]
    scales:
      - id: A
        codes:
          - { code: 1, label: { sl: ne drži, en: does not apply } }
          - { code: 2, label: { sl: drži, en: applies } }
        positive: [2]
        missing: []
    items:
      - { id: S1, scale: A, text: { sl: Tukaj se počutim varno., en: I feel safe here. } }
    indexes:
      - { id: safety, title: { sl: Varnost, en: Safety }, items: [S1], minimum: 1 }

    """

  static func responses(_ centre: String, positive: Int, of persons: Int) -> String {
    "wave,centre,gender,age,S1\n" + (0..<persons).map { "w,\(centre),,,\($0 < positive ? 2 : 1)\n" }.joined()
  }

  static func activities(_ centre: String, girls: Int, boys: Int) -> String {
    """
    id,centre,date,start,end,kind,mode,visits_girls,visits_boys,visits_another,visits_not_stated,visits_total,status
    x\(centre),\(centre),2021-03-02,15:00,19:00,open,onsite,\(girls),\(boys),0,0,\(girls + boys),held

    """
  }

  static func forms(_ posts: [Int], _ costs: [Int]) -> String {
    "place,year,staff_fte,staff_cost\n"
      + zip(centres, zip(posts, costs)).map { "\($0),2021,\($1.0),\($1.1)\n" }.joined()
  }

  /// Visitors of Brda, Celje and Izola.
  static func visitors(_ counts: [Int]) -> String {
    "place,period,gender,age,visitors,producers\n"
      + zip(["brda", "celje", "izola"], counts).map { "\($0),2021,all,all,\($1),\n" }.joined()
  }
}
