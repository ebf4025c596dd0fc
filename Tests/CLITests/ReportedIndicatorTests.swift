import Foundation
import TestKit
import Testing

/// Indicators that others computed: all that was published stands where a reader looks for it.
@Suite struct ReportedIndicatorTests {
  let program: Program

  init() throws { program = try #require(Program(), "the program is built with the tests") }

  /// A project's folder with the files in `content`, and the shipped templates.
  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let none = Dictionary(uniqueKeysWithValues: SmallPortal.plain.files.keys.map { ($0, String?.none) })
    return try SmallPortal.plain.with(none.merging(files.mapValues { Optional($0) }) { $1 }).folder()
  }

  @Test func `of 200 indicators with parts, goals and themes every figure stands on its indicator's page`() throws {
    let portal = ReportedPortal()
    let folder = try folder(portal.files)
    let outcome = try program.run(["build", "--today", "2025-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(!outcome.problems.contains("warning:"), "\(outcome.problems.prefix(2000))")
    for number in 1...ReportedPortal.indicators {
      let slug = ReportedPortal.title(number).lowercased().replacing(" ", with: "-")
      let page = try folder.text("public/en/indicators/\(slug).html")
      for value in portal.printed[number] ?? [] {
        #expect(page.contains(">\(value)<"), "\(slug) lacks \(value)")
      }
      #expect(page.contains("Goal for 2030: \(portal.goals[number] ?? "")"), "\(slug) lacks its goal")
      #expect(page.contains("Statistical Office") && page.contains("Counted at the door."))
      #expect(page.contains("Licence: CC0 1.0") && !page.contains("How it is computed") && !page.contains("<code"))
      let rows = try folder.text("public/data/m-\(number).csv").split(whereSeparator: \.isNewline).count - 1
      #expect(rows == portal.printed[number]?.count)
    }
    let list = try folder.text("public/en/indicators.html")
    let places = (0..<ReportedPortal.themes).map { list.firstRange(of: "id=\"theme-\($0)\"")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    let second = try #require(list.firstRange(of: "measure-number-2."))
    let tenth = try #require(list.firstRange(of: "measure-number-10."))
    #expect(second.lowerBound < tenth.lowerBound, "2 stands before 10")
    for path in ["public/en.html", "public/en/goals.html", "public/en/municipalities/brda.html"] {
      let page = try folder.text(path)
      #expect(page.contains("Theme 3") || page.contains("Measure number 3"), "\(path)")
    }
    #expect(!(try folder.text("public/en/indicators.html")).contains("What young people say about it"))
  }

  // MARK: Beside computed figures

  private static let source = """
    - id: yearbook
      title: { sl: Letopis, en: Yearbook }
      publisher: Statistical Office
      date: 2022-05-01
      demonstration: false
      licence: { name: CC0 1.0 }
      files: [records/reported/a.csv]
    - id: report
      title: { sl: Poročilo, en: Report }
      publisher: Waste Office
      demonstration: false
      files: [records/reported/b.csv]

    """

  private static func mixed() -> SmallPortal {
    let plain = SmallPortal.plain
    return plain.with([
      "sources.yml": (plain.files["sources.yml"] ?? "") + source,
      "units.yml": "- { id: kg, symbol: kg }\n",
      "places/municipalities.csv": "id,code,name_sl,name_en\nbrda,007,Brda,Brda\ncelje,011,Celje,Celje\n"
        + "kranj,052,Kranj,Kranj\n",
      "indicators/waste.yml": """
      id: waste
      title: { sl: Odpadki, en: Waste }
      reported: true
      units: [kg, percent]
      sources: [yearbook]
      periodicity: { sl: vsako leto, en: every year }
      next_release: 2022-09-01
      related: [visits]

      """,
      "indicators/few.yml": """
      id: few
      title: { sl: Malo, en: Few people }
      reported: true
      unit: { id: persons, symbol: { sl: oseb, en: people } }
      protection: people

      """,
      "records/reported/a.csv": """
      indicator,place,period,value,unit,source
      visits,brda,2021,97,,yearbook
      waste,network,2020,410.5,kg,yearbook
      waste,network,2021,400.5,kg,yearbook
      waste,network,2021,93.5,percent,yearbook
      few,network,2021,34,,yearbook
      few,brda,2021,3,,yearbook
      few,celje,2021,11,,yearbook
      few,kranj,2021,20,,yearbook

      """,
      "records/reported/b.csv": """
      indicator,place,period,value,unit,source
      waste,network,2021,399.5,kg,report

      """,
      "targets.csv": "indicator,place,year,value,kind\nwaste,,2030,300,good-enough\nvisits,brda,2025,120,own\n",
      "news/2021-12-20-porocilo/index.sl.md": """
      ---
      title: Letno poročilo
      date: 2021-12-20
      summary: Kaj smo zabeležili.
      ---
      Drugi: [97](value:visits?place=brda&period=2021&source=yearbook), [](value:waste?period=2021),
      [](value:waste?period=2021&source=report), [](change:waste?period=2021).

      ![Odpadki](chart:waste?period=2020..2021)

      ![Vsi](table:visits?place=brda&period=2021&source=reported)

      """,
    ])
  }

  @Test func `what others published stands beside what is computed, and a text leads to its row`() throws {
    let folder = try Self.mixed().folder()
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let post = try folder.text("public/sl/novice/2021-12-20-porocilo.html")
    #expect(post.contains("kazalniki/obiski.html#visits-brda-2021-yearbook\">97<"))
    #expect(post.contains("kazalniki/odpadki.html#waste-network-2021-report\">399,5<"))
    #expect(post.contains(">400,5<"))
    let visits = try folder.text("public/en/indicators/visits.html")
    let row = try #require(visits.split(separator: "\n").first { $0.contains("id=\"visits-brda-2021-yearbook\"") })
    #expect(row.contains(">86<") && row.contains(">97<") && row.contains("Yearbook"))
    #expect(visits.contains("How it is computed") && visits.contains("Goal for 2025 (Brda): 120 visits"))
    let place = try folder.text("public/en/municipalities/brda.html")
    #expect(place.contains("visits.html#visits-brda-2021-yearbook"))
    // Several sources, several units, and what is told beside the figures.
    let waste = try folder.text("public/en/indicators/waste.html")
    for text in [
      ">400.5<", ">399.5<", ">93.5%<", "Goal for 2030: 300.0\u{A0}kg", "id=\"unit-percent\"", "every year",
      "1\u{A0}September 2022", "\"visits.html\"", "Licence: CC0 1.0", "The source names no licence.",
    ] { #expect(waste.contains(text), "\(text)") }
    #expect(!FileManager.default.fileExists(atPath: folder("public/en/indicators/waste-percent.html")))
    let data = try folder.text("public/data/waste.json")
    #expect(data.contains("\"licence\":\"CC0 1.0\"") && !data.contains("CC BY 4.0") && !data.contains("formula"))
    #expect(data.contains("\"nextRelease\":\"2022-09-01\""))
  }

  @Test func `a small count that others published is withheld wherever it could stand, with what would tell it`() throws
  {
    let folder = try Self.mixed().folder()
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let few = try folder.text("public/data/few.csv")
    for place in ["brda", "celje"] {
      #expect(few.contains("few,\(place),2021,,,,,,,,,,C,yearbook,persons"), "\(place)")
    }
    // The others of the sum stay: the smallest of them hides the one that is withheld.
    #expect(few.contains("few,kranj,2021,,,20,") && few.contains("few,network,2021,,,34,"))
    for path in ["public/data/reported.csv", "public/data/reported.json"] {
      let text = try folder.text(path)
      for place in ["brda", "celje"] {
        #expect(
          !text.contains("few,\(place),2021") && !text.contains("\"few\",\"place\":\"\(place)\""), "\(path)")
      }
    }
    let explained = try program.run(
      ["explain", "few", "--place", "brda", "--period", "2021", "--language", "en"], in: folder.path)
    #expect(explained.output.contains("not published, to protect persons") && !explained.output.contains("yearbook"))
  }

  @Test func `an explanation says where a figure was published, how it was made and under which licence`() throws {
    let folder = try Self.mixed().folder()
    let outcome = try program.run(
      ["explain", "waste", "--place", "network", "--period", "2021", "--language", "en"], in: folder.path)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(
      lines.contains { $0.hasPrefix("Published by") && $0.hasSuffix("Yearbook, Statistical Office, 1\u{A0}May 2022") })
    #expect(lines.contains { $0.hasPrefix("Licence") && $0.hasSuffix("CC0 1.0") })
    #expect(lines.contains { $0.contains("records/reported/a.csv") && $0.contains("SHA-256") })
    #expect(!outcome.output.contains("Formula"))
    let json = try program.run(
      ["explain", "waste", "--place", "network", "--period", "2021", "--json"], in: folder.path)
    #expect(json.output.contains("\"reported\":true") && json.output.contains("\"licence\":\"CC0 1.0\""))
  }

  // MARK: What can be wrong

  static let definition = "title: { sl: T ID, en: T ID }\nreported: true\nunit: kg\n"
  static let faults: [(id: String, text: String, problem: String, part: String)] = [
    ("formula", definition + "formula: sum(visits)\n", "indicator.reported-key", "has no \"formula\""),
    (
      "computed", "title: { sl: T ID, en: T ID }\nunit: kg\nadds_up: true\nformula: sum(visits)\n",
      "indicator.reported-key", "only a reported indicator has \"adds_up\""
    ),
    ("nothing", "title: { sl: T ID, en: T ID }\nunit: kg\n", "indicator.formula", "reported: true"),
    ("theme", definition + "theme: livin\n", "indicator.theme", "did you mean \"living\"?"),
    ("metadata", definition + "metadata: { teir: A }\n", "indicator.metadata", "did you mean \"tier\"?"),
    ("related", definition + "related: [visit]\n", "indicator.related", "did you mean \"visits\"?"),
    ("itself", definition + "related: [itself]\n", "indicator.related", "is the indicator itself"),
    ("sources", definition + "sources: [yearbok]\n", "indicator.sources", "did you mean \"yearbook\"?"),
    ("link", definition + "links: [{ title: { en: A, sl: A }, address: www }]\n", "indicator.link", "https://"),
    ("survey", definition + "protection: survey\n", "indicator.reported-protection", "use none, people"),
    (
      "shares", "title: { sl: T ID, en: T ID }\nreported: true\nunit: percent\nprotection: people\n",
      "indicator.reported-protection", "no counts of persons"
    ),
    ("twice", "title: { sl: T ID, en: T ID }\nreported: true\nunits: [kg, kg]\n", "indicator.unit-twice", "keep one"),
    (
      "both", "title: { sl: T ID, en: T ID }\nreported: true\nunit: kg\nunits: [kg]\n", "indicator.units",
      "one unit, or"
    ),
    (
      "declared", "title: { sl: T ID, en: T ID }\nreported: true\nunit: { id: kg, symbol: kilo }\n", "unit.twice",
      "units.yml, line 1"
    ),
    ("wordless", "title: { sl: T ID, en: T ID }\nreported: true\nunit: bushels\n", "indicator.unit", "units.yml"),
    ("empty", definition, "indicator.no-figure", "records/reported"),
    (
      "namesake", "title: { sl: Obiski, en: Guests }\nreported: true\nunit: kg\n", "indicator.title-twice",
      "indicators/namesake.yml"
    ),
    (
      "computes",
      """
      title: { sl: T ID, en: T ID }
      explanation: { sl: T, en: T }
      spoken: { sl: T, en: T }
      layer: process
      better: higher
      protection: none
      places: [network]
      periods: [year]
      unit: kg
      formula: waste / 2

      """, "formula.reported", "was computed by others"
    ),
  ]

  /// Why a theme matters, in more words than anybody reads.
  private static let long = String(repeating: "word ", count: 61)

  @Test func `every fault of a definition is told in one run, where it stands and how to mend it`() throws {
    var changes: [String: String?] = [
      "themes.yml":
        "- { id: living, title: { sl: A, en: A }, why: { en: \"\(Self.long)\" } }\n- { id: living, title: { sl: A, en: A } }\n",
      "units.yml": "- { id: kg, symbol: kg }\n- { id: kg, symbol: kg }\n",
      "portal.yml": (SmallPortal.plain.files["portal.yml"] ?? "")
        + "metadata: [{ id: tier, title: { sl: A, en: A } }, { id: tier, title: { sl: A, en: A } }]\n",
      "records/reported/b.csv": """
      indicator,place,period,value,unit,source
      waste,network,2021,399.5,tons,report
      share,network,2020,93.5,,report
      share,network,2021,94.5,,report
      share,network,2022,1.5,share,report

      """,
      "indicators/share.yml": "id: share\ntitle: { sl: Delež, en: Share }\nreported: true\nunit: percent\n",
      "targets.csv": "indicator,place,year,value,kind\nshare,,2030,75,good-enough\n",
    ]
    for fault in Self.faults {
      changes["indicators/\(fault.id).yml"] = "id: \(fault.id)\n" + fault.text.replacing("ID", with: fault.id)
    }
    let folder = try Self.mixed().with(changes).folder()
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    let problems = outcome.problems.components(separatedBy: "\ncontent/")
    for fault in Self.faults {
      #expect(
        problems.contains { $0.contains("[\(fault.problem)]") && $0.contains(fault.part) },
        "\(fault.id): \(fault.problem)")
    }
    for (id, part) in [
      ("theme.long", "has 61 words in en"),
      ("theme.twice", "themes.yml:2"), ("unit.twice", "units.yml:2"), ("portal.metadata-twice", "portal.yml"),
      ("records.unit", "use one of kg, percent, share"), ("records.share", "b.csv:3"),
      ("records.share", "1 more figure"),
      ("records.share", "the goal 75 is more than the whole"),
    ] { #expect(problems.contains { $0.contains("[\(id)]") && $0.contains(part) }, "\(id): \(part)") }
    #expect(outcome.status == 1)
  }

  @Test func `long titles end at a word and with the id, and two of them stand apart`() throws {
    let long = String(repeating: "very long words of a title ", count: 12)
    var portal = Self.mixed()
    for name in ["one", "two"] {
      portal = portal.with([
        "indicators/\(name).yml": "id: \(name)\ntitle: { sl: \(long)x, en: \(long)x }\nreported: true\nunit: kg\n",
        "records/reported/\(name).csv": "indicator,place,period,value,source\n\(name),brda,2021,5,report\n",
      ])
    }
    portal = portal.with([
      "sources.yml": (portal.files["sources.yml"] ?? "").replacing(
        "[records/reported/b.csv]", with: "[records/reported/b.csv, records/reported/one.csv, records/reported/two.csv]"
      )
    ])
    let folder = try portal.folder()
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let names = try folder.names("public/en/indicators")
    for name in ["one", "two"] {
      let file = try #require(names.first { $0.hasPrefix("very-long") && $0.hasSuffix("-\(name).html") })
      #expect(file.utf8.count <= 255)
    }
  }
}
