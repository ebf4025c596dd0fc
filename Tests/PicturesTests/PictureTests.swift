import Testing

@testable import Pictures

@Suite struct PictureTests {
  /// The shortest true PNG: one pixel (header, data and end as libpng writes them).
  private static let header: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2,
    0,
    0, 0, 0x90, 0x77, 0x53, 0xDE,
  ]
  private static let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

  @Test func `a text goes behind the header and is read back`() {
    let png = PictureTests.header + PictureTests.end
    let noted = PNGText.adding("e3b0c442", to: png)
    #expect(PNGText.text(in: noted) == "e3b0c442")
    #expect(noted.starts(with: PictureTests.header) && noted.suffix(12) == PictureTests.end[...])
    // Length, name and checksum of "tEXtSource\0e3b0c442", the checksum as zlib's crc32 gives it.
    #expect(Array(noted[33..<41]) == [0, 0, 0, 15, 0x74, 0x45, 0x58, 0x74])
    #expect(Array(noted[56..<60]) == PictureTests.checksum)
  }

  private static let checksum: [UInt8] = [0xFA, 0xE7, 0xD2, 0xC1]

  @Test(arguments: [
    [], [1, 2, 3], header, header + [0xFF, 0xFF, 0xFF, 0xFF, 0x74, 0x45, 0x58, 0x74, 0, 0], header + end,
  ])
  func `a file without a text has none`(bytes: [UInt8]) { #expect(PNGText.text(in: bytes) == nil) }

  @Test func `what is no PNG stays as it is`() { #expect(PNGText.adding("x", to: [1, 2, 3]) == [1, 2, 3]) }

  @Test(.enabled(if: Rasteriser() != nil, "librsvg is not installed"))
  func `a drawing becomes a picture of the size that is asked for`() throws {
    let rasteriser = try #require(Rasteriser())
    let svg =
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2" fill="red"/></svg>"#
    let png = try #require(rasteriser.png(Array(svg.utf8), width: 40, height: 20))
    #expect(png.starts(with: PictureTests.header.prefix(16)))
    #expect(Array(png[16..<24]) == [0, 0, 0, 40, 0, 0, 0, 20])
    #expect(rasteriser.png(Array(svg.utf8), width: 40, height: 20) == png)
    #expect(rasteriser.png(Array("<svg".utf8), width: 40, height: 20) == nil)
    #expect(rasteriser.png([], width: 40, height: 20) == nil)
    #expect(rasteriser.png(Array(svg.utf8), width: 0, height: 20) == nil)
  }
}
