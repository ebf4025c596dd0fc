import Testing

@testable import Pictures

/// Pictures that are too heavy for a telephone, made smaller.
@Suite(.enabled(if: PictureScaler() != nil, "gdk-pixbuf is not installed")) struct PictureScalerTests {
  /// A shade of 40 × 20 points, as JPEG.
  private static let shade = bytes(
    """
    FFD8FFDB0043001B12141714111B1716171E1C1B2028422B28252528513A3D3042605565645F555D5B6A7899816A7190735B5D85
    B586909EA3ABADAB6780BCC9BAA6C799A8ABA4FFC0000B080014002801011100FFC4001600010101000000000000000000000000
    00050406FFC4001510010100000000000000000000000000000003FFDA0008010100003F00020BE0420BE0420C0C17C08417C084
    18182F81082F81083FFFD9
    """)

  /// Bytes of their hexadecimal digits.
  private static func bytes(_ digits: String) -> [UInt8] {
    let values = digits.compactMap(\.hexDigitValue)
    return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
  }

  /// The shade as a telephone saves it: turned by a quarter, with the place, and with bytes that nobody needs.
  private static func photograph(turned orientation: UInt8) -> [UInt8] {
    let exif: [UInt8] =
      Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 2]
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0] + [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0]
      + Array(repeating: 7, count: 3000)
    let segment = [0xFF, 0xE1, UInt8((exif.count + 2) >> 8), UInt8((exif.count + 2) & 255)] + exif
    return Array(shade.prefix(2)) + segment + shade.dropFirst(2)
  }

  @Test(arguments: [(1, 16, 16, 8), (6, 16, 8, 16), (3, 1600, 40, 20), (6, 1600, 20, 40)])
  func `a photograph becomes lighter, upright and without what it tells`(
    orientation: UInt8, longest: Int, width: Int, height: Int
  ) throws {
    let photograph = Self.photograph(turned: orientation)
    let header = try PictureHeader(photograph)
    #expect(header.metadata.hasPosition)
    let scaler = try #require(PictureScaler())
    let made = try #require(scaler.lighter(photograph, header, longest: longest))
    let small = try PictureHeader(made)
    #expect(small.format == .jpeg && small.size == PictureHeader.Size(width: width, height: height))
    #expect(small.metadata == PictureMetadata() && made.count < photograph.count)
    #expect(scaler.lighter(photograph, header, longest: longest) == made)
  }

  @Test func `what would not become lighter, or is none, stays as it is`() throws {
    let scaler = try #require(PictureScaler())
    let light = try PictureHeader(Self.shade)
    #expect(scaler.lighter(Self.shade, light, longest: 1600) == nil)
    let photograph = Self.photograph(turned: 1)
    let header = try PictureHeader(photograph)
    for size in [0, -1, 9000] { #expect(scaler.lighter(photograph, header, longest: size) == nil) }
    #expect(scaler.lighter([], header, longest: 10) == nil)
    #expect(scaler.lighter(Array(repeating: 0xFF, count: 4000), header, longest: 10) == nil)
    var bomb = header
    bomb.size = PictureHeader.Size(width: 100_000, height: 100_000)
    #expect(scaler.lighter(photograph, bomb, longest: 10) == nil)
    var other = header
    other.format = .webp
    #expect(scaler.lighter(photograph, other, longest: 10) == nil)
  }

  @Test(.enabled(if: Rasteriser() != nil, "librsvg is not installed"))
  func `a drawing of points stays one`() throws {
    let svg =
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="2" height="2" fill="red"/></svg>"#
    let png = try #require(Rasteriser()?.png(Array(svg.utf8), width: 400, height: 200))
    let made = try #require(PictureScaler()?.lighter(png, try PictureHeader(png), longest: 100))
    let small = try PictureHeader(made)
    #expect(small.format == .png && small.size == PictureHeader.Size(width: 100, height: 50))
  }
}
