import Charts
import Diagnostics
import Figures
import Languages
import Markdown
import Vocabulary
import Wording

extension ReferenceResolver {
  /// The chart of a `chart:` reference.
  ///
  /// The kind is the one it names with `as`. Else one period of several places is a ranked chart for what is counted; survey results are never ranked. A breakdown
  /// is stacked; several periods are a line from six on and for surveys, and columns below.
  func chart(
    _ reference: Reference, caption: String, id: String, level: Int, into log: inout DiagnosticLog
  ) -> (drawn: DrawnChart, query: FigureQuery, title: String)? {
    guard let query = FigureQuery(reference, among: figures, into: &log),
      let indicator = figures.indicator(query.indicator)
    else { return nil }
    let known = periods(of: query)
    guard let periods = periods(known, for: query.form, of: reference, into: &log) else { return nil }
    let rows = rows(of: query, periods)
    let observations = rows.flatMap(\.observations)
    guard observations.contains(where: { $0.value != nil }) else {
      log.error(
        "reference.no-figure", reference.location, "there is no figure for this chart",
        hint: "name another period or place")
      return nil
    }
    let kind = query.form ?? kind(of: indicator, query, periods.count)
    let isRanked = kind == .rankedBars || kind == .rankedDots || kind == .bullet
    let chart = Chart(
      id: id, kind: kind, title: caption.isEmpty ? words.title(of: query.indicator) : caption,
      subtitle: subtitle(of: query, periods), indicator: query.indicator,
      series: isRanked ? [ranked(rows, query)] : rows.map { series($0, query, periods, rows.count) },
      breaks: breaks(of: query, periods), annotations: annotations(of: query, periods), source: sourceLine(query),
      isDemonstration: observations.contains { $0.flags.contains(.demonstration) })
    return (draw(chart, with: words, downloads: downloads(id, query), headingLevel: level), query, chart.title)
  }

  /// The periods that a kind of chart shows: two for a change, the last for rows, else all.
  private func periods(
    _ known: [Period], for form: Chart.Kind?, of reference: Reference, into log: inout DiagnosticLog
  ) -> [Period]? {
    guard let first = known.first, let last = known.last else { return known }
    switch form {
    case .dumbbell, .slope:
      guard first < last else {
        log.error(
          "reference.as", reference["as"]?.location ?? reference.location, "a change needs two periods",
          hint: "name a range, such as period=\(last.yearBefore.code)..\(last.code)")
        return nil
      }
      return [first, last]
    case .rankedBars, .rankedDots, .bullet: return [last]
    default: return known
    }
  }

  private func kind(of indicator: IndicatorDescription, _ query: FigureQuery, _ periods: Int) -> Chart.Kind {
    if query.by != nil { return indicator.isSurvey ? .groupedColumns : .stackedColumns }
    if periods == 1, query.places.count > 1, !indicator.isSurvey { return .rankedBars }
    return periods > 5 || (indicator.isSurvey && periods > 1) ? .line : .groupedColumns
  }

  private func series(_ row: FigureRow, _ query: FigureQuery, _ periods: [Period], _ count: Int) -> Chart.Series {
    let isNetwork = row.place == figures.places.first?.id && query.by == nil
    return Chart.Series(
      name: row.name, entity: row.category?.description ?? "place:\(row.place)",
      role: count == 1 ? .own : isNetwork && query.form != .smallMultiples ? .comparison : .equal,
      cells: zip(periods, row.observations).map { period, observation in
        Chart.Cell(label: words.words.period(period, .short), observation: observation)
      })
  }

  private func ranked(_ rows: [FigureRow], _ query: FigureQuery) -> Chart.Series {
    Chart.Series(
      name: words.title(of: query.indicator), entity: query.indicator.name, role: .own,
      cells: rows.compactMap { row in
        row.observations.first.map {
          Chart.Cell(label: row.name, observation: $0, target: target(query.indicator, row.place, $0.key.period))
        }
      })
  }

  /// What a place wants to reach in a period, else what counts as good enough.
  private func target(_ indicator: IndicatorID, _ place: PlaceID, _ period: Period) -> Double? {
    let year = period.days.lowerBound.parts.year
    let found = figures.targets.filter {
      $0.indicator == indicator && ($0.place == nil || $0.place == place) && ($0.year == nil || $0.year == year)
    }
    return (found.first { $0.kind == .own } ?? found.first)?.value
  }

  private func subtitle(of query: FigureQuery, _ periods: [Period]) -> String {
    var parts = [words.title(of: query.indicator)]
    if let category = query.category { parts.append(words.name(of: category)) }
    if query.places.count == 1, let place = query.places.first { parts.append(words.name(of: place)) }
    if let first = periods.first, let last = periods.last {
      let names = [first, last].map { words.words.period($0, .short) }
      parts.append(first == last ? words.words.period(first) : names.joined(separator: "–"))
    }
    return parts.joined(separator: ", ")
  }

  private func breaks(of query: FigureQuery, _ periods: [Period]) -> [BreakDescription] {
    guard let first = periods.first?.days.lowerBound, let last = periods.last?.days.upperBound else { return [] }
    return figures.breaks.filter { breaking in
      first < breaking.day && breaking.day <= last
        && (breaking.indicators.isEmpty || breaking.indicators.contains(query.indicator))
        && (breaking.places.isEmpty || query.places.contains { lies($0, within: breaking.places) })
    }
  }

  private func annotations(of query: FigureQuery, _ periods: [Period]) -> [AnnotationDescription] {
    guard let first = periods.first?.days.lowerBound, let last = periods.last?.days.upperBound else { return [] }
    return figures.annotations.filter { note in
      note.days.lowerBound <= last && first <= note.days.upperBound
        && (note.places.isEmpty || query.places.contains { lies($0, within: note.places) })
    }
  }

  /// Whether a place, or one above it, is among others.
  private func lies(_ place: PlaceID, within places: [PlaceID]) -> Bool {
    var current: PlaceID? = place
    // A place stands at most two steps below the network.
    for _ in 0..<4 {
      guard let id = current else { return false }
      if places.contains(id) { return true }
      current = figures.place(id)?.parent
    }
    return false
  }

  func sourceLine(_ query: FigureQuery) -> String {
    guard let id = query.source, let source = figures.source(id) else { return dataSource }
    return words.words[.reportedBy, ["title": .text(words.text(source.title)), "publisher": .text(source.publisher)]]
  }
}
