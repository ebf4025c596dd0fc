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
  var explanation: String
  var charts: [PlacedChart]
  var coverage: Coverage?
  var formula: String
  var spoken: String
  var parts: [Fact] = []
  /// How many times the network's value it is.
  var ratio: String?
  var lineageTitle: String
  var lineage: [LineageEntry] = []
  var methodAddress: String
  var downloads: [NamedLink]
  var citation: String

  static let template = "pages/figure"
  static let messages: [MessageKey] = [.figureTitle, .figureDescription, .ratioLine, .ratioSameLine]
  static let fields: ViewFields<FigurePage> = [
    .text("title", \.title), .text("place", \.place), .text("placeAddress", \.placeAddress),
    .text("indicatorAddress", \.indicatorAddress), .text("value", \.value), .text("period", \.period),
    .text("sentence", \.sentence), .text("explanation", \.explanation), .list("charts", \.charts),
    .view("coverage", \.coverage), .text("formula", \.formula), .text("spoken", \.spoken), .list("parts", \.parts),
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
    formula = indicator.formula
    spoken = words.text(indicator.spokenFormula)
    methodAddress = context.link(.method)
    charts = FigurePage.charts(of: indicator, at: place, context)
    coverage = Coverage(of: indicator, at: place, in: context)
    lineageTitle = words.lineageTitle
    downloads = context.downloads(.figures(indicator.id, at: place.id))
    citation = context.citation(of: title, at: context.path)
    guard let latest = FigurePage.latest(indicator.id, at: place.id, context.figures) else { return }
    value = context.signedPhrase(latest)
    period = words.words.period(latest.key.period)
    sentence = context.sentence(latest)
    (parts, lineage) = context.lineage(of: latest)
    ratio = FigurePage.ratio(of: latest, indicator, context)
  }

  /// The latest year that says anything: of the whole, or `nil` where only parts are published.
  private static func latest(
    _ indicator: IndicatorID, at place: PlaceID, _ figures: PublishedFigures
  ) -> PublishedObservation? {
    figures.series(indicator, at: place, by: .year).last { $0.isKnown && !$0.flags.contains(.provisional) }
  }

  /// How many times the network's value a figure is; `nil` where it is so little that nobody would say it so, and of what
  /// young people answered, where a difference is named only with a test.
  private static func ratio(
    of observation: PublishedObservation, _ indicator: Indicator, _ context: PageContext
  ) -> String? {
    guard observation.measure?.base == nil, observation.measure?.interval == nil,
      let ratio = context.figures.networkRatio(of: observation)?.value, ratio >= 0.1
    else { return nil }
    if abs(ratio - 1) < 0.055 { return context.text(.ratioSameLine) }
    let decimals = ratio < 1 ? 2 : ratio < 9.95 ? 1 : 0
    return context.text(
      .ratioLine, ["ratio": .number(ratio, decimals: decimals), "direction": .text(indicator.direction.rawValue)])
  }

  private static func charts(of indicator: Indicator, at place: Place, _ context: PageContext) -> [PlacedChart] {
    let parts = indicator.breakdowns.map { FigurePage.parts(of: indicator.id, at: place, by: $0, context) }
    let charts =
      [context.standardCharts.years(indicator.id, at: place, isHome: true)] + parts
      + [indicator.isAdditive ? months(of: indicator.id, at: place, context) : nil]
    return charts.compactMap { $0 } + context.standardCharts.answers(indicator.id, at: place, isHome: true)
  }

  /// The parts of an indicator by year; `nil` where there are fewer than two, or all are withheld.
  private static func parts(
    of indicator: IndicatorID, at place: Place, by dimension: String, _ context: PageContext
  ) -> PlacedChart? {
    // A crossing is told apart in addresses by letters that every system has in names of files.
    let name = "by-" + Category.parts(of: dimension).joined(separator: "-x-")
    return context.chart(
      .parts(of: indicator, at: place.id, by: dimension), id: name,
      at: ChartAddress(indicator, place.id, name, in: context.language), isHome: true,
      data: .figures(indicator, at: place.id)
    ) { chart in
      chart.series.count >= 2 && chart.series.contains { $0.cells.contains { $0.observation.value != nil } }
    }
  }

  /// The months of an indicator at a place; `nil` where fewer than a year is known.
  private static func months(of indicator: IndicatorID, at place: Place, _ context: PageContext) -> PlacedChart? {
    let months = context.figures.series(indicator, at: place.id, by: .month)
    guard months.count(where: { $0.value != nil }) >= 12, let first = months.first(where: \.isKnown),
      let last = months.last(where: \.isKnown)
    else { return nil }
    return context.chart(
      .months(first.key.period...last.key.period, of: indicator, at: place.id), id: "months",
      at: ChartAddress(indicator, place.id, "months", in: context.language), isHome: true,
      data: .figures(indicator, at: place.id))
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
  fileprivate static let ratioLine = MessageKey("site.notice.ratio", "ratio", "direction")
  fileprivate static let ratioSameLine = MessageKey("site.notice.ratio-same")
}
