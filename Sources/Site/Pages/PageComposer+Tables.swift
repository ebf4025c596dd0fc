import Charts
import Configuration
import Figures
import Languages
import Vocabulary
import Wording

extension PageComposer {
  /// The network, then municipalities and centres, each kind by name: the order of tables that must not rank.
  var placesByName: [Place] {
    Place.Kind.allCases.flatMap { kind in
      words.words.sorted(figures.places.filter { $0.kind == kind }) { words.name(of: $0.id) }
    }
  }

  /// Every place with its last five years; of a survey, with the intervals of the last year before it.
  func placeTables(of indicator: Indicator) -> [FigureTable] {
    let periods = (0..<5).reversed().map { Period.year(site.year - $0) }
    var shown: [PublishedObservation] = []
    let rows = placesByName.compactMap { place -> FigureTable.Row? in
      guard site.hasFigures(indicator, at: place) else { return nil }
      let observations = periods.map { observation(indicator.id, place.id, $0) }
      guard observations.contains(where: { $0.state != .notAvailable }) else { return nil }
      shown += observations
      return FigureTable.Row(
        name: words.name(of: place.id), address: link(.figure(indicator.id, place.id)),
        cells: observations.map { .figure($0) })
    }
    guard !rows.isEmpty else { return [] }
    let caption = text(
      .tableCaption, ["measure": .text(words.measure(of: indicator.id))])
    let years = FigureTable(
      words: words, caption: marked(caption, shown), rowHead: text(MessageKey("site.label.place")),
      heads: periods.map { words.words.period($0, .short) }, rows: rows, isSortable: !indicator.isSurvey)
    return [intervalTable(of: indicator), years].compactMap { $0 }
  }

  /// What a survey index is at every place in the last year, and how sure that is: by name, beside the network.
  private func intervalTable(of indicator: Indicator) -> FigureTable? {
    let period = Period.year(site.year)
    guard indicator.isSurvey else { return nil }
    let known = placesByName.map { (place: $0, observation: observation(indicator.id, $0.id, period)) }
      .filter { $0.observation.state != .notAvailable && $0.observation.state != .notApplicable }
    guard known.contains(where: { $0.observation.measure?.interval != nil }) else { return nil }
    let rows = known.map { place, observation in
      FigureTable.Row(
        name: words.name(of: place.id), address: link(.figure(indicator.id, place.id)),
        cells: [
          .figure(observation), .text(words.interval(observation) ?? ""),
          .text(observation.measure?.base.map { words.words.number(Double($0), decimals: 0) } ?? ""),
        ])
    }
    let caption = text(
      .intervalCaption,
      ["indicator": .text(words.title(of: indicator.id)), "period": .text(words.words.period(period))])
    return FigureTable(
      words: words, caption: marked(caption, known.map(\.observation)), rowHead: text(MessageKey("site.label.place")),
      heads: [words.words.period(period, .short), text(.intervalHead), text(.answersHead)], rows: rows,
      isSortable: false)
  }

  /// The indexes of the network over the last five years, beside what counts as good enough.
  func indexTable() -> FigureTable? {
    guard let network = site.network else { return nil }
    let periods = (0..<5).reversed().map { Period.year(site.year - $0) }
    var shown: [PublishedObservation] = []
    let rows = surveyIndexes.map { indicator in
      let observations = periods.map { observation(indicator.id, network.id, $0) }
      shown += observations
      return FigureTable.Row(
        name: words.title(of: indicator.id), address: link(.figure(indicator.id, network.id)),
        cells: observations.map { .figure($0) } + [.text(goodEnough(indicator.id))])
    }
    guard shown.contains(where: { $0.state != .notAvailable }) else { return nil }
    return FigureTable(
      words: words, caption: marked(text(.chartIndexesSubtitle), shown), rowHead: text(MessageKey("site.label.indicator")),
      heads: periods.map { words.words.period($0, .short) } + [text(.goodEnoughHead)], rows: rows, isSortable: false)
  }

  /// The indexes of every place where young people were asked in the last year; by name, and where too few answered
  /// with the sign that says so.
  func placeIndexTable() -> FigureTable? {
    let period = Period.year(site.year)
    var shown: [PublishedObservation] = []
    let rows = placesByName.compactMap { place -> FigureTable.Row? in
      let observations = surveyIndexes.map { observation($0.id, place.id, period) }
      guard observations.contains(where: { $0.state != .notAvailable && $0.state != .notApplicable }) else {
        return nil
      }
      shown += observations
      return FigureTable.Row(
        name: words.name(of: place.id), address: link(.place(place.id)), cells: observations.map { .figure($0) })
    }
    guard !rows.isEmpty else { return nil }
    let caption = text(.voicePlaces, ["period": .text(words.words.period(period))])
    return FigureTable(
      words: words, caption: marked(caption, shown), rowHead: text(MessageKey("site.label.place")),
      heads: surveyIndexes.map { words.title(of: $0.id) }, rows: rows, isSortable: false)
  }

  /// What counts as good enough for an indicator in the last full year; empty where nobody said.
  private func goodEnough(_ indicator: IndicatorID) -> String {
    let target = figures.targets.first {
      $0.indicator == indicator && $0.place == nil && $0.kind == .goodEnough && $0.year == site.year
    }
    return target.map { words.value($0.value, of: indicator) } ?? ""
  }
}
