import Charts
import Figures
import Languages
import Markup
import Testing
import Wording

@Suite struct DisclosureGuardTests {
  @Test(arguments: ["sl", "en", "sv"])
  func `a stack with exactly one withheld part is not drawn, and says why`(language: String) throws {
    let drawn = try GoldenTests.drawn("stack-guarded", language)
    let sample = try #require(GoldenTests.samples[language])
    let reason = sample.words.words[.init("chart.guard.stack")]
    #expect(!drawn.figure.string.contains("<svg"))
    #expect(drawn.figure.string.contains(reason))
    let svg = String(decoding: drawn.standalone, as: UTF8.self)
    #expect(svg.contains("<desc"))
    #expect(!svg.contains("class=\"b\""))
  }

  @Test func `two withheld parts leave their column out and draw the others`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = sample.guardedStack
    chart.series[1].cells[2].observation.state = .withheld
    let drawn = draw(chart, with: sample.words, downloads: [])
    #expect(drawn.figure.string.contains("<svg"))
    let svg = String(decoding: drawn.standalone, as: UTF8.self)
    #expect(svg.split(separator: "class=\"b\"").count - 1 == 5 * 3)
  }

  /// The picture must not depend on what was withheld: the cell has no place for the value, and neither has the scale.
  @Test(arguments: [Chart.Kind.line, .groupedColumns, .stackedColumns, .rankedBars, .rankedDots])
  func `a withheld cell is as if its value had never been`(kind: Chart.Kind) throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = kind == .rankedBars || kind == .rankedDots ? sample.bars : sample.columns
    chart.kind = kind
    let drawn = draw(chart, with: sample.words, downloads: [])
    let withheld = chart.series[0].cells.filter { $0.observation.state == .withheld }
    #expect(withheld.count == 1)
    let figure = drawn.figure.string
    #expect(figure.contains("<abbr title=\""))
  }
}
