import Charts
import Content
import Diagnostics
import Languages
import Testing
import Vocabulary

@testable import Content

/// Charts that are written in files, and where maps lie.
@Suite struct ChartFileTests {
  static let title = "title: { sl: Naslov grafa, en: Title, sv: Rubrik }\n"

  static let geometry = """
    licence: { sl: Naš zemljevid, en: Our map, sv: Vår karta }
    tiles:
      - { place: novo-mesto, column: 0, row: 1 }
      - { place: brezice, column: 1, row: 1 }
    areas: { file: areas.geojson, property: code }
    """

  /// A rectangle of 0.3 by 0.2 degrees; the west in tenths of a degree.
  static func feature(_ code: String, west: Int) -> String {
    let ring = [(0, 458), (3, 458), (3, 460), (0, 460), (0, 458)].map { x, y in
      "[\((west + x) / 10).\((west + x) % 10), \(y / 10).\(y % 10)]"
    }
    return """
      { "type": "Feature", "properties": { "code": "\(code)" },
        "geometry": { "type": "Polygon", "coordinates": [[\(ring.joined(separator: ", "))]] } }
      """
  }

  static let areas = """
    { "type": "FeatureCollection", "features": [
    \(feature("novo-mesto", west: 150)), \(feature("009", west: 153)), \(feature("999", west: 160)) ] }
    """

  /// A post that shows the chart of a file beside it, rendered.
  static func rendered(
    _ chart: String, geometry: String? = geometry, areas: String = areas
  ) throws -> (article: RenderedArticle, log: DiagnosticLog) {
    var files = [
      ContentFixture.text("news/2020-07-06-start/chart.yml", chart), ContentFixture.text("areas.geojson", areas),
    ]
    if let geometry { files.append(ContentFixture.text("geometry.yml", geometry)) }
    var rules = ContentFixture.rules
    rules.codes[PlaceID("brezice")] = "009"
    var (content, log) = try ContentFixture.load(
      files + [ContentFixture.text(ContentFixture.path, "---\ntitle: T\n---\n![](chart:chart.yml)\n")], rules: rules)
    let article = try #require(content.posts.first?.versions.first)
    let resolver = ContentFigures.resolver(ContentFixture.sl, geometry: content.geometry)
    return (content.render(article, with: resolver, into: &log), log)
  }

  static let kinds: [(kind: Chart.Kind, rest: String)] = [
    (.line, "indicator: hours\nplaces: [novo-mesto, brezice]\nperiod: 2020..2022\nhighlight: brezice\naxis: zero"),
    (.smallMultiples, "indicator: hours\nplaces: [novo-mesto, brezice]"),
    (.groupedColumns, "indicator: hours\nplaces: [novo-mesto]\ncompare: network"),
    (.stackedColumns, "indicator: hours\nby: kind\nperiod: 2022"),
    (.rankedBars, "indicator: hours\nby: municipality\nperiod: 2022\nhighlight: brezice\ncompare: network"),
    (.rankedDots, "indicator: online-share\nplaces: [novo-mesto, brezice]"),
    (.dumbbell, "indicator: hours\nplaces: [novo-mesto, brezice]\nperiod: 2020..2022\norder: given"),
    (.slope, "indicator: hours\nplaces: [novo-mesto, brezice]\nperiod: 2020..2022"),
    (
      .answerScale,
      "indicator: online-share\nplaces: [novo-mesto, brezice]\nperiod: 2022\nby: kind\n"
        + "answers: { negative: [open], positive: [group] }"
    ),
    (.answerScale, "indicator: index-safety\nplaces: [network]"),
    (
      .bullet,
      "indicator: hours\nplaces: [brezice]\nreferences: [{ label: { sl: Cilj, en: Goal, sv: Mål }, value: 90000 }]\n"
        + "bands: [{ label: { sl: Malo, en: Few, sv: Få }, up_to: 50000 }]"
    ),
    (.pyramid, "indicator: online-share\nplaces: [novo-mesto, brezice]\nperiod: 2022\nby: kind"),
    (.sparkline, "indicator: hours\nplaces: [brezice]"),
    (.heatTable, "indicator: hours\nplaces: [novo-mesto, brezice]\nnotes: [{ sl: Opomba, en: Note, sv: Not }]"),
    (.calendar, "indicator: hours\nplaces: [demo-sever]\nperiod: 2022"),
    (.strip, "indicator: hours\nplaces: [novo-mesto, brezice, network]\nperiod: 2022\nhighlight: brezice"),
    (.dotRange, "indicator: hours\nplaces: [novo-mesto, brezice]\nperiod: 2020..2022"),
    (.waffle, "indicator: online-share\nplaces: [novo-mesto, brezice]\nperiod: 2022"),
    (.choropleth, "indicator: online-share\nperiod: 2022"), (.tileMap, "indicator: online-share\nhighlight: brezice"),
  ]

