import Figures
import Gallery
import Languages
import Markup
import Testing
import Vocabulary
import Wording

@testable import Charts

/// What a chart becomes when its data ask for another form.
@Suite struct KindTests {
  @Test(arguments: [(1, Chart.Kind.line), (6, .line), (7, .smallMultiples), (12, .smallMultiples)])
  func `more than six lines become small multiples`(count: Int, kind: Chart.Kind) throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = sample.line
    let one = chart.series[0]
    chart.series = (0..<count).map { number in
      var other = one
      // The same line would have one name for all.
      for at in other.cells.indices {
        guard case .value(var measure) = other.cells[at].observation.state else { continue }
        measure.value += Double(number)
        other.cells[at].observation.state = .value(measure)
      }
      return other
    }
    let model = ChartModel(chart, words: sample.words)
    #expect(model.kind == kind)
    // Nobody is dropped: every series is named in the picture.
    let titles = model.picture(.wide).drawing.texts.flatMap(\.lines).count { ($0.text + $0.bold).hasPrefix(one.name) }
    #expect(titles == count)
  }

  @Test func `others in grey stay behind the reader's own line however many they are`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    #expect(ChartModel(sample.lineOwn, words: sample.words).kind == .line)
  }

  @Test func `the band of a forecast is fainter than that of what is known`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let known = try #require(sample.charts.first { $0.name == "line-band" }?.chart)
    let inks = { (chart: Chart) in
      ChartModel(chart, words: sample.words).picture(.wide).drawing.elements.compactMap { element -> Ink? in
        guard case .path(let ink, _) = element else { return nil }
        return ink
      }
    }
    #expect(inks(known).contains(.band) && !inks(known).contains(.bandForecast))
    let forecast = inks(GalleryState.forecast.applied(to: known))
    #expect(forecast.contains(.band) && forecast.contains(.bandForecast) && forecast.contains(.provisionalLine))
  }

  @Test(arguments: [(10, Chart.Kind.slope), (11, .dumbbell)])
  func `more than ten slopes become dumbbells`(count: Int, kind: Chart.Kind) throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = sample.slope
    chart.series = Array(repeating: chart.series[0], count: count)
    #expect(ChartModel(chart, words: sample.words).kind == kind)
  }

  @Test(arguments: ["sl", "en", "sv", "de"])
  func `an axis that leaves zero out says where it begins and shows it`(language: String) throws {
    let sample = try #require(GoldenTests.samples[language])
    let model = ChartModel(sample.lineCut, words: sample.words)
    #expect(LinePlot.axis(model).isCut)
    let value = sample.words.value(LinePlot.axis(model).domain.lowerBound, of: sample.lineCut.indicator)
    let note = sample.words.words[MessageKey("chart.axis.start", "value"), ["value": .text(value)]]
    let drawn = draw(sample.lineCut, with: sample.words, downloads: [])
    #expect(drawn.figure.string.contains(note))
    #expect(String(decoding: drawn.standalone, as: UTF8.self).contains(note))
    // The zigzag of the break mark.
    #expect(drawn.figure.string.contains("l3-4 6 8 6-8 3 4"))
  }

  @Test func `counts, values near zero and authors who ask for it keep zero`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = sample.lineCut
    chart.axisStart = .zero
    #expect(!LinePlot.axis(ChartModel(chart, words: sample.words)).isCut)
    chart = sample.lineCut
    chart.indicator = IndicatorID("visits")
    #expect(!LinePlot.axis(ChartModel(chart, words: sample.words)).isCut)
    chart = sample.lineCut
    chart.series[0].cells[0].observation.state = .value(.init(0.2))
    #expect(!LinePlot.axis(ChartModel(chart, words: sample.words)).isCut)
  }

  @Test(arguments: [
    (0.0...41.0, [10.0, 20, 30, 40]), (12.0...31, [15, 20, 25, 30]), (100...4800, [1000, 2000, 3000, 4000]),
  ])
  func `classes have at most five round bounds`(extent: ClosedRange<Double>, breaks: [Double]) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let model = ChartModel(sample.areas.heatTable, words: sample.words)
    let classes = ClassScale(model, over: extent)
    #expect(classes.count <= 5)
    #expect(classes.breaks == breaks)
    #expect(classes.index(of: extent.lowerBound) < classes.index(of: extent.upperBound))
  }

  @Test func `counts on a map are circles, rates are fills`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let counts = String(
      decoding: draw(sample.areas.circles, with: sample.words, downloads: []).standalone, as: UTF8.self)
    #expect(!counts.contains("class=\"cl\""))
    let rates = String(
      decoding: draw(sample.areas.choropleth, with: sample.words, downloads: []).standalone, as: UTF8.self)
    #expect(rates.contains("class=\"cl\""))
    #expect(rates.contains("CC0"))
  }
}
