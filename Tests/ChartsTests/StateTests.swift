import Figures
import Gallery
import Languages
import Markup
import Testing
import Vocabulary
import Wording

@testable import Charts

/// Every state and flag in every kind: drawn without a clash, and explained in the table and the notes.
@Suite struct StateTests {
  enum Case: String, CaseIterable, Sendable {
    case withheld, notAvailable, notApplicable, provisional, estimated, lowReliability, breakBefore, partial

    func apply(to observation: inout PublishedObservation) {
      switch self {
      case .withheld: observation.state = .withheld
      case .notAvailable: observation.state = .notAvailable
      case .notApplicable: observation.state = .notApplicable
      case .provisional: observation.flags = .provisional
      case .estimated: observation.flags = .estimated
      case .lowReliability: observation.flags = .lowReliability
      case .breakBefore: observation.flags = .breakBefore
      case .partial: observation.flags = .partial
      }
    }
  }

  /// An example of each kind but the one that is a word, and charts whose series differ in their part.
  static let names = Chart.Kind.allCases.map(\.rawValue).filter { $0 != "sparkline" } + ["line-own", "columns"]

  @Test(arguments: names, Case.allCases)
  func `a state is drawn without a clash and said in the table`(name: String, state: Case) throws {
    let sample = try #require(GoldenTests.samples["sl"])
    var chart = try #require(sample.charts.first { $0.name == name }?.chart)
    let cell = chart.series[0].cells.count - 1
    state.apply(to: &chart.series[0].cells[cell].observation)
    let observation = chart.series[0].cells[cell].observation
    let drawn = draw(chart, with: sample.words, downloads: [])
    let figure = drawn.figure.string
    #expect(MarkupCheck(figure).problems == [])
    #expect(MarkupCheck(String(decoding: drawn.standalone, as: UTF8.self)).problems == [])
    let meaning = try #require(sample.words.meaning(observation))
    #expect(figure.contains("<abbr title=\"\(meaning)\">"), "\(meaning)")
    let model = ChartModel(chart, words: sample.words)
    guard model.refusal == nil else { return }
    for width in [PictureWidth.wide, .narrow] {
      for (font, measure) in TextBoxTests.fonts {
        let problems = TextBoxTests.problems(model.picture(width).drawing, measure)
        #expect(problems == [], "\(font), \(width)")
      }
    }
  }

  @Test(arguments: names)
  func `a chart of nothing but withheld values is a table with a reason`(name: String) throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = try #require(sample.charts.first { $0.name == name }?.chart)
    for series in chart.series.indices {
      for cell in chart.series[series].cells.indices { chart.series[series].cells[cell].observation.state = .withheld }
    }
    let drawn = draw(chart, with: sample.words, downloads: [])
    #expect(!drawn.figure.string.contains("<svg"))
    #expect(drawn.figure.string.contains("<table"))
    #expect(!drawn.lead.contains(where: \.isNumber) || name == "calendar", "\(drawn.lead)")
  }

  @Test(arguments: Chart.Kind.allCases)
  func `a chart of nothing is drawn as nothing`(kind: Chart.Kind) throws {
    let sample = try #require(GoldenTests.samples["sv"])
    let chart = Chart(
      id: "nothing", kind: kind, title: "", subtitle: "", indicator: IndicatorID("visits"), series: [], source: "",
      isDemonstration: false)
    let drawn = draw(chart, with: sample.words, downloads: [])
    #expect(MarkupCheck(drawn.figure.string).problems == [])
    #expect(MarkupCheck(String(decoding: drawn.standalone, as: UTF8.self)).problems == [])
  }

  /// Numbers that records may well hold.
  @Test(arguments: Chart.Kind.allCases, [0.0, -12, 1e-9, 1e12, .infinity, .nan])
  func `strange numbers break nothing`(kind: Chart.Kind, value: Double) throws {
    let sample = try #require(GoldenTests.samples["en"])
    for seed in 1...6 {
      var random = Sequence(seed: UInt64(seed))
      var chart = RandomChart.make(kind, sample, &random)
      for series in chart.series.indices where series % 2 == 0 || value == 0 {
        for cell in chart.series[series].cells.indices where cell % 2 == 0 || value == 0 {
          guard chart.series[series].cells[cell].observation.value != nil else { continue }
          chart.series[series].cells[cell].observation.state = .value(.init(value))
        }
      }
      let drawn = draw(chart, with: sample.words, downloads: [])
      #expect(MarkupCheck(drawn.figure.string).problems == [])
    }
  }
}