  @Test func `every kind can be asked for`() {
    #expect(Set(ChartFileTests.kinds.map(\.kind)) == Set(Chart.Kind.allCases))
  }

  @Test(arguments: kinds)
  func `a chart is drawn as its file says`(kind: Chart.Kind, rest: String) throws {
    let (article, log) = try ChartFileTests.rendered("kind: \(kind.rawValue)\n\(ChartFileTests.title)\(rest)\n")
    #expect(log.inOrder.map(\.message) == [])
    let chart = try #require(article.charts.first)
    #expect(chart.title == "Naslov grafa")
    let words = try #require(ContentFixture.words[ContentFixture.sl])
    let svg = String(decoding: chart.drawn.standalone, as: UTF8.self)
    #expect(svg.contains("Naslov grafa – \(words.insideSentence(words[.init("chart.kind." + kind.rawValue)]))"))
    if kind == .choropleth || kind == .tileMap { #expect(svg.contains("Naš zemljevid")) }
  }

  static let leads: [(lead: String, warnings: [String])] = [
    ("Leta 2022 je bilo 92.898 ur, dve leti prej 80 000.", []), ("Ur je vse več.", []),
    ("Leta 2022 je bilo 92.899 ur, leta 2019 pa 80.000.", ["92899", "2019"]),
  ]

  @Test(arguments: leads)
  func `an editor's lead stands in place of the made one, and a number that is not in the table is told`(
    lead: String, warnings: [String]
  ) throws {
    let (article, log) = try ChartFileTests.rendered(
      "indicator: hours\nplaces: [novo-mesto]\n\(ChartFileTests.title)lead: { sl: \"\(lead)\", en: Lead, sv: Ingress }\n"
    )
    let chart = try #require(article.charts.first)
    #expect(chart.drawn.lead == lead)
    #expect(String(decoding: chart.drawn.standalone, as: UTF8.self).contains(">\(lead)</desc>"))
    #expect(log.diagnostics.map(\.severity) == warnings.map { _ in .warning })
    #expect(zip(log.diagnostics, warnings).allSatisfy { $0.message.contains("says \($1),") })
    #expect(
      log.diagnostics.allSatisfy { $0.id == "chart.lead" && ($0.location.line, $0.location.column) == (4, 13) })
  }

  @Test func `the statements of a survey index stand with all their answers`() throws {
    let (article, _) = try ChartFileTests.rendered(
      "kind: answer-scale\n\(ChartFileTests.title)indicator: index-safety\nplaces: [network]\n")
    let chart = try #require(article.charts.first)
    let svg = String(decoding: chart.drawn.standalone, as: UTF8.self)
    for text in ["Tukaj se počutim varno.", "Vzdušje je dobro.", "ne drži", "ne vem ali brez", "n = 312"] {
      #expect(svg.contains(text), "\(text)")
    }
    let words = try #require(ContentFixture.words[ContentFixture.sl])
    #expect(svg.contains(words[.init("chart.asked.answers-note")]))
    #expect(svg.contains(words[.init("chart.note.rounded")]))
    #expect(chart.drawn.observations.count == 6)
  }

