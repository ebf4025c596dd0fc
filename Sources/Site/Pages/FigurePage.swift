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
  static let messages: [MessageKey] = [.figureTitle, .figureDescription, .ratioLine, .ratioSameLine]
  static let fields: ViewFields<FigurePage> = [
    .text("title", \.title), .text("place", \.place), .text("placeAddress", \.placeAddress),
    .text("indicatorAddress", \.indicatorAddress), .text("value", \.value), .text("period", \.period),
    .text("sentence", \.sentence), .text("since", ifAny: \.since), .text("explanation", \.explanation),
    .list("charts", \.charts), .view("coverage", \.coverage), .view("making", \.making),
    .view("provenance", \.provenance), .texts("goals", \.goals),
    .markup("tables") { $0.tables.map(\.markup).joined(separator: "\n") }, .flag("hasTables") { !$0.tables.isEmpty },
    .list("parts", \.parts),
    .text("ratio", ifAny: \.ratio), .text("lineageTitle", \.lineageTitle), .list("lineage", \.lineage),
    .text("methodAddress", \.methodAddress), .list("downloads", \.downloads), .text("citation", \.citation),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    set.places.flatMap { place, indicators in indicators.map { page(set, $0, at: place) } }
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
    ) { context, _ in FigurePage(indicator, at: place, title: title, in: context) }
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
    charts = FigurePage.charts(of: indicator, at: place, context)
    coverage = Coverage(of: indicator, at: place, in: context)
    lineageTitle = words.lineageTitle
    downloads = context.downloads(context.site.told.file(of: indicator.id, at: place))
    citation = context.citation(of: title, at: context.path)
    shown = ShownFigures(charts, in: context.figures) + ShownFigures(tables.flatMap(\.figures), in: context.figures)
    if let part = context.figures.latestPart(indicator.id, at: place.id) {
      since = words.sentence(
        context.figures.compare(
          part.before, part.after, surveyChange: context.site.portal.thresholds.surveyChange))
      shown += ShownFigures([part.before, part.after], in: context.figures)
    }
    let reported = LatestReport(of: indicator, at: place, in: context)?.observation
    guard let latest = reported ?? FigurePage.latest(indicator.id, at: place.id, context.figures) else { return }
    shown += ShownFigures([latest], in: context.figures)
    value = context.signedPhrase(latest)
    period = words.period(of: latest, .long)
    sentence = context.sentence(latest)
    (parts, lineage) = context.lineage(of: latest)
    ratio = FigurePage.ratio(of: latest, indicator, context)
  }

  /// The figure that is told first: of a year, and where there are none, of a term or a week that is over.
  private static func latest(
    _ indicator: IndicatorID, at place: PlaceID, _ figures: PublishedFigures
  ) -> PublishedObservation? {
    if let year = figures.latestYear(indicator, at: place) { return year }
    let series = figures.world.periodSets.kindsBesideCalendar.lazy
      .map { figures.series(indicator, at: place, by: $0).filter(\.isKnown) }.first { !$0.isEmpty }
    return series.flatMap { known in known.last { !figures.isUnfinished($0) } ?? known.last }
  }

  /// How many times the network's value a figure is; `nil` where it is so little that nobody would say it so, and of what
  /// young people answered, where a difference is named only with a test.
  private static func ratio(
    of observation: PublishedObservation, _ indicator: Indicator, _ context: PageContext
  ) -> String? {
    guard observation.measure?.base == nil, observation.measure?.interval == nil,
      let ratio = context.figures.networkRatio(of: observation)?.value, ratio >= 0.1
    else { return nil }
    if abs(ratio - 1) < 0.055 { return context.text(.ratioSameLine, ["whole": context.site.told.kindOfWhole]) }
    let decimals = ratio < 1 ? 2 : ratio < 9.95 ? 1 : 0
    return context.text(
      .ratioLine,
      [
        "ratio": .number(ratio, decimals: decimals), "direction": .text(indicator.direction.rawValue),
        "whole": context.site.told.kindOfWhole,
      ])
  }

  private static func charts(of indicator: Indicator, at place: Place, _ context: PageContext) -> [PlacedChart] {
    guard !indicator.isReported else {
      return ReportCharts(indicator: indicator, place: place, context: context).all()
    }
    let parts = indicator.breakdowns.map { FigurePage.parts(of: indicator.id, at: place, by: $0, context) }
    let charts =
      [context.standardCharts.years(indicator.id, at: place, isHome: true)] + parts
      + [indicator.isAdditive ? months(of: indicator.id, at: place, context) : nil]
      + context.figures.world.periodSets.kindsBesideCalendar.map { periods($0, of: indicator.id, at: place, context) }
    return charts.compactMap { $0 } + context.standardCharts.answers(indicator.id, at: place, isHome: true)
  }

  /// The parts of an indicator by year; `nil` where there are fewer than two, or all are withheld.
  private static func parts(
    of indicator: IndicatorID, at place: Place, by dimension: String, _ context: PageContext
  ) -> PlacedChart? {
    let name = Dimension.addressName(of: dimension)
    return context.chart(
      .parts(of: indicator, at: place.id, by: dimension), id: name,
      at: ChartAddress(indicator, place.id, name, in: context.language), isHome: true,
      data: context.site.told.file(of: indicator, at: place)
    ) { chart in
      chart.series.count >= 2 && chart.series.contains { $0.cells.contains { $0.observation.value != nil } }
    }
  }

  /// The terms of a set, or the weeks; `nil` where there are not two.
  private static func periods(
    _ kind: Period.Kind, of indicator: IndicatorID, at place: Place, _ context: PageContext
  ) -> PlacedChart? {
    let series = context.figures.series(indicator, at: place.id, by: kind).filter(\.isKnown)
    guard let last = series.last(where: { !context.figures.isUnfinished($0) })?.key.period,
      let first = series.first?.key.period, first < last
    else { return nil }
    let span = max(first, last.advanced(by: 1 - FigureQuery.mostPeriods))...last
    let name = "by-period-\(kind.name)"
    return context.chart(
      ChartRequest(FigureQuery(indicator, at: [place.id], in: span)), id: name,
      at: ChartAddress(indicator, place.id, name, in: context.language), isHome: true,
      data: context.site.told.file(of: indicator, at: place)
    ) { chart in (chart.series.first?.cells.count { $0.observation.value != nil } ?? 0) >= 2 }
  }

  /// The months of an indicator at a place; `nil` where fewer than a year is known.
  private static func months(of indicator: IndicatorID, at place: Place, _ context: PageContext) -> PlacedChart? {
    let months = context.figures.series(indicator, at: place.id, by: .month)
    guard months.count(where: { $0.value != nil }) >= 12, let first = months.first(where: \.isKnown),
      let last = months.last(where: { $0.isKnown && !context.figures.isUnfinished($0) })
    else { return nil }
    return context.chart(
      .months(first.key.period...last.key.period, of: indicator, at: place.id), id: "months",
      at: ChartAddress(indicator, place.id, "months", in: context.language), isHome: true,
      data: context.site.told.file(of: indicator, at: place))
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
  fileprivate static let ratioLine = MessageKey("site.notice.ratio", "ratio", "direction", "whole")
  fileprivate static let ratioSameLine = MessageKey("site.notice.ratio-same", "whole")
}
