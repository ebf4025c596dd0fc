import Charts
import Configuration
import Content
import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// Value, last year, what is above, and the honest change, for every indicator of a place.
struct CoreTable: ViewModel {
  var caption: String
  var valueHead: String
  var beforeHead: String
  var parentHead: String?
  var goalHead: String?
  /// Where the place's goals stand with what may be said of them.
  var goalAddress: String?
  var trendHead: String?
  var trendNote: String
  var groups: [Group]
  /// The rows without groups, where a place's page begins with them.
  var keyRows: [Row]
  var standHead: String?
  var legend: [SignMeaning]
  var note: String
  /// The figures that stand in it.
  let shown: [PublishedObservation]

  /// As many rows as a page may begin with and still be read at once.
  static let mostKeyRows = 8

  static let fields: ViewFields<CoreTable> = [
    .text("caption", \.caption), .text("valueHead", \.valueHead), .text("beforeHead", \.beforeHead),
    .text("parentHead", ifAny: \.parentHead), .text("goalHead", ifAny: \.goalHead),
    .text("goalAddress", ifAny: \.goalAddress),
    .text("trendHead", ifAny: \.trendHead), .text("trendNote", \.trendNote), .list("groups", \.groups),
    .list("keyRows", \.keyRows), .text("standHead", ifAny: \.standHead),
    .list("legend", \.legend), .text("note", \.note),
  ]
  static let messages: [MessageKey] =
    StandingStrip.messages + [
      .coreCaption, .standHead, .trendNote, .levelNote, .networkNote, .standingAbove, .standingBelow, .standingUnclear,
    ]

  /// Rows that belong together, under a head that spans all columns.
  struct Group: ViewModel {
    var title: String
    var explanation: String
    var columns: String
    var rows: [Row]

    static let fields: ViewFields<Group> = [
      .text("title", \.title), .text("explanation", \.explanation), .text("columns", \.columns), .list("rows", \.rows),
    ]
  }

  struct Row: ViewModel {
    var title: String
    var address: String
    var value: String
    var before: String
    var parent: String
    var change: String
    var goal: String
    var trend: String
    /// Where the place stands, in the rows that a place's page begins with.
    var standing: StandingStrip?

    static let fields: ViewFields<Row> = [
      .view("standing", \.standing),
      .text("title", \.title), .text("address", \.address), .text("value", \.value), .text("before", \.before),
      .text("parent", \.parent), .text("change", \.change), .text("goal", \.goal), .markup("trend", \.trend),
    ]
  }

  /// `nil` where there is nothing to show.
  ///
  /// - Parameter isKey: whether these are the rows that a place's page begins with, each with a picture of where it stands.
  init?(of place: Place, _ indicators: [Indicator], isKey: Bool = false, in context: PageContext) {
    let isMixed = Set(indicators.map(\.isReported)).count > 1
    let made = Maker(place: place, indicators: indicators, isMixed: isMixed, isKey: isKey, context: context)
    let rows = indicators.compactMap { indicator in
      made.row(indicator).map { (indicator: indicator, row: $0.row, shown: $0.shown, cells: $0.cells) }
    }
    guard !rows.isEmpty else { return nil }
    let words = context.words
    let shown = rows.flatMap(\.shown)
    self.shown = shown
    let span = made.years.isEmpty ? nil : context.span(made.years)
    caption = context.marked(
      context.text(
        .coreCaption,
        ["place": .text(words.name(of: place.id)), "period": .text(words.words.period(made.period))]), shown)
    valueHead = words.words.period(made.period, .short)
    beforeHead = words.words.period(made.period.yearBefore, .short)
    parentHead = made.above.map { words.name(of: $0.id) }
    goalHead = rows.contains { !$0.row.goal.isEmpty } ? context.text(.goalHead) : nil
    goalAddress =
      goalHead != nil && isKey && ListedGoals.has(place, in: context)
      ? "\(context.link(Section.goals))#\(place.id.name)" : nil
    trendHead = span
    trendNote = span.map { context.text(.trendNote, ["years": .text($0)]) } ?? ""
    let columns = 4 + [goalHead, parentHead, trendHead].count { $0 != nil }
    let rowsByID = Dictionary(rows.map { ($0.indicator.id, $0.row) }) { first, _ in first }
    keyRows = isKey ? rows.map(\.row) : []
    standHead = keyRows.contains { $0.standing != nil } ? context.text(.standHead) : nil
    groups =
      isKey
      ? []
      : IndicatorGroup.all(of: rows.map(\.indicator), in: context).map { group in
        Group(
          title: group.title, explanation: group.explanation, columns: String(columns),
          rows: group.indicators.compactMap { rowsByID[$0.id] })
      }
    legend = context.legend(rows.flatMap(\.cells))
    note = CoreTable.note(shown, hasParent: made.above != nil, context)
  }

  /// What is asked of a comparison in this table, where it holds any of survey figures.
  private static func note(_ shown: [PublishedObservation], hasParent: Bool, _ context: PageContext) -> String {
    guard shown.contains(where: { $0.measure?.base != nil && $0.measure?.interval != nil }) else { return "" }
    return hasParent
      ? "\(context.text(.levelNote)) \(context.text(.networkNote, ["whole": context.site.told.kindOfWhole]))"
      : context.text(.levelNote)
  }
}

extension CoreTable {
  /// Makes the rows of one place.
  private struct Maker {
    let place: Place
    let context: PageContext
    /// What the rows are of: the last full year; of a place that left the network before, the last year it has figures of.
    let period: Period
    /// The place that rates are held against.
    let above: Place?
    /// The years that the lines run over: from the first of which the place has a figure; none where there are too few
    /// for a line.
    let years: [Period]

