import Testing
import Vocabulary

@testable import OpenData

/// Files in one, as any program reads them.
@Suite struct ZipArchiveTests {
  @Test func `the check sum is that of the standard`() {
    #expect(CRC32.sum(of: Array("123456789".utf8)) == 0xCBF4_3926)
  }

  static let lines: [UInt8] = (0..<3000).flatMap { (index: Int) -> [UInt8] in
    Array("visits,brda,\(2000 + index % 30),,,\(index * 7 % 1013),,\r\n".utf8)
  }

  static let mixed: [UInt8] = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) }

  static let texts: [(name: String, bytes: [UInt8])] = [
    ("nothing", []), ("a letter", [65]), ("one letter often", Array(repeating: 65, count: 1000)),
    ("lines", lines), ("all bytes", mixed),
  ]

  @Test(arguments: texts)
  func `what is packed is unpacked again`(name: String, bytes: [UInt8]) {
    let packed = Deflate.packed(bytes)
    #expect(Self.unpacked(packed) == bytes, "\(name)")
    if bytes.count > 500, name != "all bytes" { #expect(packed.count < bytes.count / 4, "\(name)") }
  }

  @Test func `an archive begins, lists and ends as it must`() throws {
    var archive = ZipArchive(day: try #require(Day("2025-12-31")))
    archive.add("README.txt", Array("Kazalo".utf8))
    archive.add("visits.csv", Array(String(repeating: "visits,", count: 99).utf8))
    let bytes = archive.bytes
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4, 20, 0, 0, 8, 0, 0, 0, 0, 0x9F, 0x5B]))
    let end = bytes.suffix(22)
    #expect(end.starts(with: [0x50, 0x4B, 5, 6]) && Array(end)[10] == 2)
    let offset = Array(end)[16..<20].reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(bytes[offset...].starts(with: [0x50, 0x4B, 1, 2]))
  }

  /// Reads the fixed code, as the standard says it (RFC 1951, 3.2.6).
  private static func unpacked(_ bytes: [UInt8]) -> [UInt8] {
    var (output, place): ([UInt8], Int) = ([], 0)
    func bit() -> Int {
      defer { place += 1 }
      return place / 8 < bytes.count ? Int(bytes[place / 8] >> UInt8(place % 8)) & 1 : 0
    }
    func number(_ length: Int) -> Int { (0..<length).reduce(0) { $0 | bit() << $1 } }
    func code(_ length: Int) -> Int { (0..<length).reduce(0) { value, _ in value << 1 | bit() } }
    func symbol() -> Int {
      var value = code(7)
      if value < 24 { return 256 + value }
      value = value << 1 | bit()
      if value < 0xC0 { return value - 0x30 }
      if value < 0xC8 { return 280 + value - 0xC0 }
      value = value << 1 | bit()
      return 144 + value - 0x190
    }
    guard number(3) == 3 else { return [] }
    while place < bytes.count * 8 {
      let found = symbol()
      if found < 256 {
        output.append(UInt8(found))
        continue
      }
      guard found > 256 else { break }
      let index = found - 257
      let extra = index < 8 || index == 28 ? 0 : index / 4 - 1
      let base = index < 8 ? index + 3 : index == 28 ? 258 : ((4 + index % 4) << extra) + 3
      let length = base + number(extra)
      let far = code(5)
      let more = far < 4 ? 0 : far / 2 - 1
      let start = far < 4 ? far : (2 + far % 2) << more
      let distance = start + 1 + number(more)
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
    return output
  }
}
