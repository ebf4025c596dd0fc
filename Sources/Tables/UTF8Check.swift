/// The first flaw of a text that should be UTF-8.
struct UTF8Check {
  /// The byte that does not fit.
  var offset: Int
  /// Some other characters are well-formed UTF-8 sequences of several bytes.
  var hasSequences: Bool

  /// `nil` where all of it is UTF-8.
  init?(_ bytes: [UInt8]) {
    var position = 0
    var flaw: Int?
    var sequences = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        position += 1
        continue
      }
      let length = UTF8Check.length(at: position, in: bytes)
      if length > 0 { sequences = true } else if flaw == nil { flaw = position }
      position += max(1, length)
    }
    guard let flaw else { return nil }
    offset = flaw
    hasSequences = sequences
  }

  /// The length of the well-formed sequence that begins at `position`; 0 where there is none.
  ///
  /// After table 3-7 of the Unicode Standard.
  private static func length(at position: Int, in bytes: [UInt8]) -> Int {
    let first = bytes[position]
    let second = position + 1 < bytes.count ? bytes[position + 1] : 0
    let allowed: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0xC2...0xDF: (allowed, length) = (0x80...0xBF, 2)
    case 0xE0: (allowed, length) = (0xA0...0xBF, 3)
    case 0xED: (allowed, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (allowed, length) = (0x80...0xBF, 3)
    case 0xF0: (allowed, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (allowed, length) = (0x80...0xBF, 4)
    case 0xF4: (allowed, length) = (0x80...0x8F, 4)
    default: return 0
    }
    guard allowed.contains(second), position + length <= bytes.count else { return 0 }
    for index in position + 1..<position + length where !(0x80...0xBF).contains(bytes[index]) { return 0 }
    return length
  }
}
