import Diagnostics
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

  @Test func `a name that is the same in all languages stands once`() async throws {
    let table = "id,code,name,name_sl\nbrda,007,Brda,\ncelje,011,Celje,Mesto Celje\nbrezice,009,,Brežice\n"
    let (records, log) = try await TestPortal.load(["places/municipalities.csv": Array(table.utf8)])
    let names = Dictionary(
      records.places.municipalities.map { ($0.id.name, $0.name[Language("sl")]) }
    ) { first, _ in first }
    #expect(names == ["brda": "Brda", "celje": "Mesto Celje", "brezice": "Brežice"])
    #expect(!log.inOrder.contains { $0.location.file.hasSuffix("municipalities.csv") }, "\(log.inOrder)")
  }
}
