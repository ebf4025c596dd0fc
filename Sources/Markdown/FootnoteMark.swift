/// The brackets of footnotes, changed before libcmark reads a text.
///
/// libcmark takes `[^1]: Word` for the address of a link and drops it. With two controls in the place of the brackets,
/// which no text may hold, it leaves footnotes alone, every column stays what it was, and each is found in the tree.
enum FootnoteMark {
  static let opening: UInt8 = 2
  static let closing: UInt8 = 3
  private static let longest = 100

  /// The text with the brackets of every `[^name]` changed, but where they are escaped or begin a link.
  static func marked(_ bytes: [UInt8]) -> [UInt8] {
    var marked = bytes
    var index = 0
    while index + 2 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "^"), !isEscaped(bytes, index) else {
        continue
      }
      let name = bytes[(index + 2)...].prefix(longest).prefix(while: isName)
      let end = name.endIndex
      guard !name.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: "]"),
        end + 1 == bytes.count || bytes[end + 1] != UInt8(ascii: "(")
      else { continue }
      marked[index] = opening
      marked[end] = closing
      index = end
    }
    return marked
  }

  /// The text as it was written.
  static func unmarked(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == opening || $0 == closing }) else { return text }
    return String(decoding: unmarked(Array(text.utf8)), as: UTF8.self)
  }

  static func unmarked(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { $0 == opening ? UInt8(ascii: "[") : $0 == closing ? UInt8(ascii: "]") : $0 }
  }

  /// The footnotes in the bytes of a text: where each stands and its name.
  static func all(in bytes: [UInt8]) -> [(range: Range<Int>, name: String)] {
    var found: [(range: Range<Int>, name: String)] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: opening) {
      let name = bytes[(start + 1)...].dropFirst().prefix(longest).prefix(while: isName)
      let end = name.endIndex
      if !name.isEmpty, end < bytes.count, bytes[end] == closing {
        found.append((start..<end + 1, String(decoding: name, as: UTF8.self)))
        index = end + 1
      } else {
        index = start + 1
      }
    }
    return found
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-_.:/'".utf8.contains(byte)
  }

  private static func isEscaped(_ bytes: [UInt8], _ index: Int) -> Bool {
    var count = 0
    while index - count > 0, bytes[index - count - 1] == UInt8(ascii: "\\"), count < 3 { count += 1 }
    return count % 2 == 1
  }
}

/// A letter, a digit, or a piece of a letter beyond ASCII.
func isLetterOrDigit(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80 }
