import Charts
import Diagnostics
import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// A chart that was asked for, drawn.
struct AskedChart {
  var drawn: DrawnChart
  var query: FigureQuery
  var title: String
}

extension ReferenceResolver {
  /// The chart of a `chart:` reference or of a file; `nil` where it can't be drawn, which goes to `log`.
  ///
  /// The kind is the one that is named. Else one period of several places is a ranked chart for what is counted; survey
  /// results are never ranked. A breakdown is stacked; several periods are a line from six on and for surveys, and
  /// columns below.
  ///
  /// - Parameter file: the path of the file that the chart is written in; `nil` for one in a text.
  func chart(
    _ specification: ChartSpecification, caption: String, id: String, level: Int, file: String?,
    into log: inout DiagnosticLog
  ) -> AskedChart? {
    let question = specification.question
    guard let query = FigureQuery(question, among: figures, into: &log),
      let indicator = figures.indicator(query.indicator),
      let periods = periods(self.periods(of: query), for: query.form, of: question, into: &log)
    else { return nil }
    let kind = query.form ?? kind(of: indicator, query, periods.count)
    let made = ChartSeries(resolver: self, specification: specification, query: query, kind: kind, periods: periods)
    var problems = DiagnosticLog()
    let series = made.series(into: &problems)
    let geometry = made.geometry(into: &problems)
    log.merge(problems)
    guard !problems.hasErrors else { return nil }
    let observations = series.flatMap { $0.cells.map(\.observation) }
    guard observations.contains(where: { $0.value != nil }) else {
      log.error(
        "reference.no-figure", question.location, "there is no figure for this chart",
        hint: "name another period or place")
      return nil
    }
    let title = specification.title.map(words.text) ?? (caption.isEmpty ? words.title(of: query.indicator) : caption)
    let isOfPeriods = !kind.isOfPlaces && kind != .calendar
    let chart = Chart(
      id: id, kind: kind, title: title,
      subtitle: specification.subtitle.map(words.text) ?? subtitle(of: query, periods),
      lead: specification.lead[words.words.language]?.text, indicator: query.indicator, series: series,
      references: references(specification, query, kind, periods),
      breaks: isOfPeriods ? breaks(of: query, periods) : [],
      annotations: kind.isOfPlaces ? [] : annotations(of: query, periods),
      bands: kind == .bullet ? specification.bands.map { .init(label: words.text($0.label), upTo: $0.value) } : [],
      geometry: geometry, axisStart: specification.startsAtZero ? .zero : .automatic,
      order: specification.keepsOrder ? .given : .byValue, notes: made.notes,
      source: sourceLine(query), isDemonstration: observations.contains { $0.flags.contains(.demonstration) })
    let drawn = draw(chart, with: words, theme: theme, downloads: downloads(id, file, query), headingLevel: level)
    check(specification, drawn, into: &log)
    return AskedChart(drawn: drawn, query: query, title: title)
  }

  /// A chart as the text that is written shows it.
  func figure(of chart: AskedChart, id: String, file: String?) -> Markup {
    guard let picture else { return chart.drawn.figure }
    return chart.drawn.plainFigure(picture: picture(id, file), downloads: downloads(id, file, chart.query))
  }

  /// Warns of numbers that an editor wrote and the figures no longer have.
  private func check(_ specification: ChartSpecification, _ drawn: DrawnChart, into log: inout DiagnosticLog) {
    guard let lead = specification.lead[words.words.language] else { return }
    for number in drawn.numbersOutsideTable {
      log.warning(
        ReferenceResolver.leadProblem, lead.location, "the lead says \(number), which is not in the chart's table",
        hint: "write the number as the table has it, or leave out the lead: the sentences are then made")
    }
  }

  /// The problem of a lead that does not fit the figures: of one language alone, unlike all others of a chart.
  static let leadProblem = "chart.lead"

  /// The periods that a kind of chart shows: two for a change, the last for rows, else all.
  private func periods(
    _ known: [Period], for form: Chart.Kind?, of question: FigureQuestion, into log: inout DiagnosticLog
  ) -> [Period]? {
    guard let first = known.first, let last = known.last, let form else { return known }
    switch form {
    case .dumbbell, .slope:
      guard first < last else {
        log.error(
          "reference.as", question.form?.location ?? question.location, "a change needs two periods",
          hint: "name a range, such as period=\(last.yearBefore.code)..\(last.code)")
        return nil
      }
      return [first, last]
    case .pyramid, .answerScale:
      // One place is held against itself.
      return question.places.count < 2 && first < last ? (form == .pyramid ? [first, last] : known) : [last]
    default: return form.isOfPlaces || form == .calendar ? [last] : known
    }
  }

  private func kind(of indicator: Indicator, _ query: FigureQuery, _ periods: Int) -> Chart.Kind {
    if let by = query.by, figures.dimension(by) != nil { return indicator.isSurvey ? .groupedColumns : .stackedColumns }
    if periods == 1, query.by != nil || query.places.count > 1, !indicator.isSurvey { return .rankedBars }
    return periods > 5 || (indicator.isSurvey && periods > 1) ? .line : .groupedColumns
  }

  /// The lines that a chart is asked to have, and in a chart of rows the figure of the place they are held against.
  private func references(
    _ specification: ChartSpecification, _ query: FigureQuery, _ kind: Chart.Kind, _ periods: [Period]
  ) -> [Chart.Reference] {
    var references = specification.references.map { Chart.Reference(label: words.text($0.label), value: $0.value) }
    if kind.isOfPlaces, let place = query.compare, let period = periods.last {
      let key = FigureKey(indicator: query.indicator, place: place, period: period, category: query.category)
      if let value = observation(key, source: query.source).value {
        references.append(Chart.Reference(label: words.name(of: place), value: value))
      }
    }
    return references
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

  private func breaks(of query: FigureQuery, _ periods: [Period]) -> [SeriesBreak] {
    guard let first = periods.first?.days.lowerBound, let last = periods.last?.days.upperBound else { return [] }
    return figures.breaks.filter { item in
      first < item.day && item.day <= last && item.concerns(query.indicator)
        && isTrue(of: query, ofPlaces: item.places)
    }
  }

  private func annotations(of query: FigureQuery, _ periods: [Period]) -> [Annotation] {
    guard let first = periods.first?.days.lowerBound, let last = periods.last?.days.upperBound else { return [] }
    return figures.annotations.filter { item in
      item.days.overlaps(first...last) && isTrue(of: query, ofPlaces: item.places)
    }
  }

  /// Whether something said of some places is true of one that is asked for.
  private func isTrue(of query: FigureQuery, ofPlaces places: [PlaceID]) -> Bool {
    places.isEmpty || query.places.contains { figures.isTrue(of: $0, ofPlaces: places) }
  }

  func sourceLine(_ query: FigureQuery) -> String {
    guard let id = query.source, let source = figures.source(id) else { return dataSource }
    return words.words[.reportedBy, ["title": .text(words.text(source.title)), "publisher": .text(source.publisher)]]
  }
}
