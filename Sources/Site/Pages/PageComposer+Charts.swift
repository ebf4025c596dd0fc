import Charts
import Figures
import Languages
import Vocabulary
import Wording

extension PageComposer {
  /// The years of an indicator at a place: a line where there are four or more, else columns. `nil` where nothing is known.
  func yearChart(_ indicator: IndicatorID, at place: Place) -> Chart? {
    let own = trimmed(figures.series(indicator, at: place.id, by: .year))
    guard own.contains(where: { $0.state != .notAvailable }) else { return nil }
    var series = [self.series(own, name: words.name(of: place.id), entity: "place:\(place.id.name)", role: .own)]
    let isRate = !(figures.indicator(indicator)?.isAdditive ?? true)
    if isRate, let network = site.network, network.id != place.id, own.count >= 4 {
      let all = figures.series(indicator, at: network.id, by: .year)
      let periods = Set(own.map(\.key.period))
      let compared = all.filter { periods.contains($0.key.period) }
      if compared.count == own.count, compared.contains(where: { $0.value != nil }) {
        series.append(
          self.series(compared, name: words.name(of: network.id), entity: "place:\(network.id.name)", role: .comparison)
        )
      }
    }
    return Chart(
      id: "years", kind: own.count >= 4 ? .line : .groupedColumns,
      title: text(.figureTitle, names(indicator, place.id)),
      subtitle: text(.subtitle, names(indicator, place.id)), indicator: indicator, series: series,
      references: targets(indicator, at: place.id), breaks: figures.breaks(of: indicator, at: place.id),
      annotations: annotations(at: place, own), source: sourceLine, isDemonstration: isDemonstration(own))
  }

  /// The months of an indicator at a place as a line; `nil` where fewer than a year is known.
  func monthChart(_ indicator: IndicatorID, at place: Place) -> Chart? {
    let own = trimmed(figures.series(indicator, at: place.id, by: .month))
    guard own.count(where: { $0.value != nil }) >= 12 else { return nil }
    return Chart(
      id: "months", kind: .line, title: text(.byMonth, names(indicator, place.id)),
      subtitle: text(.subtitle, names(indicator, place.id)), indicator: indicator,
      series: [series(own, name: words.name(of: place.id), entity: "place:\(place.id.name)", role: .own)],
      breaks: figures.breaks(of: indicator, at: place.id), annotations: annotations(at: place, own), source: sourceLine,
      isDemonstration: isDemonstration(own))
  }

  /// The parts of an indicator by year; columns stacked for few parts that add up, side by side for shares of few,
  /// and lines for shares of many.
  func breakdownChart(_ indicator: Indicator, at place: Place, by dimension: Dimension)
    -> Chart?
  {
    var parts: [Chart.Series] = []
    var all: [PublishedObservation] = []
    for value in dimension.values {
      let category = Category(dimension: dimension.id, value: value.id)
      let own = trimmed(figures.series(indicator.id, at: place.id, by: .year, category: category))
      guard own.contains(where: { ($0.value ?? 0) != 0 || $0.state == .withheld }) else { continue }
      all += own
      parts.append(series(own, name: words.text(value.title), entity: category.description, role: .equal))
    }
    guard parts.count >= 2 else { return nil }
    let periods = Set(all.map(\.key.period))
    guard parts.allSatisfy({ $0.cells.count == periods.count }) else { return nil }
    // What has nothing but parts is named for them already: "Visits by age".
    let hasWhole = !figures.series(indicator.id, at: place.id, by: .year).isEmpty
    return Chart(
      id: "by-\(dimension.id)", kind: kind(parts: parts.count, periods: periods.count, of: indicator),
      title: hasWhole
        ? text(
          .byDimension,
          [
            "indicator": .text(words.title(of: indicator.id)),
            "dimension": .text(words.words.insideSentence(words.text(dimension.title))),
          ]) : words.title(of: indicator.id),
      subtitle: text(.subtitle, names(indicator.id, place.id)), indicator: indicator.id, series: parts,
      breaks: figures.breaks(of: indicator.id, at: place.id), order: .given, source: sourceLine,
      isDemonstration: isDemonstration(all))
  }

