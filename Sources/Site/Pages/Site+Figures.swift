import Figures
import Languages
import Vocabulary

extension Site {
  /// How much of what is computed comes from demonstration records.
  enum Demonstration: String { case none, some, all }

  /// From the figures' flags, and from places that are demonstrations though nothing of them may be published.
  static func demonstration(in figures: PublishedFigures) -> Demonstration {
    var (hasInvented, hasReal) = (figures.places.contains(where: \.isDemonstration), false)
    for indicator in figures.indicators {
      let parts = indicator.breakdowns.compactMap { figures.world.dimension($0) }.flatMap { dimension in
        dimension.values.map { Category(dimension: dimension.id, value: $0.id) }
      }
      for place in figures.places where indicator.placeKinds.contains(place.kind) {
        for category in [nil] + parts.map(Optional.some) {
          for kind in figures.world.periodSets.kinds.reversed() {
            let series = figures.series(indicator.id, at: place.id, by: kind, category: category)
            for observation in series {
              if observation.flags.contains(.demonstration) {
                hasInvented = true
              } else if observation.value != nil {
                hasReal = true
              }
            }
            if hasInvented && hasReal { return .some }
          }
        }
      }
    }
    return hasInvented ? .all : .none
  }
}

extension PublishedFigures {
  /// Of what the portal's licence is: of all data, unless sources have licences of their own or others computed figures.
  var licenceLabel: MessageKey {
    let isOwn =
      world.sources.contains { $0.licence != nil } || world.indicators.contains(where: \.isReported)
    return isOwn ? .ownLicence : TemplateLabels.key("licenceOfData")
  }
}
