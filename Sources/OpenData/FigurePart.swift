public import Figures
import Vocabulary

/// What is published of one indicator at one place: written once, then joined into the place's files and into those of
/// all places.
public struct FigurePart: Sendable {
  let csv: [UInt8]
  let json: [UInt8]

  public init(of indicator: IndicatorDescription, at place: PlaceDescription, in figures: PublishedFigures) {
    self.init(FigurePart.observations(of: indicator, at: place, in: figures), unit: indicator.unit)
  }

  init(_ observations: [PublishedObservation], unit: String) {
    csv = FigureCSV.rows(observations, unit: unit)
    json = FigureJSON.rows(observations)
  }

  /// In the order of categories and periods.
  private static func observations(
    of indicator: IndicatorDescription, at place: PlaceDescription, in figures: PublishedFigures
  ) -> [PublishedObservation] {
    guard indicator.placeKinds.contains(place.kind) else { return [] }
    let categories = indicator.breakdowns.compactMap { figures.dimension($0) }.flatMap { dimension in
      dimension.values.map { Category(dimension: dimension.id, value: $0.id) }
    }
    var observations: [PublishedObservation] = []
    for category in [nil] + categories.map(Optional.some) {
      for kind in Period.Kind.allCases.reversed() {
        for observation in figures.series(indicator.id, at: place.id, by: kind, category: category)
        where observation.state != .notAvailable && observation.state != .notApplicable {
          observations.append(observation)
        }
      }
    }
    return observations
  }
}
