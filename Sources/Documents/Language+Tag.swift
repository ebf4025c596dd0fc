public import Vocabulary

extension Language {
  /// Whether the tag is well-formed: a language, then script, region, variants, extensions and private use as
  /// BCP 47 (RFC 5646, 2.1) orders them. Whether anybody speaks it is not looked at.
  public var isWellFormed: Bool {
    var parts = tag.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }[...]
    guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(Language.isAlphanumeric) }) else {
      return false
    }
    guard let language = parts.popFirst(), language.allSatisfy(Language.isLetter) else { return false }
    if language == [UInt8(ascii: "x")] { return !parts.isEmpty }
    guard language.count >= 2 else { return false }
    while language.count <= 3, let part = parts.first, part.count == 3, part.allSatisfy(Language.isLetter) {
      parts.removeFirst()
    }
    if let part = parts.first, part.count == 4, part.allSatisfy(Language.isLetter) { parts.removeFirst() }
    if let part = parts.first, Language.isRegion(part) { parts.removeFirst() }
    while let part = parts.first, part.count >= 5 || (part.count == 4 && Language.isDigit(part[0])) {
      parts.removeFirst()
    }
    return Language.areExtensions(parts)
  }

  /// A single letter or digit, then one or more parts of two characters; after `x`, of one.
  private static func areExtensions(_ parts: ArraySlice<[UInt8]>) -> Bool {
    var parts = parts
    while let part = parts.popFirst() {
      guard part.count == 1, !parts.isEmpty else { return false }
      if part[0] | 32 == UInt8(ascii: "x") { return true }
      guard let next = parts.first, next.count >= 2 else { return false }
      while let next = parts.first, next.count >= 2 { parts.removeFirst() }
    }
    return true
  }

  private static func isRegion(_ part: [UInt8]) -> Bool {
    part.count == 2 && part.allSatisfy(isLetter) || part.count == 3 && part.allSatisfy(isDigit)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 && byte < 128 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
