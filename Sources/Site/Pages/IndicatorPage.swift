import Charts
import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// An indicator's page: what it means, the network over the years, places side by side.
struct IndicatorPage: PageKind {
  var kicker: String
  var title: String
  var explanation: String
  /// The latest figure that others published, where one place stands for all.
  var latest: LatestView?
  var charts: [PlacedChart]
  var changed: WhoChanged?
  var take: TakeAlong
  var goals: [String]
  var tablesTitle: String
  var tables: String
  /// What of its figures stands on other pages; `nil` where all of them are here.
  var tablesNote: String?
  /// The same in other units.
  var units: [UnitView]
  var beside: BesideTable?
  var provenance: Provenance?
  var about: IndicatorAbout?
  var coverage: Coverage?
  /// How it is computed; `nil` of what others computed.
  var making: Making?
  var downloads: [NamedLink]
  let shown: ShownFigures

  /// A figure as a page begins with it.
  struct LatestView: ViewModel {
    var value: String
    var place: String
    var period: String
    var sentence: String

    static let fields: ViewFields<LatestView> = [
      .text("value", \.value), .text("place", \.place), .text("period", \.period), .text("sentence", \.sentence),
    ]

    init(_ reported: LatestReport, in context: PageContext) {
      value = context.signedPhrase(reported.observation)
      place = context.words.name(of: reported.place.id)
      period = context.words.words.period(reported.observation.key.period)
      sentence = context.sentence(reported.observation)
    }
  }

  /// An indicator in a further unit.
  struct UnitView: ViewModel {
    var id: String
    var title: String
    var charts: [PlacedChart]
    var tables: String
    var downloads: [NamedLink]

    static let fields: ViewFields<UnitView> = [
      .text("id", \.id), .text("title", \.title), .list("charts", \.charts), .markup("tables", \.tables),
      .list("downloads", \.downloads),
    ]
  }

  static let template = "pages/indicator"
  static let isMain = true
  static let messages: [MessageKey] =
    [.indicatorDescription, .tableCaption, .intervalCaption, .intervalHead, .answersHead] + MessageKey.coverageKeys
    + ReportTables.messages + Provenance.messages + IndicatorAbout.messages + BesideTable.messages
    + ComingGoals.messages + WhoChanged.messages + TakeAlong.messages
  static let fields: ViewFields<IndicatorPage> = [
    .text("kicker", \.kicker), .text("title", \.title), .text("explanation") { $0.explanation },
    .flag("isExplained") { !$0.explanation.isEmpty }, .view("latest", \.latest), .list("charts", \.charts),
    .texts("goals", \.goals), .text("tablesTitle", \.tablesTitle),
    .markup("tables", \.tables), .flag("hasTables") { !$0.tables.isEmpty }, .text("tablesNote", ifAny: \.tablesNote),
    .list("units", \.units), .view("beside", \.beside),
    .view("provenance", \.provenance), .view("about", \.about), .view("coverage", \.coverage),
    .view("making", \.making),
    .list("downloads", \.downloads), .view("changed", \.changed), .view("take", \.take),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    set.figures.indicators.filter { $0.sibling == nil }.map { indicator in
      let title = set.words.title(of: indicator.id)
      let explanation = set.words.text(indicator.explanation)
      return Page(
        path: set.addresses.indicator(indicator.id, set.language), language: set.language, title: title,
        description: explanation.isEmpty
          ? set.description(ofSection: title)
          : set.text(.indicatorDescription, ["indicator": .text(title), "explanation": .text(explanation)]),
        translations: set.translations { set.addresses.indicator(indicator.id, $0) }, trail: set.trail(.indicators),
        section: .indicators
      ) { context, _ in IndicatorPage(indicator, in: context) }
    }
  }

  private init(_ indicator: Indicator, in context: PageContext) {
    let siblings = context.figures.indicators.filter { $0.sibling == indicator.id }
    kicker = context.text(.indicator)
    title = context.words.title(of: indicator.id)
    explanation = context.words.text(indicator.explanation)
    latest = LatestReport(of: indicator, in: context).map { LatestView($0, in: context) }
    goals = ([indicator] + siblings).flatMap { ComingGoals(context: context).texts(of: $0) }
    beside = BesideTable([indicator] + siblings, in: context)
    provenance = Provenance(of: indicator, in: context)
    about = IndicatorAbout(indicator, in: context)
    coverage = Coverage(of: indicator, at: context.site.network, in: context)
    making = Making(of: indicator, in: context)
    downloads = context.downloads(.figures(indicator.id, at: nil))
    changed = WhoChanged(indicator, in: context)
    take = TakeAlong(indicator, in: context)
    units = siblings.map { IndicatorPage.unit($0, context) }
    let listed: [FigureTable]
    if indicator.isReported {
      charts = ReportCharts(indicator: indicator, place: nil, context: context).all().linkingCard(in: context)
      let shown = ReportTables(indicator: indicator, place: nil, context: context).all()
      listed = shown.tables + shown.folded
      (tables, tablesNote) = (shown.markup(in: context), shown.note)
      tablesTitle = context.text(TemplateLabels.key("allFigures"))
    } else {
      charts = IndicatorPage.charts(of: indicator, context).linkingCard(in: context)
      let places = LatestReport.places(of: indicator, in: context)
      listed =
        [IndicatorPage.intervals(of: indicator, context), IndicatorPage.years(of: indicator, context)]
        .compactMap { $0 }
        + ReportTables(indicator: indicator, place: nil, context: context).besideCalendar(at: places)
      tables = listed.map(\.markup).joined(separator: "\n")
      tablesNote = nil
      tablesTitle = context.text(TemplateLabels.key("allPlaces"))
    }
    shown =
      ShownFigures(charts, in: context.figures)
      + ShownFigures(listed.flatMap(\.figures) + (changed?.figures ?? []), in: context.figures)
  }

