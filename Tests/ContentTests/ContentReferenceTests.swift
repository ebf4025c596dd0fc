import Charts
import Content
import Diagnostics
import Languages
import Markdown
import Markup
import Testing
import Vocabulary

@testable import Content

@Suite struct ContentReferenceTests {
  /// The post's text in a language as HTML, with what was found wrong.
  static func rendered(_ text: String, _ tag: String = "sl") throws -> (RenderedArticle, DiagnosticLog) {
    let language = Language(tag)
    let file = "news/2020-07-06-start/index.\(tag).md"
    var (content, log) = try ContentFixture.load([ContentFixture.text(file, "---\ntitle: T\n---\n" + text)])
    let article = try #require(content.posts.first?[language])
    let result = content.render(article, with: ContentFigures.resolver(language), into: &log)
    return (result, log)
  }

  static let good: [(language: String, text: String, html: String)] = [
    ("sl", "[](value:hours?period=2022)", "<a class=\"figure\" href=\"network/hours.html\">92.898</a>"),
    ("en", "[](value:hours?period=2022)", "<a class=\"figure\" href=\"network/hours.html\">92,898</a>"),
    ("sv", "[](value:hours?period=2022)", "<a class=\"figure\" href=\"network/hours.html\">92\u{A0}898</a>"),
    ("sl", "<value:hours?period=2022>", "<a class=\"figure\" href=\"network/hours.html\">92.898</a>"),
    ("sl", "[92.898](value:hours?period=2022)", ">92.898</a>"),
    ("sl", "[92898](value:hours?period=2022)", ">92898</a>"),
    ("en", "[92,898](value:hours?period=2022)", ">92,898</a>"),
    ("sv", "[92 898](value:hours?period=2022)", ">92 898</a>"),
    (
      "sl", "[48,3\u{A0}%](value:online-share?place=brezice&period=2022)",
      "href=\"brezice/online-share.html\">48,3\u{A0}%</a>"
    ),
    ("sl", "[48 %](value:online-share?period=2022)", ">48 %</a>"),
    ("sl", "[48,34](value:online-share?period=2022)", ">48,34</a>"),
    ("en", "[48.3%](value:online-share?period=2022)", ">48.3%</a>"),
    ("sv", "[48,3 %](value:online-share?period=2022)", ">48,3 %</a>"),
    ("sl", "[1.234,5](value:visits?period=2021)", ">1.234,5</a>"),
    ("sl", "**[46.449](value:hours?period=2022&category=kind%3Dopen)**", ">46.449</a></strong>"),
    ("sl", "[](value:hours?period=2022&category=kind:group)", ">46.449</a>"),
    ("sl", "[](value:hours?period=2022&category=kind=group)", ">46.449</a>"),
    ("sl", "[43.000](value:hours?period=2022&source=mama-2022)", "class=\"figure reported\""),
    ("sl", "![Ure](table:hours?period=2021..2022&by=municipality)", "<th scope=\"row\">brezice</th><td>86.000</td>"),
    ("sl", "![Ure](table:hours?by=kind)", "<th scope=\"col\">Vrsta</th>"),
    ("sl", "![Ure](table:hours?source=mama-2022)", "<td>40.000</td><td>43.000</td>"),
    ("sl", "![Film](video:https://youtu.be/abc)", "<a href=\"https://youtu.be/abc\">"),
    ("sl", "[](change:hours?period=2022)", "<a class=\"change\" href=\"network/hours.html\">"),
  ]

  @Test(arguments: good)
  func `a reference becomes the published figure`(language: String, text: String, html: String) throws {
    let (result, log) = try ContentReferenceTests.rendered(text, language)
    #expect(log.inOrder.isEmpty)
    #expect(result.text.body.string.contains(html), "\(result.text.body.string)")
  }

