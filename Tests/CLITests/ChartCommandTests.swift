// JSON is in the full Foundation.
import Foundation
import TestKit
import Testing

/// Charts that a portal's editors write themselves, and the gallery of all kinds.
@Suite struct ChartCommandTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  private func run(_ command: String, _ arguments: String...) throws -> Program.Outcome {
    try program.run([command, "--today", "2022-02-01"] + arguments, in: folder.path)
  }

  static let chart = """
    kind: grouped-columns
    indicator: visits
    places: [brda]
    title: { sl: Obiski v Brdih, en: Visits in Brda }
    """

  @Test func `a chart of the charts' folder has a page, its own files and a place in texts`() throws {
    try folder.write(ChartCommandTests.chart, to: "content/charts/brda.yml")
    try folder.write(
      "---\ntitle: Novica\ndate: 2022-01-05\n---\n![](chart:../../charts/brda.yml)\n",
      to: "content/news/2022-01-05-novica/index.sl.md")
    let outcome = try run("build")
    #expect(outcome.status == 0, "\(outcome.problems)")
    let names = try folder.names("public/charts")
    for name in ["brda.sl.html", "brda.sl.svg", "brda.en.narrow.svg", "brda.csv", "brda.json", "brda.sl.oembed.json"] {
      #expect(names.contains(name), "\(name)")
    }
    let csv = try folder.text("public/charts/brda.csv").split(whereSeparator: \.isNewline)
    #expect(
      csv.first?.hasPrefix("indicator,place,period,") == true && csv.contains { $0.hasPrefix("visits,brda,2021,") })
    let json = try JSONSerialization.jsonObject(with: Data(try folder.text("public/charts/brda.json").utf8))
    let rows = try #require((json as? [String: Any])?["observations"] as? [[String: Any]])
    #expect(rows.count == csv.count - 1 && rows.allSatisfy { $0["indicator"] as? String == "visits" })
    #expect(try folder.text("public/sl/grafi.html").contains("Obiski v Brdih"))
    #expect(try folder.text("public/en/charts.html").contains("href=\"../charts/brda.csv\""))
    let post = try #require(try folder.names("public/sl/novice").first { $0.hasSuffix("novica.html") })
    let text = try folder.text("public/sl/novice/\(post)")
    #expect(text.contains("charts/brda.sl.html\"") && text.contains("Obiski v Brdih"))
  }

  @Test func `what is wrong with a chart is said once, and nothing is published`() throws {
    try folder.write(
      ChartCommandTests.chart.replacing("[brda]", with: "[brd]"), to: "content/charts/brda.yml")
    try folder.write(
      "---\ntitle: Novica\ndate: 2022-01-05\n---\n![](chart:../../charts/brda.yml)\n",
      to: "content/news/2022-01-05-novica/index.sl.md")
    let outcome = try run("build")
    #expect(outcome.status == 1)
    #expect(outcome.problems.components(separatedBy: "content/charts/brda.yml:3:10").count == 2, "\(outcome.problems)")
    #expect(outcome.problems.contains("did you mean \"brda\"?"))
    #expect(try !folder.names().contains("public"))
  }

  @Test(arguments: ["chart", "geometry"])
  func `the schema of charts and of maps is JSON`(kind: String) throws {
    let outcome = try program.run(["schema", kind], in: folder.path)
    #expect(outcome.status == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let properties = try #require(schema?["properties"] as? [String: Any])
    #expect(properties.keys.contains(kind == "chart" ? "indicator" : "licence"))
  }

  @Test func `the gallery shows every kind in the portal's languages, and no other folder is touched`() throws {
    let outcome = try run("gallery", "--output", "kinds")
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(try folder.text("kinds/index.html").contains("href=\"sl/answer-scale.html\""))
    let line = try folder.text("kinds/en/line.html")
    #expect(line.contains("Some withheld") && line.contains("src=\"line-withheld.narrow.svg\""))
    #expect(try folder.text("kinds/assets/site.css").contains(".ch"))
    let refused = try run("gallery", "--output", "content")
    #expect(refused.status == 1 && refused.problems.contains("content"))
    #expect(try folder.names("content").contains("portal.yml"))
  }
}