  private func kind(parts: Int, periods: Int, of indicator: Indicator) -> Chart.Kind {
    if indicator.isAdditive, parts <= 4 { return .stackedColumns }
    return periods >= 4 ? .line : .groupedColumns
  }

  /// Places side by side in one period: municipalities by value where things are counted. Nobody is ranked by what young
  /// people answered: of a survey the centres stand by name, each with its interval beside the network.
  func comparisonChart(_ indicator: Indicator, in period: Period) -> Chart? {
    let kind: Place.Kind = indicator.isSurvey ? .centre : .municipality
    let names: [String: MessageArgument] = [
      "indicator": .text(words.title(of: indicator.id)), "period": .text(words.words.period(period)),
    ]
    return comparison(
      of: indicator.id, among: figures.places.filter { $0.kind == kind }, in: period,
      title: text(indicator.isSurvey ? .byCentre : .ranked, names))
  }

  private func comparison(
    of indicator: IndicatorID, among places: [Place], in period: Period, title: String
  ) -> Chart? {
    let cells = places.map { place in
      Chart.Cell(label: words.name(of: place.id), observation: observation(indicator, place.id, period))
    }.filter { $0.observation.state != .notApplicable && $0.observation.state != .notAvailable }
    guard cells.count >= 2 else { return nil }
    let observations = cells.map(\.observation)
    let isEstimate = observations.contains { $0.measure?.interval != nil }
    var references = targets(indicator, at: nil)
    if let network = site.network, figures.indicator(indicator)?.isAdditive == false {
      let whole = observation(indicator, network.id, period)
      if let value = whole.value { references.append(.init(label: text(.networkAverage), value: value)) }
    }
    // Where neighbours matter, and of rates alone: counts follow the size of a place.
    let tiles = site.content.geometry?.geometry(licence: site.content.geometry.map { words.text($0.licence) } ?? "")
    let lying = tiles?.tiles.count { tile in cells.contains { $0.observation.key.place == tile.place } } ?? 0
    let isMap = !isEstimate && figures.indicator(indicator)?.isAdditive == false && lying >= 3
    return Chart(
      id: "places", kind: isEstimate ? .rankedDots : isMap ? .tileMap : .rankedBars,
      title: title,
      subtitle: text(
        .subtitlePeriod,
        [
          "measure": .text(words.measure(of: indicator)),
          "period": .text(words.words.period(period)),
        ]),
      indicator: indicator,
      series: [Chart.Series(name: words.title(of: indicator), entity: "places", role: .own, cells: cells)],
      references: references, geometry: isMap ? tiles : nil, source: sourceLine,
      isDemonstration: isDemonstration(observations))
  }

  /// The days of a year on which a centre was open, and for how long; `nil` where that was not recorded.
  func openDaysChart(at place: Place, in period: Period) -> Chart? {
    guard let indicator = figures.days.first(where: { $0.place == place.id })?.indicator else { return nil }
    let days = figures.days(indicator, at: place.id, in: period)
    guard days.contains(where: { $0.observation.value != nil }) else { return nil }
    let observations = days.map(\.observation)
    return Chart(
      id: "days", kind: .calendar,
      title: text(.openDays, ["place": .text(words.name(of: place.id)), "period": .text(words.words.period(period))]),
      subtitle: text(.subtitle, names(indicator, place.id)), indicator: indicator,
      series: [
        Chart.Series(
          name: words.name(of: place.id), entity: "place:\(place.id.name)", role: .own,
          cells: days.map { day in
            Chart.Cell(label: words.words.date(day.day, .short), observation: day.observation, day: day.day)
          })
      ],
      annotations: annotations(at: place, observations), source: sourceLine,
      isDemonstration: isDemonstration(observations))
  }

