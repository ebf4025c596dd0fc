import Figures
import Gallery
import Languages
import Markup
import Testing
import Wording

@testable import Charts

@Suite struct DisclosureGuardTests {
  @Test(arguments: ["sl", "en", "sv", "de"])
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

  /// How many bars are drawn: the rectangles of their paths.
  private func bars(_ svg: String) -> Int {
    svg.split(separator: "class=\"b\"", omittingEmptySubsequences: false).dropFirst().reduce(0) { sum, rest in
      sum + rest.prefix { $0 != ">" }.count { $0 == "z" }
    }
  }

  @Test func `two withheld parts leave their column out and draw the others`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = sample.guardedStack
    chart.series[1].cells[2].observation.state = .withheld
    let drawn = draw(chart, with: sample.words, downloads: [])
    #expect(drawn.figure.string.contains("<svg"))
    let svg = String(decoding: drawn.standalone, as: UTF8.self)
    #expect(bars(svg) == 5 * 3)
  }

  @Test func `a question with one withheld answer is a text, and its bars are nowhere`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let whole = try #require(sample.answerScale.series.first?.cells.count)
    let svg = String(decoding: draw(sample.answerScale, with: sample.words, downloads: []).standalone, as: UTF8.self)
    let reason = sample.words.words[.init("figure.meaning.withheld")]
    #expect(svg.contains(reason))
    // Five answers in each of the other questions, and the four of both sides in the key.
    #expect(bars(svg) == 5 * (whole - 1) + 4)
  }

  @Test(arguments: ["sl", "en", "sv", "de"])
  func `questions that all lack an answer are not drawn`(language: String) throws {
    let drawn = try GoldenTests.drawn("answers-guarded", language)
    let sample = try #require(GoldenTests.samples[language])
    #expect(!drawn.figure.string.contains("<svg"))
    #expect(drawn.figure.string.contains(sample.words.words[.init("chart.guard.stack")]))
  }

  @Test func `shares of a pyramid with exactly one withheld are not drawn`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = sample.pyramid
    #expect(draw(chart, with: sample.words, downloads: []).figure.string.contains("<svg"))
    chart.series[0].cells[5].observation.state = .value(.init(0.01))
    #expect(!draw(chart, with: sample.words, downloads: []).figure.string.contains("<svg"))
  }

  @Test func `no sum is printed of days of which one is withheld`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let days = CalendarDays(ChartModel(sample.areas.calendar, words: sample.words))
    #expect(
      days.months.map { $0.sum == nil } == [6, 9].reduce(into: Array(repeating: false, count: 12)) { $0[$1] = true })
    #expect(days.weekdays.map { $0 == nil } == [false, false, true, true, true, true, true])
    let whole = CalendarDays(ChartModel(sample.areas.wholeYear, words: sample.words))
    #expect(whole.months.compactMap(\.sum).reduce(0, +) == whole.weekdays.compactMap { $0 }.reduce(0, +))
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
