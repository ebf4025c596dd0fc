extension PictureHeader {
  /// Walks all segments of a JPEG, and of those that stand behind it in the file: small versions of the picture, second
  /// lenses and the like, each with its own metadata.
  static func jpeg(_ bytes: [UInt8]) throws(Problem) -> PictureHeader {
    var segments = JPEGSegments(bytes)
    var metadata = PictureMetadata()
    var size: Size?
    var isTurned: Bool?
    var extended: [UInt8] = []
    while let (marker, range) = segments.next() {
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame, size == nil {
        guard let height = number(bytes, at: range.lowerBound + 1, 2),
          let width = number(bytes, at: range.lowerBound + 3, 2)
        else { break }
        size = Size(width: width, height: height)
      }
      let body = bytes[range]
      if marker == 0xE1, body.starts(with: Array("Exif\0\0".utf8)) {
        let exif = Array(body.dropFirst(6))
        metadata.addEXIF(exif)
        if isTurned == nil { isTurned = EXIF(exif)?.isTurned }
      } else if marker == 0xE1, body.starts(with: Array("http://ns.adobe.com/xap/1.0/\0".utf8)) {
        metadata.addXMP(Array(body.dropFirst(29)))
      } else if marker == 0xE1, body.starts(with: Array("http://ns.adobe.com/xmp/extension/\0".utf8)) {
        // The rest of XMP that one segment does not hold, in pieces behind 40 bytes that number them.
        extended += body.dropFirst(35 + 40)
      } else if marker == 0xED, body.starts(with: Array("Photoshop 3.0\0".utf8)) {
        metadata.addPhotoshop(Array(body.dropFirst(14)))
      }
    }
    metadata.addXMP(extended)
    guard let size else { throw .corrupt(.jpeg) }
    return try PictureHeader(
      format: .jpeg, width: isTurned == true ? size.height : size.width,
      height: isTurned == true ? size.width : size.height, metadata: metadata)
  }
}

/// The segments of a JPEG file in order, without the picture itself.
private struct JPEGSegments {
  private let bytes: [UInt8]
  private var offset = 2

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next marker and the bytes that belong to it; `nil` at the end.
  mutating func next() -> (marker: UInt8, body: Range<Int>)? {
    while offset + 1 < bytes.count {
      guard bytes[offset] == 0xFF else {
        // The picture's own bytes, or what stands between two pictures.
        offset += 1
        continue
      }
      let marker = bytes[offset + 1]
      switch marker {
      case 0xFF: offset += 1
      // A byte of the picture that is 255, and marks without a body.
      case 0, 1, 0xD0...0xD9: offset += 2
      default:
        let start = offset + 4
        guard let length = PictureHeader.number(bytes, at: offset + 2, 2), length >= 2,
          offset + 2 + length <= bytes.count
        else {
          offset += 2
          continue
        }
        offset += 2 + length
        return (marker, start..<offset)
      }
    }
    return nil
  }
}
