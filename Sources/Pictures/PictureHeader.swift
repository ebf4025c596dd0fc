/// What a picture says beside what it shows: its format and size, and what may not be published with it.
public struct PictureHeader: Hashable, Sendable {
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case png, jpeg, gif, webp, svg

    /// The endings a file of the format may have.
    public var endings: [String] { self == .jpeg ? ["jpg", "jpeg"] : [rawValue] }
  }

  public struct Size: Hashable, Sendable {
    public var width: Int
    public var height: Int

    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  public var format: Format
  /// `nil` for an SVG that only says its shape, or nothing.
  public var size: Size?
  /// What is said beside the picture: in EXIF, XMP and IPTC.
  public var metadata: PictureMetadata

  /// What is wrong with a picture.
  public enum Problem: Error, Hashable, Sendable {
    case unknownFormat
    case corrupt(Format)
    /// An SVG that is compressed or not UTF-8, so that its text can't be looked through.
    case encoded
    /// An SVG with what may not stand in one.
    case active([SVGFault])
  }

  /// Reads a picture.
  public init(_ bytes: [UInt8]) throws(Problem) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]) {
      self = try PictureHeader.png(bytes)
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      self = try PictureHeader.jpeg(bytes)
    } else if bytes.starts(with: Array("GIF8".utf8)) {
      self = try PictureHeader.gif(bytes)
    } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      self = try PictureHeader.webp(bytes)
    } else if PictureHeader.looksLikeSVG(bytes) {
      self = try PictureHeader.svg(bytes)
    } else {
      throw PictureHeader.isEncodedText(bytes) ? .encoded : .unknownFormat
    }
  }

  init(format: Format, width: Int, height: Int, metadata: PictureMetadata = PictureMetadata()) throws(Problem) {
    guard (1...100_000).contains(width), (1...100_000).contains(height) else { throw .corrupt(format) }
    self.format = format
    self.size = Size(width: width, height: height)
    self.metadata = metadata
  }

  init(shapelessSVG metadata: PictureMetadata) {
    format = .svg
    size = nil
    self.metadata = metadata
  }

  /// The marks of gzip and of UTF-16 and UTF-32.
  private static func isEncodedText(_ bytes: [UInt8]) -> Bool {
    [[0x1F, 0x8B], [0xFE, 0xFF], [0xFF, 0xFE], [0, 0x3C], [0x3C, 0], [0, 0, 0xFE, 0xFF]].contains {
      bytes.starts(with: $0)
    }
  }

  /// An unsigned number of `count` bytes; `nil` beyond the end.
  static func number(_ bytes: [UInt8], at offset: Int, _ count: Int, isBigEndian: Bool = true) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    let piece = bytes[offset..<offset + count]
    return isBigEndian
      ? piece.reduce(0) { $0 << 8 | Int($1) } : piece.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
