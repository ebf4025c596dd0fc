import Gallery
import Markup
import Testing
import Wording

@testable import Charts

/// Whatever the data, a chart is drawn inside its picture or not at all, and nothing stops the program.
@Suite struct ExtremeTests {
  @Test(arguments: ExtremeChart.all)
  func `everything lies inside the picture whatever the data`(extreme: ExtremeChart) throws {
    let sample = try #require(GoldenTests.samples["sl"])
    let chart = extreme.chart(sample)
    let model = ChartModel(chart, words: sample.words)
    if model.refusal == nil {
      for width in [PictureWidth.wide, .narrow] {
        let problems = DrawnBounds(model.picture(width).drawing).problems
        #expect(problems == [], "\(width)")
      }
    }
    let drawn = draw(chart, with: sample.words, downloads: [])
    #expect(MarkupCheck(drawn.figure.string).problems == [])
    for variant in ChartFile.allCases {
      let file = String(decoding: drawn.file(variant), as: UTF8.self)
      #expect(MarkupCheck(file).problems == [])
      #expect(!file.contains("\"nan") && !file.contains("\"inf"))
    }
  }
}
