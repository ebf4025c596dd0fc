// `JSONSerialization` is in the full Foundation.
import Foundation
import TestKit
import Testing

/// `kazalo explain`: where a figure comes from, and nothing of what is withheld.
@Suite struct ExplainCommandTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  private func explain(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["explain"] + arguments, in: folder.path)
  }

  /// Girls many, boys few: the boys are withheld, and somebody beside them.
  private func fewBoys() throws {
    let text = try folder.text(SmallPortal.activities)
    try folder.write(text.replacingOccurrences(of: "12,14,0,0,26", with: "23,3,0,0,26"), to: SmallPortal.activities)
  }

  @Test func `a published figure names its formula, its activities and the hash of their file`() throws {
    let outcome = try explain("visits", "--place", "brda", "--period", "2021", "--language", "en")
    #expect(outcome.status == 0, "\(outcome.problems)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(
      lines.dropLast(2) == [
        "Figure       Visits (Brda), 2021", "Value        86 visits", "Formula      sum(visits)",
        "Read aloud   the sum of visits",
        "Rules        Visits of a single group (gender, age): numbers from 1 to 4 are withheld.",
        "             Beside a withheld figure others are withheld, so that it cannot be worked out.",
        "Year before  Brda had 86 visits in 2021, 3.3 times as many as in 2020 (26).",
        "Files        2 activities of this place and period, 1 file",
      ])
    #expect(
      lines[8].wholeMatch(
        of: /\ +records\/activities\/demo-brda.csv\ {2}2\ activities\ {2}SHA-256\ [0-9a-f]{64}/) != nil)
    #expect(lines[9] == "Sources      Records, Občina, 10\u{A0}Jan 2022, https://portal.example.org/evidenca")
  }

  @Test func `who sits before a terminal sees what is being done, and the answer stands alone`() throws {
    let streams = try TemporaryFolder()
    let asked = ["explain", "visits", "--place", "brda", "--period", "2021", "--language", "en"]
    let shown = try program.watch(asked, in: folder.path, streams: streams)
    #expect(
      shown.components(separatedBy: "\r\u{1B}[K").dropFirst() == [
        "reading and checking the records…", "computing the indicators…", "protecting small numbers…", "",
      ], "\(shown)")
    #expect(try streams.text("output").hasPrefix("Figure       Visits (Brda), 2021\n"))
  }

  @Test func `it answers in the portal's first language, or in the one that is asked for`() throws {
    let slovene = try explain("visits", "--place", "brda", "--period", "2021")
    for text in [
      "Vrednost    86 obiskov\n", "Z besedami  vsota obiskov\n", "števila od 1 do 4 so skrita",
      "2 aktivnosti tega kraja",
    ] {
      #expect(slovene.output.contains(text), "\(text)")
    }
    #expect(try explain("visits", "--place", "brda", "--period", "2021", "--language", "sl").output == slovene.output)
  }

  @Test func `the thresholds are the portal's own`() throws {
    let portal = try folder.text("content/portal.yml")
    try folder.write(portal + "thresholds: { subgroup_visits: 8 }\n", to: "content/portal.yml")
    let outcome = try explain("visits", "--place", "brda", "--period", "2021", "--language", "en")
    #expect(outcome.output.contains("numbers from 1 to 7 are withheld"))
  }

  @Test func `a figure of a category names the same files, counted for all categories together`() throws {
    let outcome = try explain(
      "visits", "--place", "brda", "--period", "2021", "--category", "kind=group", "--language", "en")
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(outcome.output.contains("Figure       Visits, group (Brda), 2021\nValue        56 visits\n"))
    #expect(outcome.output.contains("demo-brda.csv  2 activities  SHA-256"))
  }

  @Test func `flags are told with their meaning`() throws {
    let portal = try folder.text("content/portal.yml")
    try folder.write(portal.replacingOccurrences(of: "2021-12-31", with: "2021-10-31"), to: "content/portal.yml")
    let outcome = try explain("visits", "--place", "brda", "--period", "2021", "--language", "en")
    #expect(outcome.output.contains("Signs        p: provisional\n"), "\(outcome.output)")
  }

  @Test func `of a withheld figure nothing is said but that it is`() throws {
    try fewBoys()
    let arguments = ["visits", "--place", "demo-brda", "--period", "2020", "--category"]
    let text = try program.run(["explain"] + arguments + ["gender=boys", "--language", "en"], in: folder.path)
    #expect(
      text.output
        == "Figure  Visits, boys (Centre Brda), 2020\nValue   not published, to protect persons\n")
    for gender in ["boys", "girls"] {
      // The one by its rule, the other beside it: they look the same.
      let json = try program.run(["explain"] + arguments + ["gender=\(gender)", "--json"], in: folder.path)
      #expect(
        json.output
          == #"{"indicator":"visits","place":"demo-brda","period":"2020","dimension":"gender","category":"\#(gender)","#
          + #""state":"withheld"}"# + "\n")
    }
  }

  @Test func `JSON has plain numbers and always the same order`() throws {
    let outcome = try explain("visits", "--place", "brda", "--period", "2021", "--json", "--language", "en")
    let slovene = try explain("visits", "--place", "brda", "--period", "2021", "--json", "--language", "sl")
    #expect(outcome.output == slovene.output)
    let members = outcome.output.matches(of: /(?:^\{|,)"([a-zA-Z]+)":/).map { String($0.1) }
    let outer = [
      "indicator", "place", "period", "state", "formula", "unit", "value", "rules", "flags", "yearBefore", "files",
      "sources",
    ]
    #expect(
      members.filter(outer.contains) == ["indicator", "place", "period", "state", "formula", "unit", "value"]
        + ["rules", "flags", "yearBefore", "value", "files", "sources"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object.keys.sorted() == outer.sorted())
    #expect(object["value"] as? Double == 86)
    #expect(object["flags"] as? [String] == [])
    let rules = try #require(object["rules"] as? [[String: Any]])
    #expect(rules.map { $0["rule"] as? String } == ["visits-by-subgroup", "companions"])
    #expect(rules.first?["least"] as? Double == 5)
    let before = try #require(object["yearBefore"] as? [String: Any])
    #expect(before["verdict"] as? String == "higher" && before["value"] as? Double == 26)
    let files = try #require(object["files"] as? [[String: Any]])
    #expect(files.first?["activities"] as? Double == 2)
    #expect((files.first?["sha256"] as? String)?.count == 64)
  }

  @Test func `everything that is wrong is told at once, with suggestions`() throws {
    let outcome = try explain(
      "visit", "--place", "brd", "--period", "20x", "--category", "gendr=girls", "--language", "slo")
    #expect(outcome.status == 1)
    for text in [
      "did you mean \"visits\"?", "did you mean \"brda\"?", "\"20x\" is not a period", "did you mean \"gender\"?",
      "did you mean \"sl\"?",
    ] {
      #expect(outcome.problems.contains(text), "\(text)")
    }
    #expect(try explain("visits").status == 2)
  }

  @Test(arguments: [
    (["--period", "2021", "--category", "gender=grils"], "did you mean \"girls\"?"),
    (["--period", "2021", "--category", "girls"], "write kind=open"),
    (["--period", "2021", "--category", "topic=sport"], "it is broken down by kind, gender"),
    (["--period", "2021-Q1"], "there are figures of: month, year"),
    (["--period", "1999"], "there are figures of 2020, 2021"),
  ])
  func `what there is not is a problem that says what there is`(_ arguments: [String], _ hint: String) throws {
    let outcome = try program.run(["explain", "visits", "--place", "brda"] + arguments, in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.problems.contains(hint), "\(outcome.problems)")
  }

  @Test func `the page of a figure tells the same`() throws {
    let build = try program.run(["build", "--today", "2022-02-01", "--output", "public"], in: folder.path)
    #expect(build.status == 0, "\(build.problems)")
    let pages = try folder.tree("public").filter { $0.key.hasPrefix("en/") && $0.key.contains("brda/visits.html") }
    let page = String(decoding: try #require(pages.first { !$0.key.contains("demo") }?.value), as: UTF8.self)
    let told = try explain("visits", "--place", "brda", "--period", "2021", "--language", "en").output
    let texts = told.split(separator: "\n").flatMap { $0.split(separator: "  ") }
      .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty && $0 != "Figure" && $0 != "Visits (Brda), 2021" }
    let plain = page.replacing(/<[^>]*>/, with: "")
    for text in texts where !["Value", "Read aloud", "Year before"].contains(text) {
      #expect(plain.contains(text), "\(text)")
    }
  }
}
