import Figures
import Indicators
import Records
import Vocabulary

/// What is missing of the records that a figure is made from.
struct GapsOfFigures: Sendable {
  private let gaps: [RecordGap]
  private let places: Places
  private let readings: [IndicatorID: Set<RecordKind>]

  init(_ gaps: [RecordGap], _ places: Places, _ program: IndicatorProgram) {
    self.gaps = gaps
    self.places = places
    readings = Dictionary(
      program.definitions.enumerated().map { ($1.id, program.records(readBy: $0)) }
    ) { first, _ in first }
  }

  func gaps(of key: FigureKey) -> [RecordGap] {
    guard !gaps.isEmpty else { return [] }
    let kinds = readings[key.indicator] ?? []
    let inside = Set(places.centres(of: key.place).map { places.centres[$0].id } + municipalities(of: key.place))
    return gaps.filter { gap in
      gap.touches(key.period) && !kinds.isDisjoint(with: gap.kind.records)
        && (gap.place == Places.network || gap.place == key.place || inside.contains(gap.place))
    }
  }

  /// The municipalities whose residents and forms go into a place's figures.
  private func municipalities(of place: PlaceID) -> [PlaceID] {
    switch places.kind(of: place) {
    case .network: places.municipalities.map(\.id)
    case .municipality: [place]
    case .centre, nil: []
    }
  }
}

extension RecordGap.Kind {
  /// The sorts of records that lack something.
  fileprivate var records: Set<RecordKind> {
    switch self {
    case .silent, .repeated: [.heldActivities, .allActivities]
    case .stopped, .late, .pause, .never, .beginning: [.heldActivities, .allActivities, .openings]
    case .openings: [.openings]
    case .persons: [.persons]
    case .forms: [.forms]
    case .residents: [.residents, .residentsByAge]
    case .answers: [.answers, .waves]
    }
  }
}
