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
    let raw = raw.filter { $0 != filler }
    guard !raw.isEmpty else { return }
    let text = trimmed(raw)
    let ends = raw.reversed().drop { "»«”“\")*_]".contains($0) }.first.map { ".!?".contains($0) } ?? false
    if let last = words.last, last.text.last?.isNumber == true, !last.endsSentence {
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

  private static func isDigit(_ character: Character) -> Bool {
    (character.isASCII && character.isNumber) || character == "\u{00A0}"
  }

  private static func trimmed(_ raw: String) -> String {
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
