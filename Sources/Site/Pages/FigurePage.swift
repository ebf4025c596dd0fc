import Charts
import Configuration
import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// The page of one number: an indicator at a place, with everything needed to read and check it.
struct FigurePage: PageKind {
  var title: String
  var place: String
  var placeAddress: String
  var indicatorAddress: String
  var value = ""
  var period = ""
  var sentence = ""
  /// Of a year that is not over: its newest months beside the same ones of the year before.
  var since: String?
  var explanation: String
  var charts: [PlacedChart]
  var coverage: Coverage?
  /// How it is computed; `nil` of what others computed.
  var making: Making?
  var provenance: Provenance?
  var goals: [String]
  /// What its figures were in earlier releases.
  var revisions: [String]
  /// All that others published of it here.
  var tables: [FigureTable] = []
  var parts: [Fact] = []
  /// How many times the network's value it is.
  var ratio: String?
  var lineageTitle: String
  var lineage: [LineageEntry] = []
  var methodAddress: String
  var downloads: [NamedLink]
  var citation: String
  private(set) var shown: ShownFigures

  static let template = "pages/figure"
  static let plannedAs = PlannedFiles.figures
  static let messages: [MessageKey] = [
    .figureTitle, .figureDescription, .releaseHere, .releaseWasProvisional, .ratioLine, .ratioSameLine,
  ]
  static let fields: ViewFields<FigurePage> = [
    .text("title", \.title), .text("place", \.place), .text("placeAddress", \.placeAddress),
    .text("indicatorAddress", \.indicatorAddress), .text("value", \.value), .text("period", \.period),
    .text("sentence", \.sentence), .text("since", ifAny: \.since), .text("explanation", \.explanation),
    .list("charts", \.charts), .view("coverage", \.coverage), .view("making", \.making),
    .view("provenance", \.provenance), .texts("goals", \.goals), .texts("revisions", \.revisions),
    .markup("tables") { $0.tables.map(\.markup).joined(separator: "\n") }, .flag("hasTables") { !$0.tables.isEmpty },
    .list("parts", \.parts),
    .text("ratio", ifAny: \.ratio), .text("lineageTitle", \.lineageTitle), .list("lineage", \.lineage),
    .text("methodAddress", \.methodAddress), .list("downloads", \.downloads), .text("citation", \.citation),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    set.places.flatMap { place, indicators in
      indicators.filter { set.site.addresses.ownPages.contains($0.id, place.id) }.map { page(set, $0, at: place) }
    }
  }

  private static func page(_ set: PageSet, _ indicator: Indicator, at place: Place) -> Page {
    let name = set.words.name(of: place.id)
    let names: [String: MessageArgument] = [
      "indicator": .text(set.words.title(of: indicator.id)), "place": .text(name),
    ]
    let title = set.text(.figureTitle, names)
    return Page(
      path: set.addresses.figure(indicator.id, place.id, set.language), language: set.language, title: title,
      description: set.text(.figureDescription, names),
      translations: set.translations { set.addresses.figure(indicator.id, place.id, $0) },
      trail: set.trail(to: place) + [(name, set.addresses.place(place.id, set.language))],
      section: set.section(of: place)
    ) { context, _ in FigurePage(indicator, at: place, title: title, in: context) }.of(place.id)
  }

  private init(_ indicator: Indicator, at place: Place, title: String, in context: PageContext) {
    let words = context.words
    self.title = words.title(of: indicator.id)
    self.place = words.name(of: place.id)
    placeAddress = context.link(.place(place.id))
    indicatorAddress = context.link(.indicator(indicator.id))
    explanation = words.text(indicator.explanation)
    making = Making(of: indicator, in: context)
    provenance = Provenance(of: indicator, in: context)
    goals = ComingGoals(context: context).texts(of: indicator, at: place)
    let listed = ReportTables(indicator: indicator, place: place, context: context)
    tables = indicator.isReported ? listed.all().tables : listed.besideCalendar(at: [place])
    methodAddress = context.link(.method)
    charts = FigureCharts(indicator, at: place, isHome: true, in: context).all()
    coverage = Coverage(of: indicator, at: place, in: context)
    revisions = RevisedValues(context: context).texts(of: indicator.id, at: place.id)
    lineageTitle = words.lineageTitle
    downloads = context.downloads(context.site.told.file(of: indicator.id, at: place))
    citation = context.citation(of: title, at: context.path)
    shown = ShownFigures(charts, in: context.figures) + ShownFigures(tables.flatMap(\.figures), in: context.figures)
    if let part = context.figures.latestPart(indicator.id, at: place.id) {
      since = ToldFigures(in: context).sentence(of: part.after, after: part.before)
      shown += ShownFigures([part.before, part.after], in: context.figures)
    }
    guard let latest = ToldFigures(in: context).latest(of: indicator, at: place) else { return }
    shown += ShownFigures([latest], in: context.figures)
    value = context.signedPhrase(latest)
    period = words.period(of: latest, .long)
    sentence = context.sentence(latest)
    (parts, lineage) = context.lineage(of: latest)
    ratio = ToldFigures(in: context).ratio(of: latest, indicator)
  }
}

extension PageContext {
  /// How to cite what stands at a path.
  func citation(of title: String, at path: String) -> String {
    text(
      .citation,
      [
        "publisher": .text(words.text(site.portal.publisher.name)), "title": .text(title),
        "date": .text(words.words.date(figures.cutOff, .short)), "address": .text(site.absolute(path)),
      ])
  }
}

extension MessageKey {
  fileprivate static let figureTitle = MessageKey("site.title.figure", "indicator", "place")
  fileprivate static let figureDescription = MessageKey("site.description.figure", "indicator", "place", "sentence")
}