  /// The survey indexes of one place and year as dots with intervals.
  func indexChart(at place: Place, in period: Period) -> Chart? {
    let indexes = figures.indicators.filter {
      $0.isSurvey && $0.unit == .percent && $0.placeKinds.contains(place.kind)
    }
    let cells = indexes.map {
      Chart.Cell(label: words.title(of: $0.id), observation: observation($0.id, place.id, period))
    }.filter { $0.observation.state != .notApplicable && $0.observation.state != .notAvailable }
    guard let first = indexes.first, cells.count >= 2 else { return nil }
    return Chart(
      id: "survey", kind: .rankedDots,
      title: text(.indexes, ["place": .text(words.name(of: place.id)), "period": .text(words.words.period(period))]),
      subtitle: text(.indexesSubtitle), indicator: first.id,
      series: [Chart.Series(name: words.name(of: place.id), entity: "survey", role: .own, cells: cells)],
      source: sourceLine, isDemonstration: isDemonstration(cells.map(\.observation)))
  }

  /// How the statements of an index were answered at a place, in the last year that is known; one for each scale.
  func answerCharts(_ indicator: IndicatorID, at place: Place) -> [Chart] {
    let known = figures.answers(indicator, at: place.id)
    guard let period = known.map(\.period).max() else { return [] }
    return known.filter { $0.period == period }.enumerated().map { number, answers in
      let title: [String: MessageArgument] = [
        "indicator": .text(words.title(of: indicator)), "period": .text(words.words.period(period)),
      ]
      return Chart(
        id: number == 0 ? "answers" : "answers-\(number + 1)", kind: .answerScale, title: text(.answersTitle, title),
        subtitle: text(.answersSubtitle, ["place": .text(words.name(of: place.id))]), indicator: indicator,
        series: answers.series(words), notes: answers.notes(words), source: sourceLine,
        isDemonstration: isDemonstration(answers.statements.flatMap(\.shares)))
    }
  }

  private func series(
    _ observations: [PublishedObservation], name: String, entity: String, role: Chart.Series.Role
  ) -> Chart.Series {
    Chart.Series(
      name: name, entity: entity, role: role,
      cells: observations.map {
        Chart.Cell(label: words.words.period($0.key.period, .short), observation: $0)
      })
  }

  /// Without the years before the first and after the last that say anything.
  private func trimmed(_ observations: [PublishedObservation]) -> [PublishedObservation] {
    let isKnown = { (observation: PublishedObservation) -> Bool in
      observation.state != .notAvailable && observation.state != .notApplicable
    }
    guard let first = observations.firstIndex(where: isKnown), let last = observations.lastIndex(where: isKnown) else {
      return []
    }
    return Array(observations[first...last])
  }

  private func names(_ indicator: IndicatorID, _ place: PlaceID) -> [String: MessageArgument] {
    [
      "indicator": .text(words.title(of: indicator)), "place": .text(words.name(of: place)),
      "measure": .text(words.measure(of: indicator)),
    ]
  }

  private func isDemonstration(_ observations: [PublishedObservation]) -> Bool {
    observations.contains { $0.flags.contains(.demonstration) }
  }

  private func targets(_ indicator: IndicatorID, at place: PlaceID?) -> [Chart.Reference] {
    figures.targets.filter { target in
      target.indicator == indicator && (target.place == nil || target.place == place)
        && target.year == site.year
    }.map { target in
      // The chart prints the value beside the name.
      Chart.Reference(label: text(target.kind == .goodEnough ? .goodEnough : .ownTarget), value: target.value)
    }
  }

  private func annotations(at place: Place, _ shown: [PublishedObservation]) -> [Annotation] {
    guard let first = shown.first?.key.period.days.lowerBound, let last = shown.last?.key.period.days.upperBound else {
      return []
    }
    return figures.annotations(at: place.id, in: first...last)
  }
}
