import Charts
import Configuration
import Content
import Diagnostics
import Documents
@_spi(Disclosure) import Figures
import Languages
import OpenData
import Releases
import TestKit
import Testing
import Vocabulary
import Wording

@testable import Site

/// A kind of page that the program does not have: one file, its line in the list of all, its template and its words.
private struct GlossaryPage: PageKind {
  var title: String
  var terms: [Fact]

  static let template = "pages/glossary"
  static let sections: [Section] = [.glossary]
  static let messages: [MessageKey] = [.glossaryLead]
  static let fields: ViewFields<GlossaryPage> = [.text("title", \.title), .list("terms", \.terms)]

  static func pages(_ set: PageSet) -> [Page] {
    [
      set.door(.glossary, description: set.text(.glossaryLead)) { context, _ in
        GlossaryPage(
          title: context.text(Section.glossary.title),
          terms: context.figures.indicators.map {
            Fact(name: context.words.title(of: $0.id), value: "…", address: context.link(.indicator($0.id)))
          })
      }
    ]
  }
}

extension Section {
  fileprivate static let glossary = Section("glossary")
}

extension MessageKey {
  fileprivate static let glossaryLead = MessageKey("site.lead.glossary")
}

@Suite struct PageKindTests {
  private static let template = """
    <h1>{{title}}</h1>
    {{#hasTerms}}<ul>{{#terms}}<li><a href="{{address}}">{{name}}</a></li>{{/terms}}</ul>
    {{/hasTerms}}<p>{{t.method}}</p>
    """

  private static let words = """
    site:
      segment:
        glossary: words
      section:
        glossary: Words
      lead:
        glossary: What we call things.

    """

  private static let portal = SmallPortal.plain.with(["news/2021-12-20-porocilo/index.sl.md": nil])
  private let kinds: [any PageKind.Type] = PageKinds.all + [GlossaryPage.self]

  @Test func `a kind of page is a file, its line, its template and its words`() async throws {
    let folder = try Self.portal.folder()
    let recipe = try Recipe("A kind of page")
    for path in ["Sources/Site/Pages/GlossaryPage.swift", "Sources/Site/Pages/PageKind.swift"] + written.map(\.path) {
      #expect(recipe.names(path), "CONTRIBUTING.md does not name \(path)")
    }
    for (path, text) in written { try folder.write(text, to: path) }
    var log = DiagnosticLog()
    let site = try #require(site(in: folder, into: &log))
    let files = await site.render(
      workers: 1, data: [], audit: AuditSummary(rows: 0, equations: 0, attacked: 0, open: 0), into: &log
    ).files
    #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
    let page = try #require(files.first { $0.path == "en/words.html" }).bytes
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("<title>Words – A small portal</title>"))
    #expect(text.contains("<li><a href=\"indicators/visits.html\">Visits</a></li>"))
  }

  @Test func `without its template or its words the missing ones are named`() throws {
    let folder = try Self.portal.folder()
    var log = DiagnosticLog()
    _ = site(in: folder, into: &log)
    let missing = log.diagnostics.map { "\($0.location.file) \($0.id) \($0.message)" }
    #expect(missing.contains { $0.contains("pages/glossary.mustache template.missing") })
    for key in ["site.segment.glossary", "site.section.glossary", "site.lead.glossary"] {
      #expect(missing.contains { $0.contains(key) }, "\(key)")
    }
  }

  @Test func `a template that asks for what its page does not have is told where`() throws {
    let folder = try Self.portal.folder()
    for (path, text) in written { try folder.write(text, to: path) }
    try folder.write("<h1>{{titel}}</h1>\n", to: "site-templates/pages/glossary.mustache")
    var log = DiagnosticLog()
    _ = site(in: folder, into: &log)
    let found = log.diagnostics.map { "\($0.location.file):\($0.location.line) \($0.id) \($0.hint ?? "")" }
    #expect(found == ["site-templates/pages/glossary.mustache:1 template.unknown-name did you mean \"title\"?"])
  }

  /// What somebody writes besides Swift.
  private var written: [(path: String, text: String)] {
    [("site-templates/pages/glossary.mustache", Self.template)]
      + ["sl", "en"].map { ("site-templates/messages/\($0)/glossary.yml", Self.words) }
  }

  private func site(in folder: TemporaryFolder, into log: inout DiagnosticLog) -> Site? {
    guard let own = Folder(folder("content")), let opened = Folder(folder("site-templates")),
      let portal = Portal.load(from: own, into: &log)
    else { return nil }
    let shared = LayeredFolder(opened, named: "site-templates")
    let templates = SiteTemplates.load(from: shared, kinds: kinds, into: &log)
    let words = Catalogue.load(
      from: shared, and: .init(own, named: "content"), languages: portal.languages,
      requiring: MessageKey.contentKeys + MessageKey.figureKeys + MessageKey.chartsKeys
        + MessageKey.siteKeys(of: kinds), openPrefixes: ["unit.", "formula.", "lineage.", "trust."], into: &log)
    let prose = SiteProse.load(from: shared, languages: portal.languages, into: &log)
    let rules = ContentRules(portal: portal, places: [PlaceID("brda")], today: portal.cutOff, showsUnpublished: false)
    let content = Content.load(from: own, rules: rules, words: words, into: &log)
    return Site(
      portal: portal,
      data: PublicData(
        figures: figures(portal), history: .none, licence: portal.licence.name,
        surveyChange: portal.thresholds.surveyChange, languages: portal.languages), content: content, words: words,
      templates: templates, prose: prose,
      kinds: kinds)
  }

  private func figures(_ portal: Portal) -> PublishedFigures {
    let name = LocalizedText([Language("sl"): "Obiski", Language("en"): "Visits"])
    return PublishedFigures(
      FiguresDraft(
        indicators: [
          Indicator(id: IndicatorID("visits"), title: name, explanation: name, unit: "visits", placeKinds: [.network])
        ],
        places: [
          Place(id: PlaceID("network"), kind: .network, name: name, parent: nil),
          Place(id: PlaceID("brda"), kind: .municipality, name: name, parent: PlaceID("network")),
        ], cutOff: portal.cutOff))
  }
}
