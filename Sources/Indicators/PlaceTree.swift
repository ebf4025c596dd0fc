import Records
import Vocabulary

/// A place as figures are computed for it: its centres, and in which years they count.
struct MeasuredPlace: Hashable, Sendable {
  var id: PlaceID
  var kind: Place.Kind
  /// As indexes of `Places.centres`.
  var centres: [Int]
  /// As indexes of `Places.municipalities`: the place itself, or all of the network.
  var municipalities: [Int]

  /// The network, the municipalities and the centres.
  static func all(of places: Places) -> [MeasuredPlace] {
    let network = MeasuredPlace(
      id: Places.network, kind: .network, centres: Array(places.centres.indices),
      municipalities: Array(places.municipalities.indices))
    let municipalities = places.municipalities.indices.map { index in
      MeasuredPlace(
        id: places.municipalities[index].id, kind: .municipality,
        centres: places.centres.indices.filter { places.centres[$0].municipality == index }, municipalities: [index])
    }
    let centres = places.centres.indices.map { index in
      MeasuredPlace(id: places.centres[index].id, kind: .centre, centres: [index], municipalities: [])
    }
    return [network] + municipalities + centres
  }

  /// The centres that count in a year: of the network those of its members, elsewhere all.
  func centres(in year: Int, _ places: Places) -> [Int] {
    guard kind == .network else { return centres }
    return centres.filter { places.municipalities[places.centres[$0].municipality].isMember(in: year) }
  }
}
