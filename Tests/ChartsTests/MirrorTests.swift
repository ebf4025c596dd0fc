import Figures
import Gallery
import Languages
import Markup
import Testing
import Vocabulary
import Wording

@testable import Charts

/// Languages that run from right to left.
@Suite struct MirrorTests {
  static let words = FigureWords(words: Words(language: Language("ar")), figures: Sample.figures)

  @Test(arguments: [
    ("ranked-bars", true), ("dumbbell", true), ("answer-scale", true), ("strip", true), ("dot-range", true),
    ("waffle", true), ("line", false), ("tile-map", false),
  ])
  func `rows are mirrored, time and maps are not`(name: String, isMirrored: Bool) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let chart = try #require(sample.charts.first { $0.name == name }?.chart)
    let drawn = draw(chart, with: MirrorTests.words, downloads: [])
    #expect(drawn.figure.string.contains("dir=\"rtl\""))
    #expect(drawn.figure.string.contains("matrix(-1 0 0 1 720 0)") == isMirrored)
    #expect(drawn.figure.string.contains("matrix(-1 0 0 1 320 0)") == isMirrored)
    #expect(MarkupCheck(drawn.figure.string).problems == [])
    #expect(MarkupCheck(String(decoding: drawn.standalone, as: UTF8.self)).problems == [])
  }

  @Test func `a mirrored text stands upright on the other side of its place`() throws {
    var drawing = Drawing(width: 100)
    drawing.add(TextRun("a", x: 30, y: 10, anchor: .end))
    var svg = MarkupWriter(capacity: 64)
    DrawingWriter(prefix: .file, id: "x").write(drawing, isMirrored: true, into: &svg)
    #expect(
      String(decoding: svg.finish(), as: UTF8.self)
        == "<g transform=\"matrix(-1 0 0 1 100 0)\"><text class=\"t\" transform=\"scale(-1 1)\" x=\"-30\" y=\"10\">a</text></g>"
    )
  }
}
