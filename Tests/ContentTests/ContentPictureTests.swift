import Diagnostics
import Testing

@testable import Content

@Suite struct ContentPictureTests {
  static let gps: [UInt8] = [42, 0, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0]
  static let located: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, 34] + Array("Exif\0\0II".utf8) + gps + frame
  static let byLine: [UInt8] = [4, 4, 0, 0, 0, 0, 0, 6, 0x1C, 2, 80, 0, 1, 65]
  static let named: [UInt8] = [0xFF, 0xD8, 0xFF, 0xED, 0, 34] + Array("Photoshop 3.0\08BIM".utf8) + byLine + frame
  static let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 4, 1, 1, 0x11, 0]
  static let compressed: [UInt8] = [0, 0, 0, 24] + Array("zTXtRaw profile type exif\0\0x".utf8)
  static let hidden: [UInt8] = ContentFixture.png + compressed + [0, 0, 0, 0]

  static let faults: [(bytes: [UInt8], name: String, id: String)] = [
    (located, "a.jpg", "picture.position"),
    (named, "a.jpg", "picture.person"),
    (hidden, "a.png", "picture.metadata"),
    ([0x1F, 0x8B, 8, 0], "a.svg", "picture.encoding"),
    (ContentFixture.png, "a.jpg", "picture.ending"),
    (Array(ContentFixture.png.prefix(20)), "a.png", "picture.corrupt"),
    ([0xFF, 0xD8, 0xFF], "a.jpg", "picture.corrupt"),
    (Array("hello".utf8), "a.png", "picture.format"),
    ([], "a.png", "picture.format"),
    (Array("<svg></svg>".utf8), "a.svg", "picture.corrupt"),
    (Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>".utf8), "a.svg", "picture.active"),
  ]

  /// A picture that is linked to is seen by as many as one that is shown.
  @Test(arguments: faults)
  func `a picture that is linked is looked at as one that is shown`(bytes: [UInt8], name: String, id: String) throws {
    let (_, log) = try ContentFixture.post(
      "[a](\(name))\n", files: [("news/2020-07-06-start/\(name)", bytes)])
    #expect(log.diagnostics.map(\.id) == [id])
  }

  /// The size of the picture in pixels, bytes in it, and what would make it lighter.
  static let heavy: [(width: [UInt8], bytes: Int, hint: String?)] = [
    ([0x17, 0x70], 1_000_001, "save it with 1600 pixels on its longer side; more is never shown"),
    ([6, 0x40], 1_000_001, "save it with a lower quality, such as 80"), ([0x17, 0x70], 1_000_000, nil),
  ]

  @Test(arguments: heavy)
  func `a heavy picture is told with its size and what would make it lighter`(
    width: [UInt8], bytes: Int, hint: String?
  ) throws {
    var picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 3] + width + [1, 1, 0x11, 0]
    picture += Array(repeating: 0, count: bytes - picture.count)
    let (_, log) = try ContentFixture.post("![a](a.jpg)\n", files: [("news/2020-07-06-start/a.jpg", picture)])
    #expect(log.diagnostics.map(\.id) == (hint == nil ? [] : ["picture.heavy"]))
    #expect(log.diagnostics.first?.hint == hint && !log.hasErrors)
    if hint != nil { #expect(log.diagnostics[0].message.hasPrefix("the picture has 1.0 MB, of ")) }
  }

  @Test(arguments: faults)
  func `a picture that may not be published is a problem`(bytes: [UInt8], name: String, id: String) throws {
    let (_, log) = try ContentFixture.post(
      "![a](\(name))\n", files: [("news/2020-07-06-start/\(name)", bytes)])
    #expect(log.diagnostics.map(\.id) == [id])
    #expect(log.diagnostics.first?.location.file == "news/2020-07-06-start/\(name)")
  }
}
