extension PictureHeader {
  static func png(_ bytes: [UInt8]) throws(Problem) -> PictureHeader {
    guard bytes.count >= 33, bytes[12..<16].elementsEqual("IHDR".utf8), let width = number(bytes, at: 16, 4),
      let height = number(bytes, at: 20, 4)
    else { throw .corrupt(.png) }
    var offset = 8
    var hasPosition = false
    while let length = number(bytes, at: offset, 4), let end = number(bytes, at: offset + 4, 4) {
      if end == 0x6558_4966 {  // eXIf
        let body = bytes.dropFirst(offset + 8).prefix(length)
        hasPosition = hasPosition || exifHasPosition(Array(body))
      }
      offset += 12 + length
    }
    return try PictureHeader(format: .png, width: width, height: height, hasPosition: hasPosition)
  }

  static func gif(_ bytes: [UInt8]) throws(Problem) -> PictureHeader {
    guard bytes.count >= 13, let width = number(bytes, at: 6, 2, isBigEndian: false),
      let height = number(bytes, at: 8, 2, isBigEndian: false)
    else { throw .corrupt(.gif) }
    return try PictureHeader(format: .gif, width: width, height: height)
  }

  /// Walks the segments up to the frame's header; EXIF stands in `APP1`.
  static func jpeg(_ bytes: [UInt8]) throws(Problem) -> PictureHeader {
    var offset = 2
    var hasPosition = false
    var isTurned = false
    while let lead = number(bytes, at: offset, 1), let marker = number(bytes, at: offset + 1, 1) {
      guard lead == 0xFF else { throw .corrupt(.jpeg) }
      if marker == 0xFF {
        offset += 1
        continue
      }
      guard let length = number(bytes, at: offset + 2, 2), length >= 2, offset + 2 + length <= bytes.count else {
        break
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame, let height = number(bytes, at: offset + 5, 2), let width = number(bytes, at: offset + 7, 2) {
        return try PictureHeader(
          format: .jpeg, width: isTurned ? height : width, height: isTurned ? width : height, hasPosition: hasPosition)
      }
      if marker == 0xE1, bytes[(offset + 4)..<(offset + 2 + length)].starts(with: Array("Exif\0\0".utf8)) {
        let exif = Array(bytes[(offset + 10)..<(offset + 2 + length)])
        hasPosition = hasPosition || exifHasPosition(exif)
        isTurned = isTurned || (exifEntry(0x0112, in: exif).map { $0 >= 5 && $0 <= 8 } ?? false)
      }
      offset += 2 + length
    }
    throw .corrupt(.jpeg)
  }

  static func webp(_ bytes: [UInt8]) throws(Problem) -> PictureHeader {
    guard bytes.count >= 30 else { throw .corrupt(.webp) }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ":
      guard let width = number(bytes, at: 26, 2, isBigEndian: false),
        let height = number(bytes, at: 28, 2, isBigEndian: false)
      else { throw .corrupt(.webp) }
      return try PictureHeader(format: .webp, width: width & 0x3FFF, height: height & 0x3FFF)
    case "VP8L":
      guard bytes[20] == 0x2F, let bits = number(bytes, at: 21, 4, isBigEndian: false) else { throw .corrupt(.webp) }
      return try PictureHeader(format: .webp, width: bits & 0x3FFF + 1, height: (bits >> 14) & 0x3FFF + 1)
    case "VP8X":
      guard let width = number(bytes, at: 24, 3, isBigEndian: false),
        let height = number(bytes, at: 27, 3, isBigEndian: false)
      else { throw .corrupt(.webp) }
      return try PictureHeader(
        format: .webp, width: width + 1, height: height + 1, hasPosition: webpHasPosition(bytes))
    default: throw .corrupt(.webp)
    }
  }

  private static func webpHasPosition(_ bytes: [UInt8]) -> Bool {
    var offset = 12
    while let name = number(bytes, at: offset, 4), let length = number(bytes, at: offset + 4, 4, isBigEndian: false) {
      if name == 0x4558_4946 {  // EXIF
        var body = Array(bytes.dropFirst(offset + 8).prefix(length))
        if body.starts(with: Array("Exif\0\0".utf8)) { body.removeFirst(6) }
        return exifHasPosition(body)
      }
      offset += 8 + length + length % 2
    }
    return false
  }

  /// Whether the first directory of EXIF (TIFF) points to a directory of GPS values.
  private static func exifHasPosition(_ exif: [UInt8]) -> Bool { exifEntry(0x8825, in: exif) != nil }

  /// The short or long value of an entry of the first directory.
  private static func exifEntry(_ wanted: Int, in exif: [UInt8]) -> Int? {
    let isBig = exif.starts(with: Array("MM".utf8))
    guard isBig || exif.starts(with: Array("II".utf8)), let start = number(exif, at: 4, 4, isBigEndian: isBig),
      let count = number(exif, at: start, 2, isBigEndian: isBig)
    else { return nil }
    for index in 0..<count {
      let entry = start + 2 + index * 12
      guard let tag = number(exif, at: entry, 2, isBigEndian: isBig) else { return nil }
      guard tag == wanted, let type = number(exif, at: entry + 2, 2, isBigEndian: isBig) else { continue }
      return number(exif, at: entry + 8, type == 3 ? 2 : 4, isBigEndian: isBig)
    }
    return nil
  }
}
