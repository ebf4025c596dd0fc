extension PictureMetadata {
  /// Properties that say where a picture was taken.
  private static let positions: Set<String> = [
    "GPSLatitude", "GPSLongitude", "GPSPosition", "GPSDestLatitude", "GPSDestLongitude", "GPSCoordinates",
    "LocationCreated", "LocationShown", "Location", "Sublocation",
  ]
  /// Properties that name persons: who is shown, who took the picture, whose camera it was.
  private static let persons: Set<String> = [
    "PersonInImage", "PersonInImageWDetails", "PersonName", "PersonDisplayName", "PersonEmailDigest",
    "PersonLiveIdCID", "People", "creator", "CreatorContactInfo", "CiEmailWork", "CiTelWork", "CaptionWriter",
    "ImageCreatorName", "OwnerName", "CameraOwnerName", "Artist", "author", "Author",
  ]

  /// XMP: RDF in XML. A property says something where words stand in it, or in its value.
  mutating func addXMP(_ bytes: [UInt8]) {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "<")) else { return }
    let body = bytes[start...].filter { $0 != 0 }
    let end = PictureMetadata.end(ofPacket: body)
    var path: [String] = []
    var found: Set<String> = []
    let isWellFormed = XMLReader.read(Array(body[..<end])) { event, _ in
      switch event {
      case .element(let element):
        for attribute in element.attributes where attribute.value.contains(where: { !$0.isWhitespace }) {
          found.insert(attribute.name)
          // The name of a region is that of a face, where the region says so.
          if attribute.name == "Name", path.contains("RegionList") { found.insert("PersonName") }
        }
        if !element.isEmpty { path.append(element.name) }
      case .end: _ = path.popLast()
      case .text(let text):
        guard text.contains(where: { !$0.isWhitespace }) else { return true }
        found.formUnion(path)
        if path.last == "Name", path.contains("RegionList") { found.insert("PersonName") }
      case .comment, .instruction, .documentType, .entity: break
      }
      return true
    }
    if !isWellFormed { found.formUnion(PictureMetadata.names(in: body)) }
    hasPosition = hasPosition || !found.isDisjoint(with: PictureMetadata.positions)
    namesPerson = namesPerson || !found.isDisjoint(with: PictureMetadata.persons)
  }

  /// The offset behind the last element: what follows is none of it, such as blanks, or the blocks of a GIF.
  private static func end(ofPacket body: [UInt8]) -> Int {
    for closing in ["</x:xmpmeta>", "</rdf:RDF>"] {
      let wanted = Array(closing.utf8)
      var index = body.count - wanted.count
      while index >= 0 {
        if body[index] == wanted[0], body[index...].starts(with: wanted) { return index + wanted.count }
        index -= 1
      }
    }
    return body.lastIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? body.count
  }

  /// Every word behind a colon, where the text is no XML that could be read.
  private static func names(in bytes: [UInt8]) -> Set<String> {
    Set(
      bytes.split(separator: UInt8(ascii: ":")).dropFirst().prefix(10_000).map { piece in
        String(decoding: piece.prefix { ($0 | 32) &- 97 < 26 }, as: UTF8.self)
      })
  }
}
