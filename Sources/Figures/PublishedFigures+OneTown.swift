import Vocabulary

extension PublishedFigures {
  /// The figures as readers are told them.
  ///
  /// A portal of one municipality that names no network tells of a town: the network is the town, and so is its centre
  /// where it has one alone. Three pages and three rows of every table would say the same. What was counted, reported or
  /// aimed at for either stands with the town, where the town has nothing of its own. The files of data keep every row:
  /// who adds a second municipality finds the network's figures where they would have been from the beginning, and all
  /// addresses of the town stay.
  public var forReaders: PublishedFigures {
    let municipalities = world.places.filter { $0.kind == .municipality }
    guard !world.hasNetwork, municipalities.count <= 1, let town = municipalities.first ?? world.network else {
      return self
    }
    return TownFigures(self, town: town).figures
  }
}

/// Makes the figures of a portal of one town of those of its network, municipality and centres.
private struct TownFigures {
  let whole: PublishedFigures
  let town: Place
  /// The places that the town stands for, those first whose figures are taken first.
  let hidden: [Place]

  init(_ whole: PublishedFigures, town: Place) {
    self.whole = whole
    self.town = town
    let centres = whole.world.places.filter { $0.kind == .centre }
    let networks = whole.world.places.filter { $0.kind == .network && $0.id != town.id }
    hidden = networks + (centres.count == 1 ? centres : [])
  }

  var figures: PublishedFigures {
    let (series, origins) = series
    var draft = FiguresDraft(whole)
    draft.indicators = whole.indicators.map(ofTown)
    draft.places = places
    draft.breaks = breaks
    draft.hasNetwork = false
    draft.town = town.id
    draft.standIns = Dictionary(hidden.map { ($0.id, town.id) }) { first, _ in first }
    for index in draft.targets.indices { draft.targets[index].place = draft.targets[index].place.map(shown) }
    for index in draft.annotations.indices {
      draft.annotations[index].places = draft.annotations[index].places.map(shown)
    }
    draft.reported = reported(whole.reported)
    for index in draft.notes.indices { draft.notes[index].figures = reported(draft.notes[index].figures) }
    for index in draft.gaps.indices { draft.gaps[index].place = shown(draft.gaps[index].place) }
    for index in draft.coverage.indices { draft.coverage[index].place = shown(draft.coverage[index].place) }
    draft.lineage = lineage(origins)
    draft.series = series
    draft.days = days
    draft.answers = answers
    return PublishedFigures(draft)
  }

  private func shown(_ place: PlaceID) -> PlaceID { hidden.contains { $0.id == place } ? town.id : place }

  private var places: [Place] {
    var own = town
    own.parent = nil
    own.kind = .municipality
    own.memberYears = []
    own.isDemonstration = hidden.contains(where: \.isDemonstration)
    return [own]
      + whole.world.places.filter { place in
        place.kind == .centre && !hidden.contains { $0.id == place.id }
      }
  }

  private var breaks: [SeriesBreak] {
    whole.breaks.map { entry in
      var entry = entry
      entry.places = entry.places.map(shown)
      return entry
    }
  }

  /// What is computed for a place that the town stands for is told of the town.
  private func ofTown(_ indicator: Indicator) -> Indicator {
    var indicator = indicator
    for place in [town] + hidden where indicator.placeKinds.remove(place.kind) != nil {
      indicator.placeKinds.insert(.municipality)
    }
    return indicator
  }

  private func reported(_ figures: [ReportedFigure]) -> [ReportedFigure] {
    var told: Set<ReportedFigure> = []
    return figures.compactMap { figure in
      var figure = figure
      figure.key.place = shown(figure.key.place)
      return told.insert(figure).inserted ? figure : nil
    }
  }

  // MARK: Series

  private struct SeriesKey: Hashable {
    var indicator: IndicatorID
    var kind: Period.Kind
    var category: Category?

    init(_ key: FigureKey) { (indicator, kind, category) = (key.indicator, key.period.kind, key.category) }
  }

  /// The series that readers see, and for a figure of the town that was computed for another place, which that was.
  private var series: (told: [[PublishedObservation]], origins: [FigureKey: PlaceID]) {
    var told: [[PublishedObservation]] = []
    var found: [SeriesKey: [PlaceID: [PublishedObservation]]] = [:]
    let own = Set([town.id] + hidden.map(\.id))
    for observations in whole.index.all {
      guard let key = observations.first?.key, own.contains(key.place) else {
        told.append(observations)
        continue
      }
      found[SeriesKey(key), default: [:]][key.place] = observations
    }
    var origins: [FigureKey: PlaceID] = [:]
    for (key, places) in found {
      let order = isMerged(key, found) ? [town.id] : [town.id] + hidden.map(\.id)
      let series = joined(order.compactMap { places[$0] }, &origins)
      if !series.isEmpty { told.append(series) }
    }
    return (told, origins)
  }

  /// Whether the town tells of the category together with others alone, though the network tells of each.
  private func isMerged(_ key: SeriesKey, _ found: [SeriesKey: [PlaceID: [PublishedObservation]]]) -> Bool {
    guard let category = key.category, let dimension = whole.world.dimension(category.dimension) else { return false }
    return dimension.values.contains { value in
      guard value.parts.contains(category.value) else { return false }
      var merged = key
      merged.category = Category(dimension: category.dimension, value: value.id)
      return found[merged]?[town.id]?.contains(where: \.isKnown) ?? false
    }
  }

  /// The first known observation of each period, as one of the town.
  private func joined(
    _ series: [[PublishedObservation]], _ origins: inout [FigureKey: PlaceID]
  ) -> [PublishedObservation] {
    var chosen: [Period: PublishedObservation] = [:]
    for observation in series.joined() {
      let period = observation.key.period
      if let other = chosen[period], other.isKnown || !observation.isKnown { continue }
      chosen[period] = observation
    }
    return chosen.keys.sorted().compactMap { period in
      guard var observation = chosen[period] else { return nil }
      let place = observation.key.place
      observation.key.place = town.id
      if place != town.id { origins[observation.key] = place }
      return observation
    }
  }

  private func lineage(_ origins: [FigureKey: PlaceID]) -> Lineage? {
    guard let lineage = whole.lineage else { return nil }
    let raw = { @Sendable (key: FigureKey) -> FigureKey in
      var key = key
      if let place = origins[key] { key.place = place }
      return key
    }
    return Lineage(
      rules: lineage.rules, surveyChange: lineage.surveyChange, files: { lineage.files(raw($0)) },
      gaps: { lineage.gaps(raw($0)) })
  }

  // MARK: Days and answers

  private var days: [DailyFigures] {
    let known = Set(whole.days.filter { $0.place == town.id }.map(\.indicator))
    return whole.days.compactMap { figures in
      guard shown(figures.place) != figures.place else { return figures }
      guard !known.contains(figures.indicator) else { return nil }
      var figures = figures
      figures.place = town.id
      return figures
    }
  }

  private var answers: [AnswerFigures] {
    let order = [town.id] + hidden.map(\.id)
    return whole.answers.compactMap { figures in
      guard let rank = order.firstIndex(of: figures.place) else { return figures }
      let isTold = whole.answers.contains { other in
        other.indicator == figures.indicator && other.period == figures.period
          && order.prefix(rank).contains(other.place)
      }
      guard !isTold else { return nil }
      var figures = figures
      figures.place = town.id
      return figures
    }
  }
}
