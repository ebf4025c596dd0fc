import Charts
import Figures
import Vocabulary

/// How many of the figures that a page shows are invented for demonstration: some, all or none.
struct ShownFigures: Hashable, Sendable {
  private(set) var hasInvented = false
  private(set) var hasReal = false
  /// Whether others published some of the real ones.
  private(set) var hasReported = false

  init() {}

  init(_ observations: some Sequence<PublishedObservation>, in figures: PublishedFigures) {
    for observation in observations where observation.isKnown {
      var isInvented = observation.flags.contains(.demonstration)
      if case .reported(let source) = observation.origin {
        isInvented = isInvented || figures.world.source(source)?.isDemonstration ?? false
        if !isInvented { hasReported = true }
      }
      if isInvented { hasInvented = true } else if observation.value != nil { hasReal = true }
    }
  }

  init(_ charts: [PlacedChart], in figures: PublishedFigures) {
    self.init(charts.lazy.flatMap { $0.drawn.observations.map(\.observation) }, in: figures)
  }

  init(_ reported: [ReportedFigure], in figures: PublishedFigures) {
    self.init(
      reported.lazy.map { figure in
        PublishedObservation(
          key: figure.key, state: .value(.init(figure.value)), flags: figure.flags,
          origin: .reported(source: figure.source))
      }, in: figures)
  }

  /// What is told of a place's records beside its figures: as much as its figures of whole years.
  init(ofRecordsAt place: PlaceID, in figures: PublishedFigures) {
    self.init(figures.indicators.lazy.flatMap { figures.series($0.id, at: place, by: .year) }, in: figures)
  }

  static func + (left: ShownFigures, right: ShownFigures) -> ShownFigures {
    var both = left
    both.hasInvented = left.hasInvented || right.hasInvented
    both.hasReal = left.hasReal || right.hasReal
    both.hasReported = left.hasReported || right.hasReported
    return both
  }

  static func += (left: inout ShownFigures, right: ShownFigures) { left = left + right }

  /// How much of it is invented.
  var demonstration: Site.Demonstration { !hasInvented ? .none : hasReal ? .some : .all }
}
