/// Packs bytes as DEFLATE does (RFC 1951): what was there before is named by how far back and how long, and everything is
/// written in the fixed code. The same bytes give the same result everywhere.
///
/// It is ours because a site has the same bytes wherever it is built: what zlib writes differs between its versions and its
/// forks.
struct Deflate {
  private static let window = 1 << 15
  private static let (shortest, longest) = (3, 258)
  /// How many earlier places are tried: more packs little better.
  private static let tries = 12

  /// Where codes of lengths begin, and how many further bits each has; from 257 on.
  private static let lengths: [(base: Int, extra: Int)] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1), (19, 2),
    (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4), (115, 4), (131, 5),
    (163, 5), (195, 5), (227, 5), (258, 0),
  ]
  /// The same of distances.
  private static let distances: [(base: Int, extra: Int)] = (0..<30).map { (code: Int) -> (base: Int, extra: Int) in
    let extra = max(0, code / 2 - 1)
    let first = code < 4 ? code : (2 + code % 2) << extra
    return (base: first + 1, extra: extra)
  }

  private var output: [UInt8] = []
  private var bits: UInt64 = 0
  private var count = 0
  private let lengthCodes: [UInt8]

  private init(capacity: Int) {
    output.reserveCapacity(capacity)
    var codes = [UInt8](repeating: 0, count: Deflate.longest + 1)
    for (code, entry) in Deflate.lengths.enumerated() {
      for length in entry.base...Deflate.longest { codes[length] = UInt8(code) }
    }
    lengthCodes = codes
  }

  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var packing = Deflate(capacity: bytes.count / 4)
    // The one block is the last, in the fixed code.
    packing.write(1, 1)
    packing.write(1, 2)
    packing.pack(bytes)
    packing.write(symbol: 256)
    packing.write(0, 7)
    return packing.output
  }

  private mutating func pack(_ bytes: [UInt8]) {
    var heads = [Int32](repeating: -1, count: Deflate.window)
    var earlier = [Int32](repeating: -1, count: Deflate.window)
    var place = 0
    func hash(_ place: Int) -> Int {
      let three = UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
      return Int((three &* 2_654_435_761) >> 17)
    }
    while place < bytes.count {
      var best = (length: 0, distance: 0)
      if place + Deflate.shortest <= bytes.count {
        let most = min(Deflate.longest, bytes.count - place)
        var found = Int(heads[hash(place)])
        var tries = Deflate.tries
        while found >= 0, place - found < Deflate.window, tries > 0, best.length < most {
          if best.length == 0 || bytes[found + best.length] == bytes[place + best.length] {
            var length = 0
            while length < most, bytes[found + length] == bytes[place + length] { length += 1 }
            if length > best.length { best = (length, place - found) }
          }
          found = Int(earlier[found % Deflate.window])
          tries -= 1
        }
      }
      let step: Int
      if best.length >= Deflate.shortest {
        write(best)
        step = best.length
      } else {
        write(symbol: Int(bytes[place]))
        step = 1
      }
      for next in place..<(place + step) where next + Deflate.shortest <= bytes.count {
        let hash = hash(next)
        earlier[next % Deflate.window] = heads[hash]
        heads[hash] = Int32(next)
      }
      place += step
    }
  }

  private mutating func write(_ match: (length: Int, distance: Int)) {
    let code = Int(lengthCodes[match.length])
    write(symbol: 257 + code)
    write(match.length - Deflate.lengths[code].base, Deflate.lengths[code].extra)
    let distance = Deflate.distances.lastIndex { $0.base <= match.distance } ?? 0
    write(reversed: distance, 5)
    write(match.distance - Deflate.distances[distance].base, Deflate.distances[distance].extra)
  }

  /// A letter, the end, or a length, in the fixed code (RFC 1951, 3.2.6).
  private mutating func write(symbol: Int) {
    switch symbol {
    case ..<144: write(reversed: 0x30 + symbol, 8)
    case ..<256: write(reversed: 0x190 + symbol - 144, 9)
    case ..<280: write(reversed: symbol - 256, 7)
    default: write(reversed: 0xC0 + symbol - 280, 8)
    }
  }

  /// Codes begin with their highest bit, numbers with their lowest.
  private mutating func write(reversed code: Int, _ length: Int) {
    var turned = 0
    for bit in 0..<length where code >> bit & 1 == 1 { turned |= 1 << (length - 1 - bit) }
    write(turned, length)
  }

  private mutating func write(_ value: Int, _ length: Int) {
    bits |= UInt64(value) << UInt64(count)
    count += length
    while count >= 8 {
      output.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count -= 8
    }
  }
}
