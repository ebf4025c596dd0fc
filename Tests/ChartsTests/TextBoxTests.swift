import Figures
import Gallery
import Languages
import Testing
import Vocabulary
import Wording

@testable import Charts

/// Texts must not touch each other in any font the reader may get.
@Suite struct TextBoxTests {
  static let fonts: [(name: String, measure: TextMeasure)] = [
    ("Arial", TextMeasure(font: FontWidths.arial)), ("Noto Sans", TextMeasure(font: FontWidths.notoSans)),
    ("DejaVu Sans", TextMeasure(font: FontWidths.dejaVuSans)),
  ]

  @Test(arguments: Chart.Kind.allCases, ["sl", "en", "sv", "de"])
  func `texts do not touch each other in any font and language`(kind: Chart.Kind, language: String) throws {
    let sample = try #require(GoldenTests.samples[language])
    for seed in 1...40 {
      var random = Sequence(seed: UInt64(seed))
      let chart = RandomChart.make(kind, sample, &random)
      let model = ChartModel(chart, words: sample.words)
      guard model.refusal == nil else { continue }
      for width in [PictureWidth.wide, .narrow] {
        let drawing = model.picture(width).drawing
        for (font, measure) in TextBoxTests.fonts {
          for problem in TextBoxTests.problems(drawing, measure) {
            Issue.record("\(problem) in \(kind) \(width) in \(font), seed \(seed)")
          }
        }
      }
    }
  }

  /// The texts that leave the picture or touch each other.
  static func problems(_ drawing: Drawing, _ measure: TextMeasure) -> [String] {
    let texts = drawing.texts
    let boxes = texts.map { $0.box(measure) }
    var problems: [String] = []
    for left in boxes.indices {
      if boxes[left].left < -4 || boxes[left].right > drawing.width + 20 {
        problems.append("\(texts[left].lines) leaves the picture")
      }
      for right in boxes.indices where right > left && boxes[left].intersects(boxes[right]) {
        problems.append("\(texts[left].lines) touches \(texts[right].lines)")
      }
    }
    return problems
  }

  /// The file of its own has its title and notes too.
  @Test(arguments: GoldenTests.cases)
  func `texts of the goldens do not touch each other in any font`(name: String, language: String) throws {
    let sample = try #require(GoldenTests.samples[language])
    let chart = try #require(sample.charts.first { $0.name == name }?.chart)
    let model = ChartModel(chart, words: sample.words)
    guard model.refusal == nil else { return }
    for (font, measure) in TextBoxTests.fonts {
      for width in [PictureWidth.wide, .narrow] {
        let problems = TextBoxTests.problems(model.picture(width).drawing, measure)
        #expect(problems == [], "\(font), \(width)")
      }
    }
  }

  @Test func `nothing is cut when a text is wrapped`() {
    let measure = TextMeasure()
    for name in RandomChart.names {
      for room in [40.0, 90, 140, 300] {
        let lines = measure.wrap(name, to: room, size: 14)
        #expect(lines.joined().filter { !" -".contains($0) } == name.filter { !" -".contains($0) })
        // As wide as a reader may set it.
        #expect(lines.allSatisfy { measure.width($0, size: 14) * measure.spacing <= room })
      }
    }
  }

  @Test(arguments: ["a", "č", "W-", "a ", "\u{301}", "e\u{301}", "界"])
  func `a word of a hundred thousand letters is wrapped at once`(letter: String) {
    let measure = TextMeasure()
    let text = String(repeating: letter, count: 100_000)
    let lines = measure.wrap(text, to: 300, size: 14)
    #expect(lines.joined().filter { !" -".contains($0) } == text.filter { !" -".contains($0) })
    #expect(lines.allSatisfy { measure.width($0, size: 14) * measure.spacing <= 300 })
  }

  @Test(arguments: [
    ("Jugendfreizeitzentrum", 100.0, ["Jugendfreiz-", "eitzentrum"]),
    ("Zavod 1234567890123", 60, ["Zavod", "12345", "67890", "123"]),
    ("Jugendzentrumau", 120, ["Jugendzentru-", "mau"]),
  ])
  func `a word that is broken has a hyphen between letters, and leaves no two of them alone`(
    text: String, room: Double, lines: [String]
  ) {
    #expect(TextMeasure().wrap(text, to: room) == lines)
  }

  @Test func `widths are those of Arial's metrics`() {
    let measure = TextMeasure(font: FontWidths.arial)
    #expect(measure.width("1234", size: 1000) == 4 * 556)
    #expect(measure.width("č", size: 1000) == 500)
    #expect(measure.width("W", size: 1000, weight: .bold) == 944)
    #expect(measure.width("e\u{301}", size: 1000) == measure.width("e", size: 1000))
  }
}
