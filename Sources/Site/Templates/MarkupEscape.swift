import Mustache

/// How texts are escaped where a template writes them.
///
/// Ours because the package's own goes character by character and copies every text; most texts need nothing.
struct MarkupEscape: MustacheContentType {
  /// What a template starts with so that its texts are escaped so.
  static let pragma = "{{% CONTENT_TYPE:MARKUP}}"

  static func register() { MustacheContentTypes.register(MarkupEscape(), named: "MARKUP") }

  func escapeText(_ text: String) -> String {
    guard text.utf8.contains(where: { MarkupEscape.reference(of: $0) != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      if let reference = MarkupEscape.reference(of: byte) {
        bytes.append(contentsOf: reference.utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func reference(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
