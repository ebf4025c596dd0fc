import Charts
import Diagnostics
import Documents
import Glibc
import Vocabulary

/// Reads the areas of a GeoJSON file (RFC 7946): polygons in degrees of longitude and latitude.
///
/// JSON is YAML (YAML 1.2, 1.3), so that the reader of YAML gives every value its line and column.
enum GeoJSON {
  static let mostBytes = 4 << 20

  /// The areas of the places, drawn on a plane that touches the earth at their middle latitude.
  ///
  /// - Parameter property: the property that holds a place's id or official code; `nil` for the feature's `id`.
  static func areas(
    in bytes: [UInt8], file: String, property: String?, places: [(id: PlaceID, code: String?)],
    into log: inout DiagnosticLog
  ) -> [MapGeometry.Area] {
    guard let document = YAMLReader.read(bytes, file: file, into: &log) else { return [] }
    guard document["type"]?.text == "FeatureCollection", let features = document["features"]?.elements else {
      log.error(
        "geojson.type", document.location, "this is no collection of features",
        hint: "write { \"type\": \"FeatureCollection\", \"features\": […] }")
      return []
    }
    var found: [(place: PlaceID, outlines: [[MapGeometry.Point]])] = []
    let known = Dictionary(places.flatMap { place in [place.id.name, place.code].map { ($0, place.id) } }) { first, _ in
      first
    }
    var seen: Set<PlaceID> = []
    for feature in features {
      let name = property.map { feature["properties"]?[$0] } ?? feature["id"]
      guard let name, let text = name.text else {
        log.error(
          "geojson.place", feature.location, "the feature does not say which place it is",
          hint: property.map { "give it the property \"\($0)\"" } ?? "give it an \"id\", or name a property")
        continue
      }
      // A map of a whole country has areas of which the portal knows nothing.
      guard let place = known[text] else { continue }
      guard seen.insert(place).inserted else {
        log.error("geojson.place", name.location, "\"\(place)\" has two areas", hint: "use one MultiPolygon")
        continue
      }
      if let outlines = outlines(of: feature["geometry"], in: feature, into: &log) { found.append((place, outlines)) }
    }
    if found.isEmpty, !log.hasErrors {
      log.error(
        "geojson.place", document.location, "no area is of a place of the portal",
        hint: "name the property that holds ids such as \(places.first?.id.name ?? "brda"), or official codes")
    }
    return projected(found)
  }

  private static func outlines(
    of geometry: YAMLValue?, in feature: YAMLValue, into log: inout DiagnosticLog
  ) -> [[MapGeometry.Point]]? {
    let parts: [YAMLValue]? =
      switch geometry?["type"]?.text {
      case "Polygon": geometry?["coordinates"].map { [$0] }
      case "MultiPolygon": geometry?["coordinates"]?.elements
      default: nil
      }
    guard let parts, !parts.isEmpty else {
      log.error(
        "geojson.geometry", geometry?.location ?? feature.location, "the feature is no area",
        hint: "use Polygon or MultiPolygon")
      return nil
    }
    var outlines: [[MapGeometry.Point]] = []
    for ring in parts.flatMap(\.elements) {
      var outline: [MapGeometry.Point] = []
      for position in ring.elements {
        let numbers = position.elements.compactMap(\.number)
        guard numbers.count >= 2, (-180...180).contains(numbers[0]), (-90...90).contains(numbers[1]) else {
          log.error(
            "geojson.position", position.location, "this is no longitude and latitude in degrees",
            hint: "write positions as [14.5, 46.1], in WGS 84")
          return nil
        }
        outline.append(MapGeometry.Point(x: numbers[0], y: numbers[1]))
      }
      guard outline.count >= 4 else {
        log.error(
          "geojson.ring", ring.location, "an outline has fewer than four positions",
          hint: "close it: its last position is its first")
        return nil
      }
      outlines.append(outline)
    }
    return outlines
  }

  /// Degrees of longitude are as long as they are at the middle latitude; y runs downwards.
  private static func projected(_ found: [(place: PlaceID, outlines: [[MapGeometry.Point]])]) -> [MapGeometry.Area] {
    let latitudes = found.flatMap { $0.outlines.flatMap { $0.map(\.y) } }
    guard let south = latitudes.min(), let north = latitudes.max() else { return [] }
    let scale = cos((south + north) / 2 * .pi / 180)
    return found.map { place, outlines in
      MapGeometry.Area(
        place: place, outlines: outlines.map { $0.map { MapGeometry.Point(x: $0.x * scale, y: -$0.y) } })
    }
  }
}
