/// Looks for damaged letters in texts of any kind.
public enum LetterCheck {
  /// So many damaged words of a file are told one by one; more have one cause, and are counted.
  static let mostListed = 3

  /// Warns of the damaged words of sound UTF-8.
  ///
  /// - Parameter locate: the place of a byte.
  /// - Complexity: O(n) in the number of bytes.
  public static func report(
    _ bytes: [UInt8], locate: (Int) -> SourceLocation, into log: inout DiagnosticLog
  ) {
    var damaged: [(offset: Int, word: DamagedWord)] = []
    var lost: [(offset: Int, word: DamagedWord)] = []
    var index = 0
    while let place = suspicion(in: bytes, from: index) {
      let range = word(around: place, in: bytes)
      index = range.upperBound
      guard let word = DamagedWord(String(decoding: bytes[range], as: UTF8.self)) else { continue }
      if word.likely == nil { lost.append((range.lowerBound, word)) } else { damaged.append((range.lowerBound, word)) }
    }
    // Where a no-break space became a plain one, only other damage tells it from a letter that stands alone.
    if !damaged.isEmpty { damaged = (damaged + split(in: bytes)).sorted { $0.offset < $1.offset } }
    report(damaged, locate, into: &log) { word in
      (
        "text.damaged",
        "\(shown(word.word)) seems to be \(shown(word.likely ?? "")), in UTF-8 that was read as \(word.page ?? "")",
        "write the letters again, or export the file anew and read it as UTF-8"
      )
    }
    report(lost, locate, into: &log) { word in
      (
        "text.lost-letter", "a letter of \(shown(word.word)) is lost",
        "write it again, or export the file anew as UTF-8"
      )
    }
  }

  /// The words of which `Š` became `Å` or `Ĺ` and a space.
  private static func split(in bytes: [UInt8]) -> [(offset: Int, word: DamagedWord)] {
    var found: [(offset: Int, word: DamagedWord)] = []
    for index in bytes.indices.dropLast(3) where bytes[index + 2] == 32 && bytes[index + 3] &- 97 < 26 {
      let page: CodePage
      switch (bytes[index], bytes[index + 1]) {
      case (0xC3, 0x85): page = .windows1252
      case (0xC4, 0xB9): page = .windows1250
      default: continue
      }
      guard index == 0 || !isPart(bytes[index - 1]) else { continue }
      let rest = word(around: index + 3, in: bytes)
      let word = String(decoding: bytes[index..<rest.upperBound], as: UTF8.self)
      let likely = "Š" + String(decoding: bytes[rest], as: UTF8.self)
      found.append((index, DamagedWord(word, likely: likely, page: page)))
    }
    return found
  }

  private static func report(
    _ found: [(offset: Int, word: DamagedWord)], _ locate: (Int) -> SourceLocation, into log: inout DiagnosticLog,
    _ problem: (DamagedWord) -> (id: String, message: ProblemText, hint: ProblemText)
  ) {
    guard let last = found.last else { return }
    let isMany = found.count > mostListed
    for (offset, word) in isMany ? found.prefix(1) : found[...] {
      let (id, message, hint) = problem(word)
      let more: ProblemText =
        isMany ? "; \(found.count - 1) more words of the file too, to line \(locate(last.offset).line)" : ""
      log.warning(id, locate(offset), "\(message)\(more)", hint: hint)
    }
  }

  /// A word as a problem may quote it: no addresses, no numbers of persons.
  private static func shown(_ word: String) -> String {
    let digits = word.utf8.count { $0 &- 48 < 10 }
    return digits >= 6 || word.contains("@") ? "a text" : "\"\(word.prefix(40))\""
  }

  /// The next byte from `start` at which letters may be damaged: two characters outside ASCII side by side, a control
  /// character, or the sign for a character that was not known.
  private static func suspicion(in bytes: [UInt8], from start: Int) -> Int? {
    let span = bytes.span
    var index = start
    while index < span.count {
      let byte = span[index]
      if byte < 0xC2 {
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if byte == 0xC2, index + 1 < span.count, span[index + 1] < 0xA0 { return index }
      if byte == 0xEF, index + 2 < span.count, span[index + 1] == 0xBF, span[index + 2] == 0xBD { return index }
      // No page has Greek, Cyrillic or what lies beyond in the place of a first byte.
      let mayLead = byte < 0xCD || byte == 0xE2
      if mayLead, index + length < span.count, span[index + length] >= 0x80 { return index }
      index += length
    }
    return nil
  }

  /// The word around a byte: to the next space or sign of ASCII, and not without end.
  private static func word(around place: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = place
    while start > 0, place - start < 60, isPart(bytes[start - 1]) { start -= 1 }
    while start < place, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = place
    while end < bytes.count, end - place < 60 || bytes[end] & 0xC0 == 0x80, isPart(bytes[end]) { end += 1 }
    return start..<max(end, place + 1)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte == 45 || byte == 64 || byte == 46
  }
}