    /// Whether a row has a picture of where the place stands.
    let isKey: Bool

    /// Whether computed figures stand beside those that others published, which then have a sign.
    let isMixed: Bool

    private static let leastYears = 4

    init(place: Place, indicators: [Indicator], isMixed: Bool, isKey: Bool, context: PageContext) {
      self.isKey = isKey
      self.place = place
      self.isMixed = isMixed
      self.context = context
      above = place.id == context.site.network?.id ? nil : context.site.network
      let last = Period.year(context.site.year)
      let series = indicators.map { context.figures.series($0.id, at: place.id, by: .year) }
      let known = series.joined().filter(\.isKnown).map(\.key.period)
      // Where there is no full year yet, the one that is not over.
      period = known.filter { $0 <= last }.max() ?? known.max() ?? last
      let first = series.compactMap { $0.first { $0.value != nil }?.key.period }.min()
      let end = period
      let all = first.map { Array(sequence(first: $0) { $0 < end ? $0.advanced(by: 1) : nil }) } ?? []
      years = all.count >= Maker.leastYears && all[0] < end ? all : []
    }

    /// A row, the figures that it shows, and those of its cells; `nil` where nothing is known of either year.
    func row(_ indicator: Indicator) -> (row: Row, shown: [PublishedObservation], cells: [PublishedObservation])? {
      let period = indicator.isReported ? latest(indicator) ?? self.period : self.period
      let now = marked(context.observation(indicator.id, place.id, period))
      let before = marked(context.observation(indicator.id, place.id, period.yearBefore))
      guard now.state != .notAvailable || before.state != .notAvailable else { return nil }
      var shown = [now, before]
      var parent = ""
      if let above, indicator.isLevel, indicator.placeKinds.contains(above.kind) {
        let whole = context.observation(indicator.id, above.id, period)
        let standing = standing(now)
        parent = standing.isEmpty ? context.signed(whole) : "\(context.signed(whole)) (\(standing))"
        shown.append(whole)
      }
      let change = context.site.portal.thresholds.surveyChange
      let comparison = context.figures.compare(before, now, surveyChange: change, level: .several)
      var row = Row(
        title: context.words.title(of: indicator.id), address: context.link(.figure(indicator.id, place.id)),
        value: dated(now), before: before.isKnown || period == self.period ? dated(before) : "", parent: parent,
        change: before.isKnown || period == self.period ? context.words.difference(comparison) : "",
        goal: context.figures.attainments(of: now).first.map(context.goalText) ?? "", trend: trend(indicator.id))
      let cells = shown
      if isKey, let standing = strip(indicator, period) {
        row.standing = standing
        shown += standing.figures
      }
      return (row, shown, cells)
    }

    /// Where the place stands: of a count by the rate that is named for it, which the picture is labelled with.
    private func strip(_ indicator: Indicator, _ period: Period) -> StandingStrip? {
      let rate = indicator.compareBy.flatMap { context.figures.world.indicator($0) }
      let shown = indicator.isLevel ? indicator : rate ?? indicator
      var strip = StandingStrip(of: context.observation(shown.id, place.id, period), in: context)
      if !indicator.isLevel, let text = strip?.text { strip?.text = "\(context.words.title(of: shown.id)): \(text)" }
      return strip
    }

    /// The last year, or other period, of which others published something: they do so when they do.
    private func latest(_ indicator: Indicator) -> Period? {
      LatestReport(of: indicator, at: place, in: context)?.observation.key.period
    }

    /// With the sign of a figure that others published, where it stands beside computed ones.
    private func marked(_ observation: PublishedObservation) -> PublishedObservation {
      guard isMixed, case .reported = observation.origin, observation.value != nil else { return observation }
      var marked = observation
      marked.flags.insert(.reported)
      return marked
    }

    /// A value with its year where that is not the one of its column.
    private func dated(_ observation: PublishedObservation) -> String {
      let value = context.signed(observation)
      guard observation.isKnown, isShifted(observation) else { return value }
      return "\(value) (\(context.words.words.period(observation.key.period, .short)))"
    }

    /// Whether the last year of its row is not that of the table.
    private func isShifted(_ observation: PublishedObservation) -> Bool {
      guard let indicator = context.figures.world.indicator(observation.key.indicator), indicator.isReported else {
        return false
      }
      return latest(indicator) != period
    }

    /// Where the place stands against the others, as a word after the network's value; empty where that says nothing.
    private func standing(_ observation: PublishedObservation) -> String {
      let change = context.site.portal.thresholds.surveyChange
      guard observation.measure?.base != nil,
        let comparison = context.figures.standing(of: observation.key, surveyChange: change, level: .several)
      else { return "" }
      switch comparison.verdict {
      case .higher: return context.text(.standingAbove)
      case .lower: return context.text(.standingBelow)
      case .noClearChange: return context.text(.standingUnclear)
      case .same, .notComparable: return ""
      }
    }

    /// The line of an indicator over the years.
    private func trend(_ indicator: IndicatorID) -> String {
      var faults: [ChartFault] = []
      guard let first = years.first, let last = years.last,
        let chart = context.builder.chart(
          .trend(of: indicator, at: place.id, in: first...last), id: "trend-\(indicator.name)", faults: &faults)
      else { return "" }
      return sparkline(chart, with: context.words).string
    }
  }
}

extension MessageKey {
  fileprivate static let coreCaption = MessageKey("site.table.core", "place", "period")
  fileprivate static let standHead = MessageKey("site.strip.head")
  fileprivate static let trendNote = MessageKey("site.table.trend", "years")
  static let levelNote = MessageKey("trust.level")
  fileprivate static let networkNote = MessageKey("trust.network-note", "whole")
}