  static let wrong: [(language: String, text: String, message: String)] = [
    ("sl", "[92.989](value:hours?period=2022)", "found \"92.989\", the figure is \"92.898\""),
    ("en", "[92,989](value:hours?period=2022)", "found \"92,989\", the figure is \"92,898\""),
    ("sv", "[92 989](value:hours?period=2022)", "found \"92 989\", the figure is \"92\u{A0}898\""),
    ("sl", "[48,2 %](value:online-share?period=2022)", "found \"48,2 %\", the figure is \"48,3\u{A0}%\""),
    ("sl", "[92,898](value:hours?period=2022)", "found \"92,898\", the figure is \"92.898\""),
    ("en", "[92.898](value:hours?period=2022)", "found \"92.898\", the figure is \"92,898\""),
    ("sl", "[-92.898](value:hours?period=2022)", "found \"-92.898\", the figure is \"92.898\""),
  ]

  @Test(arguments: wrong)
  func `a typed number that is not the figure fails with both`(language: String, text: String, message: String) throws {
    let (_, log) = try ContentReferenceTests.rendered("A " + text, language)
    let problem = try #require(log.diagnostics.first)
    #expect(log.diagnostics.count == 1)
    #expect(problem.id == "reference.mismatch")
    #expect(problem.severity == .error)
    #expect(problem.message == message)
    #expect((problem.location.line, problem.location.column) == (4, 4))
  }

  @Test func `a number with the thousands of another language is told where its decimals begin`() throws {
    let (_, log) = try ContentReferenceTests.rendered("A [92.898](value:hours?period=2022)", "en")
    #expect(log.diagnostics.first?.hint?.hasPrefix("in English the decimals begin there: write 92,898, or") == true)
    let (_, other) = try ContentReferenceTests.rendered("A [92,989](value:hours?period=2022)", "en")
    #expect(other.diagnostics.first?.hint?.hasPrefix("correct it, or leave") == true)
  }

