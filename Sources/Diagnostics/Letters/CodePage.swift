/// An old way to write text with a byte to each character, of which the upper 128 differ from page to page.
///
/// After the Unicode Consortium's mapping files.
public struct CodePage: Hashable, Sendable {
  public let name: String
  /// The scalars of the bytes 0x80 to 0xFF; U+FFFD where the page has none.
  let scalars: [Unicode.Scalar]
  /// The bytes of its characters.
  let bytes: [Unicode.Scalar: UInt8]

  init(_ name: String, _ characters: String) {
    self.name = name
    scalars = Array(characters.unicodeScalars)
    precondition(scalars.count == 128, "a code page has 128 characters beyond ASCII")
    let pairs = scalars.enumerated().filter { $0.element != "\u{FFFD}" }.map { ($0.element, UInt8(0x80 + $0.offset)) }
    bytes = Dictionary(pairs) { first, _ in first }
  }

  public static func == (left: CodePage, right: CodePage) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The character of a byte from 0x80; `nil` where the page has none.
  public subscript(byte: UInt8) -> Unicode.Scalar? {
    let scalar = scalars[Int(byte) - 0x80]
    return scalar == "\u{FFFD}" ? nil : scalar
  }

  /// Bytes as UTF-8; what the page does not have becomes U+FFFD.
  public func decoded(_ bytes: [UInt8]) -> [UInt8] {
    let parts = scalars.map { Array(String($0).utf8) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { result.append(byte) } else { result += parts[Int(byte) - 0x80] }
    }
    return result
  }
}