  static let wrong: [(chart: String, id: String, line: Int, column: Int, hint: String)] = [
    ("indicator: huors", "reference.indicator", 1, 12, "did you mean \"hours\"?"),
    ("kind: pie\nindicator: hours", "yaml.unknown-word", 1, 7, ""),
    ("indicator: hours\ncolor: red", "yaml.unknown-key", 2, 1, ""), ("kind: line", "yaml.missing-key", 1, 1, ""),
    ("indicator: hours\nplaces: [brezice, novi]", "reference.place", 2, 19, ""),
    ("indicator: hours\nplaces: [brezice, brezice]", "reference.place", 2, 19, "keep one of them"),
    ("indicator: hours\nperiod: maj", "reference.period", 2, 9, ""),
    ("indicator: hours\nhighlight: brezcie", "reference.place", 2, 12, "did you mean \"brezice\"?"),
    ("indicator: hours\nhighlight: brezice", "reference.highlight", 2, 12, ""),
    ("kind: pyramid\nindicator: hours", "reference.as", 1, 7, "add by: gender, or another breakdown"),
    ("kind: pyramid\nby: kind\nindicator: hours\nperiod: 2022", "reference.as", 1, 7, ""),
    ("kind: calendar\nindicator: hours", "reference.no-figure", 1, 7, ""),
    ("kind: answer-scale\nby: kind\nindicator: hours", "chart.answers", 1, 7, ""),
    ("kind: answer-scale\nindicator: hours\nperiod: 2022", "reference.no-figure", 1, 7, ""),
    (
      "kind: answer-scale\nindicator: index-safety\nperiod: 2022\nplaces: [network, brezice]", "reference.no-figure", 1,
      7, ""
    ),
    (
      "kind: answer-scale\nindicator: index-safety\nanswers: { negative: [a], positive: [b] }", "chart.answers", 3, 23,
      "remove answers, or name a breakdown with by"
    ),
    (
      "kind: answer-scale\nby: kind\nindicator: hours\nanswers: { negative: [opne], positive: [group] }",
      "chart.answers", 4, 23, "did you mean \"open\"?"
    ),
    (
      "kind: answer-scale\nby: kind\nindicator: hours\nperiod: 2022\nanswers: { negative: [], positive: [group] }",
      "chart.answers", 1, 7, ""
    ),
    ("indicator: hours\ntitle: { sl: A, en: B }", "chart.language", 2, 8, "add sv: and say it in that language"),
    (
      "kind: bullet\nindicator: hours\nbands:\n  - { label: { sl: A, en: A, sv: A }, up_to: 5 }\n"
        + "  - { label: { sl: B, en: B, sv: B }, up_to: 5 }", "chart.bands", 5, 46, "list them ascending"
    ),
  ]

