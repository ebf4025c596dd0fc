/// The directories of EXIF (TIFF 6.0), as far as they say where a picture was taken and by whom.
struct EXIF {
  private let bytes: [UInt8]
  private let isBigEndian: Bool
  private let first: Int

  /// `nil` where the bytes are none.
  init?(_ bytes: [UInt8]) {
    let isBig = bytes.starts(with: Array("MM".utf8))
    guard isBig || bytes.starts(with: Array("II".utf8)),
      let first = PictureHeader.number(bytes, at: 4, 4, isBigEndian: isBig)
    else { return nil }
    self.bytes = bytes
    self.isBigEndian = isBig
    self.first = first
  }

  /// Whether the first directory points to one of values of GPS.
  var hasPosition: Bool { value(of: 0x8825, in: first) != nil }

  /// Whether it is to be shown turned by a quarter.
  var isTurned: Bool { value(of: 0x0112, in: first).map { $0 >= 5 && $0 <= 8 } ?? false }

  /// Whether the artist or the owner of the camera is named: `Artist`, `XPAuthor`, `CameraOwnerName`.
  var namesPerson: Bool {
    let camera = value(of: 0x8769, in: first)
    return hasText(0x013B, in: first) || hasText(0x9C9D, in: first) || camera.map { hasText(0xA430, in: $0) } ?? false
  }

  private func number(_ offset: Int, _ count: Int) -> Int? {
    PictureHeader.number(bytes, at: offset, count, isBigEndian: isBigEndian)
  }

  private func entry(_ wanted: Int, in directory: Int) -> Int? {
    guard let count = number(directory, 2) else { return nil }
    for index in 0..<count {
      let entry = directory + 2 + index * 12
      guard let tag = number(entry, 2) else { return nil }
      if tag == wanted { return entry }
    }
    return nil
  }

  /// The short or long value of an entry.
  private func value(of tag: Int, in directory: Int) -> Int? {
    guard let entry = entry(tag, in: directory), let type = number(entry + 2, 2) else { return nil }
    return number(entry + 8, type == 3 ? 2 : 4)
  }

  /// Whether an entry holds more than blanks, which some cameras write.
  private func hasText(_ tag: Int, in directory: Int) -> Bool {
    guard let entry = entry(tag, in: directory), let count = number(entry + 4, 4), count > 0 else { return false }
    guard let start = count <= 4 ? entry + 8 : number(entry + 8, 4), start >= 0, start < bytes.count else {
      return false
    }
    return bytes[start..<min(bytes.count, start + min(count, 1 << 16))].contains { $0 > 32 }
  }
}
