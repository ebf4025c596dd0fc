import Charts
import Configuration
import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// The voice of young people: what the survey says, who answered, and what is not known.
struct VoicePage: PageKind {
  var title: String
  var lead: String
  /// The statements that most and fewest agree with.
  var sayings: [String]
  var hearBack: [HearBackItem]
  /// From how many answers on anything is shown.
  var few: String
  var protectionAddress: String
  var facts: [Fact]
  var charts: [PlacedChart]
  var table: FigureTable?
  var placeTable: FigureTable?
  var methodAddress: String
  let shown: ShownFigures

  static let template = "pages/voice"
  static let isMain = true
  static let sections: [Section] = [.voice]
  static let messages: [MessageKey] =
    [.voiceLead, .voiceFew, .voicePlaces, .goodEnoughHead] + MessageKey.coverageKeys + HearBackItem.messages
  static let fields: ViewFields<VoicePage> = [
    .text("title", \.title), .text("lead", \.lead), .texts("sayings", \.sayings), .list("hearBack", \.hearBack),
    .text("few", \.few), .text("protectionAddress", \.protectionAddress), .list("facts", \.facts),
    .list("charts", \.charts),
    .table("table", \.table), .table("placeTable", \.placeTable), .text("methodAddress", \.methodAddress),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    guard set.site.figures.hasSurvey else { return [] }
    return [set.door(.voice, description: set.text(.voiceLead)) { context, _ in VoicePage(in: context) }]
  }

  private init(in context: PageContext) {
    title = context.text(Section.voice.title)
    lead = context.text(.voiceLead)
    methodAddress = context.link(.method)
    protectionAddress = context.link(.protection)
    few = context.text(.voiceFew, ["n": .integer(context.site.portal.thresholds.surveyPublish)])
    let said = context.site.network.map { Sayings(at: $0, in: context) }
    sayings = said?.texts ?? []
    hearBack = HearBackItem.all(most: 12, in: context)
    facts = Coverage.facts(at: context.site.network, in: context)
    charts = (context.site.network.map { VoicePage.charts(at: $0, context) } ?? []).linkingCard(in: context)
    table = VoicePage.indexes(context)
    placeTable = VoicePage.places(context)
    shown =
      ShownFigures(charts, in: context.figures)
      + ShownFigures((said?.figures ?? []) + (table?.figures ?? []) + (placeTable?.figures ?? []), in: context.figures)
  }

  /// All indexes, then each over the years and how its statements were answered.
  private static func charts(at network: Place, _ context: PageContext) -> [PlacedChart] {
    let all = context.standardCharts.indexes(at: network, in: .year(context.site.year), isHome: false)
    return [all].compactMap { $0 }
      + context.figures.surveyIndexes.flatMap { indicator -> [PlacedChart] in
        let years = context.standardCharts.years(
          indicator.id, at: network, id: "years-\(indicator.id.name)")
        return [years].compactMap { $0 }
          + context.standardCharts.answers(indicator.id, at: network, suffix: "-\(indicator.id.name)", isHome: false)
      }
  }

  /// The indexes of the network over the last five years, beside what counts as good enough.
  private static func indexes(_ context: PageContext) -> FigureTable? {
    guard let network = context.site.network else { return nil }
    let words = context.words
    let periods = (0..<5).reversed().map { Period.year(context.site.year - $0) }
    var shown: [PublishedObservation] = []
    let rows = context.figures.surveyIndexes.map { indicator in
      let observations = periods.map { context.observation(indicator.id, network.id, $0) }
      shown += observations
      return FigureTable.Row(
        name: words.title(of: indicator.id), address: context.link(.figure(indicator.id, network.id)),
        cells: observations.map { .figure($0) } + [.text(goodEnough(indicator.id, context))])
    }
    guard shown.contains(where: { $0.state != .notAvailable }) else { return nil }
    return FigureTable(
      words: words, caption: context.marked(context.text(.chartIndexesSubtitle), shown),
      rowHead: context.text(.indicator),
      heads: periods.map { words.words.period($0, .short) } + [context.text(.goodEnoughHead)], rows: rows,
      isSortable: false)
  }

  /// The indexes of every place where young people were asked in the last year; by name, and where too few answered
  /// with the sign that says so.
  private static func places(_ context: PageContext) -> FigureTable? {
    let words = context.words
    let period = Period.year(context.site.year)
    var shown: [PublishedObservation] = []
    let rows = context.placesByName.compactMap { place -> FigureTable.Row? in
      let observations = context.figures.surveyIndexes.map { context.observation($0.id, place.id, period) }
      guard observations.contains(where: \.isKnown) else { return nil }
      shown += observations
      return FigureTable.Row(
        name: words.name(of: place.id), address: context.link(.place(place.id)),
        cells: observations.map { .figure($0) })
    }
    guard !rows.isEmpty else { return nil }
    let caption = context.text(.voicePlaces, ["period": .text(words.words.period(period))])
    return FigureTable(
      words: words, caption: context.marked(caption, shown), rowHead: context.text(.place),
      heads: context.figures.surveyIndexes.map { words.title(of: $0.id) }, rows: rows, isSortable: false)
  }

  /// What counts as good enough for an indicator in the last full year; empty where nobody said.
  private static func goodEnough(_ indicator: IndicatorID, _ context: PageContext) -> String {
    let target = context.figures.targets.first {
      $0.indicator == indicator && $0.place == nil && $0.kind == .goodEnough && $0.year == context.site.year
    }
    return target.map { context.words.value($0.value, of: indicator) } ?? ""
  }
}

extension Section {
  static let voice = Section("voice")
}

extension MessageKey {
  fileprivate static let voiceLead = MessageKey("site.voice.lead")
  fileprivate static let voiceFew = MessageKey("site.voice.few", "n")
  fileprivate static let voicePlaces = MessageKey("site.voice.places", "period")
  fileprivate static let goodEnoughHead = MessageKey("site.table.good-enough")
}
