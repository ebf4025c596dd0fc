import Figures
import Foundation
import Releases
import Testing
import Vocabulary

@testable import OpenData

/// What stands in each published file for figures that are known, withheld, missing, of a part, provisional or reported.
@Suite struct DataFileContentTests {
  private static func data(answers: [AnswerFigures] = []) -> PublicData {
    PublicData(
      figures: SampleFigures.figures(answers: answers), history: .none, licence: "CC BY 4.0", surveyChange: 5,
      languages: [Language("sl"), Language("en")], program: "1.2",
      inputs: [InputFile(path: "records/a.csv", digest: "00ff")])
  }

  /// The text of a file in a format.
  private static func text(_ contents: DataContents, _ format: any DataFormat, answers: [AnswerFigures] = []) -> String
  {
    String(decoding: format.bytes(of: contents, data(answers: answers)), as: UTF8.self)
  }

  private static let figures = DataContents.figures(
    SampleFigures.indicator,
    [
      FigurePart(
        of: SampleFigures.indicator, at: SampleFigures.figures().places[0], in: SampleFigures.figures())
    ])

  private static func csv(_ rows: [String]) -> String { rows.map { $0 + "\r\n" }.joined() }

  private static let header =
    "indicator,place,period,dimension,category,value,numerator,denominator,lower,upper,n,status,confidentiality,"
    + "demonstration,source,unit"

  // MARK: Figures of an indicator

