/// Text whose bytes tell where its Characters begin, as nearly all text in Latin letters is.
///
/// To go through a text Character by Character takes a hundred times as long as to go through its bytes. Here is decided
/// when the bytes will do; a text for which they won't has to go the long way.
public enum PlainText {
  /// The words of a text: what stands between Characters that are spaces. `nil` where the bytes don't tell.
  public static func words(in text: Span<UInt8>) -> [Range<Int>]? {
    var words: [Range<Int>] = []
    var start: Int?
    var index = 0
    while index < text.count {
      let byte = text[index]
      var length = 1
      var isSpace = byte == 0x20 || 0x09...0x0D ~= byte
      if byte >= 0x80 {
        guard let sign = Sign(text, index) else { return nil }
        (length, isSpace) = (sign.length, sign.isSpace)
      }
      if !isSpace {
        start = start ?? index
      } else if let begin = start {
        words.append(begin..<index)
        start = nil
      }
      index += length
    }
    if let start { words.append(start..<text.count) }
    return words
  }

  /// A sign of several bytes that is a Character by itself, whatever stands around it.
  private struct Sign {
    var length: Int
    var isSpace = false

    /// `nil` for what may join its neighbours, or is rare.
    init?(_ text: Span<UInt8>, _ index: Int) {
      switch text[index] {
      case 0xC2:
        length = 2
        // The space that does not break, and the next line: all others up to U+00BF are none.
        isSpace = text[index + 1] == 0xA0 || text[index + 1] == 0x85
      // Latin letters up to U+02FF, before the first marks that join what they follow.
      case 0xC3...0xCB: length = 2
      // Dashes, quotation marks and bullets; signs of money and of mathematics.
      case 0xE2 where text[index + 1] == 0x80 && 0x90...0xA7 ~= text[index + 2]: length = 3
      case 0xE2 where text[index + 1] == 0x82 || text[index + 1] == 0x88: length = 3
      default: return nil
      }
    }
  }
}
