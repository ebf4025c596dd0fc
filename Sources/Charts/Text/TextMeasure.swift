/// How much room a text takes, without a browser to ask.
///
/// Widths are the widest of three common fonts, so that a text fits whichever of them a reader gets.
struct TextMeasure: Hashable, Sendable {
  enum Weight: Hashable, Sendable { case regular, bold }

  /// The advance widths of a font, in thousandths of an em, in the blocks of `AdvanceWidths`.
  struct Font: Hashable, Sendable {
    var regular: [UInt16]
    var bold: [UInt16]

    /// As wide as the widest.
    static let widest = Font(regular: AdvanceWidths.regular, bold: AdvanceWidths.bold)
  }

  var font = Font.widest

  /// How much wider than in these fonts a text is where a reader sets the letters 0.12 em and the words 0.16 em further apart
  /// (WCAG 2.2, 1.4.12): three tenths of its width in Arial, of which the widest of the fonts has the half already.
  var spacing = 1.15

  /// For pictures whose letters no reader sets.
  var exact: TextMeasure {
    var measure = self
    measure.spacing = 1
    return measure
  }

  /// Pixels, at a size in pixels.
  func width(_ text: String, size: Double = Type.label, weight: Weight = .regular) -> Double {
    TextMeasure.pixels(thousandths(text, weight), size)
  }

  static func pixels(_ thousandths: Int, _ size: Double) -> Double { Double(thousandths) * size / 1000 }

  /// Thousandths of an em, which add up where texts are joined.
  func thousandths(_ text: String, _ weight: Weight) -> Int { thousandths(text.utf8.span, weight) }

  func thousandths(_ text: Substring, _ weight: Weight) -> Int { thousandths(text.utf8.span, weight) }

  /// Of UTF-8: every text of a chart is measured, most of them more than once, and nearly all bytes are letters.
  private func thousandths(_ text: borrowing Span<UInt8>, _ weight: Weight) -> Int {
    let table = weight == .regular ? font.regular : font.bold
    var thousandths = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        thousandths += byte >= 0x20 ? Int(table[Int(byte) - 0x20]) : 0
        index += 1
        continue
      }
      // A text is valid: the first byte of a letter says how many follow.
      let following = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      var value = UInt32(byte) & (0x3F >> UInt32(following))
      for next in index + 1...index + following { value = value << 6 | UInt32(text[next] & 0x3F) }
      thousandths += value <= 0x24F ? Int(table[Int(value) - 0x20]) : TextMeasure.rare(value, in: table)
      index += following + 1
    }
    return thousandths
  }

  /// The advance of a scalar outside Latin: from the other blocks, else a mean of its script on the safe side.
  private static func rare(_ value: UInt32, in table: [UInt16]) -> Int {
    for block in AdvanceWidths.blocks where value >= block.first && value <= block.last {
      return Int(table[block.start + Int(value - block.first)])
    }
    return switch value {
    case ..<0x20, 0x300...0x36F, 0x1AB0...0x1AFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: 0
    case 0x590...0x8FF: 690
    case 0x900...0x109F: 750
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF: 1000
    case 0x1F000...0x1FAFF: 1300
    default: 750
    }
  }
}
