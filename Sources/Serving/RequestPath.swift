/// The path of a file that an address asks for.
enum RequestPath {
  /// The path from the site's root; `nil` where the address is not one: broken escapes, bytes that are no text, controls,
  /// or parts that lead elsewhere.
  ///
  /// An escaped slash is part of a name, and no file has one in its name.
  static func decoded(_ target: [UInt8]) -> String? {
    guard target.first == UInt8(ascii: "/") else { return nil }
    var parts: [String] = []
    for part in target.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let bytes = unescaped(part), let text = String(validating: bytes, as: UTF8.self),
        !text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 || $0 == "/" }),
        text != ".", text != ".."
      else { return nil }
      parts.append(text)
    }
    return parts.joined(separator: "/")
  }

  private static func unescaped(_ part: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  /// A path as an address, whatever is in its names.
  static func escaped(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case 45, 46, 47, 48...57, 65...90, 95, 97...122, 126: text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
