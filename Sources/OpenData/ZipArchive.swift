public import Vocabulary

/// Files in one (ZIP, ISO/IEC 21320-1): packed where that makes them smaller, all of one day, so that the same files give the
/// same bytes.
public struct ZipArchive: Sendable {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private let date: Int

  /// - Parameter day: that of every file in it.
  public init(day: Day) {
    let parts = day.parts
    // Its years begin with 1980 and end with 2107.
    let year = min(max(parts.year, 1980), 2107) - 1980
    date = year << 9 | parts.month << 5 | parts.day
  }

  /// - Parameter name: its path in the archive.
  public mutating func add(_ name: String, _ bytes: [UInt8]) {
    let packed = Deflate.packed(bytes)
    let isPacked = packed.count < bytes.count
    let data = isPacked ? packed : bytes
    let path = Array(name.utf8)
    var header: [UInt8] = []
    // The version that reads it, that names are UTF-8, how it is packed, and when it is of.
    for (value, size) in [(20, 2), (0x800, 2), (isPacked ? 8 : 0, 2), (0, 2), (date, 2)] {
      ZipArchive.write(value, size, to: &header)
    }
    ZipArchive.write(Int(CRC32.sum(of: bytes)), 4, to: &header)
    for (value, size) in [(data.count, 4), (bytes.count, 4), (path.count, 2), (0, 2)] {
      ZipArchive.write(value, size, to: &header)
    }
    let start = body.count
    body += [0x50, 0x4B, 3, 4] + header + path + data
    directory += [0x50, 0x4B, 1, 2, 20, 0] + header
    for (value, size) in [(0, 2), (0, 2), (0, 2), (0, 4), (start, 4)] { ZipArchive.write(value, size, to: &directory) }
    directory += path
    count += 1
  }

  public var bytes: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 5, 6]
    for (value, size) in [
      (0, 2), (0, 2), (count, 2), (count, 2), (directory.count, 4), (body.count, 4), (0, 2),
    ] { ZipArchive.write(value, size, to: &end) }
    return body + directory + end
  }

  /// A number, its lowest byte first.
  private static func write(_ value: Int, _ size: Int, to bytes: inout [UInt8]) {
    for index in 0..<size { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }
}

/// The check sum of ZIP and PNG (CRC-32 of ISO/IEC 3309).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  static func sum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
}
