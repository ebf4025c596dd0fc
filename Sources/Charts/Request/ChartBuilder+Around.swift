import Figures
import Languages
import Vocabulary
import Wording

/// What stands around the figures: lines to hold them against, and what happened meanwhile.
extension ChartBuilder {
  /// The lines that were asked for; where there are none, the goals of the last period that is shown. A chart of rows also
  /// has the figure of what they are held against.
  func lines(_ asked: Asked) -> [Chart.ReferenceLine] {
    let request = asked.request
    var lines = request.lines.map { Chart.ReferenceLine(label: $0.label, value: $0.value) }
    if lines.isEmpty { lines = goals(asked) }
    // Several strips have a middle of their own each, and a share is held against nothing.
    if asked.kind == .waffle { return [] }
    if asked.kind == .strip, asked.periods.count > 1 || !request.alongside.isEmpty {
      return request.lines.isEmpty ? [] : lines
    }
    guard asked.kind.isOfPlaces, request.alongside.isEmpty, let period = asked.periods.last else { return lines }
    guard let place = request.comparedPlace ?? networkOfRows(asked) else { return lines }
    let key = FigureKey(
      indicator: asked.indicator.id, place: place, period: period, category: asked.query.category)
    if let value = rows.observation(key, source: asked.query.source).value {
      let isNetwork = figures.world.place(place)?.kind == .network && asked.indicator.isLevel
      lines.append(
        Chart.ReferenceLine(label: isNetwork ? words.words[.chartNetwork] : words.name(of: place), value: value))
    }
    return lines
  }

  /// The network, among places of which rates are shown: a sum over all says nothing of one.
  private func networkOfRows(_ asked: Asked) -> PlaceID? {
    guard asked.request.comparison == .automatic, asked.indicator.isLevel, asked.query.dimension == nil,
      asked.query.breakdown != nil, asked.kind != .bullet
    else { return nil }
    return figures.network?.id
  }

  /// The goals of a whole: of one place over periods, and of all where places stand beside each other.
  private func goals(_ asked: Asked) -> [Chart.ReferenceLine] {
    guard asked.query.dimension == nil, asked.query.category == nil, asked.request.alongside.isEmpty,
      let period = asked.periods.last, period.kind == .year
    else { return [] }
    let place: PlaceID?
    switch asked.kind {
    case .line, .groupedColumns:
      guard let only = asked.query.onlyPlace, asked.query.breakdown == nil else { return [] }
      place = only
    case .rankedBars, .rankedDots, .strip, .tileMap, .choropleth: place = nil
    default: return []
    }
    let shown = targets(of: asked.indicator.id, at: place, in: period)
    // Beside years that somebody chose, what is aimed at later says nothing.
    let isOpen = asked.query.periods == nil || period.days.upperBound >= figures.cutOff || asked.kind.isOfPlaces
    let later = (isOpen ? Target.Kind.allCases : []).compactMap { kind in
      shown.contains { $0.kind == kind }
        ? nil
        : figures.world.goals(of: asked.indicator.id, at: place, after: period.days.upperBound.parts.year)
          .first { $0.kind == kind }
    }
    // The chart prints the value beside the name.
    return shown.map { target in
      Chart.ReferenceLine(
        label: words.words[target.kind == .goodEnough ? .chartGoodEnough : .chartOwnTarget], value: target.value)
    }
      + later.map { target in
        Chart.ReferenceLine(
          label: words.words[
            target.kind == .goodEnough ? .chartGoodEnoughLater : .chartTargetLater, ["year": .text("\(target.year)")]],
          value: target.value)
      }
  }

  /// What was set for a year: for all places, and for one where one is named. Of a year that is not full yet the goals of
  /// the last full one stand.
  func targets(of indicator: IndicatorID, at place: PlaceID?, in period: Period) -> [Target] {
    // Others may have published figures of years of which no records are complete.
    let isReported = figures.world.indicator(indicator)?.isReported ?? false
    let year =
      isReported
      ? period.days.lowerBound.parts.year : min(period.days.lowerBound.parts.year, figures.lastFullYear)
    return figures.targets.filter { target in
      target.indicator == indicator && (target.place == nil || target.place == place) && target.year == year
    }
  }

  /// Where the periods that are shown can't be compared.
  func breaks(_ asked: Asked) -> [SeriesBreak] {
    guard asked.isOfPeriods, let first = asked.periods.first?.days.lowerBound,
      let last = asked.periods.last?.days.upperBound
    else { return [] }
    let found = asked.query.places.map { Set(figures.world.breaks(of: asked.indicator.id, at: $0)) }
    return figures.breaks.filter { item in
      first < item.day && item.day <= last && found.contains { $0.contains(item) }
    }
  }

  /// What happened in the periods that are shown.
  func annotations(_ asked: Asked) -> [Annotation] {
    guard asked.isOfPeriods || asked.kind == .calendar, asked.kind != .sparkline,
      let first = asked.periods.first?.days.lowerBound, let last = asked.periods.last?.days.upperBound
    else { return [] }
    let found = asked.query.places.map { Set(figures.world.annotations(at: $0, in: first...last)) }
    return figures.annotations.filter { item in found.contains { $0.contains(item) } }
  }
}

extension ChartBuilder.Asked {
  /// Whether periods run along it.
  var isOfPeriods: Bool { !kind.isOfPlaces && kind != .calendar }
}
