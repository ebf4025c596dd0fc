public import Charts
public import Diagnostics
public import Documents
public import Vocabulary

/// Where the places of maps lie, from `geometry.yml` of the portal, and whose work that is.
public struct GeometryFile: Hashable, Sendable {
  /// Its name in the portal's folder.
  public static let path = "geometry.yml"

  /// What `geometry.yml` may hold.
  public static let shape: Shape = .object([
    .init("licence", .localized, required: true, "Source and licence, in each language; printed below each map."),
    .init(
      "tiles",
      .list(
        .object([
          .init("place", .slug, required: true, "The place, by its id."),
          .init("column", .integer(0...99), required: true, "Counted from the left."),
          .init("row", .integer(0...99), required: true, "Counted from the top."),
        ])), "Equal squares, one for each place."),
    .init(
      "areas",
      .object([
        .init("file", .text, required: true, "A GeoJSON file beside this one, with an area for each place."),
        .init("property", .text, "The property that holds a place's id or code; the feature's own id if left out."),
      ]), "The outlines of the places."),
  ])

  public var tiles: [MapGeometry.Tile]
  public var areas: [MapGeometry.Area]
  /// The file of outlines, by its path in the portal's folder.
  public var outlines: String?
  public var licence: LocalizedText

  package func geometry(licence: String) -> MapGeometry { MapGeometry(areas: areas, tiles: tiles, licence: licence) }

  /// Reads `geometry.yml`; `nil` where there is none, or it is wrong, which goes to `log`.
  ///
  /// - Parameters:
  ///   - places: the portal's places with their official codes.
  ///   - arePlacesKnown: whether none may be missing for a fault of their tables.
  public static func load(
    from folder: Folder, languages: [Language], places: [(id: PlaceID, code: String?)], arePlacesKnown: Bool = true,
    into log: inout DiagnosticLog
  ) -> GeometryFile? {
    guard let document = YAMLFile.read(path, shape, from: folder, isOptional: true, into: &log) else { return nil }
    var problems = DiagnosticLog()
    let licence = document["licence"]?.localizedText ?? LocalizedText([:])
    for language in languages where (licence[language] ?? "").allSatisfy(\.isWhitespace) {
      problems.error(
        "geometry.licence", document["licence"]?.location ?? document.location,
        "the licence has no text in \"\(language)\"", hint: "add \(language): and say it in that language")
    }
    var file = GeometryFile(
      tiles: tiles(document["tiles"]?.elements ?? [], places.map(\.id), arePlacesKnown, into: &problems),
      areas: document["areas"].map { areas($0, folder, places, into: &problems) } ?? [], licence: licence)
    file.outlines = document["areas"]?["file"]?.text.flatMap { ContentPath($0, from: path).path }
    log.merge(problems)
    return problems.hasErrors ? nil : file
  }

  /// The files that maps are made from; of a portal whose `geometry.yml` is wrong, all that could be.
  static func files(of geometry: GeometryFile?, in folder: Folder) -> [String] {
    if let geometry { return geometry.outlines.map { [$0] } ?? [] }
    return folder.contains(path) ? folder.files.filter { $0.hasSuffix("json") } : []
  }

  private static func tiles(
    _ elements: [YAMLValue], _ places: [PlaceID], _ arePlacesKnown: Bool, into log: inout DiagnosticLog
  ) -> [MapGeometry.Tile] {
    var taken: [[Int]: PlaceID] = [:]
    var tiles: [MapGeometry.Tile] = []
    let known = Set(places)
    var seen: Set<PlaceID> = []
    for element in elements {
      let place = PlaceID(element["place"]?.text ?? "")
      let square = [element["column"]?.integer ?? 0, element["row"]?.integer ?? 0]
      if !known.contains(place) {
        guard arePlacesKnown else { continue }
        log.error(
          "geometry.place", element["place"]?.location ?? element.location, "\"\(place)\" is no place",
          hint: hint(for: place.name, among: places.map(\.name)))
      } else if !seen.insert(place).inserted {
        log.error("geometry.place", element.location, "\"\(place)\" has two squares", hint: "keep one of them")
      } else if let other = taken.updateValue(place, forKey: square) {
        log.error(
          "geometry.square", element.location, "\"\(place)\" and \"\(other)\" have one square", hint: "move one of them"
        )
      }
      tiles.append(MapGeometry.Tile(place: place, column: square[0], row: square[1]))
    }
    return tiles
  }

  private static func areas(
    _ value: YAMLValue, _ folder: Folder, _ places: [(id: PlaceID, code: String?)], into log: inout DiagnosticLog
  ) -> [MapGeometry.Area] {
    let name = value["file"]?.text ?? ""
    guard let file = ContentPath(name, from: path).path, folder.contains(file) else {
      log.error(
        "geometry.file", value["file"]?.location ?? value.location, "there is no file \"\(name)\"",
        hint: hint(for: name, among: folder.files.filter { $0.hasSuffix("json") }))
      return []
    }
    guard let bytes = try? folder.read(file, limit: GeoJSON.mostBytes) else {
      log.error(
        "geometry.file", value["file"]?.location ?? value.location,
        "\"\(name)\" can't be read, or has more than \(GeoJSON.mostBytes >> 20) MB", hint: "simplify the outlines")
      return []
    }
    return GeoJSON.areas(in: bytes, file: file, property: value["property"]?.text, places: places, into: &log)
  }
}
