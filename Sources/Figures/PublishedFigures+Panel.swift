import Statistics
public import Vocabulary

/// A comparison of the network with itself, over the municipalities that took part in both periods.
public struct MatchedPanel: Hashable, Sendable {
  /// The municipalities, in the order of places.
  public var places: [PlaceID]
  public var comparison: Comparison
}

extension PublishedFigures {
  /// The matched panel of a year and the one before; `nil` where the network's members are the same in both, where
  /// fewer than two municipalities can be matched, or where the indicator can't be pooled from published figures.
  ///
  /// Counts are added, ratios and indexes pooled from numerators and denominators or answers. Only what is published
  /// goes in: a municipality with a withheld, partial or broken figure in either year is left out.
  public func matchedPanel(
    of indicator: IndicatorID, in year: Int, surveyChange: Double = 5, level: Comparison.Level = .single
  ) -> MatchedPanel? {
    PanelMaker(
      figures: self, comparer: FigureComparer(figures: self, surveyChange: surveyChange, level: level)
    ).panel(of: indicator, in: year)
  }
}

/// Makes matched panels.
private struct PanelMaker {
  let figures: PublishedFigures
  let comparer: FigureComparer

  func panel(of indicator: IndicatorID, in year: Int) -> MatchedPanel? {
    guard let network = figures.network?.id, let description = figures.world.indicator(indicator)
    else { return nil }
    let periods = [Period.year(year - 1), .year(year)]
    let members = figures.places.filter { $0.kind == .municipality }
    let hasChanged = members.contains { $0.isMember(in: year) != $0.isMember(in: year - 1) }
    let isBroken = figures.hasBreak(in: indicator, at: network, between: periods[0].days, and: periods[1].days)
    guard hasChanged, !isBroken else { return nil }
    let pairs = members.filter { $0.isMember(in: year) && $0.isMember(in: year - 1) }.compactMap { place in
      matched(indicator, place.id, periods).map { (place: place.id, before: $0, after: $1) }
    }
    guard pairs.count >= 2, let before = pooled(pairs.map(\.before), description),
      let after = pooled(pairs.map(\.after), description)
    else { return nil }
    let flags = pairs.reduce(into: ObservationFlags()) { $0.formUnion($1.after.flags) }
      .intersection(.demonstration)
    let observations = zip(periods, [before, after]).map { period, value in
      PublishedObservation(
        key: FigureKey(indicator: indicator, place: network, period: period), state: .value(value), flags: flags,
        origin: .computed)
    }
    return MatchedPanel(
      places: pairs.map(\.place), comparison: comparer.weigh(observations[0], observations[1]))
  }

  /// A place's figures of both periods, where both are whole and comparable.
  private func matched(
    _ indicator: IndicatorID, _ place: PlaceID, _ periods: [Period]
  ) -> (PublishedObservation, PublishedObservation)? {
    let before = figures.observation(FigureKey(indicator: indicator, place: place, period: periods[0]))
    let after = figures.observation(FigureKey(indicator: indicator, place: place, period: periods[1]))
    switch figures.compare(before, after).verdict.reason {
    case nil, .fewAnswers, .lowReliability: return (before, after)
    case .withheld, .missing, .seriesBreak, .partial, .provisional, .residents, .forecast, .origin, .publisher:
      return nil
    }
  }

  /// The figures of several places as one; `nil` where they do not add up.
  private func pooled(
    _ observations: [PublishedObservation], _ indicator: Indicator
  ) -> PublishedObservation.Value? {
    let measures = observations.compactMap(\.measure)
    guard measures.count == observations.count else { return nil }
    if indicator.isAdditive || indicator.isSurvey && indicator.unit != .percent {
      return .init(measures.map(\.value).reduce(0, +))
    }
    let bases = measures.compactMap(\.base)
    if bases.count == measures.count {
      let persons = bases.reduce(0, +)
      let sum = measures.map { $0.value * Double($0.base ?? 0) }.reduce(0, +)
      guard persons > 0 else { return nil }
      let interval = wilsonInterval(of: sum, in: Double(persons))
      return .init(min(1, sum / Double(persons)), interval: interval, base: persons)
    }
    let numerators = measures.compactMap(\.numerator)
    let denominators = measures.compactMap(\.denominator)
    let whole = denominators.reduce(0, +)
    guard numerators.count == measures.count, denominators.count == measures.count, whole > 0,
      indicator.isRatio || indicator.unit == .percent
    else { return nil }
    // A ratio may be in other units than its parts, such as visits per 1,000 residents.
    guard let first = measures.first, let numerator = first.numerator, let denominator = first.denominator,
      numerator != 0, denominator != 0
    else { return nil }
    let factor = first.value / (numerator / denominator)
    let value = factor * numerators.reduce(0, +) / whole
    guard PlainNumber.range.contains(value) else { return nil }
    return .init(value, numerator: numerators.reduce(0, +), denominator: whole)
  }
}

extension Place {
  /// Whether it took part in the network in a year; one without years always does.
  public func isMember(in year: Int) -> Bool { memberYears.isEmpty || memberYears.contains { $0.contains(year) } }
}
