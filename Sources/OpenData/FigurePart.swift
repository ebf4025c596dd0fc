public import Figures
public import Vocabulary

/// What is published of one indicator at one place: written once, then joined into the place's files and into those of
/// all places.
public struct FigurePart: Sendable {
  public let observations: [PublishedObservation]
  let csv: [UInt8]
  let json: [UInt8]

  public init(of indicator: Indicator, at place: Place, in figures: PublishedFigures) {
    self.init(
      figures.observations(of: indicator, at: place), unit: indicator.unit.name, FigureCSV.Extras(of: figures.world))
  }

  init(_ observations: [PublishedObservation], unit: String, _ extras: FigureCSV.Extras = FigureCSV.Extras()) {
    self.observations = observations
    csv = FigureCSV.rows(observations, unit: unit, extras)
    json = FigureJSON.rows(observations)
  }
}
