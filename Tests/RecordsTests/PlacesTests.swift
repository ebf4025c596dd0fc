import Records
import Testing
import Vocabulary

/// The tree of places.
@Suite struct PlacesTests {
  @Test func `a place is found after places were added, taken out and renamed`() {
    var places = Places(
      municipalities: [Municipality(id: PlaceID("brda")), Municipality(id: PlaceID("celje"))],
      centres: [Centre(id: PlaceID("mc-celje"), municipality: 1)])
    #expect(places.parent(of: PlaceID("mc-celje")) == PlaceID("celje"))
    places.centres.insert(Centre(id: PlaceID("mc-brda"), municipality: 0), at: 0)
    #expect(places.centreIndex(PlaceID("mc-celje")) == 1)
    #expect(places.centres(of: PlaceID("brda")) == [0])
    places.municipalities[1].id = PlaceID("maribor")
    #expect(places.parent(of: PlaceID("mc-celje")) == PlaceID("maribor"))
    #expect(places.kind(of: PlaceID("celje")) == nil)
    places.centres.removeAll()
    #expect(places.parent(of: PlaceID("mc-brda")) == nil)
  }
}
