import Charts
import Diagnostics
import Figures
import Languages
import Vocabulary
import Wording

/// The series of a chart that was asked for: which figures stand where in each kind.
struct ChartSeries {
  let resolver: ReferenceResolver
  let specification: ChartSpecification
  let query: FigureQuery
  let kind: Chart.Kind
  let periods: [Period]

  private var words: FigureWords { resolver.words }
  private var figures: PublishedFigures { resolver.figures }

  /// Where the word for the kind stands, for what is wrong with it.
  private var place: SourceLocation { specification.question.form?.location ?? specification.question.location }

  func series(into log: inout DiagnosticLog) -> [Chart.Series] {
    switch kind {
    case .calendar: return days(into: &log)
    case .pyramid: return sides(into: &log)
    case .answerScale: return query.by == nil ? statements(into: &log) : answers(into: &log)
    default: break
    }
    var query = query
    if kind == .choropleth || kind == .tileMap, query.by == nil, specification.question.places.isEmpty {
      query.by = Place.Kind.municipality.rawValue
    }
    let rows = resolver.rows(of: query, periods)
    if let own = query.highlight, !rows.contains(where: { $0.place == own }) {
      log.error(
        "reference.highlight", specification.question.highlight?.location ?? place,
        "\"\(own)\" is not shown in this chart",
        hint: rows.isEmpty ? "name it in the places" : hint(for: own.name, among: Set(rows.map(\.place.name)).sorted()))
    }
    if kind.isOfPlaces { return [ranked(rows)] }
    if kind == .sparkline, rows.count > 1 {
      log.error("reference.as", place, "a sparkline is of one place", hint: "name one place")
    }
    return rows.map { line($0, of: rows.count) }
  }

  // MARK: Over periods

  private func line(_ row: FigureRow, of count: Int) -> Chart.Series {
    Chart.Series(
      name: row.name, entity: row.category?.description ?? "place:\(row.place)", role: role(of: row, count),
      cells: zip(periods, row.observations).map { period, observation in
        Chart.Cell(label: words.words.period(period, .short), observation: observation)
      })
  }

  private func role(of row: FigureRow, _ count: Int) -> Chart.Series.Role {
    if count == 1 { return .own }
    guard row.category == nil else { return .equal }
    if let compare = query.compare, row.place == compare { return .comparison }
    if let own = query.highlight { return row.place == own ? .own : .context }
    let isNetwork = row.place == figures.places.first?.id && query.by == nil && query.compare == nil
    return isNetwork && kind != .smallMultiples ? .comparison : .equal
  }

  // MARK: A row for each place

  private func ranked(_ rows: [FigureRow]) -> Chart.Series {
    Chart.Series(
      name: words.title(of: query.indicator), entity: query.indicator.name,
      role: query.highlight == nil && kind != .choropleth && kind != .tileMap ? .own : .equal,
      cells: rows.filter { $0.place != query.compare || $0.category != nil }.compactMap { row in
        row.observations.last.map { observation in
          Chart.Cell(
            label: row.name, observation: observation, isOwn: row.place == query.highlight,
            target: target(row.place, observation.key.period))
        }
      })
  }

  /// What a place wants to reach in a period, else what counts as good enough.
  private func target(_ place: PlaceID, _ period: Period) -> Double? {
    guard kind == .bullet else { return nil }
    let year = period.days.lowerBound.parts.year
    let found = figures.targets.filter {
      $0.indicator == query.indicator && ($0.place == nil || $0.place == place) && $0.year == year
    }
    return (found.first { $0.kind == .own } ?? found.first)?.value
  }

  // MARK: Breakdowns

  private func values() -> [Dimension.Value] {
    query.by.flatMap { figures.dimension($0) }?.values ?? []
  }

  private func observation(_ place: PlaceID, _ period: Period, _ value: String) -> PublishedObservation {
    let category = query.by.map { Category(dimension: $0, value: value) }
    return resolver.observation(
      FigureKey(indicator: query.indicator, place: place, period: period, category: category), source: query.source)
  }

  /// The two sides of a pyramid: two places, or a place then and now.
  private func sides(into log: inout DiagnosticLog) -> [Chart.Series] {
    let pairs =
      query.places.count == 1
      ? periods.map { (query.places[0], $0, words.words.period($0, .short)) }
      : query.places.compactMap { place in periods.last.map { (place, $0, words.name(of: place)) } }
    guard pairs.count == 2 else {
      log.error(
        "reference.as", place, "a pyramid has two sides", hint: "name two places, or one place and a range of periods")
      return []
    }
    return pairs.map { place, period, name in
      Chart.Series(
        name: name, entity: query.places.count == 1 ? "period:\(period.code)" : "place:\(place)", role: .equal,
        cells: values().map { value in
          Chart.Cell(label: words.text(value.title), observation: observation(place, period, value.id))
        })
    }
  }

