import Figures
import Gallery
import Languages
import Markup
import Testing
import Vocabulary
import Wording

@testable import Charts

/// The kinds made of rows: every value that is known is drawn, and what is not drawn has its reason.
@Suite struct RowKindTests {
  private static func changed(
    _ name: String, _ body: (inout PublishedObservation, Int, Int) -> Void
  ) throws -> (chart: Chart, words: FigureWords) {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = try #require(sample.charts.first { $0.name == name }?.chart)
    for series in chart.series.indices {
      for cell in chart.series[series].cells.indices {
        body(&chart.series[series].cells[cell].observation, series, cell)
      }
    }
    return (chart, sample.words)
  }

  static func texts(_ drawing: Drawing) -> [String] {
    drawing.texts.map { $0.lines.map { $0.text + $0.bold }.joined(separator: " ") }
  }

  @Test(
    arguments: [("dumbbell", 0), ("dumbbell", 1), ("slope", 0), ("slope", 1)],
    [PublishedObservation.State.withheld, .notAvailable])
  func `the known one of two values is drawn, with the reason at the other end`(
    place: (name: String, known: Int), state: PublishedObservation.State
  ) throws {
    let (name, known) = place
    let (chart, words) = try Self.changed(name) { observation, series, cell in
      if series == 0, cell != known { observation.state = state }
    }
    let model = ChartModel(chart, words: words)
    let row = try #require(TwoValues(model).valued.first { $0.series == 0 })
    let lacking = try #require(row.lacking)
    for width in [PictureWidth.wide, .narrow] {
      let texts = Self.texts(model.picture(width).drawing)
      let value = words.value(known == 0 ? row.before : row.after)
      #expect(texts.contains { $0.contains(value) }, "\(texts)")
      let signs = [model.reason(lacking), words.value(lacking)]
      #expect(texts.contains { text in signs.contains { text.contains(": \($0)") } }, "\(texts)")
    }
  }

  @Test(arguments: ["dumbbell", "slope"], [500.0, 39, 0, -77, 1_234_567_890])
  func `equal values are drawn in the middle`(name: String, value: Double) throws {
    let (chart, words) = try Self.changed(name) { observation, _, _ in observation.state = .value(.init(value)) }
    let model = ChartModel(chart, words: words)
    #expect(DrawnBounds(model.picture(.wide).drawing).problems == [])
    let texts = Self.texts(model.picture(.wide).drawing)
    let printed = try #require(TwoValues(model).valued.first).after
    #expect(texts.count { $0.contains(words.value(printed)) } >= chart.series.count)
  }

  @Test(arguments: ["dumbbell", "slope"], ["sl", "en", "sv", "de"])
  func `a single period is a table with the reason`(name: String, language: String) throws {
    let sample = try #require(GoldenTests.samples[language])
    var chart = try #require(sample.charts.first { $0.name == name }?.chart)
    for series in chart.series.indices { chart.series[series].cells = Array(chart.series[series].cells.suffix(1)) }
    let figure = draw(chart, with: sample.words, downloads: []).figure.string
    #expect(!figure.contains("<svg"))
    #expect(figure.contains(sample.words.words[MessageKey("chart.guard.one-period")]))
  }

  @Test(arguments: [Chart.Kind.dumbbell, .slope, .rankedBars])
  func `values that lie close together are printed with the decimals that tell them apart`(kind: Chart.Kind) throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = sample.example(of: kind)
    chart.indicator = IndicatorID("hours-per-week")
    chart.references = []
    for series in chart.series.indices {
      for cell in chart.series[series].cells.indices {
        chart.series[series].cells[cell].observation.key.indicator = chart.indicator
        chart.series[series].cells[cell].observation.state = .value(.init(Double(1 + series * 2 + cell) / 1000))
      }
    }
    let model = ChartModel(chart, words: sample.words)
    let texts = Self.texts(model.picture(.wide).drawing)
    #expect(texts.contains { $0.contains("0.002") }, "\(texts)")
    #expect(!texts.contains { $0.hasSuffix("0.0") })
  }

  @Test func `answers of few people get no decimals that they can't tell`() throws {
    let (chart, words) = try Self.changed("ranked-dots") { observation, _, cell in
      observation.state = .value(.init(0.6 + Double(cell) / 10_000, base: 400))
    }
    #expect(!Self.texts(ChartModel(chart, words: words).picture(.wide).drawing).contains { $0.contains("60.") })
  }

  @Test(arguments: ["dumbbell", "slope"])
  func `what happened to no row is not counted`(name: String) throws {
    let (chart, words) = try Self.changed(name) { observation, series, cell in
      observation.state = .value(.init(Double(10 + series + cell * 20)))
      observation.flags = []
    }
    let lead = draw(chart, with: words, downloads: []).lead
    #expect(lead.hasPrefix("Up: all \(chart.series.count).") && !lead.contains(" 0"), "\(lead)")
  }

  @Test func `each answer that stands apart from the scale has a head and a number`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let model = ChartModel(sample.answerScale, words: sample.words)
    for width in [PictureWidth.wide, .narrow] {
      let texts = Self.texts(model.picture(width).drawing)
      for text in ["negative", "positive", "Neither", "Don't know", "4%", "6%", "7%"] {
        #expect(texts.contains { $0.contains(text) }, "\(text) in \(texts)")
      }
    }
  }
}
