/// A text in a PNG file (W3C, Portable Network Graphics, 11.3.4.3): what a picture was made from, so that one that is
/// still true is not drawn again.
///
/// Ours because it is twenty lines, and no library that draws SVG writes it.
public enum PNGText {
  /// The first eight bytes and the header's chunk, behind which texts may stand.
  private static let headLength = 33
  private static let key = Array("Source".utf8)

  /// The file with a text put behind its header; unchanged where it is no PNG.
  public static func adding(_ text: String, to png: [UInt8]) -> [UInt8] {
    guard isPNG(png) else { return png }
    return png[..<headLength] + chunk("tEXt", key + [0] + text.utf8) + png[headLength...]
  }

  /// The text that `adding` put into a file; `nil` where there is none.
  public static func text(in png: [UInt8]) -> String? {
    guard isPNG(png), png.count > headLength + 8 else { return nil }
    let length = png[headLength..<headLength + 4].reduce(0) { $0 << 8 | Int($1) }
    let body = headLength + 4
    let start = body + 4 + key.count + 1
    guard length > key.count, body + 4 + length <= png.count, Array(png[body..<start]) == Array("tEXt".utf8) + key + [0]
    else { return nil }
    return String(validating: png[start..<body + 4 + length], as: UTF8.self)
  }

  private static func isPNG(_ bytes: [UInt8]) -> Bool {
    bytes.count > headLength && bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
  }

  /// A part of a file: its length, its name, what it holds, and their checksum.
  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return bytes(UInt32(content.count)) + body + bytes(checksum(body))
  }

  static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
  }

  /// CRC-32 as of ISO 3309.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in bytes { remainder = remainders[Int((remainder ^ UInt32(byte)) & 0xFF)] ^ (remainder >> 8) }
    return remainder ^ 0xFFFF_FFFF
  }

  /// What is left of each byte.
  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { remainder, _ in
      remainder & 1 == 1 ? (remainder >> 1) ^ 0xEDB8_8320 : remainder >> 1
    }
  }
}
