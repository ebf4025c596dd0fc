public import Vocabulary

/// Figures that others published, beside those that are computed.
extension PublishedFigures {
  /// The word that asks for what was published, whoever published it.
  public static let anySource = "reported"

  /// What a source published of a key, or with `anySource` the one that is believed of all; `.notAvailable` where it
  /// published nothing.
  public func reported(_ key: FigureKey, by source: String) -> PublishedObservation {
    let known = reported(key)
    let isNamed = world.source(source) != nil
    let figure =
      source == PublishedFigures.anySource && !isNamed
      ? SourceOrder(world.sources).chosen(of: known, preferred: world.indicator(key.indicator)?.reported?.sources ?? [])
      : known.first { $0.source == source }
    if let figure { return PublishedObservation(figure) }
    let published = observation(key)
    if published.state == .withheld, case .reported = published.origin { return published }
    return PublishedObservation(key: key, state: .notAvailable, origin: .reported(source: source))
  }

  /// The sources of what a place, or anybody, published of an indicator, in the order of all sources.
  public func sourcesReporting(_ indicator: IndicatorID) -> [Source] {
    let named = Set(reported(of: indicator).map(\.source))
    return world.sources.filter { named.contains($0.id) }
  }
}

extension PublishedObservation {
  /// What others published, as it was published.
  public init(_ figure: ReportedFigure) {
    self.init(
      key: figure.key, state: .value(.init(figure.value)),
      flags: figure.flags, origin: .reported(source: figure.source))
  }
}
