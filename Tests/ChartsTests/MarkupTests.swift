import Charts
import Figures
import Gallery
import Languages
import Markup
import Testing
import Vocabulary
import Wording

@Suite struct MarkupTests {
  @Test(arguments: GoldenTests.cases)
  func `the figure is well-formed and has no id twice and no style of its own`(name: String, language: String) throws {
    let drawn = try GoldenTests.drawn(name, language)
    let check = MarkupCheck(drawn.figure.string)
    #expect(check.problems == [])
    #expect(Set(check.ids).count == check.ids.count)
    #expect(Set(check.references).subtracting(check.ids).isEmpty)
    #expect(!check.tags.contains { $0.hasPrefix("style") || $0.hasPrefix("script") })
  }

  @Test(arguments: GoldenTests.cases)
  func `the file of its own is well-formed and asks nobody for anything`(name: String, language: String) throws {
    let drawn = try GoldenTests.drawn(name, language)
    let svg = String(decoding: drawn.standalone, as: UTF8.self)
    let check = MarkupCheck(svg)
    #expect(check.problems == [])
    #expect(Set(check.references).subtracting(check.ids).isEmpty)
    #expect(!svg.contains("var(") && !svg.contains("url(h") && !svg.contains("@import"))
    #expect(svg.split(separator: "href=\"").dropFirst().allSatisfy { $0.hasPrefix("#") })
    #expect(svg.split(separator: "url(").dropFirst().allSatisfy { $0.hasPrefix("#") })
    #expect(
      svg.contains("prefers-color-scheme:dark") && svg.contains("forced-colors:active") && svg.contains("@media print"))
  }

  @Test(arguments: GoldenTests.cases)
  func `every picture is one named image with all it draws hidden from the reader of the screen`(
    name: String, language: String
  ) throws {
    let drawn = try GoldenTests.drawn(name, language)
    let check = MarkupCheck(drawn.figure.string)
    let pictures = check.tags.filter { $0.hasPrefix("svg ") }
    guard name != "sparkline" else {
      return #expect(pictures.count == 1 && pictures.allSatisfy { $0.contains("aria-hidden") })
    }
    #expect(pictures.count == (["empty", "stack-guarded", "answers-guarded", "heat-table"].contains(name) ? 0 : 2))
    #expect(pictures.allSatisfy { $0.contains("role=\"img\"") && $0.contains("aria-labelledby") })
    #expect(check.tags.count { $0.hasPrefix("g aria-hidden=\"true\"") } == pictures.count)
    #expect(check.tags.count { $0.hasPrefix("table") } == 1)
  }

  @Test(arguments: GoldenTests.cases)
  func `every number of the lead stands in the table`(name: String, language: String) throws {
    let drawn = try GoldenTests.drawn(name, language)
    #expect(MarkupTests.numbersOutsideTable(drawn) == [], "\(drawn.lead)")
    #expect(drawn.numbersOutsideTable == [], "\(drawn.lead)")
    #expect(drawn.lead.split(separator: " ").count <= 45, "\(drawn.lead)")
  }

  @Test(arguments: GalleryTests.cases)
  func `every number of the lead stands in the table in any state`(kind: Chart.Kind, state: GalleryState) throws {
    for (language, sample) in GoldenTests.samples {
      let drawn = draw(state.applied(to: sample.example(of: kind)), with: sample.words, downloads: [])
      #expect(MarkupTests.numbersOutsideTable(drawn) == [], "\(drawn.lead), \(language)")
      #expect(drawn.numbersOutsideTable == [], "\(drawn.lead), \(language)")
    }
  }

  /// The numbers of the lead that the table does not have. How many rows or columns it has of something is counted in it.
  private static func numbersOutsideTable(_ drawn: DrawnChart) -> [String] {
    let cells = MarkupCheck(drawn.figure.string).texts.filter { ["td", "th", "caption"].contains($0.element) }.map(
      \.text)
    let check = MarkupCheck(drawn.figure.string)
    let rows = max(check.tags.count { $0 == "tr" }, check.texts.count { $0.element == "th" })
    let known = Set(cells.flatMap(numbers))
    return numbers(in: drawn.lead).filter { !known.contains($0) && Int($0).map { $0 >= rows } ?? true }
  }

  private static func numbers(in text: String) -> [String] {
    text.split { !($0.isNumber || $0 == "." || $0 == "," || $0 == "\u{A0}") }
      .map { $0.filter(\.isNumber) }.filter { !$0.isEmpty }
  }

  @Test(arguments: ["sl", "en", "sv", "de"])
  func `demonstration data are said once where the source stands, and in the name and the file of the picture`(
    language: String
  ) throws {
    let drawn = try GoldenTests.drawn("ranked-bars", language)
    let sample = try #require(GoldenTests.samples[language])
    let mark = sample.words.words[.init("chart.demonstration.mark")]
    let note = sample.words.words[.init("chart.demonstration.note")]
    let figure = drawn.figure.string
    let svg = String(decoding: drawn.standalone, as: UTF8.self)
    #expect(
      !MarkupCheck(figure).texts.contains {
        ["text", "caption", "li", "p"].contains($0.element) && $0.text.contains(mark)
      })
    #expect(MarkupCheck(figure).texts.count { $0.element == "title" && $0.text.contains(mark) } == 2)
    // A page says it of all its figures; a chart that stands alone says it itself.
    #expect(figure.contains("<strong>\(mark)</strong>") && !figure.contains(note))
    #expect(drawn.figure(downloads: [], headingLevel: 1).string.contains("<strong>\(note)</strong>"))
    #expect(svg.contains("(\(mark))</title>") && svg.contains(">\(note)"))
  }

  @Test func `hostile texts come out as text`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = sample.bars
    chart.title = "<script>alert(1)</script> & \"more\"\u{1}"
    chart.subtitle = chart.title
    chart.source = chart.title
    chart.series[0].cells[0].label = "</text><script>"
    let drawn = draw(chart, with: sample.words, downloads: [ChartDownload(label: "<b>", address: "\"><script>")])
    #expect(MarkupCheck(String(decoding: drawn.standalone, as: UTF8.self)).problems == [])
    #expect(MarkupCheck(drawn.figure.string).problems == [])
    #expect(!drawn.figure.string.contains("<script") && !drawn.figure.string.contains("\u{1}"))
  }
}

extension MarkupTests {
  @Test func `seven lines of twelve years are a file of at most 8 kB`() throws {
    let sample = try #require(GoldenTests.samples["sl"])
    #expect(draw(sample.line, .wide, with: sample.words).count <= 8192)
  }
}