  @Test
  func `figures as CSV: a row each, no number where one is withheld, a star for a part, no row for what is missing`() {
    #expect(
      Self.text(Self.figures, CSVFormat())
        == Self.csv([
          Self.header, "visits,brda,2020,,,40,,,,,,,,no,,visits", "visits,brda,2021,,,,,,,,,,C,no,,visits",
          "visits,brda,2023,,,50,,,,,,*,,yes,,visits", "visits,brda,2024,,,60,,,,,,p,,no,,visits",
          "visits,brda,2025,,,75,,,,,,,,no,,visits", "visits,brda,2026,,,75,,,,,,,,no,,visits",
          "visits,brda,2020,gender,girls,12.5,,,,,,,,no,,visits",
        ]))
  }

  @Test func `no file of a portal without demonstrations has a column for them`() {
    let figures = SampleFigures.figures(hasDemonstration: false)
    let data = PublicData(figures: figures, history: .none, licence: "CC BY 4.0", surveyChange: 5, languages: [])
    let part = FigurePart(of: SampleFigures.indicator, at: figures.places[0], in: figures)
    for contents in [DataContents.figures(SampleFigures.indicator, [part]), .rows([]), .changes, .answers] {
      let lines = String(decoding: CSVFormat().bytes(of: contents, data), as: UTF8.self).split(separator: "\r\n")
      #expect(!lines[0].contains("demonstration"))
      // Every row has as many cells as there are columns.
      #expect(Set(lines.map { $0.count { $0 == "," } }).count == 1)
    }
  }

  @Test func `figures as JSON: the members of the CSV, those without a value left out, and what the indicator is`() {
    #expect(
      Self.text(Self.figures, JSONFormat()) == """
        {"indicator":"visits","title":{"en":"Visits","sl":"Obiski"},"explanation":{},"unit":"visits",\
        "formula":"sum(visits)","direction":"higher","asOf":"2024-06-30","licence":"CC BY 4.0","observations":[
        {"place":"brda","period":"2020","value":40},
        {"place":"brda","period":"2021","confidentiality":"C"},
        {"place":"brda","period":"2023","value":50,"status":"*","demonstration":true},
        {"place":"brda","period":"2024","value":60,"status":"p"},
        {"place":"brda","period":"2025","value":75},
        {"place":"brda","period":"2026","value":75},
        {"place":"brda","period":"2020","dimension":"gender","category":"girls","value":12.5}]}

        """)
  }

  @Test(arguments: [CSVFormat() as any DataFormat, JSONFormat()])
  func `a place without figures gives a file that says so, and no row`(format: any DataFormat) {
    let none = DataContents.figures(SampleFigures.indicator, [FigurePart([], unit: "visits")])
    let text = Self.text(none, format)
    #expect(text == Self.csv([Self.header]) || text.hasSuffix("\"observations\":[]}\n"))
  }

  // MARK: Data of a chart

  private static let chart = DataContents.rows([
    (Day("2020-03-02"), SampleFigures.years[0]), (nil, SampleFigures.years[1]), (nil, SampleFigures.years[2]),
    (
      nil,
      PublishedObservation(
        key: SampleFigures.key(2021), state: .value(.init(1)), origin: .reported(source: "=press, 1"))
    ),
    (
      nil,
      PublishedObservation(
        key: FigureKey(indicator: IndicatorID("other"), place: SampleFigures.town, period: .year(2021)),
        state: .notApplicable, origin: .computed)
    ),
  ])

  @Test
  func `data of a chart as CSV: its own order, a day as the period, and rows without numbers for what is not there`() {
    #expect(
      Self.text(Self.chart, CSVFormat())
        == Self.csv([
          Self.header, "visits,brda,2020-03-02,,,40,,,,,,,,no,,visits", "visits,brda,2021,,,,,,,,,,C,no,,visits",
          "visits,brda,2022,,,,,,,,,,,no,,visits", "visits,brda,2021,,,1,,,,,,,,no,\"'=press, 1\",visits",
          "other,brda,2021,,,,,,,,,,,no,,",
        ]))
  }

  @Test func `data of a chart as JSON: each row names its indicator, and no licence stands over what others published`()
  {
    #expect(
      Self.text(Self.chart, JSONFormat()) == """
        {"asOf":"2024-06-30","observations":[
        {"indicator":"visits","place":"brda","period":"2020-03-02","value":40},
        {"indicator":"visits","place":"brda","period":"2021","confidentiality":"C"},
        {"indicator":"visits","place":"brda","period":"2022"},
        {"indicator":"visits","place":"brda","period":"2021","value":1,"source":"=press, 1"},
        {"indicator":"other","place":"brda","period":"2021"}]}

        """)
  }

  // MARK: Reported figures

  @Test
  func `reported figures as CSV: as printed beside the number, what a spreadsheet would run guarded, numbers plain`() {
    #expect(
      Self.text(.reported, CSVFormat())
        == Self.csv([
          "indicator,place,period,dimension,category,value,as_printed,status,source,source_title,source_address,"
            + "source_date,source_licence",
          "visits,brda,2021,,,33633.5,\"'=33.633,5\",,press,\"Press, \"\"quoted\"\"\",https://example.org/a,2021-02-03,CC0 1.0",
          "visits,brda,2022,gender,girls,-0.25,\"'-0,25\",e,'+report,,,,",
        ]))
  }

  @Test func `reported figures as JSON: only the sources that are named, with their licences, and texts as they were`()
  {
    #expect(
      Self.text(.reported, JSONFormat()) == """
        {"asOf":"2024-06-30","sources":[
        {"id":"press","title":{"en":"Press, \\"quoted\\"","sl":"Tisk"},"publisher":"@Town",\
        "address":"https://example.org/a","date":"2021-02-03","licence":"CC0 1.0",\
        "licenceAddress":"https://example.org/cc0","method":{"en":"Counted."}}],"figures":[
        {"indicator":"visits","place":"brda","period":"2021","value":33633.5,"asPrinted":"=33.633,5","source":"press"},
        {"indicator":"visits","place":"brda","period":"2022","dimension":"gender","category":"girls","value":-0.25,\
        "asPrinted":"-0,25","status":"e","source":"+report","note":{"en":"As printed."}}]}

        """)
  }

  // MARK: Changes

  @Test
  func
    `changes: every year against the one before, with why nothing is compared, and no row after a year that is missing`()
  {
    #expect(
      Self.text(.changes, CSVFormat())
        == Self.csv([
          "indicator,place,period,compared_with,from,to,difference,lower,upper,relative,verdict,verdict_99,reason,"
            + "demonstration",
          "visits,brda,2021,2020,40,,,,,,not-comparable,not-comparable,withheld,no",
          "visits,brda,2022,2021,,,,,,,not-comparable,not-comparable,withheld,no",
          "visits,brda,2024,2023,50,60,,,,,not-comparable,not-comparable,partial,yes",
          "visits,brda,2025,2024,60,75,,,,,not-comparable,not-comparable,partial,no",
          "visits,brda,2026,2025,75,75,0,,,0,same,same,,no",
        ]))
  }

  // MARK: Answers

  private static let answers = [
    AnswerFigures(
      indicator: IndicatorID("index-safety"), place: SampleFigures.town, period: .year(2021),
      answers: [
        .init(id: "1", label: LocalizedText([Language("en"): "-no"]), side: .negative),
        .init(id: "none", label: nil, side: .none),
      ],
      statements: [
        .init(
          id: "S1", text: LocalizedText([Language("en"): "I feel \"safe\"."]),
          shares: [("1", PublishedObservation.State.value(.init(0.25, base: 40))), ("none", .withheld)].map {
            PublishedObservation(
              key: FigureKey(
                indicator: IndicatorID("index-safety"), place: SampleFigures.town, period: .year(2021),
                category: Category(dimension: "S1", value: $0.0)), state: $0.1, origin: .computed)
          })
      ])
  ]

  @Test func `answers as CSV: a share for each answer, with how many answered`() {
    #expect(
      Self.text(.answers, CSVFormat(), answers: Self.answers)
        == Self.csv([
          Self.header, "index-safety,brda,2021,S1,1,0.25,,,,,40,,,no,,",
          "index-safety,brda,2021,S1,none,,,,,,,,C,no,,",
        ]))
  }

  @Test func `a wording that two questionnaires have is told once, in whatever order its languages were written`() {
    let languages = (0..<40).map { Language("x-\($0)") }
    let answers = [languages, languages.reversed()].map { languages in
      var text = LocalizedText([:])
      for language in languages { text.texts[language] = "Safe." }
      return AnswerFigures(
        indicator: IndicatorID("index-safety"), place: SampleFigures.town, period: .year(2021), answers: [],
        statements: [.init(id: "S1", text: text, shares: [])])
    }
    let text = Self.text(.answers, JSONFormat(), answers: answers)
    #expect(text.split(separator: "\"dimension\":\"S1\"").count == 2)
  }

  @Test func `answers as JSON: the words of statements and answers once, then the shares`() {
    #expect(
      Self.text(.answers, JSONFormat(), answers: Self.answers + Self.answers) == """
        {"asOf":"2024-06-30","licence":"CC BY 4.0","statements":[
        {"indicator":"index-safety","dimension":"S1","text":{"en":"I feel \\"safe\\"."}}],"answers":[
        {"category":"1","label":{"en":"-no"},"side":"negative"},
        {"category":"none","side":"none"}],"observations":[
        {"indicator":"index-safety","place":"brda","period":"2021","dimension":"S1","category":"1","value":0.25,"n":40},
        {"indicator":"index-safety","place":"brda","period":"2021","dimension":"S1","category":"none",\
        "confidentiality":"C"},
        {"indicator":"index-safety","place":"brda","period":"2021","dimension":"S1","category":"1","value":0.25,"n":40},
        {"indicator":"index-safety","place":"brda","period":"2021","dimension":"S1","category":"none",\
        "confidentiality":"C"}]}

        """)
  }

  // MARK: What it all is

  @Test func `a draft says so, with the hashes of what it was computed from`() {
    #expect(
      Self.text(.release, JSONFormat()) == """
        {"status":"draft","asOf":"2024-06-30","program":"Kazalo 1.2","releases":[],"inputs":[
        {"path":"records/a.csv","sha256":"00ff"}]}

        """)
  }

  @Test func `oEmbed: the type rich, texts and then whole numbers, in the order given`() {
    let bytes = OEmbed.rich([("title", "Visits </script>\n"), ("html", "<iframe src=\"a\">")], [("width", 720)])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"version":"1.0","type":"rich","title":"Visits </script>\u000a","html":"<iframe src=\"a\">","width":720}"#
        + "\n")
  }

  // MARK: What holds for every file

  @Test func `no file begins with a byte order mark, every one ends with a line end, and CSV has no other than CRLF`() {
    let data = Self.data(answers: Self.answers)
    let files = data.files { _, _ in true }
    #expect(files.count == 11)
    for file in files {
      #expect(!file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) && file.bytes.last == 10, "\(file.path)")
      guard file.ending == "csv" else { continue }
      let returns = file.bytes.count { $0 == 13 }
      #expect(returns == file.bytes.count { $0 == 10 } && returns > 0, "\(file.path)")
    }
  }

  static let numbers: [(number: Double, text: String)] = [
    (0, "0"), (-0.0, "0"), (7, "7"), (0.5, "0.5"), (1.0 / 3, "0.333333"), (2.0 / 3, "0.666667"), (-12.25, "-12.25"),
    (1_234_567, "1234567"), (0.000_000_4, "0"), (1e16, "1e+16"), (.nan, ""), (.infinity, ""),
  ]

  @Test(arguments: numbers)
  func `a number has a point, at most six decimals, no zeros at its end and no separators`(number: Double, text: String)
  {
    let observation = PublishedObservation(
      key: SampleFigures.key(2020), state: .value(.init(number)), origin: .computed)
    let rows = DataContents.rows([(nil, observation)])
    #expect(Self.text(rows, CSVFormat()).hasSuffix("visits,brda,2020,,,\(text),,,,,,,,no,,visits\r\n"))
    let member = text.isEmpty ? "" : ",\"value\":\(text)"
    #expect(Self.text(rows, JSONFormat()).hasSuffix("\"period\":\"2020\"\(member)}]}\n"))
  }
}
