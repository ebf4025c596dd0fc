import Charts
import Configuration
import Content
import Figures
import Languages
import OpenData
import Pictures
import Releases
import Vocabulary
import Wording

/// The document that is laid on the table: a place's year on paper, from the story to the whole table, with where it comes from.
struct ReportPage: PageKind {
  var title: String
  var place: String
  var placeAddress: String
  var year: String
  var publisher: String
  var asOf: String
  /// The release that its figures are of; `nil` where nothing was ever released.
  var release: String?
  /// Where the same stands on the web.
  var online: String
  var story: Story?
  var core: CoreTable?
  /// The same as a PDF, where one is published.
  var pdf: NamedLink?
  /// The address on the web as a drawing for a telephone's camera.
  private var code: QRCode?
  var contents: [NamedLink]
  var chapters: [ReportChapter]
  var sayings: [String]
  /// Who answered; `nil` where nobody was asked.
  var coverage: Coverage?
  var centres: [PlaceItem]
  var centresTitle: String
  var hearBack: [HearBackItem]
  var notes: PlaceNotes?
  /// How the figures that are drawn are computed.
  var makings: [Fact]
  var all: CoreTable?
  /// Who publishes it, from what, and how to cite it.
  var imprint: [Fact]
  let shown: ShownFigures

  static let template = "pages/report"
  static let plannedAs = PlannedFiles.places
  static let messages: [MessageKey] =
    [.reportTitle, .reportDescription, .reportLink, .reportPDF, .reportAsOf, .reportRelease, .reportDigest]
    + CoreTable.messages + Story.messages + PaperFrame.messages
  static let fields: ViewFields<ReportPage> = [
    .text("title", \.title), .text("place", \.place), .text("placeAddress", \.placeAddress), .text("year", \.year),
    .text("publisher", \.publisher), .text("asOf", \.asOf), .text("release", ifAny: \.release),
    .text("online", \.online), .view("story", \.story), .view("core", \.core),
    .view("pdf", \.pdf), .text("qrSize") { "\(($0.code?.size ?? 0) + 2 * QRCode.quietZone)" },
    .text("qrPath") { $0.code?.path ?? "" }, .list("contents", \.contents), .list("chapters", \.chapters),
    .texts("sayings", \.sayings), .view("coverage", \.coverage), .list("places", \.centres),
    .text("centresTitle", \.centresTitle),
    .list("hearBack", \.hearBack), .view("notes", \.notes), .list("makings", \.makings),
    .view("all", \.all), .list("imprint", \.imprint),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    set.places.filter { has($0.place, $0.indicators, set.site) }.map { place, indicators in
      let name = set.words.name(of: place.id)
      let names: [String: MessageArgument] = ["place": .text(name), "year": .text("\(set.site.year)")]
      let title = set.text(.reportTitle, names)
      return Page(
        path: set.addresses.report(of: place.id, in: set.site.year, set.language), language: set.language, title: title,
        description: set.text(.reportDescription, names),
        translations: set.translations { set.addresses.report(of: place.id, in: set.site.year, $0) },
        trail: set.trail(to: place) + [(name, set.addresses.place(place.id, set.language))],
        section: set.section(of: place)
      ) { context, _ in ReportPage(place, indicators, titled: title, in: context) }.of(place.id)
    }
  }

  /// A municipality, and all of them together, have a report of a full year of which something is known.
  private static func has(_ place: Place, _ indicators: [Indicator], _ site: Site) -> Bool {
    place.kind != .centre
      && indicators.contains { indicator in
        let key = FigureKey(indicator: indicator.id, place: place.id, period: .year(site.year))
        return site.figures.observation(key).value != nil
      }
  }

  /// Where the report of a place stands; `nil` where it has none.
  static func link(to place: Place, _ indicators: [Indicator], in context: PageContext) -> NamedLink? {
    guard has(place, indicators, context.site) else { return nil }
    return context.link(
      named: context.text(.reportLink, ["year": .text("\(context.site.year)")]),
      to: context.addresses.report(of: place.id, in: context.site.year, context.language))
  }