  @Test(arguments: wrong)
  func `what is wrong with a chart's file is located in it`(
    chart: String, id: String, line: Int, column: Int, hint: String
  ) throws {
    let (_, log) = try ChartFileTests.rendered(chart + "\n")
    let problem = try #require(log.inOrder.first, "\(chart)")
    #expect(log.inOrder.count == 1)
    #expect(problem.id == id)
    #expect(problem.location.file == "news/2020-07-06-start/chart.yml")
    #expect((problem.location.line, problem.location.column) == (line, column), "\(problem)")
    if !hint.isEmpty { #expect(problem.hint == hint) }
  }

  static let badReferences: [(text: String, id: String, column: Int)] = [
    ("![](chart:missing.yml)", "picture.missing", 11),
    ("![](chart:chart.yml?as=line)", "reference.unknown-parameter", 24),
    ("![](chart:../../portal.yml)", "link.private", 11), ("![](chart:../../../x.yml)", "link.outside", 11),
  ]

  @Test(arguments: badReferences)
  func `a reference to a chart's file is located`(text: String, id: String, column: Int) throws {
    let (_, log) = try ContentFixture.post(
      text + "\n", files: [ContentFixture.text("news/2020-07-06-start/chart.yml", "indicator: hours\n")])
    let problem = try #require(log.inOrder.first)
    #expect(problem.id == id)
    #expect((problem.location.line, problem.location.column) == (4, column), "\(problem)")
  }

  @Test(arguments: ["Moj graf", "Graf", "a.b", "deli/graf", "graf–1"])
  func `a chart of the charts' folder has a name that is fit for an address`(name: String) throws {
    let (_, log) = try ContentFixture.load([
      ContentFixture.text("charts/\(name).yml", "indicator: hours\n"),
      ContentFixture.text("charts/graf-1.yml", "indicator: hours\n"),
    ])
    #expect(log.inOrder.map(\.id) == ["chart.name"])
    #expect(log.inOrder.first?.location.file == "charts/\(name).yml")
  }

  static let badGeometry: [(geometry: String?, areas: String, id: String, file: String)] = [
    (nil, areas, "reference.as", "news/2020-07-06-start/chart.yml"),
    ("tiles: []", areas, "yaml.missing-key", "geometry.yml"),
    ("licence: { sl: A, en: B }", areas, "geometry.licence", "geometry.yml"),
    (
      "licence: { sl: A, en: B, sv: C }\ntiles: [{ place: brezcie, column: 0, row: 0 }]", areas, "geometry.place",
      "geometry.yml"
    ),
    (
      "licence: { sl: A, en: B, sv: C }\n"
        + "tiles: [{ place: brezice, column: 0, row: 0 }, { place: novo-mesto, column: 0, row: 0 }]", areas,
      "geometry.square", "geometry.yml"
    ),
    (
      "licence: { sl: A, en: B, sv: C }\ntiles: [{ place: brezice, column: 0, row: 100 }]", areas, "yaml.type",
      "geometry.yml"
    ),
    ("licence: { sl: A, en: B, sv: C }\nareas: { file: ../x.json }", areas, "geometry.file", "geometry.yml"),
    (geometry, "[", "yaml.syntax", "areas.geojson"), (geometry, "{}", "geojson.type", "areas.geojson"),
    (
      geometry, areas.replacing("15.3, 45.8", with: "415.3, 45.8"), "geojson.position", "areas.geojson"
    ), (geometry, areas.replacing("Polygon", with: "Point"), "geojson.geometry", "areas.geojson"),
    (geometry, areas.replacing("code", with: "kode"), "geojson.place", "areas.geojson"),
    (geometry, areas.replacing("009", with: "novo-mesto"), "geojson.place", "areas.geojson"),
    (
      geometry, areas.replacing("[15.3, 45.8], [15.6, 45.8], [15.6, 46.0], ", with: ""), "geojson.ring",
      "areas.geojson"
    ),
  ]

  @Test(arguments: badGeometry)
  func `what is wrong with a geometry is located in it`(
    geometry: String?, areas: String, id: String, file: String
  ) throws {
    let (_, log) = try ChartFileTests.rendered(
      "kind: choropleth\nindicator: hours\n", geometry: geometry, areas: areas)
    let problem = try #require(log.inOrder.first { $0.id == id }, "\(log.inOrder)")
    #expect(problem.location.file == file)
    #expect(problem.location.line > 0 && problem.hint != nil)
  }

  @Test func `areas keep their shape and lie north up`() throws {
    let (content, log) = try ContentFixture.load([
      ContentFixture.text("geometry.yml", ChartFileTests.geometry.replacing(", property: code", with: "")),
      ContentFixture.text(
        "areas.geojson",
        ChartFileTests.areas.replacing("\"properties\": { \"code\": \"009\" }", with: "\"id\": \"brezice\"").replacing(
          "\"properties\": { \"code\": \"novo-mesto\" }", with: "\"id\": \"novo-mesto\""
        ).replacing(
          "\"properties\": { \"code\": \"999\" }", with: "\"id\": 999")),
    ])
    #expect(log.inOrder.map(\.message) == [])
    let area = try #require(content.geometry?.areas.first { $0.place.name == "brezice" }).outlines[0]
    // At 45.9 degrees a degree of longitude is 0.696 of a degree of latitude.
    #expect(abs((area[1].x - area[0].x) - 0.3 * 0.696) < 0.001)
    #expect(area[2].y < area[0].y)
  }
}
