/// A word whose letters were broken on the way: UTF-8 that some program read as an old code page, once or several times,
/// or letters that a program replaced because it did not know them.
///
/// Known by sequences of signs that no language writes, such as `Å¡` for `š`; a letter that was exchanged for another
/// one is not found.
public struct DamagedWord: Hashable, Sendable {
  /// As it stands in the text.
  public var word: String
  /// What it was, where that can be told.
  public var likely: String?
  /// The page that UTF-8 was read as; `nil` for letters that are lost.
  public var page: String?

  /// - Parameter word: a text without spaces of ASCII.
  /// - Returns: `nil` where nothing is wrong with it.
  public init?(_ word: String) {
    var scalars = Array(word.unicodeScalars)
    var page: CodePage?
    // Each round undoes one reading with the wrong page.
    for _ in 0..<4 {
      var best: (page: CodePage, repair: Repair)?
      for page in DamagedWord.pages {
        let repair = Repair(scalars, read: page)
        if repair.count > best?.repair.count ?? 0 { best = (page, repair) }
      }
      guard let best else { break }
      scalars = best.repair.scalars
      page = page ?? best.page
    }
    let restored = scalars.map { DamagedWord.windows[$0] ?? $0 }
    let isLost = restored.contains("\u{FFFD}")
    guard page != nil || isLost || restored != scalars else { return nil }
    self.word = word
    self.page = page?.name ?? (restored == scalars ? nil : "ISO-8859-1")
    var text = String.UnicodeScalarView()
    text.append(contentsOf: restored.drop { $0 == "\u{FEFF}" })
    likely = isLost ? nil : String(text)
  }

  init(_ word: String, likely: String, page: CodePage) {
    self.word = word
    self.likely = likely
    self.page = page.name
  }

  /// What UTF-8 is wrongly read as; the first of those that explain most is taken.
  private static let pages: [CodePage] = [.windows1252, .windows1250, .macRoman, .ibm852, .ibm850]

  /// Control characters that stand where Windows has signs, by their bytes.
  private static let windows: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = (UInt8(0x80)...0x9F).compactMap { byte in
      CodePage.windows1252[byte].map { (Unicode.Scalar(byte), $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()
}

/// A word as it was before UTF-8 was read as a code page.
private struct Repair {
  var scalars: [Unicode.Scalar] = []
  /// How many characters were put together again.
  var count = 0

  init(_ word: [Unicode.Scalar], read page: CodePage) {
    let bytes = word.map { Repair.byte(of: $0, page) }
    var index = 0
    while index < word.count {
      if let (scalar, length) = Repair.character(at: index, bytes),
        Repair.isPlausible(scalar, at: index, length, word, bytes)
      {
        scalars.append(scalar)
        count += 1
        index += length
      } else {
        scalars.append(word[index])
        index += 1
      }
    }
  }

  /// The byte that a page reads as a character; control characters stand for the bytes that it has no character for.
  private static func byte(of scalar: Unicode.Scalar, _ page: CodePage) -> UInt8? {
    if scalar.value < 0x80 { return nil }
    return page.bytes[scalar] ?? (scalar.value < 0xA0 ? UInt8(scalar.value) : nil)
  }

  /// The character whose UTF-8 begins at a place, and the number of its bytes.
  private static func character(at start: Int, _ bytes: [UInt8?]) -> (Unicode.Scalar, Int)? {
    guard let first = bytes[start] else { return nil }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, start + length <= bytes.count else { return nil }
    let sequence = bytes[start..<start + length].compactMap(\.self)
    guard sequence.count == length, let text = String(validating: sequence, as: UTF8.self) else { return nil }
    return text.unicodeScalars.first.map { ($0, length) }
  }

  /// Whether a character is likely to be what was meant, rather than signs that happen to stand side by side.
  private static func isPlausible(
    _ scalar: Unicode.Scalar, at start: Int, _ length: Int, _ word: [Unicode.Scalar], _ bytes: [UInt8?]
  ) -> Bool {
    switch scalar.value {
    case 0x300...0x30C: return start > 0 && isMarked(word[start - 1], by: scalar)
    case 0xA0...0x17F, 0x218...0x21B:
      // A capital may well be quoted or left unfinished: „Ä“, „Å…“.
      guard Repair.marks.contains(word[start + 1]) else { return true }
      let next = start + length < word.count ? word[start + length] : " "
      let before = start > 0 ? word[start - 1] : " "
      return next.properties.isAlphabetic || before.properties.isLowercase
    case 0x370...0x4FF:
      // One pair alone may be chance; whole words of Greek or Cyrillic are not.
      let neighbours = [start + length, start - length].filter { word.indices.contains($0) }
      return neighbours.contains { (0x370...0x4FF).contains(character(at: $0, bytes)?.0.value ?? 0) }
    case 0x2010...0x2027, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2212, 0xFEFF, 0xFFFD, 0x1F000...0x1FAFF: return true
    default: return false
    }
  }

  /// Whether a letter is written with a mark, in the form of Unicode that has the mark apart.
  private static func isMarked(_ letter: Unicode.Scalar, by mark: Unicode.Scalar) -> Bool {
    let letters: String.UnicodeScalarView? =
      switch mark.value {
      case 0x30C: "csznredtCSZNREDT".unicodeScalars
      case 0x30A: "auAU".unicodeScalars
      case 0x300, 0x301, 0x302, 0x308: "aeiouyAEIOUY".unicodeScalars
      default: nil
      }
    return letters?.contains(letter) ?? false
  }

  /// What stands behind a word in sound texts too.
  private static let marks = Set("‘’“”„‚«»‹›…–—·\u{A0}".unicodeScalars)
}
