import Configuration
import Diagnostics
import Documents
import Reconciliation
import Records
import Vocabulary

/// Figures written as a person lists them: `activities 2022-S1 kind=open 7989 review`.
enum Sample {
  static let indicators = [
    indicator("activities", "activities", isAdditive: true), indicator("visits", .visits, isAdditive: true),
    indicator("visitors", "people"), indicator("youth-share", .percent),
    indicator("gender-share", .percent, .shareOfWhole(Quantity("visits", .count))),
  ]

  private static func indicator(
    _ id: String, _ unit: Unit, _ shape: MeasureShape = .derived(from: []), isAdditive: Bool = false
  ) -> Indicator {
    Indicator(id: IndicatorID(id), title: LocalizedText([:]), unit: unit, isAdditive: isAdditive, shape: shape)
  }

  /// The words that the repository ships, and what is wrong with them.
  static let lexicon: (words: Lexicon, log: DiagnosticLog) = {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var log = DiagnosticLog()
    guard let folder = Folder(root + "/site-templates") else { return (Lexicon(), log) }
    let languages = ["sl", "en", "sv"].map { Language($0) }
    return (Lexicon.load(from: LayeredFolder(folder, named: "site-templates"), languages: languages, into: &log), log)
  }()

  /// A line to a figure: indicator, period, category or `-`, value, source, then what was printed.
  static func records(_ lines: String, note: String = "") -> Records {
    var records = Records()
    records.codes = CodeLists(dimensions: [
      .init(id: "kind", values: [.init(id: "open"), .init(id: "group"), .init(id: "event")]),
      .init(id: "gender", values: [.init(id: "girls"), .init(id: "boys"), .init(id: "another")]),
    ])
    records.files = [RecordFile(path: "records/reported/all.csv", kind: .reported, records: 0, bytes: 0)]
    records.sources = ["first", "second"].enumerated().map { index, id in
      DeclaredSource(Source(id: id, day: Day(number: Int32(18_000 + index))))
    }
    for (index, line) in lines.split(separator: "\n").enumerated() {
      let words = line.split(separator: " ", maxSplits: 5).map(String.init)
      guard words.count >= 5, let period = Period(words[1]), let value = Double(words[3]) else { continue }
      let category = words[2].split(separator: "=").map(String.init)
      records.reported.append(
        Recorded(
          ReportedFigure(
            key: FigureKey(
              indicator: IndicatorID(words[0]), place: PlaceID("network"), period: period,
              category: category.count == 2 ? Category(dimension: category[0], value: category[1]) : nil),
            value: value, asPrinted: words.count > 5 ? words[5] : nil, source: words[4],
            note: note.isEmpty ? nil : LocalizedText([Language("en"): note])),
          at: RecordLocation(file: 0, line: index + 2)))
    }
    return records
  }

  static func findings(_ lines: String, note: String = "", text: String = "") -> [Finding] {
    let texts = text.isEmpty ? [] : [(path: "news/post/index.en.md", text: text)]
    return Reconciliation.findings(
      in: records(lines, note: note), indicators: indicators, lexicon: lexicon.words, texts: texts)
  }
}
