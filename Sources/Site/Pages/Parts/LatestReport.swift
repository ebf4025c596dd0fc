import Figures
import Vocabulary

/// The figure that a reader wants first of what others published: the latest, of the place that stands for all.
struct LatestReport {
  var place: Place
  var observation: PublishedObservation

  /// `nil` of a computed indicator, where several places and none above them have figures, and where only parts are
  /// published.
  init?(of indicator: Indicator, at place: Place? = nil, in context: PageContext) {
    guard indicator.isReported else { return nil }
    let known = place.map { [$0] } ?? LatestReport.places(of: indicator, in: context)
    guard let first = known.first, known.count == 1 || first.kind == .network,
      let latest = LatestReport.latest(indicator.id, at: first.id, context.figures)
    else { return nil }
    self.place = first
    observation = latest
  }

  /// The places of which something is published, the network first and each kind by name.
  static func places(of indicator: Indicator, in context: PageContext) -> [Place] {
    context.placesByName.filter { context.figures.hasFigures(indicator, at: $0) }
  }

  /// Kinds of period from the one that readers ask for first.
  static func kinds(_ figures: PublishedFigures) -> [Period.Kind] {
    let first: [Period.Kind] = [.year, .schoolYear]
    return first + figures.world.periodSets.kinds.reversed().filter { !first.contains($0) }
  }

  private static func latest(
    _ indicator: IndicatorID, at place: PlaceID, _ figures: PublishedFigures
  ) -> PublishedObservation? {
    for kind in kinds(figures) {
      if let found = figures.series(indicator, at: place, by: kind).last(where: \.isKnown) { return found }
    }
    return nil
  }
}