  private static func unit(_ sibling: Indicator, _ context: PageContext) -> UnitView {
    let suffix = "-\(sibling.unit)"
    let tables = ReportTables(indicator: sibling, place: nil, context: context).all()
    return UnitView(
      id: "unit\(suffix)", title: context.words.title(of: sibling.id),
      charts: ReportCharts(indicator: sibling, place: nil, suffix: suffix, context: context).all(),
      tables: tables.markup(in: context), downloads: context.downloads(.figures(sibling.id, at: nil)))
  }

  private static func charts(of indicator: Indicator, _ context: PageContext) -> [PlacedChart] {
    guard let network = context.site.network else { return [] }
    let data = DataFile.figures(indicator.id, at: nil)
    return [
      context.standardCharts.years(indicator.id, at: network, data: data),
      comparison(indicator, below: network, data, context),
    ].compactMap { $0 }
  }

  /// Places side by side in the last full year: municipalities where things are counted, in a town its centres. Nobody is ranked by what young
  /// people answered: of a survey the centres stand by name, each with its interval beside the network.
  private static func comparison(
    _ indicator: Indicator, below network: Place, _ data: DataFile, _ context: PageContext
  ) -> PlacedChart? {
    let kind: Place.Kind = indicator.isSurvey || network.kind == .municipality ? .centre : .municipality
    return context.chart(
      .comparison(of: indicator.id, among: kind, below: network.id, in: .year(context.site.year)), id: "places",
      at: ChartAddress(indicator.id, nil, "places", in: context.language), isHome: true, data: data
    ) { chart in (chart.series.first?.cells.count { $0.observation.isKnown } ?? 0) >= 2 }
  }

  /// Every place with its last five years.
  private static func years(of indicator: Indicator, _ context: PageContext) -> FigureTable? {
    let words = context.words
    let periods = (0..<5).reversed().map { Period.year(context.site.year - $0) }
    var shown: [PublishedObservation] = []
    let rows = context.placesByName.compactMap { place -> FigureTable.Row? in
      guard context.figures.hasFigures(indicator, at: place) else { return nil }
      let observations = periods.map { context.observation(indicator.id, place.id, $0) }
      guard observations.contains(where: { $0.state != .notAvailable }) else { return nil }
      shown += observations
      return FigureTable.Row(
        name: words.name(of: place.id), address: context.link(.figure(indicator.id, place.id)),
        cells: observations.map { .figure($0) })
    }
    guard !rows.isEmpty else { return nil }
    let caption = context.text(.tableCaption, ["measure": .text(words.measure(of: indicator.id))])
    return FigureTable(
      words: words, caption: context.marked(caption, shown), rowHead: context.text(.place),
      heads: periods.map { words.words.period($0, .short) }, rows: rows, isSortable: !indicator.isSurvey)
  }

  /// What a survey index is at every place in the last year, and how sure that is: by name, beside the network.
  private static func intervals(of indicator: Indicator, _ context: PageContext) -> FigureTable? {
    let words = context.words
    let period = Period.year(context.site.year)
    guard indicator.isSurvey else { return nil }
    let known = context.placesByName.map { (place: $0, observation: context.observation(indicator.id, $0.id, period)) }
      .filter(\.observation.isKnown)
    guard known.contains(where: { $0.observation.measure?.interval != nil }) else { return nil }
    let rows = known.map { place, observation in
      FigureTable.Row(
        name: words.name(of: place.id), address: context.link(.figure(indicator.id, place.id)),
        cells: [
          .figure(observation), .text(words.interval(observation) ?? ""),
          .text(observation.measure?.base.map { words.words.number(Double($0), decimals: 0) } ?? ""),
        ])
    }
    let caption = context.text(
      .intervalCaption,
      ["indicator": .text(words.title(of: indicator.id)), "period": .text(words.words.period(period))])
    return FigureTable(
      words: words, caption: context.marked(caption, known.map(\.observation)), rowHead: context.text(.place),
      heads: [words.words.period(period, .short), context.text(.intervalHead), context.text(.answersHead)],
      rows: rows, isSortable: false)
  }
}

extension MessageKey {
  fileprivate static let indicatorDescription = MessageKey("site.description.indicator", "indicator", "explanation")
  fileprivate static let tableCaption = MessageKey("site.table.caption", "measure")
  fileprivate static let intervalCaption = MessageKey("site.table.intervals", "indicator", "period")
  fileprivate static let intervalHead = MessageKey("site.table.interval")
  fileprivate static let answersHead = MessageKey("site.table.answers")
}