  /// The answers of a scale, each with a cell for each place, or for each period of one place.
  private func answers(into log: inout DiagnosticLog) -> [Chart.Series] {
    let known = values()
    let asked =
      query.places.count == 1
      ? periods.map { (query.places[0], $0, words.words.period($0, .short)) }
      : query.places.compactMap { place in periods.last.map { (place, $0, words.name(of: place)) } }
    guard !specification.sides.isEmpty else {
      log.error(
        "reference.as", place, "the sides of the scale are not named",
        hint: "write the chart in a file of its own, with answers: { negative: […], positive: […] }")
      return []
    }
    var series: [Chart.Series] = []
    for side in AnswerFigures.Side.allCases {
      for word in specification.sides[side] ?? [] {
        guard let value = known.first(where: { $0.id == word.text }) else {
          log.error(
            "chart.answers", word.location, "\"\(word.text)\" is no value of \(query.by ?? "the breakdown")",
            hint: hint(for: word.text, among: known.map(\.id)))
          continue
        }
        series.append(
          Chart.Series(
            name: words.text(value.title), entity: "\(query.by ?? "")=\(value.id)", role: .equal, answer: side.answer,
            cells: asked.map { place, period, name in
              Chart.Cell(label: name, observation: observation(place, period, value.id))
            }))
      }
    }
    let named = Set(specification.sides.values.joined().map(\.text))
    if let left = known.first(where: { !named.contains($0.id) }), !log.hasErrors {
      log.error(
        "chart.answers", place, "the answer \"\(left.id)\" stands on no side of the scale",
        hint: "add it to answers; under none where it says nothing")
    }
    return series
  }

  /// The statements of a survey index at one place, in the last year.
  private func statements(into log: inout DiagnosticLog) -> [Chart.Series] {
    guard let answers = askedAnswers else {
      log.error(
        "reference.no-figure", place, "no answers to statements of \"\(query.indicator)\" are published there",
        hint: "name a survey index, one place and a year with enough answers, or a breakdown with by")
      return []
    }
    if let word = AnswerFigures.Side.allCases.lazy.compactMap({ specification.sides[$0]?.first }).first {
      log.error(
        "chart.answers", word.location, "the questionnaire says on which side its answers stand",
        hint: "remove answers, or name a breakdown with by")
    }
    return answers.series(words)
  }

  private var askedAnswers: AnswerFigures? {
    guard kind == .answerScale, query.by == nil, query.places.count == 1, let place = query.places.first,
      let period = periods.last
    else { return nil }
    return figures.answers(query.indicator, at: place).first { $0.period == period }
  }

  /// What the specification asks to be said below the chart, and what the figures do.
  var notes: [String] { specification.notes.map(words.text) + (askedAnswers?.notes(words) ?? []) }

  // MARK: Days

  private func days(into log: inout DiagnosticLog) -> [Chart.Series] {
    guard query.places.count == 1, let place = query.places.first, let period = periods.last else {
      log.error("reference.as", self.place, "a calendar is of one place", hint: "name one place")
      return []
    }
    let days = figures.days(query.indicator, at: place, in: period)
    guard !days.isEmpty else {
      log.error(
        "reference.no-figure", self.place, "there is no figure by day of \(query.indicator), \(place), \(period.code)",
        hint: "name a centre's opening hours and a year")
      return []
    }
    return [
      Chart.Series(
        name: words.name(of: place), entity: "place:\(place)", role: .own,
        cells: days.map { day in
          Chart.Cell(label: words.words.date(day.day, .short), observation: day.observation, day: day.day)
        })
    ]
  }

  // MARK: Maps

  /// Where the places of a map lie; `nil` for what is no map.
  func geometry(into log: inout DiagnosticLog) -> MapGeometry? {
    guard kind == .choropleth || kind == .tileMap else { return nil }
    guard let file = resolver.geometry else {
      log.error(
        "reference.as", place, "the portal does not say where its places lie",
        hint: "write \(GeometryFile.path) with tiles or areas and the licence")
      return nil
    }
    let geometry = file.geometry(licence: words.text(file.licence))
    if kind == .choropleth ? geometry.areas.isEmpty : geometry.tiles.isEmpty {
      let other: Chart.Kind = kind == .choropleth ? .tileMap : .choropleth
      log.error(
        "reference.as", place, "\(GeometryFile.path) has no \(kind == .choropleth ? "areas" : "tiles")",
        hint: "add them, or use \(other.rawValue)")
    }
    return geometry
  }
}

extension Chart.Kind {
  /// Whether it has a row or a shape for each place, all of one period.
  var isOfPlaces: Bool {
    switch self {
    case .rankedBars, .rankedDots, .bullet, .choropleth, .tileMap: true
    default: false
    }
  }
}
