/// What a picture's EXIF, XMP and IPTC say that must not be published: where it was taken, and names of persons.
///
/// Names are those of whoever is shown, took the picture or owns the camera: who should be named stands in the text.
public struct PictureMetadata: Hashable, Sendable {
  public var hasPosition = false
  public var namesPerson = false
  /// Some of it is compressed and was not read.
  public var isHidden = false

  public init() {}

  mutating func addEXIF(_ bytes: [UInt8]) {
    let start = Array("Exif\0\0".utf8)
    guard let exif = EXIF(bytes.starts(with: start) ? Array(bytes.dropFirst(start.count)) : bytes) else { return }
    hasPosition = hasPosition || exif.hasPosition
    namesPerson = namesPerson || exif.namesPerson
  }

  // MARK: IPTC

  /// The resources that Photoshop puts in front of IPTC: `8BIM`, a number, a name, a length, bytes.
  mutating func addPhotoshop(_ bytes: [UInt8]) {
    var offset = 0
    while offset + 12 <= bytes.count, bytes[offset..<offset + 4].elementsEqual("8BIM".utf8) {
      guard let number = PictureHeader.number(bytes, at: offset + 4, 2) else { return }
      let name = Int(bytes[offset + 6]) + 1
      let start = offset + 6 + name + name % 2
      guard let length = PictureHeader.number(bytes, at: start, 4) else { return }
      if number == 0x0404 { addIPTC(Array(bytes.dropFirst(start + 4).prefix(length))) }
      offset = start + 4 + length + length % 2
    }
  }

  /// The data sets of IPTC-IIM: by-line, writer and contact are persons, a place below a city is a position.
  mutating func addIPTC(_ bytes: [UInt8]) {
    var offset = 0
    while offset + 5 <= bytes.count, bytes[offset] == 0x1C,
      let length = PictureHeader.number(bytes, at: offset + 3, 2), length < 0x8000
    {
      let hasText = bytes.dropFirst(offset + 5).prefix(length).contains { $0 > 32 }
      switch (bytes[offset + 1], bytes[offset + 2]) {
      case (2, 80), (2, 118), (2, 122): namesPerson = namesPerson || hasText
      case (2, 92): hasPosition = hasPosition || hasText
      default: break
      }
      offset += 5 + length
    }
  }

  // MARK: Texts of PNG

  /// A text of a PNG: a word for what it is, then the text; in some of them compressed.
  mutating func add(pngText body: [UInt8], _ kind: String) {
    guard let end = body.firstIndex(of: 0) else { return }
    let key = String(decoding: body[..<end], as: UTF8.self)
    let isXMP = key == "XML:com.adobe.xmp"
    guard isXMP || key.hasPrefix("Raw profile type") || key == "Author" else { return }
    if kind == "zTXt" || (kind == "iTXt" && body.dropFirst(end + 1).first == 1) {
      isHidden = true
      return
    }
    var text = Array(body[(end + 1)...])
    if kind == "iTXt" {
      // Two bytes of compression, then a language and a translated word, each with a zero behind it.
      var left = text.dropFirst(2)
      for _ in 0..<2 { left = left.drop { $0 != 0 }.dropFirst() }
      text = Array(left)
    }
    if isXMP { return addXMP(text) }
    if key == "Author" {
      namesPerson = namesPerson || text.contains { $0 > 32 }
      return
    }
    let profile = PictureMetadata.bytes(ofProfile: text)
    switch key.split(separator: " ").last {
    case "xmp": addXMP(profile)
    case "iptc": profile.starts(with: Array("8BIM".utf8)) ? addPhotoshop(profile) : addIPTC(profile)
    default:
      addEXIF(profile)
      addXMP(profile)
    }
  }

  /// A profile as ImageMagick writes it: its name, its length, then hexadecimal digits in lines.
  private static func bytes(ofProfile text: [UInt8]) -> [UInt8] {
    let digits = text.split(separator: 10, omittingEmptySubsequences: true).dropFirst(2).joined()
      .compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
