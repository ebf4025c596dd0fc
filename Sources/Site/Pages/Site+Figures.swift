import Figures
import Vocabulary

extension Site {
  /// Whether anything that may be shown comes from demonstration records: a place that is one, or any figure's flag.
  static func isDemonstration(_ figures: PublishedFigures) -> Bool {
    if figures.places.contains(where: \.isDemonstration) { return true }
    for indicator in figures.indicators {
      let parts = indicator.breakdowns.compactMap { figures.dimension($0) }.flatMap { dimension in
        dimension.values.map { Category(dimension: dimension.id, value: $0.id) }
      }
      for place in figures.places where indicator.placeKinds.contains(place.kind) {
        for category in [nil] + parts.map(Optional.some) {
          for kind in Period.Kind.allCases.reversed() {
            let series = figures.series(indicator.id, at: place.id, by: kind, category: category)
            if series.contains(where: { $0.flags.contains(.demonstration) }) { return true }
          }
        }
      }
    }
    return false
  }
}
