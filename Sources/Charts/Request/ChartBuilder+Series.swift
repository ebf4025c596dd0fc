import Diagnostics
import Figures
import Languages
import Vocabulary
import Wording

extension ChartBuilder {
  /// Which figures stand where in the kind that is drawn.
  func series(_ asked: Asked, faults: inout [ChartFault]) -> [Chart.Series] {
    let query = asked.query
    switch asked.kind {
    case .calendar: return days(asked, faults: &faults)
    case .pyramid: return sides(asked, faults: &faults)
    case .answerScale:
      return query.dimension == nil ? statements(asked, faults: &faults) : answers(asked, faults: &faults)
    case .waffle where query.dimension != nil || !asked.request.alongside.isEmpty:
      return DotCharts(builder: self).shares(asked, faults: &faults)
    default: break
    }
    // Several indicators are rows of one place; each of several strips has all places.
    if !asked.request.alongside.isEmpty, asked.kind != .strip {
      return asked.kind == .dotRange ? DotCharts(builder: self).indicatorsOverPeriods(asked) : [ofIndicators(asked)]
    }
    var rows = asked.rows
    if let own = asked.request.highlight, !rows.contains(where: { $0.place == own }), own != asked.compared {
      faults.append(
        ChartFault(
          subject: .highlight, id: "reference.highlight", message: "\"\(own)\" is not shown in this chart",
          hint: rows.isEmpty
            ? "name it in the places" : hint(for: own.name, among: Set(rows.map(\.place.name)).sorted())))
    }
    switch asked.kind {
    case .strip: return DotCharts(builder: self).strips(asked, faults: &faults)
    case .waffle: return DotCharts(builder: self).shares(asked, faults: &faults)
    case _ where asked.kind.isOfPlaces: return [ranked(rows, asked)]
    default: break
    }
    if let compared = asked.compared, !rows.contains(where: { $0.place == compared }) {
      rows.append(
        self.rows.row(words.name(of: compared), compared, query.category, query, asked.periods))
    }
    if asked.kind == .sparkline, rows.count > 1 {
      faults.append(
        ChartFault(
          subject: .kind, id: "reference.as", message: "a sparkline is of one place", hint: "name one place"))
    }
    return rows.map { line($0, asked, of: rows.count) }
  }

  // MARK: Over periods

  private func line(_ row: FigureRow, _ asked: Asked, of count: Int) -> Chart.Series {
    let isWord = asked.kind == .sparkline
    return Chart.Series(
      name: isWord ? "" : row.name, entity: row.category?.description ?? "place:\(row.place)",
      role: role(of: row, asked, count),
      cells: zip(asked.periods, row.observations).map { period, observation in
        Chart.GridCell(label: isWord ? "" : words.words.period(period, .short), observation: observation)
      })
  }

  private func role(of row: FigureRow, _ asked: Asked, _ count: Int) -> Chart.Series.Role {
    let query = asked.query
    guard query.dimension == nil else { return .equal }
    if count == 1 { return .own }
    if row.place == asked.compared { return .comparison }
    if let own = asked.request.highlight { return row.place == own ? .own : .context }
    if query.onlyPlace == row.place, query.breakdown == nil { return .own }
    let isNetwork = row.place == figures.network?.id && query.breakdown == nil && asked.compared == nil
    return isNetwork && asked.kind != .smallMultiples ? .comparison : .equal
  }

  // MARK: A row for each place or indicator

  func ranked(_ rows: [FigureRow], _ asked: Asked) -> Chart.Series {
    return Chart.Series(
      name: words.title(of: asked.indicator.id), entity: asked.indicator.id.name,
      role: asked.request.highlight == nil && !asked.kind.isMap ? .own : .equal,
      cells: rows.filter { $0.place != asked.compared || $0.category != nil }.compactMap { row in
        row.observations.last.map { observation in
          Chart.GridCell(
            label: row.name, observation: observation, isOwn: row.place == asked.request.highlight,
            target: target(row.place, observation.key.period, asked))
        }
      })
  }

  func ofIndicators(_ asked: Asked) -> Chart.Series {
    let query = asked.query
    let place = query.places[0]
    let cells = ([query.indicator] + asked.request.alongside).compactMap { indicator -> Chart.GridCell? in
      guard let period = asked.periods.last else { return nil }
      let key = FigureKey(indicator: indicator, place: place, period: period, category: query.category)
      let observation = rows.observation(key, source: query.source)
      return observation.isKnown ? Chart.GridCell(label: words.title(of: indicator), observation: observation) : nil
    }
    return Chart.Series(name: words.name(of: place), entity: "place:\(place)", role: .own, cells: cells)
  }

  /// What a place wants to reach in a period, else what counts as good enough.
  private func target(_ place: PlaceID, _ period: Period, _ asked: Asked) -> Double? {
    guard asked.kind == .bullet else { return nil }
    let found = targets(of: asked.indicator.id, at: place, in: period)
    return (found.first { $0.kind == .own } ?? found.first)?.value
  }

  // MARK: Days

  private func days(_ asked: Asked, faults: inout [ChartFault]) -> [Chart.Series] {
    guard let place = asked.query.onlyPlace, let period = asked.periods.last else {
      faults.append(
        ChartFault(subject: .kind, id: "reference.as", message: "a calendar is of one place", hint: "name one place"))
      return []
    }
    let days = figures.days(asked.indicator.id, at: place, in: period)
    guard !days.isEmpty else {
      faults.append(
        ChartFault(
          subject: .kind, id: "reference.no-figure",
          message: "there is no figure by day of \(asked.indicator.id), \(place), \(period.code)",
          hint: "name a centre's opening hours and a year"))
      return []
    }
    return [
      Chart.Series(
        name: words.name(of: place), entity: "place:\(place)", role: .own,
        cells: days.map { day in
          Chart.GridCell(label: words.words.date(day.day, .short), observation: day.observation, day: day.day)
        })
    ]
  }

  // MARK: Maps

  /// Where the places of a map lie; `nil` for what is no map.
  func geometry(_ asked: Asked, faults: inout [ChartFault]) -> MapGeometry? {
    guard asked.kind.isMap else { return nil }
    guard let geometry else {
      faults.append(
        ChartFault(
          subject: .kind, id: "reference.as", message: "the portal does not say where its places lie",
          hint: "write geometry.yml with tiles or areas and the licence"))
      return nil
    }
    if asked.kind == .choropleth ? geometry.areas.isEmpty : geometry.tiles.isEmpty {
      let other: Chart.Kind = asked.kind == .choropleth ? .tileMap : .choropleth
      faults.append(
        ChartFault(
          subject: .kind, id: "reference.as",
          message: asked.kind == .choropleth ? "geometry.yml has no areas" : "geometry.yml has no tiles",
          hint: "add them, or use \(other.rawValue)"))
    }
    return geometry
  }
}
