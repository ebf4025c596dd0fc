extension Unicode.Scalar {
  /// Whether no text of a site may hold it: what XML 1.0 or HTML forbids, which is controls but for the tab and the ends
  /// of lines, and numbers that are no characters.
  public var isForbiddenInText: Bool {
    switch value {
    case 9, 10, 13: false
    case 0..<32, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// The number of the character as Unicode writes it, such as `U+000C`.
  public var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

/// The offsets at which characters stand in UTF-8 that no text of a site may hold, at most `limit` of them.
public func forbiddenCharacters(in bytes: [UInt8], limit: Int = .max) -> [(offset: Int, scalar: Unicode.Scalar)] {
  var found: [(offset: Int, scalar: Unicode.Scalar)] = []
  for index in bytes.indices where found.count < limit {
    let byte = bytes[index]
    // Plain letters are decided by themselves; what is left is looked at with the bytes behind it.
    guard byte < 32 || byte == 0x7F || byte == 0xC2 || byte >= 0xEF else { continue }
    let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + width <= bytes.count else { continue }
    var iterator = bytes[index..<index + width].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.isForbiddenInText else { continue }
    found.append((index, scalar))
  }
  return found
}
