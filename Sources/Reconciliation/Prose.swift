import Vocabulary

/// Running text as words that know their place.
enum Prose {
  struct Word: Hashable {
    /// As it stands in the text.
    var raw: String
    /// Without the marks around it, in small letters; `%` stays with its number.
    var text: String
    var endsSentence: Bool
    var line: Int
    /// In UTF-8 bytes, from 1.
    var column: Int
  }

  /// What stands in the place of letters that are not read.
  static let filler: Character = "\u{1}"

  /// The words of one line or of a text without lines.
  static func words(in text: String, line: Int = 0) -> [Word] {
    guard let ranges = PlainText.words(in: text.utf8.span) else { return slowWords(in: text, line: line) }
    let bytes = Array(text.utf8)
    var words: [Word] = []
    for range in ranges {
      append(String(decoding: bytes[range], as: UTF8.self), line, range.lowerBound + 1, to: &words)
    }
    return words
  }

  /// The same for texts whose bytes do not tell where a word ends.
  static func slowWords(in text: String, line: Int = 0) -> [Word] {
    var words: [Word] = []
    var column = 1
    var start = 1
    var raw = ""
    for character in text + " " {
      if character.isWhitespace {
        if !raw.isEmpty { append(raw, line, start, to: &words) }
        raw = ""
        start = column + character.utf8.count
      } else {
        raw.append(character)
      }
      column += character.utf8.count
    }
    return words
  }

  /// A sign of percent and groups of three digits after a space belong to the number before them.
  private static func append(_ raw: String, _ line: Int, _ column: Int, to words: inout [Word]) {
    let raw = raw.utf8.contains(1) ? raw.filter { $0 != filler } : raw
    guard !raw.isEmpty else { return }
    let text = trimmed(raw)
    let ends = endsSentence(raw)
    if let last = words.last, !last.endsSentence, last.text.last?.isNumber == true {
      let isGroup = text.count == 3 && text.allSatisfy { $0.isASCII && $0.isNumber } && last.text.allSatisfy(isDigit)
      if text == "%" || isGroup {
        words[words.count - 1].raw += " " + raw
        words[words.count - 1].text += isGroup ? "\u{00A0}" + text : text
        words[words.count - 1].endsSentence = ends
        return
      }
    }
    words.append(Word(raw: raw, text: text, endsSentence: ends, line: line, column: column))
  }

  private static func endsSentence(_ raw: String) -> Bool {
    // Most words end with a letter.
    if let last = raw.utf8.last, isKept(last) { return false }
    return raw.reversed().drop { "»«”“\")*_]".contains($0) }.first.map { ".!?".contains($0) } ?? false
  }

  /// Whether a byte is a letter, a digit or a sign that stays with its number.
  private static func isKept(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "+")
  }

  private static func isDigit(_ character: Character) -> Bool {
    (character.isASCII && character.isNumber) || character == "\u{00A0}"
  }

  private static func trimmed(_ raw: String) -> String {
    let bytes = Array(raw.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      guard let first = bytes.firstIndex(where: isKept), let last = bytes.lastIndex(where: isKept) else { return "" }
      return String(decoding: bytes[first...last], as: UTF8.self).lowercased()
    }
    let isKept: (Character) -> Bool = { $0.isLetter || $0.isNumber || $0 == "%" || $0 == "+" }
    var text = raw[...].drop { !isKept($0) }
    while let last = text.last, !isKept(last) { text.removeLast() }
    return text.lowercased()
  }

  static func sentences(_ words: [Word]) -> [[Word]] {
    var sentences: [[Word]] = [[]]
    for word in words {
      sentences[sentences.count - 1].append(word)
      if word.endsSentence { sentences.append([]) }
    }
    return sentences.filter { !$0.isEmpty }
  }
}