  static let bad: [(text: String, id: String, column: Int, hint: String)] = [
    ("[](value:huors?period=2022)", "reference.indicator", 10, "did you mean \"hours\"?"),
    ("[](value:hours?period=2022&place=novo-mseto)", "reference.place", 34, "did you mean \"novo-mesto\"?"),
    ("[](value:hours?period=2022&place=brezice,novo-mesto)", "reference.place", 34, "name one place"),
    ("[](value:hours)", "reference.period-missing", 4, "add ?period=2025"),
    ("[](value:hours?place=brezice)", "reference.period-missing", 4, "add &period=2025"),
    ("[](value:hours?period=2020..2022)", "reference.period", 23, "name one period"),
    ("[](value:hours?period=maj)", "reference.period", 23, ""),
    ("[](value:hours?period=9999)", "reference.period", 23, ""),
    ("[](value:hours?period=0001)", "reference.period", 23, ""),
    ("![a](chart:hours?period=2018...2020)", "reference.period", 25, ""),
    ("![a](chart:hours?period=2020..2018)", "reference.period", 25, ""),
    ("![a](chart:hours?period=2018..2020-Q1)", "reference.period", 25, ""),
    ("![a](chart:hours?period=1900-01..2100-01)", "reference.period", 25, "name at most 240"),
    ("![a](chart:hours?place=brezice,novi)", "reference.place", 32, ""),
    ("![a](chart:hours?by=gender)", "reference.by", 21, ""),
    ("![a](chart:hours?as=pie)", "reference.as", 21, ""),
    ("![a](chart:hours?as=slop)", "reference.as", 21, "did you mean \"slope\"?"),
    ("![a](chart:hours?as=stacked-columns)", "reference.as", 21, "add &by=gender, or another breakdown"),
    ("![a](chart:hours?as=slope&period=2022)", "reference.as", 21, "name a range, such as period=2021..2022"),
    ("![a](chart:hours?as=waffle)", "reference.as", 21, "name an indicator in percent, or use ranked-bars"),
    ("![a](chart:hours?as=strip)", "reference.as", 21, "name three places at least, or municipality or centre in by"),
    (
      "![a](chart:online-share?as=strip&by=kind)", "reference.as", 28, "name places, or municipality or centre in by"
    ),
    ("![a](chart:hours?as=dot-range&period=2022)", "reference.as", 21, "name a range, such as period=2021..2022"),
    (
      "![a](chart:hours?as=dot-range&period=2013..2022)", "reference.as", 21,
      "name at most 6, such as period=2017..2022, or use small-multiples"
    ),
    (
      "![a](chart:hours?as=strip&place=brezice,novo-mesto,network&period=2005..2022)", "reference.as", 21,
      "name at most 12"
    ),
    ("![a](chart:online-share?with=index-saftey)", "reference.indicator", 30, "did you mean \"index-safety\"?"),
    (
      "![a](chart:online-share?with=hours)", "reference.with", 30,
      "name indicators of one unit, or make a chart of each"
    ),
    ("![a](chart:online-share?with=online-share)", "reference.with", 30, "keep one of them"),
    (
      "![a](chart:online-share?with=index-safety&place=brezice,novo-mesto)", "reference.with", 30,
      "name one place, and no breakdown"
    ),
    (
      "![a](chart:online-share?with=index-safety&as=line)", "reference.as", 46,
      "use ranked-dots or ranked-bars, or make a chart of each"
    ),
    ("![a](chart:hours?scale=2)", "reference.scale", 24, ""),
    ("![a](chart:hours?compare=nobody)", "reference.place", 26, ""),
    ("![a](table:hours?as=slope)", "reference.unknown-parameter", 18, ""),
    ("![a](table:hours?by=center)", "reference.by", 21, "did you mean \"centre\"?"),
    ("[](value:hours?period=2022&category=knid=open)", "reference.category", 37, "did you mean \"kind\"?"),
    ("[](value:hours?period=2022&category=kind=opne)", "reference.category", 42, "did you mean \"open\"?"),
    ("[](value:hours?period=2022&source=mama-2023)", "reference.source", 35, "did you mean \"mama-2022\"?"),
    ("[](value:hours?period=2019)", "reference.no-figure", 4, "name another period or place"),
    ("[](change:hours?period=2022&from=2023)", "reference.period", 34, "name an earlier period of the same kind"),
    ("[12](change:hours?period=2022)", "reference.typed-sentence", 1, "leave the brackets empty: [](…)"),
    ("[več](value:hours?period=2022)", "reference.typed-text", 2, ""),
    ("[92.89](value:hours?period=2022)", "reference.typed-text", 2, ""),
    ("[92.898 %](value:hours?period=2022)", "reference.typed-text", 2, ""),
    ("[60 %](value:index-safety?place=demo-sever&period=2022)", "reference.withheld", 2, ""),
    ("[a](chart:hours)", "reference.form", 1, "put ! before the bracket"),
    ("![a](value:hours?period=2022)", "reference.form", 1, "remove the !"),
    ("![a](video:http://example.org)", "reference.video", 12, "write video:https://…"),
    ("![a](table:missing.csv)", "picture.missing", 12, ""),
  ]

