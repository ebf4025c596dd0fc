import Diagnostics
import Documents
import Gallery
import Languages
import Markup
import TestKit
import Testing
import Vocabulary
import Wording

@testable import Charts

/// Every sample as it is drawn, and what it says: a file of each, so that a difference can be read.
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
      from: LayeredFolder(folder, named: "site-templates"), and: nil,
      languages: ["sl", "en", "sv", "de"].map { Language($0) },
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
    #expect(GoldenTests.samples.count == 4)
    #expect(GoldenTests.names.count > Chart.Kind.allCases.count)
  }

  /// Slovene has the most plural forms, and the longest words.
  @Test(arguments: names)
  func `is drawn as recorded, in a page and in a file, in one language`(name: String) throws {
    let drawn = try GoldenTests.drawn(name, "sl")
    let file = String(decoding: drawn.standalone, as: UTF8.self)
    try expectGolden(drawn.figure.string + "\n" + file, "\(name).html")
  }

  @Test(arguments: names)
  func `says in the other languages what is recorded`(name: String) throws {
    let texts = try ["en", "sv"].map { language in
      let drawn = try GoldenTests.drawn(name, language)
      #expect(drawn.figure.string.contains("lang=\"\(language)\"") || name == "sparkline")
      return "# \(language)\n" + drawn.recordedTexts.joined(separator: "\n")
    }
    try expectGolden(texts.joined(separator: "\n\n"), "\(name).txt")
  }

  @Test func `every golden is read by a test`() throws {
    try expectGoldens(GoldenTests.names.flatMap { [$0 + ".html", $0 + ".txt"] })
  }

  @Test(arguments: cases)
  func `the same chart gives the same bytes`(name: String, language: String) throws {
    let first = try GoldenTests.drawn(name, language)
    let second = try GoldenTests.drawn(name, language)
    #expect(first.figure == second.figure)
    #expect(first.standalone == second.standalone)
  }
}

extension DrawnChart {
  /// All that a reader reads, a line each: the words around the chart, those in it, its table and its notes.
  fileprivate var recordedTexts: [String] {
    let table = DataTable(model)
    let rows = (table.rows + table.foot).map { row in
      ([row.head] + row.entries.map { [$0.text, $0.sign].filter { !$0.isEmpty }.joined(separator: " ") })
        .joined(separator: " | ")
    }
    let entries = (table.rows + table.foot).flatMap(\.entries)
    let signs = Set(entries.filter { !$0.sign.isEmpty }.map { "\($0.sign) = \($0.meaning)" }).sorted()
    func said(_ picture: ChartPicture?) -> [String] {
      (picture?.drawing.texts ?? []).map { run in run.lines.map { $0.text + $0.bold }.joined(separator: " / ") }
    }
    let known = Set(said(wide) + (wide?.notes ?? []))
    let parts: [(String, [String])] = [
      ("title", [model.chart.title]), ("subtitle", [model.subtitle]), ("name", [name]), ("lead", [lead]),
      ("refusal", [texts.refusal ?? ""]),
      ("wide", said(wide)), ("wide note", wide?.notes ?? []),
      ("narrow", (said(narrow) + (narrow?.notes ?? [])).filter { !known.contains($0) }),
      ("table", [([table.corner] + table.heads).joined(separator: " | ")] + rows), ("sign", signs),
      ("caption", [table.period ?? ""]), ("note", texts.notes), ("source", [model.chart.source]),
    ]
    return parts.flatMap { part, texts in texts.filter { !$0.isEmpty }.map { "\(part): \($0)" } }
  }
}
