public import Vocabulary

/// What everybody may know beside the figures: what is measured, where, in which parts, by whom, and what happened.
public struct PublicWorld: Sendable {
  public let indicators: [Indicator]
  /// The network first, then municipalities and centres by id.
  public let places: [Place]
  public let dimensions: [Dimension]
  /// The terms and seasons that the portal declares.
  public let periodSets: PeriodSets
  public let sources: [Source]
  public let breaks: [SeriesBreak]
  public let annotations: [Annotation]
  public let targets: [Target]
  /// The themes under which indicators are listed, in order; none where the portal has none.
  public let themes: [IndicatorTheme]
  /// The fields that the portal has for its indicators, in order.
  public let noteFields: [NoteField]
  /// The words of the formulas' language, in order.
  public let formulaWords: [FormulaExample]
  /// Until when records are complete.
  public let cutOff: Day
  /// Whether all places together are something of their own, with a name.
  public let hasNetwork: Bool
  private let townID: PlaceID?
  /// Places that readers are not told of, each with the one whose page stands for it.
  let standIns: [PlaceID: PlaceID]
  private let indicatorsByID: [IndicatorID: Indicator]
  private let placesByID: [PlaceID: Place]
  private let placesByParent: [PlaceID: [Place]]

  init(_ draft: FiguresDraft) {
    indicators = draft.indicators
    places = draft.places
    dimensions = draft.dimensions
    periodSets = draft.periodSets
    sources = draft.sources
    breaks = draft.breaks
    annotations = draft.annotations
    targets = draft.targets
    themes = draft.themes
    noteFields = draft.noteFields
    formulaWords = draft.formulaWords
    cutOff = draft.cutOff
    hasNetwork = draft.hasNetwork
    townID = draft.town
    standIns = draft.standIns
    indicatorsByID = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
    placesByID = Dictionary(places.map { ($0.id, $0) }) { first, _ in first }
    placesByParent = Dictionary(grouping: places.filter { $0.parent != nil }) { $0.parent ?? $0.id }
  }

  public func indicator(_ id: IndicatorID) -> Indicator? { indicatorsByID[id] }
  /// The place of an id, or the one that stands for it.
  public func place(_ id: PlaceID) -> Place? { placesByID[standIns[id] ?? id] }
  public func dimension(_ id: String) -> Dimension? { dimensions.first { $0.id == id } }
  public func source(_ id: String) -> Source? { sources.first { $0.id == id } }

  /// The place that stands for all of them: the network, or the town of a portal of one.
  public var network: Place? { places.first { $0.kind == .network } ?? town }

  /// The one town that a portal tells readers of, which has no network; `nil` where there is one.
  public var town: Place? { townID.flatMap { placesByID[$0] } }

  /// Whether the portal lists no municipality, so that its town is all there is, under the portal's own name.
  public var isWithoutMunicipalities: Bool { townID != nil && standIns.isEmpty }

  /// Whether anything is invented for demonstration: a source, or a place.
  public var hasDemonstration: Bool {
    sources.contains(where: \.isDemonstration) || places.contains(where: \.isDemonstration)
  }

  /// The places right below a place, in order.
  public func children(of place: PlaceID) -> [Place] { placesByParent[place] ?? [] }

  /// The last full year of records.
  public var lastFullYear: Int {
    let (year, month, day) = cutOff.parts
    return month == 12 && day == 31 ? year : year - 1
  }
}
