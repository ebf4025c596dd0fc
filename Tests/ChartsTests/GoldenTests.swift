import Charts
import Diagnostics
import Documents
import Gallery
import Languages
import Markup
import TestKit
import Testing
import Vocabulary
import Wording

@Suite struct GoldenTests {
  /// The folder of the repository's own templates.
  static let templates: String = {
    var path = #filePath
    for _ in 0..<3 { path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    return path + "/site-templates"
  }()

  static let samples: [String: Sample] = {
    var samples: [String: Sample] = [:]
    var log = DiagnosticLog()
    guard let folder = Folder(templates) else { return samples }
    let all = Catalogue.load(
      from: folder, and: nil, languages: ["sl", "en", "sv"].map { Language($0) },
      requiring: MessageKey.figureKeys + MessageKey.chartsKeys, openPrefixes: [""], into: &log)
    for (language, words) in all where !log.hasErrors { samples[language.tag] = Sample(words) }
    return samples
  }()

  static let names = samples["sl"]?.charts.map(\.name) ?? []

  static let cases = names.flatMap { name in ["sl", "en", "sv"].map { (name, $0) } }

  static func drawn(_ name: String, _ language: String) throws -> DrawnChart {
    let sample = try #require(samples[language])
    let chart = try #require(sample.charts.first { $0.name == name }?.chart)
    let downloads = [ChartDownload(label: "CSV", address: "a.csv"), ChartDownload(label: "SVG", address: "a.svg")]
    return draw(chart, with: sample.words, downloads: downloads)
  }

  @Test func `the words of every language are there`() {
    #expect(GoldenTests.samples.count == 3)
    #expect(GoldenTests.names.count == 27)
  }

  @Test(arguments: cases)
  func `draws as recorded`(name: String, language: String) throws {
    let drawn = try GoldenTests.drawn(name, language)
    try expectGolden(drawn.figure.string, "\(name).\(language).html")
    try expectGolden(String(decoding: drawn.standalone, as: UTF8.self), "\(name).\(language).svg")
  }

  @Test(arguments: cases)
  func `the same chart gives the same bytes`(name: String, language: String) throws {
    let first = try GoldenTests.drawn(name, language)
    let second = try GoldenTests.drawn(name, language)
    #expect(first.figure == second.figure)
    #expect(first.standalone == second.standalone)
  }
}