  private init(_ place: Place, _ indicators: [Indicator], titled title: String, in context: PageContext) {
    let (words, site) = (context.words, context.site)
    let period = Period.year(site.year)
    self.title = title
    self.place = words.name(of: place.id)
    placeAddress = context.link(.place(place.id))
    year = "\(site.year)"
    publisher = words.text(site.portal.publisher.name)
    asOf = context.text(.reportAsOf, ["date": .text(words.words.date(context.figures.cutOff, .short))])
    release = site.hasReleases ? context.releaseName : nil
    online = site.absolute(context.addresses.place(place.id, context.language))
    story = Story(of: place, indicators, in: period, most: 5, context)
    code = QRCode(online)
    pdf =
      site.making.reports == .pdf
      ? context.link(named: context.text(.reportPDF), to: ReportPage.paperPath(of: context.path)) : nil
    let featured = site.portal.featured.compactMap { id in indicators.first { $0.id == id } }
    core = CoreTable(of: place, Array(featured.prefix(CoreTable.mostKeyRows)), isKey: true, in: context)
    chapters = ReportChapter.all(of: place, indicators, in: period, context)
    let said = Sayings(at: place, in: context)
    sayings = said.texts
    coverage = indicators.first(where: \.isSurvey).flatMap { Coverage(of: $0, at: place, in: context) }
    centres = place.kind == .municipality ? context.placeItems(context.figures.world.children(of: place.id)) : []
    centresTitle = site.told.centresTitle(words)
    hearBack = HearBackItem.all(at: place.kind == .network ? nil : place, most: 6, in: context)
    notes = PlaceNotes(of: place, indicators, in: context)
    all = CoreTable(of: place, indicators, in: context)
    let drawn = Set(chapters.flatMap(\.charts).flatMap(\.drawn.observations).map(\.observation.key.indicator))
    makings = indicators.filter { drawn.contains($0.id) }.compactMap { indicator in
      Making(of: indicator, in: context).map {
        Fact(name: words.title(of: indicator.id), value: $0.spoken, address: nil)
      }
    }
    imprint = ReportPage.imprint(titled: title, context)
    let figures = context.figures
    let told = (story?.figures ?? []) + said.figures + centres.compactMap(\.observation)
    shown =
      ShownFigures((core?.shown ?? []) + (all?.shown ?? []) + told, in: figures)
      + ShownFigures(chapters.flatMap(\.charts), in: figures)
    contents = []
    contents = parts(context).map { NamedLink(title: $0.title, address: "#\($0.id)") }
  }

  /// The parts that a reader may look for, with the ids of their headings.
  private func parts(_ context: PageContext) -> [(id: String, title: String)] {
    let label = { (name: String) in context.text(TemplateLabels.key(name)) }
    let after: [(Bool, String, String)] = [
      (!sayings.isEmpty, "say", label("whoSaid")), (!hearBack.isEmpty, "did", label("whatWeDid")),
      (!centres.isEmpty, "centres", centresTitle), (notes != nil, "notes", label("beforeQuote")),
      (!makings.isEmpty, "how", label("howComputed")), (all != nil, "all", label("allFigures")),
      (true, "imprint", label("imprint")),
    ]
    return chapters.map { ($0.id, $0.title) } + after.filter(\.0).map { ($0.1, $0.2) }
  }

  private static func imprint(titled title: String, _ context: PageContext) -> [Fact] {
    let (site, words) = (context.site, context.words)
    let label = { (name: String) in context.text(TemplateLabels.key(name)) }
    let publisher = site.portal.publisher
    let licence = site.portal.licence
    var facts = [
      Fact(name: label("publisher"), value: words.text(publisher.name), address: publisher.address),
      Fact(name: context.text(context.figures.licenceLabel), value: licence.name, address: licence.address),
    ]
    if site.hasReleases, let release = context.releaseName {
      facts.append(context.fact(.reportRelease, release, address: context.link(.releases)))
    }
    if let digest = site.history.current?.ledger { facts.append(context.fact(.reportDigest, digest)) }
    facts += Fact.sources(in: context).map {
      Fact(name: label("source"), value: "\($0.name), \($0.value)", address: $0.address)
    }
    facts.append(Fact(name: label("citation"), value: context.citation(of: title, at: context.path), address: nil))
    return facts
  }

  /// Where the PDF of a report stands.
  static func paperPath(of path: String) -> String {
    (path.hasSuffix(".html") ? String(path.dropLast(".html".utf8.count)) : path) + ".pdf"
  }

  /// The same for paper: pictures that need no style of a page, and no link to itself.
  var paper: (any PageKind)? {
    var report = self
    report.chapters = chapters.map(\.onPaper)
    report.pdf = nil
    return report
  }
}

extension MessageKey {
  fileprivate static let reportTitle = MessageKey("site.report.title", "place", "year")
  fileprivate static let reportDescription = MessageKey("site.report.description", "place", "year")
  fileprivate static let reportLink = MessageKey("site.report.link", "year")
  fileprivate static let reportPDF = MessageKey("site.report.pdf")
  fileprivate static let reportRelease = MessageKey("site.report.release")
  fileprivate static let reportDigest = MessageKey("site.report.digest")
  fileprivate static let reportAsOf = MessageKey("site.notice.as-of", "date")
}
