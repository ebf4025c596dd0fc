import Testing

@testable import Pictures

@Suite struct PictureHeaderTests {
  static let jpegFrame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 4, 1, 1, 0x11, 0]

  /// EXIF in little-endian order with one entry of this tag and short value.
  static func exif(tag: Int, value: UInt8) -> [UInt8] {
    let tiff: [UInt8] =
      Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0, UInt8(tag & 255), UInt8(tag >> 8), 3, 0, 1, 0, 0, 0, value, 0, 0, 0]
    let body = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
  }

  static let sizes: [(name: String, bytes: [UInt8], format: PictureHeader.Format, width: Int?, height: Int?)] = [
    ("png", PictureHeaderTests.png, .png, 4, 3),
    ("gif", Array("GIF89a".utf8) + [4, 0, 3, 0, 0, 0, 0], .gif, 4, 3),
    ("jpeg", [0xFF, 0xD8] + jpegFrame, .jpeg, 4, 3),
    ("turned jpeg", [0xFF, 0xD8] + exif(tag: 0x0112, value: 6) + jpegFrame, .jpeg, 3, 4),
    ("webp lossy", webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 4, 0, 3, 0]), .webp, 4, 3),
    ("webp lossless", webp("VP8L", [0x2F, 3, 0x80, 0, 0, 0, 0, 0, 0, 0]), .webp, 4, 3),
    ("webp extended", webp("VP8X", [0, 0, 0, 0, 3, 0, 0, 2, 0, 0]), .webp, 4, 3),
    ("svg with a size", svg("<svg width=\"4px\" height='3' xmlns=\"\(namespace)\"></svg>"), .svg, 4, 3),
    (
      "svg with a box",
      svg("<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 4 3\" xmlns=\"\(namespace)\"><a href=\"#b\"/></svg>"), .svg, 4, 3
    ),
    ("svg without", svg("<svg xmlns=\"\(namespace)\"></svg>"), .svg, nil, nil),
  ]

  static let namespace = "http://www.w3.org/2000/svg"

  static func svg(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// A PNG's first bytes, 4 wide and 3 high.
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 4, 0, 0, 0, 3]
    + [8, 6, 0, 0, 0, 0, 0, 0, 0]

  static func webp(_ kind: String, _ body: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + Array(kind.utf8) + [10, 0, 0, 0] + body
  }

  @Test(arguments: sizes)
  func `a picture says its size`(
    name: String, bytes: [UInt8], format: PictureHeader.Format, width: Int?, height: Int?
  ) throws {
    let header = try PictureHeader(bytes)
    #expect(header.format == format)
    #expect(header.size?.width == width)
    #expect(header.size?.height == height)
    #expect(header.metadata == PictureMetadata())
  }

  @Test(arguments: sizes)
  func `a picture cut anywhere does no harm`(
    name: String, bytes: [UInt8], format: PictureHeader.Format, width: Int?, height: Int?
  ) {
    for length in 0..<bytes.count { _ = try? PictureHeader(Array(bytes.prefix(length))) }
    for index in bytes.indices {
      var changed = bytes
      changed[index] = 0xFF
      _ = try? PictureHeader(changed)
    }
  }
}
