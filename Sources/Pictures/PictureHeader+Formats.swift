extension PictureHeader {
  /// Walks the chunks: EXIF stands in `eXIf`, XMP in `iTXt`, and old programs write both as text.
  static func png(_ bytes: [UInt8]) throws(Problem) -> PictureHeader {
    guard bytes.count >= 33, bytes[12..<16].elementsEqual("IHDR".utf8), let width = number(bytes, at: 16, 4),
      let height = number(bytes, at: 20, 4)
    else { throw .corrupt(.png) }
    var offset = 8
    var metadata = PictureMetadata()
    while let length = number(bytes, at: offset, 4), offset + 8 <= bytes.count {
      let name = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
      let body = Array(bytes.dropFirst(offset + 8).prefix(length))
      switch name {
      case "eXIf": metadata.addEXIF(body)
      case "iTXt", "tEXt", "zTXt": metadata.add(pngText: body, name)
      default: break
      }
      offset += 12 + length
    }
    return try PictureHeader(format: .png, width: width, height: height, metadata: metadata)
  }

  /// Walks the blocks: XMP stands in an application block of its own.
  static func gif(_ bytes: [UInt8]) throws(Problem) -> PictureHeader {
    guard bytes.count >= 13, let width = number(bytes, at: 6, 2, isBigEndian: false),
      let height = number(bytes, at: 8, 2, isBigEndian: false)
    else { throw .corrupt(.gif) }
    var metadata = PictureMetadata()
    // It is not cut into blocks as all else is, so it is looked for by its name.
    let name = Array("XMP DataXMP".utf8)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: name[0]) {
      rest = rest[start...]
      if rest.starts(with: name) { metadata.addXMP(Array(rest.dropFirst(name.count))) }
      rest = rest.dropFirst()
    }
    return try PictureHeader(format: .gif, width: width, height: height, metadata: metadata)
  }

  static func webp(_ bytes: [UInt8]) throws(Problem) -> PictureHeader {
    guard bytes.count >= 30 else { throw .corrupt(.webp) }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ":
      guard let width = number(bytes, at: 26, 2, isBigEndian: false),
        let height = number(bytes, at: 28, 2, isBigEndian: false)
      else { throw .corrupt(.webp) }
      return try PictureHeader(
        format: .webp, width: width & 0x3FFF, height: height & 0x3FFF, metadata: webpMetadata(bytes))
    case "VP8L":
      guard bytes[20] == 0x2F, let bits = number(bytes, at: 21, 4, isBigEndian: false) else { throw .corrupt(.webp) }
      return try PictureHeader(
        format: .webp, width: bits & 0x3FFF + 1, height: (bits >> 14) & 0x3FFF + 1, metadata: webpMetadata(bytes))
    case "VP8X":
      guard let width = number(bytes, at: 24, 3, isBigEndian: false),
        let height = number(bytes, at: 27, 3, isBigEndian: false)
      else { throw .corrupt(.webp) }
      return try PictureHeader(format: .webp, width: width + 1, height: height + 1, metadata: webpMetadata(bytes))
    default: throw .corrupt(.webp)
    }
  }

  private static func webpMetadata(_ bytes: [UInt8]) -> PictureMetadata {
    var metadata = PictureMetadata()
    var offset = 12
    while let length = number(bytes, at: offset + 4, 4, isBigEndian: false) {
      let name = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
      let body = Array(bytes.dropFirst(offset + 8).prefix(length))
      if name == "EXIF" { metadata.addEXIF(body) }
      if name == "XMP " { metadata.addXMP(body) }
      offset += 8 + length + length % 2
    }
    return metadata
  }
}
