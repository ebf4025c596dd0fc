import Figures
import Gallery
import Languages
import Markup
import Testing
import Vocabulary
import Wording

@testable import Charts

/// Every kind in every state, in every language.
@Suite struct GalleryTests {
  static let cases = Chart.Kind.allCases.flatMap { kind in GalleryState.allCases.map { (kind, $0) } }

  @Test(arguments: cases)
  func `texts do not touch each other in any state and font`(kind: Chart.Kind, state: GalleryState) throws {
    for (language, sample) in GoldenTests.samples {
      let model = ChartModel(state.applied(to: sample.example(of: kind)), words: sample.words)
      guard model.refusal == nil else { continue }
      for width in [PictureWidth.wide, .narrow] {
        let drawing = model.picture(width).drawing
        for (font, measure) in TextBoxTests.fonts {
          let problems = TextBoxTests.problems(drawing, measure)
          #expect(problems == [], "\(language), \(font), \(width)")
        }
      }
    }
  }

  @Test(arguments: cases)
  func `markup is well-formed in any state`(kind: Chart.Kind, state: GalleryState) throws {
    let sample = try #require(GoldenTests.samples["sl"])
    let drawn = draw(state.applied(to: sample.example(of: kind)), with: sample.words, downloads: [])
    #expect(MarkupCheck(drawn.figure.string).problems == [])
    for variant in ChartFile.allCases {
      #expect(MarkupCheck(String(decoding: drawn.file(variant), as: UTF8.self)).problems == [], "\(variant)")
    }
  }

  @Test(arguments: Chart.Kind.allCases)
  func `a chart of nothing is no picture and says so`(kind: Chart.Kind) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let drawn = draw(GalleryState.nothing.applied(to: sample.example(of: kind)), with: sample.words, downloads: [])
    #expect(drawn.wide == nil && drawn.narrow == nil)
    let hasNumber = drawn.lead.contains { $0.isNumber }
    // A calendar says of how many days nothing is known.
    #expect(!hasNumber || kind == .calendar, "\(drawn.lead)")
  }

  @Test func `the gallery links to what it has`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let files = Gallery([sample.words.words]).files()
    let paths = Set(files.map(\.path))
    #expect(paths.count == files.count)
    #expect(files.count == 2 + Chart.Kind.allCases.count * (1 + GalleryState.allCases.count * (ChartFile.allCases.count + 1)))
    for file in files where file.path.hasSuffix(".html") {
      let html = String(decoding: file.bytes, as: UTF8.self)
      #expect(MarkupCheck(html.replacing("<!DOCTYPE html>\n", with: "")).problems == [], "\(file.path)")
      let folder = file.path.hasPrefix("en/") ? "en/" : ""
      for part in html.split(separator: "src=\"").dropFirst() {
        #expect(paths.contains(folder + part.prefix { $0 != "\"" }))
      }
    }
  }
}
