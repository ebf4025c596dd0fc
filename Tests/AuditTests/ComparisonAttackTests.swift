import Figures
import Testing
import Vocabulary

@testable import Audit

/// A withheld figure that a comparison tells after all.
@Suite struct ComparisonAttackTests {
  private static let files = [
    (indicator: AuditTests.visits, bytes: AuditTests.file(["network 2021 - 90", "a 2021 - C", "b 2021 - 40"]))
  ]

  /// A file with what it says of `a` in 2021.
  private static func file(
    text: String = "z", value: String = "null", standing: String = "", change: String = "", pairs: String = "x"
  ) -> String {
    """
    {"indicator":"visits","places":["network","a","b"],"periods":["2021"],"text":[["90"],["\(text)"],["40"]],
    "sign":[[""],[""],[""]],"value":[[90],[\(value)],[40]],"latest":"2021","network":["","\(standing)","lower"],
    "change":[[""],["\(change)"],[""]],"pairs":"\(pairs)"}
    """
  }

  private func findings(
    _ comparisons: [(path: String, text: String)] = [], pages: [String] = []
  ) -> (found: [String], unmet: Int) {
    var result = Audit.Result()
    Audit(least: 5, surveyLeast: 10).search(
      ComparisonAttackTests.files, comparisons: comparisons.map { ($0.path, Array($0.text.utf8)) },
      pages: pages.map { Array($0.utf8) }, into: &result)
    return (result.findings.map { "\($0.indicator) \($0.place) \($0.period)" }, result.unmet.count)
  }

  static let told: [(name: String, file: String, isFound: Bool)] = [
    ("nothing", file(), false), ("a text", file(text: "50"), true), ("a value", file(value: "50"), true),
    ("how it stands to the network", file(standing: "higher"), true), ("a change", file(change: "higher"), true),
    ("that it is not compared", file(change: "not-comparable"), false),
    ("how it stands to another place", file(pairs: "+"), true),
  ]

  @Test(arguments: told)
  func `a file of comparison says nothing of a withheld figure`(name: String, file: String, isFound: Bool) {
    let found = findings([("data/compare/visits.en.json", file + "\n")])
    #expect(found.found == (isFound ? ["visits a 2021"] : []) && found.unmet == 0, "\(name)")
  }

  @Test func `what a page loads is the file, or is read itself`() {
    let plain = ("data/compare/visits.en.json", Self.file() + "\n")
    let same = ("data/compare/visits.en.js", "kazaloCompare(\(Self.file()));\n")
    let other = ("data/compare/visits.en.js", "kazaloCompare(\(Self.file(value: "50")));\n")
    #expect(findings([plain, same]).found.isEmpty)
    #expect(findings([plain, other]).found == ["visits a 2021"])
  }

  @Test func `a file that can't be read is vouched for by nobody`() {
    #expect(findings([("data/compare/visits.en.json", "{")]).unmet == 1)
  }

  static let cells: [(cell: String, found: [String])] = [
    (#"<td class="z">C<i>not published</i></td>"#, []), ("<td>50</td>", ["visits a 2021"]),
    (#"<td><svg><path d="M4 8H9"/></svg>z</td>"#, ["visits a 2021"]),
    (#"<td><svg width="24"></svg></td>"#, []),
  ]

  @Test(arguments: cells)
  func `no cell of a table has a number of a withheld figure`(cell: String, found: [String]) {
    let columns = """
      <table><tr><th>Place</th><th data-indicator="visits" data-period="2021">Visits</th></tr>
      <tr data-place="a"><th>A</th>\(cell)</tr><tr data-place="b"><th>B</th><td>40</td></tr></table>
      """
    let rows = """
      <table><tr><th>Indicator</th><td></td><th data-place="b">B</th><th data-place="a">A</th></tr>
      <tr data-indicator="visits" data-period="2021"><th>Visits</th><td>1</td><td>40</td>\(cell)</tr></table>
      """
    #expect(findings(pages: [columns]).found == found)
    #expect(findings(pages: [rows]).found == found)
  }

  @Test(arguments: [("2021", ["visits a 2021"]), ("2022", ["visits a 2021"]), ("2020", [])])
  func `no list says how a place changed whose figure is withheld in one of both years`(
    period: String, found: [String]
  ) {
    let list = """
      <dl><dt>up</dt><dd data-indicator="visits" data-period="\(period)"><a data-place="b" href="b">B</a>, \
      <a data-place="a" href="a">A</a></dd><dt>not compared</dt><dd><a href="a">A</a></dd></dl>
      """
    #expect(findings(pages: [list]).found == found)
  }
}
