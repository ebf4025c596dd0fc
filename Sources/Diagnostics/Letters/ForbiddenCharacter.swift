/// Characters that no file of a site may hold: feeds and SVG are XML, and XML 1.0 forbids them.
public enum ForbiddenCharacter {
  /// Whether XML 1.0 forbids a character, or it deletes.
  public static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: false
    case 0..<32, 127, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The place of the first one from `start` in UTF-8.
  public static func first(in bytes: [UInt8], from start: Int = 0) -> Int? {
    let span = bytes.span
    for index in start..<max(start, span.count) {
      let byte = span[index]
      if byte < 32 ? byte != 9 && byte != 10 && byte != 13 : byte == 127 { return index }
      if byte == 0xEF, index + 2 < span.count, span[index + 1] == 0xBF, span[index + 2] >= 0xBE { return index }
    }
    return nil
  }

  /// `U+0008`.
  public static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// The name of the character that begins at a place of UTF-8.
  public static func name(in bytes: [UInt8], at place: Int) -> String {
    let end = min(bytes.count, place + 4)
    return String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars.first.map(name) ?? "U+FFFD"
  }
}