  @Test(arguments: bad)
  func `a reference to what is not there is located`(text: String, id: String, column: Int, hint: String) throws {
    let (_, log) = try ContentReferenceTests.rendered(text)
    let problem = try #require(log.inOrder.first, "\(text)")
    #expect(problem.id == id)
    #expect((problem.location.line, problem.location.column) == (4, column), "\(problem)")
    #expect(problem.hint != nil)
    if !hint.isEmpty { #expect(problem.hint == hint) }
  }

  @Test func `every language has the messages of texts`() {
    #expect(ContentFixture.catalogue.words.count == 3)
    #expect(ContentFixture.catalogue.log.inOrder.isEmpty)
  }

  static let sentences: [(language: String, text: String)] = [
    ("sl", "![Film](video:https://youtu.be/abc)"), ("en", "![Film](video:https://youtu.be/abc)"),
    ("sv", "![Film](video:https://youtu.be/abc)"),
  ]

  @Test(arguments: sentences)
  func `a video is a card that says where it leads`(language: String, text: String) throws {
    let (result, _) = try ContentReferenceTests.rendered(text, language)
    #expect(result.text.body.string.contains("youtu.be</span></a></p>"))
    #expect(!result.text.body.string.contains("content.video"))
  }

  @Test func `a change is told with its number`() throws {
    let (result, log) = try ContentReferenceTests.rendered(
      "[](change:visits?place=brezice&period=2022&from=2021)", "en")
    #expect(log.diagnostics.isEmpty)
    #expect(result.text.plainText.contains("2021") && result.text.plainText.contains("19"), "\(result.text.plainText)")
  }

  @Test func `a withheld figure is told as withheld, without a number`() throws {
    let (result, log) = try ContentReferenceTests.rendered("[](value:index-safety?place=demo-sever&period=2022)")
    #expect(log.diagnostics.isEmpty)
    #expect(!result.text.plainText.contains { $0.isNumber })
  }

  @Test func `a missing computed figure names the source that reported it`() throws {
    let (_, log) = try ContentReferenceTests.rendered(
      "[](value:hours?place=network&period=2022&category=kind:open&source=mama-2022)")
    #expect(log.diagnostics.map(\.id) == ["reference.no-figure"])
  }

  @Test func `a chart is drawn with its picture as a file`() throws {
    let (result, log) = try ContentReferenceTests.rendered(
      "![Ure](chart:hours?place=novo-mesto,brezice&period=2020..2022)\n\n![Ure](chart:hours?by=kind&period=2022)")
    #expect(log.diagnostics.isEmpty)
    #expect(result.charts.map(\.id) == ["chart-1", "chart-2"])
    #expect(result.charts.allSatisfy { !$0.drawn.standalone.isEmpty })
    #expect(result.text.body.string.contains("<figure"))
    #expect(result.charts.first?.query.places.map(\.name) == ["novo-mesto", "brezice"])
  }

  @Test func `what a source only expects is marked as a forecast`() throws {
    let (result, log) = try ContentReferenceTests.rendered(
      "[](value:hours?period=2024&source=mama-2022)\n\n![Hours](chart:hours?source=mama-2022&as=line)", "en")
    #expect(log.diagnostics.isEmpty)
    #expect(result.text.body.string.contains("50,000</a><sup class=\"sign\">f</sup>"))
    let svg = String(decoding: try #require(result.charts.first).drawn.standalone, as: UTF8.self)
    #expect(svg.contains("f – forecast") && svg.contains("50,000\u{A0}f"))
  }

  static let forms = [
    "line", "small-multiples", "grouped-columns", "ranked-bars", "ranked-dots", "dumbbell", "slope", "bullet",
    "heat-table", "dot-range",
  ]

  @Test(arguments: forms)
  func `a chart is drawn in the kind it names`(form: String) throws {
    let (result, log) = try ContentReferenceTests.rendered(
      "![Ure](chart:hours?place=novo-mesto,brezice&period=2020..2022&as=\(form))")
    #expect(log.diagnostics.isEmpty)
    let words = try #require(ContentFixture.catalogue.words[ContentFixture.sl])
    let kind = words.insideSentence(words[.init("chart.kind." + form)])
    let svg = try #require(result.charts.first?.drawn.standalone)
    #expect(String(decoding: svg, as: UTF8.self).contains("Ure – \(kind)"), "\(form)")
  }

  @Test func `a CSV file beside the text is a table`() throws {
    var (content, log) = try ContentFixture.post(
      "![Cene](table:cene.csv)\n",
      files: [ContentFixture.text("news/2020-07-06-start/cene.csv", "Kaj,Cena\n\"<b>\",2\nVoda,1\n")])
    let article = try #require(content.posts.first?.versions.first)
    let result = content.render(article, with: ContentFigures.resolver(ContentFixture.sl), into: &log)
    #expect(log.diagnostics.isEmpty)
    let html = result.text.body.string
    #expect(html.contains("<caption>Cene</caption>"))
    #expect(html.contains("<th scope=\"row\">&lt;b&gt;</th><td>2</td>"))
  }
}
