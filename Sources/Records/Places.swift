public import Vocabulary

/// The tree of places: the network, its municipalities and their centres.
public struct Places: Hashable, Sendable {
  /// The place of all: `network`.
  public static let network = PlaceID("network")

  /// In the order of their ids.
  public var municipalities: [Municipality] {
    didSet { municipalityIndexes = Places.indexes(municipalities.map(\.id)) }
  }
  /// In the order of their ids.
  public var centres: [Centre] {
    didSet { centreIndexes = Places.indexes(centres.map(\.id)) }
  }
  private var municipalityIndexes: [PlaceID: Int]
  private var centreIndexes: [PlaceID: Int]

  public init(municipalities: [Municipality] = [], centres: [Centre] = []) {
    self.municipalities = municipalities
    self.centres = centres
    municipalityIndexes = Places.indexes(municipalities.map(\.id))
    centreIndexes = Places.indexes(centres.map(\.id))
  }

  private static func indexes(_ ids: [PlaceID]) -> [PlaceID: Int] {
    Dictionary(zip(ids, ids.indices)) { first, _ in first }
  }

  /// The kind of a place; `nil` where there is no such place.
  public func kind(of place: PlaceID) -> Place.Kind? {
    if place == Places.network { return .network }
    if municipalityIndex(place) != nil { return .municipality }
    return centreIndex(place) == nil ? nil : .centre
  }

  public func municipalityIndex(_ place: PlaceID) -> Int? { municipalityIndexes[place] }

  public func centreIndex(_ place: PlaceID) -> Int? { centreIndexes[place] }

  /// The place above: a centre's municipality, a municipality's network; `nil` for the network.
  public func parent(of place: PlaceID) -> PlaceID? {
    if let index = centreIndex(place) { return municipalities[centres[index].municipality].id }
    return municipalityIndex(place) == nil ? nil : Places.network
  }

  /// Network, municipalities, centres: every place there is.
  public var all: [PlaceID] { [Places.network] + municipalities.map(\.id) + centres.map(\.id) }

  /// The indexes in `centres` of the centres that a place covers.
  public func centres(of place: PlaceID) -> [Int] {
    if place == Places.network { return Array(centres.indices) }
    if let index = centreIndex(place) { return [index] }
    guard let municipality = municipalityIndex(place) else { return [] }
    return centres.indices.filter { centres[$0].municipality == municipality }
  }
}

/// A municipality that takes part.
public struct Municipality: Hashable, Sendable {
  public var id: PlaceID
  /// The statistical office's code, such as `085`.
  public var code: String
  public var name: LocalizedText
  public var officialLanguages: [Language]
  /// The years in which it took part; each a first and a last year.
  public var memberYears: [ClosedRange<Int>]
  public var source: String?
  /// Where it is listed.
  public var location: RecordLocation?

  public init(
    id: PlaceID, code: String = "", name: LocalizedText = LocalizedText([:]), officialLanguages: [Language] = [],
    memberYears: [ClosedRange<Int>] = [], source: String? = nil
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.officialLanguages = officialLanguages
    self.memberYears = memberYears
    self.source = source
  }

  /// Whether it took part in a year; one without years always does.
  public func isMember(in year: Int) -> Bool { memberYears.isEmpty || memberYears.contains { $0.contains(year) } }
}

/// A youth centre.
public struct Centre: Hashable, Sendable {
  public var id: PlaceID
  /// The municipality, as an index of `Places.municipalities`.
  public var municipality: Int
  public var name: LocalizedText
  /// The first and the last day it was open; `nil` where not limited.
  public var opened: Day?
  public var closed: Day?
  /// The centre is invented for demonstration.
  public var isDemonstration: Bool
  public var visiting = Visiting()
  /// Where it is listed.
  public var location: RecordLocation?

  public init(
    id: PlaceID, municipality: Int, name: LocalizedText = LocalizedText([:]), opened: Day? = nil, closed: Day? = nil,
    isDemonstration: Bool = false
  ) {
    self.id = id
    self.municipality = municipality
    self.name = name
    self.opened = opened
    self.closed = closed
    self.isDemonstration = isDemonstration
  }
}
