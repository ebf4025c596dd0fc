import Testing

@testable import Pictures

@Suite struct MetadataTests {
  typealias Segment = (marker: UInt8, body: [UInt8])

  static func jpeg(_ segments: [Segment], after: [UInt8] = []) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    for (marker, body) in segments {
      let length = body.count + 2
      bytes += [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)]
      bytes += body
    }
    bytes += PictureHeaderTests.jpegFrame
    // Two bytes of a picture, one of them 255, and its end.
    bytes += [0xFF, 0xDA, 0, 2, 1, 0xFF, 0, 0xFF, 0xD9]
    return bytes + after
  }

  static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let length: [UInt8] = [0, 0, UInt8(body.count >> 8), UInt8(body.count & 255)]
    return length + Array(name.utf8) + body + [UInt8](repeating: 0, count: 4)
  }

  static func xmp(_ property: String) -> [UInt8] {
    Array(
      """
      <?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:i="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:c="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
       xmlns:r="http://www.metadataworkinggroup.com/schemas/regions/">\(property)</rdf:Description></rdf:RDF></x:xmpmeta>
      """.utf8)
  }

  static let position = xmp("<exif:GPSLatitude>46,14.1N</exif:GPSLatitude>")
  static let person = xmp("<i:PersonInImage><rdf:Bag><rdf:li>Ana Novak</rdf:li></rdf:Bag></i:PersonInImage>")
  static let plain = xmp("<dc:title>Summer</dc:title><i:PersonInImage/><exif:GPSLatitude> </exif:GPSLatitude>")
  static let inXMP = Array("http://ns.adobe.com/xap/1.0/\0".utf8)

  static func iptc(_ set: UInt8, _ text: String) -> [UInt8] {
    let data: [UInt8] = [0x1C, 2, set, 0, UInt8(text.utf8.count)] + Array(text.utf8)
    let head: [UInt8] = [4, 4, 0, 0, 0, 0, 0, UInt8(data.count)]
    return Array("Photoshop 3.0\08BIM".utf8) + head + data
  }

  /// EXIF with one text in its first directory.
  static func exif(_ tag: Int, _ text: String) -> [UInt8] {
    let head: [UInt8] = [0, 42, 0, 0, 0, 8, 0, 1, UInt8(tag >> 8), UInt8(tag & 255), 0, 2]
    let entry: [UInt8] = [0, 0, 0, UInt8(text.utf8.count), 0, 0, 0, 26, 0, 0, 0, 0]
    return Array("Exif\0\0MM".utf8) + head + entry + Array(text.utf8)
  }

  static func gif(_ xmp: [UInt8]) -> [UInt8] {
    // Behind XMP stand 256 bytes by which programs that know none of it find its end; one of them is a `>`.
    let head: [UInt8] = [4, 0, 3, 0, 0, 0, 0, 0x21, 0xFF, 11]
    let end: [UInt8] = (0...255).reversed().map { UInt8($0) } + [0, 0x3B]
    return Array("GIF89a".utf8) + head + Array("XMP DataXMP".utf8) + xmp + end
  }

  static func webp(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let length = [UInt8(body.count & 255), UInt8(body.count >> 8), 0, 0]
    let head: [UInt8] = [10, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 2, 0, 0]
    return Array("RIFF\0\0\0\0WEBPVP8X".utf8) + head + Array(name.utf8) + length + body
  }

  static func profile(_ name: String, _ body: [UInt8]) -> [UInt8] {
    let digits = body.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return Array("Raw profile type \(name)\0\n\(name)\n  \(body.count)\n\(digits)\n".utf8)
  }

  static let pictures: [(name: String, bytes: [UInt8], isPlace: Bool, isPerson: Bool)] = [
    ("XMP in JPEG", jpeg([(0xE1, inXMP + position)]), true, false),
    ("a person in XMP", jpeg([(0xE1, inXMP + person)]), false, true),
    ("XMP without either", jpeg([(0xE1, inXMP + plain)]), false, false),
    (
      "XMP as attributes", jpeg([(0xE1, inXMP + xmp("<rdf:li exif:GPSLongitude=\"13,1E\" rdf:about=\"\"/>"))]), true,
      false
    ),
    (
      "a face with a name",
      jpeg([(0xE1, inXMP + xmp("<r:RegionList><rdf:li r:Name=\"Ana\" r:Type=\"Face\"/></r:RegionList>"))]), false, true
    ),
    (
      "who took it", jpeg([(0xE1, inXMP + xmp("<dc:creator><rdf:Seq><rdf:li>A</rdf:li></rdf:Seq></dc:creator>"))]),
      false, true
    ),
    ("a place in words", jpeg([(0xE1, inXMP + xmp("<c:Location>School</c:Location>"))]), true, false),
    ("broken XMP", jpeg([(0xE1, inXMP + Array("<x><exif:GPSLatitude>46".utf8))]), true, false),
    (
      "extended XMP",
      jpeg([(0xE1, Array("http://ns.adobe.com/xmp/extension/\0".utf8) + Array(repeating: 65, count: 40) + person)]),
      false,
      true
    ),
    ("IPTC by-line", jpeg([(0xED, iptc(80, "Ana Novak"))]), false, true),
    ("IPTC place", jpeg([(0xED, iptc(92, "School"))]), true, false),
    ("IPTC headline", jpeg([(0xED, iptc(105, "Summer"))]), false, false),
    ("EXIF artist", jpeg([(0xE1, exif(0x013B, "Ana Novak"))]), false, true),
    ("EXIF artist of blanks", jpeg([(0xE1, exif(0x013B, "         "))]), false, false),
    ("a second picture behind the first", jpeg([], after: jpeg([(0xE1, inXMP + position)])), true, false),
    (
      "metadata behind the frame", Array(jpeg([]).dropLast(9)) + Array(jpeg([(0xE1, inXMP + position)]).dropFirst(2)),
      true, false
    ),
    (
      "XMP in PNG", PictureHeaderTests.png + chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + position), true,
      false
    ),
    ("EXIF in PNG", PictureHeaderTests.png + chunk("eXIf", Array(exif(0x013B, "Ana Novak").dropFirst(6))), false, true),
    ("an author in PNG", PictureHeaderTests.png + chunk("tEXt", Array("Author\0Ana Novak".utf8)), false, true),
    ("a comment in PNG", PictureHeaderTests.png + chunk("tEXt", Array("Comment\0Summer".utf8)), false, false),
    ("a profile in PNG", PictureHeaderTests.png + chunk("tEXt", profile("exif", exif(0x013B, "Ana N"))), false, true),
    ("XMP profile in PNG", PictureHeaderTests.png + chunk("tEXt", profile("xmp", position)), true, false),
    ("XMP in WebP", webp("XMP ", position), true, false),
    ("EXIF in WebP", webp("EXIF", exif(0x013B, "Ana Novak")), false, true),
    ("XMP in GIF", gif(position), true, false),
    ("a plain GIF", gif(plain), false, false),
  ]

  @Test(arguments: pictures)
  func `a picture says where it was taken and names persons wherever that stands`(
    name: String, bytes: [UInt8], isPlace: Bool, isPerson: Bool
  ) throws {
    let header = try PictureHeader(bytes)
    #expect(header.metadata.hasPosition == isPlace)
    #expect(header.metadata.namesPerson == isPerson)
    #expect(!header.metadata.isHidden)
  }

  @Test(arguments: pictures)
  func `metadata cut or changed anywhere do no harm`(name: String, bytes: [UInt8], isPlace: Bool, isPerson: Bool) {
    for length in stride(from: 0, to: bytes.count, by: 7) { _ = try? PictureHeader(Array(bytes.prefix(length))) }
    for index in stride(from: 0, to: min(bytes.count, 200), by: 3) {
      var changed = bytes
      changed[index] = 0xFF
      _ = try? PictureHeader(changed)
    }
  }

  @Test(arguments: [
    ("zTXt", Array("Raw profile type exif\0\0x".utf8)), ("iTXt", Array("XML:com.adobe.xmp\0\u{1}\0\0\0x".utf8)),
  ])
  func `compressed metadata are told, not guessed`(kind: String, body: [UInt8]) throws {
    let header = try PictureHeader(PictureHeaderTests.png + MetadataTests.chunk(kind, body))
    #expect(header.metadata.isHidden)
  }
}
